/** Which layer may import what: the house's plan, which the tests compare with the sources and with the compiler's projects. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

export interface Layer {
  /** Folder from the root. */
  readonly folder: string;
  /** Other layers, by name. */
  readonly layers: readonly string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  contract: { folder: "src-main/contract", layers: [], packages: ["zod"] },
  calendar: { folder: "src-main/calendar", layers: [], packages: ["temporal-polyfill"] },
  engine: { folder: "src-main/engine", layers: [], packages: [] },
  kernel: { folder: "src-main/kernel", layers: ["engine"], packages: [] },
  geography: { folder: "src-main/geography", layers: ["contract"], packages: ["@turf/boolean-point-in-polygon", "geojson"] },
  store: { folder: "src-main/store", layers: ["contract"], packages: ["better-sqlite3", "zod", "node:"] },
  exchange: {
    folder: "src-main/exchange",
    layers: ["contract", "calendar", "geography"],
    packages: ["csv-parse", "csv-stringify", "hucre", "nodemailer", "zod", "node:"],
  },
  services: {
    folder: "src-main/services",
    layers: ["contract", "calendar", "engine", "kernel", "geography", "store", "exchange"],
    packages: ["better-sqlite3", "zod", "node:"],
  },
  backend: { folder: "src-main/backend", layers: ["contract", "services"], packages: ["zod", "node:"] },
  hosts: { folder: "src-main/hosts", layers: ["contract", "calendar", "services", "backend"], packages: ["electron", "zod", "node:"] },
  renderer: {
    folder: "src-renderer",
    layers: ["contract"],
    packages: [
      "@mantine/core",
      "@mantine/hooks",
      "@tabler/icons-react",
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "ag-grid-community",
      "ag-grid-react",
      "d3-geo",
      "geojson",
      "react",
      "react-dom",
      "recharts",
      "topojson-client",
      "topojson-specification",
      "us-atlas",
      "world-atlas",
      "wouter",
      "zod",
    ],
  },
};

/** All TypeScript files under a folder, from the root, with `/` between their parts. */
export function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const IMPORTS = [
  /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']/gm,
  /^\s*import\s*["']([^"']+)["']/gm,
  /\bimport\(\s*["']([^"']+)["']\s*\)/g,
  /\brequire\(\s*["']([^"']+)["']\s*\)/g,
  /new URL\(\s*["'](\.[^"']+\.tsx?)["']/g,
];

/** What a module's text names as imported, in whatever form. */
export const importsOf = (text: string): readonly string[] =>
  IMPORTS.flatMap((form) => [...text.matchAll(form)].flatMap((match) => match[1] ?? []));

const layerOf = (file: string) => Object.entries(LAYERS).find(([, { folder }]) => file.startsWith(`${folder}/`))?.[0];

/** Why a file may not import something, as "file -> import: reason", or null. */
export function importProblem(file: string, imported: string): string | null {
  const name = layerOf(file);
  const layer = name === undefined ? undefined : LAYERS[name];
  if (layer === undefined) return `${file} belongs to no layer`;
  if (imported.startsWith(".")) {
    if (imported.endsWith(".css")) return null;
    const target = relative(ROOT, resolve(join(ROOT, dirname(file)), imported))
      .split(sep)
      .join("/");
    const targetLayer = layerOf(target);
    if (targetLayer === undefined) return `${file} -> ${imported}: that belongs to no layer`;
    return targetLayer === name || layer.layers.includes(targetLayer)
      ? null
      : `${file} -> ${imported}: ${name} may not import ${targetLayer}`;
  }
  const parts = imported.split("/");
  const packageName = imported.startsWith("node:") ? "node:" : parts.slice(0, imported.startsWith("@") ? 2 : 1).join("/");
  return layer.packages.includes(packageName) ? null : `${file} -> ${imported}: ${name} may not import ${packageName}`;
}

/** Every problem of a folder's modules, and how many modules and imports were looked at. */
export function importsUnder(folder: string): { readonly modules: number; readonly imports: number; readonly problems: readonly string[] } {
  const files = sourcesUnder(folder);
  const pairs = files.flatMap((file) => importsOf(readFileSync(join(ROOT, file), "utf8")).map((imported) => ({ file, imported })));
  const problems = pairs.map(({ file, imported }) => importProblem(file, imported)).filter((problem) => problem !== null);
  return { modules: files.length, imports: pairs.length, problems };
}
