/** What people write for country and region, and what a book keeps of it. */
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src-main/geography/address.ts";
import { normaliseCountry, normaliseRegion } from "../../../src-main/geography/normalise.ts";

const read = (country: string | null, region: string | null = null) => readAddress({ country, region });

describe("readAddress", () => {
  it.each([
    ["Deutschland", "Bayern", "DE", "DE-BY"],
    ["germany", "Bavaria", "DE", "DE-BY"],
    ["USA", "Washington", "US", "US-WA"],
    ["US", "wa", "US", "WA"],
    ["us", "us-wa", "US", "US-WA"],
    ["Kanada", "Québec", "CA", "CA-QC"],
    ["Canada", "Quebec", "CA", "CA-QC"],
    ["日本", null, "JP", null],
    ["  Österreich ", " Wien ", "AT", "AT-9"],
    [null, "Bavaria", null, "DE-BY"],
    [null, null, null, null],
    ["", "  ", null, null],
  ])("makes %j and %j into %j and %j", (country, region, code, kept) => {
    expect(read(country, region)).toMatchObject({ kind: "read", country: code, region: kept, doubt: null });
  });

  it("notes what became another text, and nothing else", () => {
    expect(read("Germany", "BY")).toMatchObject({ notes: [{ field: "country", from: "Germany", to: "DE" }] });
    expect(read("US", "US-WA")).toMatchObject({ notes: [] });
    expect(read("US", "Washington")).toMatchObject({ notes: [{ field: "region", from: "Washington", to: "US-WA" }] });
  });

  it.each([
    ["Atlantis", "the name or the code of one country, such as Germany or DE"],
    ["Germny", "the name or the code of one country, such as Germany or DE; perhaps DE (Germany)"],
    ["Congo", "the name or the code of one country, such as Germany or DE; it may be CG (Congo) or CD (DR Congo)"],
    ["🙂", "the name or the code of one country, such as Germany or DE"],
    ["the", "the name or the code of one country, such as Germany or DE"],
    ["__proto__", "the name or the code of one country, such as Germany or DE"],
    ["x".repeat(10_000), "the name or the code of one country, such as Germany or DE"],
  ])("refuses %.20j as a country", (value, expected) => {
    expect(read(value)).toEqual({ kind: "refused", field: "country", value, expected });
  });

  it("keeps a region that it does not understand as it stands, and says so", () => {
    expect(read("US", "Bayern")).toMatchObject({
      region: "Bayern",
      doubt: '"Bayern" is not understood as a region in United States, so it is compared as it stands',
    });
    expect(read("US", "Washingtn")).toMatchObject({ region: "Washingtn", doubt: expect.stringContaining("perhaps US-WA (Washington)") });
    expect(read(null, "WA")).toMatchObject({ region: "WA", doubt: expect.stringContaining("as long as there is no country") });
    const long = "ש".repeat(10_000);
    const { doubt } = read("IL", long) as { doubt: string };
    expect(doubt.length).toBeLessThan(200);
    expect(read("IL", long)).toMatchObject({ region: long });
  });
});

it("does not look at texts that are too long for a name", () => {
  const long = "Germany".repeat(30);
  expect([normaliseCountry(long), normaliseRegion(long, "DE")]).toEqual([
    { kind: "unknown", codes: [] },
    { kind: "unknown", codes: [] },
  ]);
});
