/** Ids for many new records, in the manner of those there are. */
import type { RecordType } from "../../contract/records/index.ts";
import { proposeId } from "../editing/new-id.ts";

/** One free id after another. @param taken ids that there are, and those that the sheet gives. */
export function newIds(type: RecordType, taken: readonly string[]): () => string {
  const used = new Set(taken);
  let following: (() => string) | null = null;
  return () => {
    following ??= numbersFrom(proposeId(type, taken));
    let id = following();
    while (used.has(id)) id = following();
    return id;
  };
}

/** "P007", "P008" and so on. */
function numbersFrom(first: string): () => string {
  const [, prefix = first, digits = "0"] = /^(.*?)(\d+)$/s.exec(first) ?? [];
  let number = Number(digits);
  return () => `${prefix}${String(number++).padStart(digits.length, "0")}`;
}
