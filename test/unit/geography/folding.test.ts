/** Names as they are compared. */
import { describe, expect, it, test } from "vitest";
import { foldName, oneEditApart, withoutDigraphs } from "../../../src-main/geography/folding.ts";

test.each([
  ["München", "munchen"],
  ["MÜNCHEN", "munchen"],
  ["Mu\u0308nchen", "munchen"],
  ["Łódź", "lodz"],
  ["Århus", "arhus"],
  ["Tromsø", "tromso"],
  ["Straßburg", "strassburg"],
  ["İstanbul", "istanbul"],
  ["Şırnak", "sirnak"],
  ["'s-Hertogenbosch", "s hertogenbosch"],
  ["L’Aquila", "laquila"],
  ["Saint-Étienne", "st etienne"],
  ["St. Gallen", "st gallen"],
  ["Sankt Gallen", "st gallen"],
  ["Fort Worth", "ft worth"],
  ["Halle (Saale)", "halle saale"],
  ["  New   York ", "new york"],
  ["Αθήνα", "αθηνα"],
  ["東京", "東京"],
  ["", ""],
  ["!?", ""],
])("%s is compared as %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

describe("umlauts as two letters", () => {
  it("are one letter without them", () => {
    expect(withoutDigraphs("muenchen")).toBe("munchen");
    expect(withoutDigraphs("koebenhavn")).toBe("kobenhavn");
  });
  it("are told from names that have none", () => {
    expect(withoutDigraphs("berlin")).toBeNull();
  });
});

test.each([
  ["berlin", "berln", true],
  ["berlin", "berliin", true],
  ["berlin", "berlni", true],
  ["berlin", "merlin", true],
  ["berlin", "berlin", false],
  ["berlin", "brlni", false],
  ["berlin", "bern", false],
])("%s and %s are one letter apart: %s", (a, b, apart) => {
  expect(oneEditApart(a, b)).toBe(apart);
  expect(oneEditApart(b, a)).toBe(apart);
});
