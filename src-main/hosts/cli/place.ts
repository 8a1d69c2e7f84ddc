/** The command place: gives addresses their coordinates, from postal codes and cities. */
import { UNPLACED_REASONS, type UnplacedReason } from "../../contract/places.ts";
import { placeBook, type PlaceResult } from "../../services/places/place-book.ts";
import { installation } from "../installation.ts";
import { readOptions, required } from "./arguments.ts";
import { table } from "./table.ts";

const LEFT_WORDS: Readonly<Record<UnplacedReason, string>> = {
  "no-country": "no country",
  "unknown-country": "country not understood",
  "no-city": "no city, and no postal code that is known",
  "unknown-city": "city not in the gazetteer",
  "ambiguous-city": "several cities of that name",
  "other-region": "city not in that region",
  "postal-code-elsewhere": "postal code and city contradict each other",
};

/** Addresses that are named one by one; the table of counts says how many more there are. */
const NAMED = 20;

export function placeCommand(args: readonly string[]): string {
  const { values } = readOptions(args, {
    book: { type: "string" },
    "postal-codes": { type: "string" },
    yes: { type: "boolean", default: false },
  });
  const book = required(values.book, "--book", "a folder of CSV files or an .apportion file");
  const { yes, "postal-codes": postalCodes } = values;
  const { resources } = installation(import.meta.url);
  const result = placeBook({ book, postalCodes, yes, user: process.env["USER"] ?? "", now: Date.now(), resources });
  return [summary(result, yes), left(result), outcome(result, book, yes)].filter((part) => part !== "").join("\n\n");
}

function summary({ counts, rows, postalCodes }: PlaceResult, yes: boolean): string {
  const count = (type: string, source: string) =>
    rows.filter(({ row, placing }) => row.type === type && placing.kind === "placed" && placing.source === source).length;
  const leftOf = (type: string) => rows.filter(({ row, placing }) => row.type === type && placing.kind === "unplaced").length;
  const lines = [
    ["by postal code", count("partner", "postal-code"), count("customer", "postal-code")],
    ["by city", count("partner", "city"), count("customer", "city")],
    ["not placed", leftOf("partner"), leftOf("customer")],
  ];
  const columns = [{ title: yes ? "placed" : "would be placed" }, { title: "partners", right: true }, { title: "customers", right: true }];
  const codes = postalCodes === null ? "" : `${postalCodes} postal codes read.\n\n`;
  return `${codes}${counts.total} addresses without coordinates.\n\n${table(
    columns,
    lines.map((line) => line.map(String)),
  )}`;
}

function left({ counts, rows }: PlaceResult): string {
  const reasons = UNPLACED_REASONS.filter((reason) => counts.left[reason] > 0);
  if (reasons.length === 0) return "";
  const counted = table(
    [{ title: "why not" }, { title: "addresses", right: true }],
    reasons.map((reason) => [LEFT_WORDS[reason], String(counts.left[reason])]),
  );
  const unplaced = rows.flatMap(({ row, placing }) =>
    placing.kind === "unplaced" ? [[row.type, row.id, row.name, placing.sentence]] : [],
  );
  const more = unplaced.length > NAMED ? `\nand ${unplaced.length - NAMED} more` : "";
  const named = table([{ title: "what" }, { title: "id" }, { title: "name" }, { title: "why" }], unplaced.slice(0, NAMED));
  return `${counted}\n\n${named}${more}`;
}

function outcome({ counts }: PlaceResult, book: string, yes: boolean): string {
  const placed = counts.placed["postal-code"] + counts.placed.city;
  if (yes)
    return placed === 0 ? `Nothing to write: no address of ${book} could be placed.` : `Written to ${book}: ${placed} addresses placed.`;
  return placed === 0
    ? "Nothing would be written."
    : `Nothing is written yet. Add --yes to write the coordinates of ${placed} addresses to ${book}.`;
}
