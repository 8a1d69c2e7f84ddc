/** The command line as a process of its own, run from its sources. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const CLI = fileURLToPath(new URL("../../../src-main/hosts/cli/main.ts", import.meta.url));
export const RESOURCES = fileURLToPath(new URL("../../../resources/", import.meta.url));

export function apportion(...args: readonly string[]): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { code: status, stdout, stderr };
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small valid book; `files` are written over it, null leaves one out. */
export function smallBook(files: Readonly<Record<string, string | Buffer | null>> = {}): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries({ ...SMALL, ...files })) if (content !== null) writeFileSync(join(folder, name), content);
  return folder;
}

export function sampleCopy(name: "crm-sample" | "network"): string {
  const folder = emptyFolder();
  cpSync(join(RESOURCES, name), folder, { recursive: true });
  return folder;
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

export const PARTNERS =
  "id,name,active,capacity,minimum_revenue,maximum_revenue,territories,lead_types,products,email,address,city,region,postal_code,country,latitude,longitude\n";
export const OPPORTUNITIES =
  "id,topic,customer,estimated_revenue,currency,lead_type,products,created_at,estimated_close,partner_created,on_hold\n";

const SMALL = {
  "partners.csv": `${PARTNERS}p1,North,yes,2,,,*,*,*,,,,,,,52.5,13.4\np2,South,yes,,,,*,*,*,,,,,,,48.1,11.6\n`,
  "customers.csv": "id,name,address,city,region,postal_code,country,latitude,longitude\nc1,Harbour Ltd,,,,,DE,53.5,10\n",
  "opportunities.csv": `${OPPORTUNITIES}o1,Pumps,c1,1000,,,,2026-01-01,,no,no\no2,Valves,c1,2000,,,,2026-01-02,,no,no\n`,
  "settings.csv": "name,value\nclock,2026-02-01\n",
};
