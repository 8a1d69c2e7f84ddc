/** Makes resources/crm-sample from the original files: `node scripts/make-crm-sample.ts [folder] [output]`. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { writeBookFolder } from "../src-main/exchange/book/write-book.ts";
import { readCrmSample } from "../src-main/exchange/sources/crm-sample.ts";
import type { ImportReport } from "../src-main/exchange/import-report.ts";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

function readme(report: ImportReport): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  return `# The CRM sample as a book

A book of Apportion made from "CRM Sales Opportunities" (Maven Analytics, public domain): the pipeline of a fictitious computer-hardware vendor.
The files are written by a script; to rebuild them from the original four files:

    node scripts/make-crm-sample.ts <folder with the original files>

(with the project's own Node: \`npx node …\`). The same input gives the same bytes.

## How each value was derived

${list(report.derived)}

## What was repaired

${list(report.repaired.map(({ place, from, to, count }) => `${place}: \`${from}\` was read as \`${to}\`, ${count === 1 ? "once" : `${count} times`}.`))}

## What could not be placed

${list(report.unplaced.map(({ reason, ids }) => `${reason} The first is ${ids[0] ?? "none"}.`))}
`;
}

export function makeCrmSample(input: string, output: string): void {
  const { rows, report } = readCrmSample(input);
  writeBookFolder(output, rows);
  writeFileSync(join(output, "README.md"), readme(report));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [input = join(PROJECT, "../shared/data/crm-sales-opportunities"), output = join(PROJECT, "resources/crm-sample")] =
    process.argv.slice(2);
  makeCrmSample(resolve(input), resolve(output));
  process.stdout.write(`${resolve(output)} is written.\n`);
}
