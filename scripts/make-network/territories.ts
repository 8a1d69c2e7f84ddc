/** The territories of the made-up network: all five kinds of rules, with overlaps, and with holes left on purpose. */
import type { TerritoryRuleRow } from "../../src-main/contract/book.ts";
import type { RuleKind } from "../../src-main/contract/codes.ts";
import { COUNTRIES } from "./places.ts";

type Line = readonly [name: string, countries: string, kind: RuleKind, values: string];

const polygon = (...positions: [number, number][]) => ({ type: "Polygon", coordinates: [[...positions, positions[0]]] });

const GREAT_LAKES = polygon([-93.5, 41], [-81, 40.8], [-78.5, 42.2], [-78.8, 44], [-84, 46.8], [-93.5, 47]);
const FRONT_RANGE = polygon([-105.6, 38.4], [-104.2, 38.4], [-104.2, 41.2], [-105.6, 41.2]);
const WALES_AND_WEST = polygon([-5.4, 50.9], [-2.1, 50.9], [-2.1, 53], [-3.2, 53.5], [-5.4, 52.8]);
const RANDSTAD = polygon([3.9, 51.7], [5.3, 51.8], [5.4, 52.6], [4.4, 52.7]);
const ORESUND = polygon([12, 55.2], [13.6, 55.2], [13.6, 56.2], [12, 56.2]);
const ALPS = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [4.4, 44.8],
        [8.2, 44.8],
        [8.2, 46.8],
        [4.4, 46.8],
        [4.4, 44.8],
      ],
      // Turin is served from elsewhere.
      [
        [7.2, 44.9],
        [8, 44.9],
        [8, 45.3],
        [7.2, 45.3],
        [7.2, 44.9],
      ],
    ],
    [
      [
        [8.6, 45],
        [12.2, 45],
        [12.2, 48.6],
        [10.6, 48.6],
        [8.6, 45],
      ],
    ],
  ],
};

// No territory holds the south of Italy, Western Australia, Tasmania, Corsica alone, or anything abroad.
const LINES: readonly Line[] = [
  ["United States", "US", "country", "US"],
  ["US Northeast", "US", "region", "US-NY US-MA US-PA US-NJ US-CT"],
  ["US Southeast", "US", "region", "US-GA US-FL US-TN"],
  ["US Midwest", "US", "region", "US-IL US-MN US-MI US-MO"],
  ["US South Central", "US", "region", "US-TX US-OK US-LA"],
  ["US Mountain", "US", "region", "US-CO US-UT US-AZ"],
  ["US Pacific", "US", "region", "US-CA US-WA US-OR"],
  ["Greater Seattle", "US", "postal-prefix", "US:980 US:981"],
  ["Bay Area", "US", "postal-prefix", "US:94 US:950 US:951"],
  ["Chicagoland", "US", "postal-range", "US:60000-60999"],
  ["New York Metro", "US", "postal-range", "US:10000-11999"],
  ["Great Lakes", "US CA", "polygon", JSON.stringify(GREAT_LAKES)],
  ["Front Range", "US", "polygon", JSON.stringify(FRONT_RANGE)],
  ["Canada", "CA", "country", "CA"],
  ["Ontario", "CA", "region", "CA-ON"],
  ["Québec", "CA", "region", "CA-QC"],
  ["Western Canada", "CA", "region", "CA-BC CA-AB CA-MB"],
  ["Greater Toronto", "CA", "postal-prefix", "CA:M"],
  ["Mexico", "MX", "country", "MX"],
  ["Mexico Central", "MX", "region", "MX-CMX MX-PUE MX-QUE"],
  ["Mexico North", "MX", "postal-range", "MX:22000-22999 MX:64000-67999"],
  ["United Kingdom", "GB", "country", "GB"],
  ["London", "GB", "postal-prefix", "GB:EC GB:WC"],
  ["Northern England", "GB", "region", "GB-MAN GB-LDS GB-LIV"],
  ["Scotland", "GB", "region", "GB-GLG GB-EDH"],
  ["Wales and West", "GB", "polygon", JSON.stringify(WALES_AND_WEST)],
  ["Germany", "DE", "country", "DE"],
  ["Northern Germany", "DE", "region", "DE-HH DE-HB DE-NI"],
  ["Bavaria", "DE", "region", "DE-BY"],
  ["Rhineland", "DE", "postal-range", "DE:40000-53999"],
  ["Eastern Germany", "DE", "postal-range", "DE:01000-19999"],
  ["France", "FR", "country", "FR"],
  ["Île-de-France", "FR", "postal-prefix", "FR:75 FR:77 FR:78 FR:91 FR:92 FR:93 FR:94 FR:95"],
  ["Southern France", "FR", "region", "FR-PAC FR-OCC"],
  ["Western France", "FR", "region", "FR-PDL FR-BRE FR-NAQ"],
  ["Alpine Arc", "FR IT DE", "polygon", JSON.stringify(ALPS)],
  ["Netherlands", "NL", "country", "NL"],
  ["Randstad", "NL", "polygon", JSON.stringify(RANDSTAD)],
  ["Spain", "ES", "country", "ES"],
  ["Catalonia", "ES", "region", "ES-CT"],
  ["Andalusia", "ES", "region", "ES-AN"],
  ["Northern Italy", "IT", "region", "IT-25 IT-21 IT-45 IT-34"],
  ["Central Italy", "IT", "region", "IT-62 IT-52"],
  ["Poland", "PL", "country", "PL"],
  ["Mazovia", "PL", "postal-range", "PL:00-000-05-999"],
  ["Silesia", "PL", "postal-prefix", "PL:40 PL:41 PL:44"],
  ["Sweden", "SE", "country", "SE"],
  ["Öresund", "SE", "polygon", JSON.stringify(ORESUND)],
  ["New South Wales", "AU", "region", "AU-NSW AU-ACT"],
  ["Victoria", "AU", "postal-range", "AU:3000-3999"],
  ["Queensland", "AU", "region", "AU-QLD"],
  ["South Australia", "AU", "postal-prefix", "AU:5"],
  ["Benelux", "NL", "country", "NL BE LU"],
  ["Nordics", "SE", "country", "SE DK FI"],
];

export const TERRITORY_RULES: readonly TerritoryRuleRow[] = LINES.flatMap(([territory, , kind, values]) =>
  (kind === "polygon" ? [values] : values.split(" ")).map((value) => ({ territory, kind, value })),
);

/** The territories that partners of a country work in. */
export const TERRITORIES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.map(({ code }) => [code, LINES.filter(([, countries]) => countries.split(" ").includes(code)).map(([name]) => name)]),
);
