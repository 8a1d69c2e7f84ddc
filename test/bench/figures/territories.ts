/** `territories`: 100,000 customers matched against 500 territories with polygons, from the rules' text on. */
import type { CustomerRow } from "../../../src-main/contract/book.ts";
import { territoryMatcher } from "../../../src-main/geography/territories.ts";
import { territoriesAround } from "../../twin/territory.ts";
import { timed } from "../timing.ts";
import { manyAddresses, manyTerritories } from "../workload/territories.ts";
import { FEW, type Measures } from "./subject.ts";

const SEED = "f";
/** Every so many a customer is matched by the twin too. */
const CHECKED = 499;

export const territories: Measures = {
  engine: () => {
    const rules = manyTerritories(SEED);
    const addresses = manyAddresses(SEED);
    return timed(FEW, {
      before: () => null,
      run: () => {
        const { names, match } = territoryMatcher(rules);
        return { names, found: addresses.map(match) };
      },
      after: ({ names, found }, _turn, warmUp) => {
        if (!warmUp) return;
        for (const [i, address] of addresses.entries()) {
          if (i % CHECKED !== 0) continue;
          const customer: CustomerRow = { id: "", name: "", address: null, city: null, ...address };
          const expected = [...territoriesAround(customer, rules)].toSorted();
          const here = (found[i] ?? []).map((territory) => names[territory]);
          if (here.join() !== expected.join()) throw new Error(`customer ${i} lies in ${here.join()}, by the twin in ${expected.join()}`);
        }
      },
    });
  },
};
