import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../../src-main/exchange/csv/records.ts";

const SEED = { seed: 4_180, numRuns: 4_000 };

class Fault extends Error {}

function records(text: string): string[][] {
  const all: string[][] = [];
  readRecords(
    text,
    (cells, row) => {
      all.push(cells);
      expect(row).toBe(all.length);
    },
    ({ expected }) => {
      throw new Fault(expected);
    },
  );
  return all;
}

/** The slow twin. */
function twin(text: string): string[][] {
  return parse(text, { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
}

function outcome(read: (text: string) => string[][], text: string): string[][] | "fault" {
  try {
    return read(text);
  } catch {
    return "fault";
  }
}

describe("readRecords", () => {
  it("reads what csv-parse reads, and faults where it faults", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " ", "ä"), maxLength: 24 });
    fc.assert(
      fc.property(text, (csv) => {
        expect(outcome(records, csv)).toEqual(outcome(twin, csv));
      }),
      SEED,
    );
  });

  it("reads back what csv-stringify writes", () => {
    const cell = fc.string({
      unit: fc.oneof(fc.constantFrom('"', ",", "\n", "\r", ";", "\t"), fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" })),
      maxLength: 8,
    });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(records(stringify(rows))).toEqual(rows);
      }),
      SEED,
    );
  });
});
