import { describe, expect, it } from "vitest";
import { readSource } from "../../../src-main/exchange/sources/index.ts";
import { folderOf } from "./small-book.ts";

const DEAL_HEADER = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

const SAMPLE: Readonly<Record<string, string>> = {
  "accounts.csv":
    "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,retail,1996,1,2,United States,\nBeta,retail,1996,1,2,Philipines,\nGamma,retail,1996,1,2,Korea,\n",
  "products.csv": "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n",
  "sales_teams.csv": "sales_agent,manager,regional_office\nAnna,M,Central\nBob,M,Central\nCid,M,East\nDora,M,West\n",
  "sales_pipeline.csv": `${DEAL_HEADER}
W1,Anna,GTXPro,Acme,Won,2017-01-01,2017-03-01,4000
L1,Anna,MG Special,Beta,Lost,2017-03-01,2017-03-31,0
E1,Anna,GTX Pro,,Engaging,2017-03-02,,
W2,Cid,GTX Pro,Gamma,Won,2017-02-01,2017-06-30,5000
P1,Bob,GTXPro,Acme,Prospecting,,,
P2,Dora,MG Special,,Prospecting,,,
`,
};

const read = (files: Readonly<Record<string, string | null>> = {}) => readSource([folderOf({ ...SAMPLE, ...files })]);
const deals = (row: string) => ({ "sales_pipeline.csv": `${DEAL_HEADER}\n${row}\n` });
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe("the CRM sample's rules", () => {
  const { kind, rows, report } = read();

  it("is recognised", () => {
    expect(kind).toBe("crm-sample");
  });

  it("gives partners capacity, territory and products from what they had", () => {
    const what = rows.partners.map(({ id, name, capacity, territories, products }) => ({ id, name, capacity, territories, products }));
    expect(what).toEqual([
      // On 1 March one offer closes before the next one opens; the third opens the day after.
      { id: "Anna", name: "Anna", capacity: 2, territories: ["Central"], products: ["GTX Pro", "MG Special"] },
      { id: "Bob", name: "Bob", capacity: null, territories: ["Central"], products: ["GTX Pro"] },
      { id: "Cid", name: "Cid", capacity: 1, territories: ["East"], products: ["GTX Pro"] },
      // Nobody in the West has closed a deal, so there is no such territory.
      { id: "Dora", name: "Dora", capacity: null, territories: [], products: ["MG Special"] },
    ]);
  });

  it("makes territories of the countries of closed deals, and repairs spellings", () => {
    expect(rows.territories.map(({ territory, kind: rule, value }) => `${territory} ${rule} ${value}`)).toEqual([
      "Central country PH",
      "Central country US",
      "East country KR",
    ]);
    expect(rows.customers.map(({ id, country }) => [id, country])).toEqual([
      ["Acme", "US"],
      ["Beta", "PH"],
      ["Gamma", "KR"],
    ]);
    expect(report.repaired).toEqual([
      { place: "accounts.csv, office_location", from: "Philipines", to: "PH", count: 1 },
      { place: "accounts.csv, office_location", from: "Korea", to: "KR", count: 1 },
      { place: "sales_pipeline.csv, product", from: "GTXPro", to: "GTX Pro", count: 2 },
    ]);
  });

  it("makes an offer of every engaged deal", () => {
    expect(rows.offers.map(({ id, opportunity, partner, outcome }) => [id, opportunity, partner, outcome])).toEqual([
      ["W1", "W1", "Anna", "won"],
      ["L1", "L1", "Anna", "returned"],
      ["E1", "E1", "Anna", null],
      ["W2", "W2", "Cid", "won"],
    ]);
    expect(rows.offers[0]).toMatchObject({ deliveredAt: day("2017-01-01"), acceptedAt: day("2017-01-01"), closedAt: day("2017-03-01") });
  });

  it("lets prospects wait since the data's last date, at list price", () => {
    const [w1, l1, e1, , p1, p2] = rows.opportunities;
    expect(w1).toMatchObject({ status: "won", closedAt: day("2017-03-01"), createdAt: day("2017-01-01"), topic: "GTX Pro" });
    expect(l1).toMatchObject({ status: "lost", closedAt: day("2017-03-31") });
    expect(e1).toMatchObject({ status: "open", closedAt: null, customer: null });
    expect(p1).toMatchObject({ status: "open", createdAt: day("2017-06-30"), estimatedRevenue: 482_100, products: ["GTX Pro"] });
    expect(p2).toMatchObject({ topic: "MG Special", customer: null });
  });

  it("stands at the last date, with the longest deal as the limit of a stall", () => {
    expect(rows.settings).toEqual([
      { name: "stall-days", value: "149" },
      { name: "clock", value: "2017-06-30" },
    ]);
  });

  it("names what has no customer", () => {
    expect(report.unplaced.map(({ ids }) => ids)).toEqual([["P2"], ["E1"]]);
    expect(report.unplaced[0]?.reason).toMatch(/^1 waiting opportunity without an account/);
    expect(report.derived.length).toBeGreaterThan(10);
  });
});

it.each<[string, Readonly<Record<string, string | null>>, string]>([
  ["a missing file", { "accounts.csv": null }, "accounts.csv: expected this file of the CRM sample"],
  ["a missing column", { "products.csv": "product,series\n" }, "products.csv, row 1, column sales_price: expected this column"],
  [
    "an unknown product",
    deals("X,Anna,XYZ,Acme,Prospecting,,,"),
    'sales_pipeline.csv, row 2, column product: "XYZ", expected a product of products.csv',
  ],
  ["an unknown seller", deals("X,Zoe,GTXPro,Acme,Prospecting,,,"), 'column sales_agent: "Zoe", expected a sales agent of sales_teams.csv'],
  ["an unknown account", deals("X,Anna,GTXPro,Nobody,Prospecting,,,"), 'column account: "Nobody", expected an account of accounts.csv'],
  ["an unknown stage", deals("X,Anna,GTXPro,Acme,Open,,,"), 'column deal_stage: "Open", expected one of Won, Lost, Engaging, Prospecting'],
  ["a deal without its date", deals("X,Anna,GTXPro,Acme,Won,2017-01-01,,"), 'column close_date: "", expected a date that exists'],
  [
    "a date too many",
    deals("X,Anna,GTXPro,Acme,Engaging,2017-01-01,2017-02-01,"),
    'column close_date: "2017-02-01", expected nothing for a deal at the stage Engaging',
  ],
  [
    "an end before the beginning",
    deals("X,Anna,GTXPro,Acme,Won,2017-02-01,2017-01-01,"),
    "expected a date not before the engage_date, 2017-02-01",
  ],
  [
    "no date at all",
    deals("X,Anna,GTXPro,Acme,Prospecting,,,"),
    "sales_pipeline.csv, column engage_date: expected at least one deal with a date",
  ],
  [
    "an unknown country",
    { "accounts.csv": (SAMPLE["accounts.csv"] ?? "").replace("Korea", "Utopia") },
    'accounts.csv, row 4, column office_location: "Utopia", expected the name or the code of one country',
  ],
])("refuses %s", (_, files, sentence) => {
  expect(() => read(files)).toThrow(sentence);
});
