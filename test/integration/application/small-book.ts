/** A folder of CSV files that is a whole book, as small as can be. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PARTNERS = [
  "id,name,active,paused_until,capacity,minimum_revenue,maximum_revenue,territories,lead_types,products,email,address,city,region,postal_code,country,latitude,longitude,notes",
  "P1,Ann,yes,,5,,,*,*,*,,,,,,,,,",
  "P2,Bob,yes,,5,,,*,*,*,,,,,,,,,",
];
const OPPORTUNITIES = [
  "id,topic,customer,estimated_revenue,currency,lead_type,products,created_at,estimated_close,status,closed_at,partner_created,on_hold",
  "O1,Chairs,,100,,,,2026-01-05,,,,,",
];

/** Writes it; `capacity` replaces the first partner's, to make the book wrong. */
export function writeSmallBook(folder: string, capacity = "5"): string {
  mkdirSync(folder, { recursive: true });
  const partners = PARTNERS.map((line) => line.replace("P1,Ann,yes,,5,", `P1,Ann,yes,,${capacity},`));
  writeFileSync(join(folder, "partners.csv"), `${partners.join("\n")}\n`);
  writeFileSync(join(folder, "opportunities.csv"), `${OPPORTUNITIES.join("\n")}\n`);
  writeFileSync(join(folder, "settings.csv"), "name,value\nclock,2026-01-31\ntime-zone,Europe/Berlin\nbase-currency,EUR\n");
  return folder;
}
