import fc from "fast-check";
import { expect, it } from "vitest";
import { amountText, minorUnits } from "../../../src-main/exchange/book/money-text.ts";

const currency = fc.constantFrom("USD", "EUR", "JPY", "KWD");
const minor = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 100_000 }));

it("reads every amount back that it writes", () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      expect(minorUnits(amountText(amount, code), code)).toBe(amount);
    }),
    { seed: 4_217, numRuns: 3_000 },
  );
});

it("reads decimals and exponents exactly: the same digits moved by the exponent are the same amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }), (cents, zeros) => {
      const plain = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
      const shifted = `${cents}${"0".repeat(zeros)}e-${zeros + 2}`;
      expect([minorUnits(plain, "USD"), minorUnits(shifted, "USD"), minorUnits(`+00${plain}000`, "USD")]).toEqual([cents, cents, cents]);
    }),
    { seed: 4_217, numRuns: 1_000 },
  );
});

it.each(["-1", "9007199254740993", "1e300", "0x10", "", " 1", "1 ", "1,5", "Infinity", "NaN", ".", "e5"])("refuses %j", (text) => {
  expect(minorUnits(text, "USD")).toBeNull();
});

it("takes nothing for nothing, whatever the notation", () => {
  expect(["0", "-0", "0.000", "0e99", ".0", "0e-99"].map((text) => minorUnits(text, "USD"))).toEqual([0, 0, 0, 0, 0, 0]);
});
