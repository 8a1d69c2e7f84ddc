/** The lock file serves every platform, runs nothing at install and names no registry. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./layers.ts";
import { FAMILIES, lockProblems, PLATFORMS, type Lock } from "./lock.ts";

const text = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const lock = JSON.parse(text) as Lock;

/** The lock as it would be without one package. */
const without = (name: string): Lock => ({
  packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== `node_modules/${name}`)),
});

describe("the lock file", () => {
  it("names every platform of each native family", () => {
    expect(lockProblems(lock)).toEqual([]);
  });

  it.each(Object.entries(FAMILIES).flatMap(([family, nameOn]) => PLATFORMS.map((platform) => [family, platform, nameOn(platform)])))(
    "would be refused if %s lost %s (%s)",
    (family, platform, name) => {
      expect(lock.packages[`node_modules/${name}`]).toBeDefined();
      expect(lockProblems(without(name))).toContain(`${family} has no ${name} for ${platform}`);
    },
  );

  it("would be refused with a native family that nobody checks", () => {
    const doctored: Lock = {
      packages: { ...lock.packages, "node_modules/@unknown/binding-linux-x64": { os: ["linux"], cpu: ["x64"] } },
    };
    expect(lockProblems(doctored)).toEqual([
      "node_modules/@unknown/binding-linux-x64 is for one platform and belongs to no family that is checked",
    ]);
  });

  it("names no registry, so that it works behind any mirror, and gives every package's checksum", () => {
    expect(text).not.toContain("https://registry");
    const entries = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });
});

it("the store's package carries its binaries for every platform itself", () => {
  const folder = join(ROOT, "node_modules", "better-sqlite3", "prebuilds");
  expect(PLATFORMS.filter((platform) => !existsSync(join(folder, `${platform}.node`)))).toEqual([]);
});

it("npm is told to run no package's code at install and to write exact versions", () => {
  const settings = readFileSync(join(ROOT, ".npmrc"), "utf8").split("\n");
  expect(settings).toEqual(expect.arrayContaining(["omit-lockfile-registry-resolved=true", "ignore-scripts=true", "save-exact=true"]));
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  expect(Object.keys(dependencies ?? {})).toEqual(["better-sqlite3"]);
});
