/** `apportion distribute --deliver`: the nightly job, as a process. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { NightlyResult } from "../../../src-main/services/automatic/nightly.ts";
import { openBook } from "../../../src-main/store/open.ts";
import { apportion, emptyFolder, smallBook } from "./command.ts";

const SETTINGS = "name,value\nclock,2026-02-01\nautomatic-lead,0\nautomatic-imputed,yes\nautomatic-offers,0\nautomatic-revenue,1500\n";

function database(settings: string): string {
  const path = join(emptyFolder(), "book.apportion");
  const { code, stderr } = apportion("import", "--from", smallBook({ "settings.csv": settings }), "--book", path);
  if (code !== 0) throw new Error(stderr);
  return path;
}

function offersIn(path: string): unknown[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare("SELECT opportunity_id, partner_id, delivered_at FROM offers").raw().all();
  db.close();
  return rows;
}

const deliver = (path: string, ...more: readonly string[]) => apportion("distribute", "--deliver", "--book", path, ...more);

describe("distribute --deliver", () => {
  it("makes a run, delivers what is clear, leaves the rest in review, and the second time nothing is left", () => {
    const path = database(`${SETTINGS}automatic,yes\n`);
    const { code, stdout } = deliver(path, "--format", "json");
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as NightlyResult;
    expect(result).toMatchObject({ run: 1, asOf: "2026-02-01T23:59:59.999Z", delivered: 1, waits: 1, without: 0 });
    expect(result.refused).toEqual([{ reason: "revenue", count: 1 }]);
    expect(result.lines.map(({ opportunity, delivered, refusals }) => [opportunity, delivered, refusals])).toEqual([
      ["o1", true, []],
      ["o2", false, ["revenue"]],
    ]);
    expect(offersIn(path)).toEqual([["o1", "p1", Date.parse("2026-02-01T23:59:59.999Z")]]);
    expect(deliver(path).stdout).toMatch(/Run 2 as of 2026-02-01T23:59:59\.999Z: 0 delivered, 1 wait in review, 0 without a partner/);
    expect(offersIn(path)).toHaveLength(1);
    expect(deliver(path, "--format", "csv").stdout).toMatch(/^opportunity,partner,score,delivered,refusals\r?\no2,p1,.*,no,revenue/);
  });

  it("does nothing, not even a run, where it is switched off", () => {
    const path = database(SETTINGS);
    const { code, stderr } = deliver(path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/switched off/);
    const db = new Database(path, { readonly: true });
    expect(db.prepare("SELECT count(*) FROM runs").pluck().get()).toBe(0);
    db.close();
  });

  it("refuses a folder, a book that is not there, and words that do not go with it", () => {
    expect(deliver(smallBook())).toMatchObject({ code: 2, stderr: expect.stringContaining("keeps no runs") });
    expect(deliver(join(emptyFolder(), "none.apportion"))).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no book") });
    expect(deliver("b.apportion", "--as-of", "2026-01-01").stderr).toMatch(/--as-of does not go with --deliver/);
    expect(deliver("b.apportion", "--set", "winrate=1").stderr).toMatch(/--set does not go with --deliver/);
  });

  it("says that the book is in use, with exit code 3, and changes nothing", () => {
    const path = database(`${SETTINGS}automatic,yes\n`);
    const open = openBook(path, { mode: "write" });
    expect(deliver(path).code).toBe(3);
    open.close();
    expect(offersIn(path)).toEqual([]);
  });
});
