/** Numbers as people write them: a column tells which sign is the decimal one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareAmount, decideDecimal, plainDecimal } from "../../../src-main/exchange/columns/numbers.ts";

describe("a column of numbers", () => {
  it.each([
    [["1.234,56"], "en-US", ",", true],
    [["1,234.56"], "de-DE", ".", true],
    [["1.234", "1.234.567"], "en-US", ",", true],
    [["12,5", "1.250"], "en-US", ",", true],
    [["0,125"], "en-US", ",", true],
    [["1234,567"], "en-US", ",", true],
    [["1'234.50"], "de-CH", ".", true],
    [["1 234,5 €"], "en-US", ",", true],
    [["1.234"], "en-US", ".", false],
    [["1.234"], "de-DE", ",", false],
    [["1,234"], "en-GB", ".", false],
    [["12", "7"], "de-DE", ",", true],
    [[], "en-US", ".", true],
    [["abc", "1.234,5"], "en-US", ",", true],
  ])("%j in %s is written with %s (told by the cells: %s)", (texts, locale, decimal, sure) => {
    expect(decideDecimal(texts, "amount", locale)).toMatchObject({ decimal, sure });
  });

  it("of counts has no decimals, so that a sign before three digits groups", () => {
    expect(decideDecimal(["1.250"], "whole", "en-US")).toMatchObject({ decimal: ",", sure: true });
    expect(decideDecimal(["1,250"], "whole", "de-DE")).toMatchObject({ decimal: ".", sure: true });
  });

  it("of degrees has none above 180", () => {
    expect(decideDecimal(["52,520"], "degrees", "en-US")).toMatchObject({ decimal: "," });
    expect(decideDecimal(["52.520"], "degrees", "de-DE")).toMatchObject({ decimal: "." });
  });

  it("says by which cell one can see it", () => {
    expect(decideDecimal(["7", "1.234", "12,5"], "amount", "en-US").example).toBe("1.234");
    expect(decideDecimal(["7"], "amount", "en-US").example).toBeNull();
  });
});

describe("a number", () => {
  it.each([
    ["1.234,56", ",", "1234.56"],
    ["1,234.56", ".", "1234.56"],
    ["12,34,567.5", ".", "1234567.5"],
    ["-5", ".", "-5"],
    ["+5", ",", "5"],
    [".5", ".", ".5"],
    ["1E+05", ".", "1E+05"],
  ] as const)("%s with %s", (text, decimal, plain) => {
    expect(plainDecimal(text, decimal)).toBe(plain);
  });

  it.each([
    ["1,5", "."],
    ["1.234,56", "."],
    ["1,23,4", "."],
    ["", "."],
    [".", "."],
    ["0x10", "."],
    ["Infinity", "."],
    ["1-2", "."],
    ["٣", "."],
    ["9".repeat(10_000), "."],
  ] as const)("%s is none with %s", (text, decimal) => {
    expect(plainDecimal(text, decimal)).toBeNull();
  });

  it.each([
    ["€ 1.234,56", "1.234,56", "EUR"],
    ["1,250 USD", "1,250", "USD"],
    ["usd 5", "5", "USD"],
    ["$5", "5", null],
    ["1\u00a0250\u202f€", "1 250", "EUR"],
    ["\u22125", "-5", null],
    ["abc", "abc", null],
    ["viel", "viel", null],
    ["many more EUR", "many more EUR", null],
  ])("%s is %s of %s", (written, text, currency) => {
    expect(bareAmount(written)).toEqual({ text, currency });
  });

  it("is read back in every locale's way of writing it, once the column shows which that is", () => {
    const locales = fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "sv-SE", "pt-BR");
    fc.assert(
      fc.property(locales, fc.integer({ min: 0, max: 1e11 }), (locale, cents) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
        const { decimal } = decideDecimal([written], "amount", locale === "en-US" ? "de-DE" : "en-US");
        expect(Number(plainDecimal(bareAmount(written).text, decimal))).toBe(cents / 100);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
