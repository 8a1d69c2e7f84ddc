/** A small valid book as texts, for tests that change one thing in it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export const PARTNER_HEADER =
  "id,name,active,capacity,minimum_revenue,maximum_revenue,territories,lead_types,products,email,address,city,region,postal_code,country,latitude,longitude";
export const OPPORTUNITY_HEADER =
  "id,topic,customer,estimated_revenue,currency,lead_type,products,created_at,estimated_close,partner_created,on_hold";

export const SMALL_BOOK: Readonly<Record<string, string>> = {
  "settings.csv": "name,value\nwinrate,2.5\ntime-zone,Europe/Berlin\nclock,2017-12-31\n",
  "products.csv": "id,name\ngtx,GTX Basic\nmg,MG Special\n",
  "lead_types.csv": "id,name\nnew,New business\n",
  "territories.csv": "territory,kind,value\nWest,region,US-WA\nWest,country,CA\n",
  "partners.csv": `${PARTNER_HEADER}\np1,One,yes,5,1000,50000.5,West,*,gtx;mg,,,,,,US,47.6,-122.3\np2,Two,,,,,,,,,,,,,,,\n`,
  "customers.csv": "id,name,country,region\nc1,Acme,US,WA\n",
  "relations.csv": "customer,partner,kind,reason\nc1,p2,never,dispute\n",
  "opportunities.csv": `${OPPORTUNITY_HEADER}\no1,Deal,c1,12000,,new,gtx,2017-03-01,,,\n`,
  "offers.csv":
    "id,opportunity,partner,delivered_at,deadline,accepted_at,stage\nf1,o1,p1,2017-03-02,2017-03-09,2017-03-03T10:00:00Z,2-Contacting\n",
};

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed once the tests of the file are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-exchange-"));
  made.push(folder);
  return folder;
}

/** Writes files into a new folder; null leaves one out. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) if (content !== null) writeFileSync(join(folder, name), content);
  return folder;
}

export function smallBookWith(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  return folderOf({ ...SMALL_BOOK, ...files });
}
