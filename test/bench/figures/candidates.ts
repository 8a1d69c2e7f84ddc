/** `candidates`: ready to run after a change of data, so from rows or columns in memory to candidate lists. */
import type { Candidates } from "../../../src-main/engine/candidates.ts";
import { gather, observeBook, runOrder, type RunOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { mustBeSame } from "../reference.ts";
import { makeCandidates } from "../sql/candidates.ts";
import { openSql } from "../sql/connection.ts";
import { makePartnerValues } from "../sql/partner-values.ts";
import { timed } from "../timing.ts";
import { columnsOf, databaseOf, FEW, madeOf, timesFor, type Columns, type Measures } from "./subject.ts";

function gathered({ loaded, settings, asOf }: Columns): { readonly order: RunOrder; readonly candidates: Candidates } {
  const observed = observeBook(loaded, settings, asOf);
  const order = runOrder(observed, []);
  return { order, candidates: gather(observed, order) };
}

export const candidates: Measures = {
  engine: (size) => {
    const columns = columnsOf(madeOf(size));
    return timed(timesFor(size), { before: () => columns, run: gathered, after: () => {} });
  },

  sqlite: async (size, folder) => {
    const made = madeOf(size);
    const columns = columnsOf(made);
    const expected = gathered(columns);
    const db = openSql(databaseOf(folder, size));
    const result = await timed(FEW, {
      before: () => db.exec("DROP TABLE IF EXISTS temp.partner_values; DROP TABLE IF EXISTS temp.candidates"),
      run: () => {
        makePartnerValues(db, made);
        makeCandidates(db, made);
      },
      after: (_, _turn, warmUp) => {
        if (!warmUp) return;
        const pairs = db
          .prepare<[], { readonly partner: string; readonly distance: number }>(
            "SELECT partner, distance FROM candidates ORDER BY turn, partner",
          )
          .all();
        const directory = columns.loaded.partners;
        mustBeSame(
          pairs.map(({ partner }) => directory.place(partner)),
          expected.candidates.partner,
          "the SQL",
        );
        mustBeSame(
          pairs.map(({ distance }) => distance),
          expected.candidates.distance,
          "the SQL",
        );
      },
    });
    db.close();
    return result;
  },
};
