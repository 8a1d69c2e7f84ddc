/** A territory under another name. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { actQueries } from "../../store/acts.ts";
import { recordTables } from "../../store/records.ts";
import { territoryQueries } from "../../store/territories.ts";
import { changedSince, perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";

/** A territory's id is its name: a new one, its partners' lists moved to it, and the old one gone, as one act. */
export function renameTerritory(
  session: Session,
  { name, to, basedOn, window }: CallInput<"territories.rename">,
): CallOutput<"territories.rename"> {
  const { db } = writableBook(session);
  const territories = recordTables(db).territory;
  const acts = actQueries(db);
  const before = territories.read(name);
  if (before === null)
    throw new AppError("not-found", `there is no territory ${quoted(name)} in this book any more`, { detail: { id: name } });
  const latest = acts.latest("territory", name);
  if ((latest?.id ?? null) !== basedOn) throw changedSince(latest, name);
  if (to === name) return { version: basedOn };
  if (territories.read(to) !== null) {
    throw new AppError("conflict", `there is a territory ${quoted(to)} already: choose another name`, { detail: { id: to } });
  }
  const listing = territoryQueries(db).listing(name);
  perform(session, { window, label: `renaming of ${name} to ${to}` }, (edit) => {
    edit.write("territory", { ...before, id: to });
    for (const id of listing) {
      const partner = edit.read("partner", id);
      if (partner === null || partner.territories === "*") continue;
      edit.write("partner", { ...partner, territories: partner.territories.map((one) => (one === name ? to : one)) });
    }
    edit.remove("territory", name);
  });
  return { version: acts.latest("territory", to)?.id ?? null };
}
