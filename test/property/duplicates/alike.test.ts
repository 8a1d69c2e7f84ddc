/** Finding by name finds what comparing each with each finds. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { haversineKm } from "../../../src-main/engine/distance.ts";
import { Companies, type Company } from "../../../src-main/services/duplicates/alike.ts";

/** Few words in many dresses, so that names meet. */
const NAMES = [
  ["Alder", "ALDER GmbH", "Álder & Co.", "alder ltd.", "The Alder Company"],
  ["Müller Systems", "Mueller Systems AG", "MÜLLER-SYSTEMS", "Muller  Systems S.p.A."],
  ["Birch", "Birch Inc", "birch, L.L.C."],
  ["🌲", "東京"],
] as const;
/** Which of the companies above a name is one of: what folding is to find out. */
const companyOf = new Map(NAMES.flatMap((spellings, i) => spellings.map((name) => [name, i === 3 ? name : String(i)] as const)));

const CITIES = ["Berlin", "BERLIN", "berlín", "Köln", "Bonn", null];
const codes = ["10115", "101 15", "50667", null];
const countries = ["DE", "AT", null];
/** Some metres, 4 km, and 60 km apart. */
const points = [null, [52.52, 13.4], [52.5201, 13.4], [52.556, 13.4], [53.06, 13.4]] as const;

const company = fc.record({
  name: fc.constantFrom(...NAMES.flat()),
  city: fc.constantFrom(...CITIES),
  postalCode: fc.constantFrom(...codes),
  country: fc.constantFrom(...countries),
  point: fc.constantFrom(...points),
});
const companies = fc
  .array(company, { maxLength: 24 })
  .map((all) =>
    all.map(({ point, ...rest }, i): Company => ({ id: `P${i}`, ...rest, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null })),
  );
const distinctions = fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 6 });

const plainCity: Readonly<Record<string, string>> = { Berlin: "b", BERLIN: "b", berlín: "b", Köln: "k", Bonn: "o" };
const plainCode = (code: string | null) => (code === null ? null : code.replace(" ", ""));

/** Each rule by itself, in the words of the specification. */
function slow(a: Company, b: Company): "same" | "maybe" | "two" {
  if (companyOf.get(a.name as never) !== companyOf.get(b.name as never)) return "two";
  if (a.country && b.country && a.country !== b.country) return "two";
  const bothCountries = a.country !== null && b.country !== null;
  const facts: ("equal" | "other" | "unknown")[] = [];
  const fact = (x: string | null, y: string | null) => facts.push(x === null || y === null ? "unknown" : x === y ? "equal" : "other");
  fact(a.city && (plainCity[a.city] ?? null), b.city && (plainCity[b.city] ?? null));
  fact(plainCode(a.postalCode), plainCode(b.postalCode));
  const pointsKnown = a.latitude !== null && b.latitude !== null;
  const close = pointsKnown && haversineKm(a.latitude ?? 0, a.longitude ?? 0, b.latitude ?? 0, b.longitude ?? 0) <= 5;
  if (close || (bothCountries && facts.includes("equal"))) return "same";
  if (facts.includes("equal")) return "maybe";
  return facts.includes("other") || pointsKnown ? "two" : "maybe";
}

it("is the same as comparing all pairs", () => {
  let found = 0;
  fc.assert(
    fc.property(companies, distinctions, (all, said) => {
      const areTwo = (a: string, b: string) => said.some(([x, y]) => (a === `P${x}` && b === `P${y}`) || (a === `P${y}` && b === `P${x}`));
      const fast = new Companies(all);
      const expected = all.map((a) =>
        all
          .filter((b) => a !== b && slow(a, b) !== "two" && !areTwo(a.id, b.id))
          .map((b) => ({ id: b.id, samePlace: slow(a, b) === "same" })),
      );
      const sorted = (list: readonly { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      for (const [i, a] of all.entries()) {
        expect(sorted(fast.alikeOf(a.id, areTwo))).toEqual(sorted(expected[i] ?? []));
        expect(sorted(fast.alikeTo(a).filter(({ id }) => id !== a.id))).toEqual(
          sorted(all.filter((b) => a !== b && slow(a, b) !== "two").map((b) => ({ id: b.id, samePlace: slow(a, b) === "same" }))),
        );
      }
      expect(fast.doubled(areTwo).toSorted()).toEqual(
        all
          .filter((_, i) => (expected[i] ?? []).length > 0)
          .map(({ id }) => id)
          .toSorted(),
      );
      found += expected.flat().length;
    }),
    { seed: 20_260_601, numRuns: 300 },
  );
  expect(found).toBeGreaterThan(1000);
});
