/**
 * The assignment in DuckDB, columns against columns: every opportunity's candidates are put in order at once, then rounds of offers, of which
 * each partner keeps the first that it has room for. Since all partners prefer the line that comes first, that ends where one line after another
 * ends. Equal scores go to the lower id: the workloads' weights leave none.
 */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Settings } from "../../../src-main/contract/settings.ts";
import type { Candidates } from "../../../src-main/engine/candidates.ts";
import { DISTANCE, PARTNER_METRICS } from "../../../src-main/engine/metrics.ts";
import { SUM_ORDER, weightColumn, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";

const UNLIMITED = 2 ** 30;

const NAMES = SUM_ORDER.slice(0, PARTNER_METRICS);

/** The own scores of the partners, and of each line all candidates with room, best first; every line begins with its first. */
const PREFERENCES = `
  CREATE OR REPLACE TEMP TABLE own AS
    SELECT partner, ${NAMES.map((name) => `$${name} * ${name}`).join(" + ")} AS score, room FROM partner_values WHERE room > 0;
  CREATE OR REPLACE TEMP TABLE preferences AS
    SELECT turn, list(partner ORDER BY own.score + $distance * distance DESC, partner) AS partners
    FROM pairs JOIN own USING (partner) GROUP BY turn;
  CREATE OR REPLACE TEMP TABLE held AS SELECT turn, 1 AS choice, partners[1] AS partner FROM preferences`;

const REFUSED = `
  CREATE OR REPLACE TEMP TABLE refused AS
    SELECT turn FROM (SELECT turn, partner, row_number() OVER (PARTITION BY partner ORDER BY turn) AS place FROM held)
    JOIN own USING (partner) WHERE place > room`;

/** A line that has been refused by all has no partner from then on. */
const NEXT = `
  CREATE OR REPLACE TEMP TABLE held AS
    SELECT held.turn, choice + (refused.turn IS NOT NULL)::INTEGER AS choice,
      if(refused.turn IS NULL, partner, partners[choice + 1]) AS partner
    FROM held JOIN preferences USING (turn) LEFT JOIN refused USING (turn)`;

export interface DuckDb {
  /** Index of the partner by line, -1 = none. */
  readonly assign: (settings: Settings) => Promise<Int32Array>;
  readonly close: () => void;
}

/** Takes the pairs and the metrics from the engine: only what follows from the weights is DuckDB's. */
export async function openDuckDb(observed: ObservedBook, candidates: Candidates): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await fill(connection, observed, candidates);
  const lines = candidates.offsets.length - 1;
  const count = async (table: string) => Number((await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)).getRows()[0]?.[0]);
  return {
    assign: async ({ weights }) => {
      const column = weightColumn(weights);
      const values = Object.fromEntries(SUM_ORDER.map((name, metric) => [name, column[metric] ?? 0]));
      for (const statement of PREFERENCES.split(";")) {
        const named = Object.entries(values).filter(([name]) => statement.includes(`$${name}`));
        await connection.run(statement, Object.fromEntries(named));
      }
      for (;;) {
        await connection.run(REFUSED);
        if ((await count("refused")) === 0) break;
        await connection.run(NEXT);
      }
      const held = (await connection.runAndReadAll("SELECT turn, partner FROM held WHERE partner IS NOT NULL")).getColumns();
      const assignment = new Int32Array(lines).fill(-1);
      const [turns = [], partners = []] = held;
      for (const [i, turn] of turns.entries()) assignment[Number(turn)] = Number(partners[i]);
      return assignment;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function fill(connection: DuckDBConnection, { metrics, circumstances }: ObservedBook, candidates: Candidates): Promise<void> {
  const { book, standing } = circumstances;
  await connection.run(`CREATE TABLE partner_values (partner INTEGER, room INTEGER, ${NAMES.map((name) => `${name} DOUBLE`).join(", ")})`);
  const partners = await connection.createAppender("partner_values");
  for (let p = 0; p < book.partners.count; p++) {
    const capacity = book.partners.capacity[p] ?? NaN;
    partners.appendInteger(p);
    partners.appendInteger(Number.isNaN(capacity) ? UNLIMITED : capacity - (standing.open[p] ?? 0));
    for (let metric = 0; metric < DISTANCE; metric++) partners.appendDouble(metrics.value[metric * metrics.partners + p] ?? NaN);
    partners.endRow();
  }
  partners.closeSync();
  await connection.run("CREATE TABLE pairs (turn INTEGER, partner INTEGER, distance DOUBLE)");
  const pairs = await connection.createAppender("pairs");
  for (let turn = 0; turn + 1 < candidates.offsets.length; turn++) {
    for (let k = candidates.offsets[turn] ?? 0; k < (candidates.offsets[turn + 1] ?? 0); k++) {
      pairs.appendInteger(turn);
      pairs.appendInteger(candidates.partner[k] ?? -1);
      pairs.appendDouble(candidates.distance[k] ?? NaN);
      pairs.endRow();
    }
  }
  pairs.closeSync();
}
