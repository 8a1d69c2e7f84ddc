/** `metrics`: every partner's metrics, from its offers. */
import { measure, PARTNER_METRICS } from "../../../src-main/engine/metrics.ts";
import { observe } from "../../../src-main/engine/standing.ts";
import { SUM_ORDER } from "../../../src-main/services/distribution/pipeline.ts";
import type { PartnerMetric } from "../../twin/metrics.ts";
import { situation } from "../../twin/situation.ts";
import { mustBeSame } from "../reference.ts";
import { openSql } from "../sql/connection.ts";
import { makePartnerValues } from "../sql/partner-values.ts";
import { timed } from "../timing.ts";
import { columnsOf, databaseOf, madeOf, timesFor, type Columns, type Measures } from "./subject.ts";

/** The metrics that belong to a partner alone, in the order of the engine's rows. */
const NAMES = SUM_ORDER.slice(0, PARTNER_METRICS) as readonly PartnerMetric[];

/** A row of partners for each metric. */
function measured({ loaded, settings, asOf }: Columns): Float64Array {
  return measure(loaded.columns, settings, observe(loaded.columns, settings, asOf).counts).value;
}

export const metrics: Measures = {
  engine: (size) => {
    const columns = columnsOf(madeOf(size));
    return timed(timesFor(size), { before: () => columns, run: measured, after: () => {} });
  },

  twin: (size) => {
    const made = madeOf(size);
    const expected = measured(columnsOf(made));
    return timed(timesFor(size), {
      before: () => made,
      run: ({ rows, settings, asOf }) => {
        const { metrics: estimates } = situation(rows, settings, asOf);
        return NAMES.flatMap((name) => rows.partners.map((partner) => estimates[name](partner).value));
      },
      after: (values, _turn, warmUp) => {
        if (warmUp) mustBeSame(values, expected, "the twin");
      },
    });
  },

  sqlite: async (size, folder) => {
    const made = madeOf(size);
    const expected = measured(columnsOf(made));
    const db = openSql(databaseOf(folder, size));
    const result = await timed(timesFor(size), {
      before: () => db.exec("DROP TABLE IF EXISTS temp.partner_values"),
      run: () => makePartnerValues(db, made),
      after: (_, _turn, warmUp) => {
        if (!warmUp) return;
        const rows = db.prepare<[], Record<PartnerMetric, number>>("SELECT * FROM partner_values ORDER BY partner").all();
        mustBeSame(
          NAMES.flatMap((name) => rows.map((row) => row[name])),
          expected,
          "the SQL",
        );
      },
    });
    db.close();
    return result;
  },
};
