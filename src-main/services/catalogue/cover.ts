/** Who covers a product or lead type, changed from its side: it is put on the lists of partners, and taken from them. */
import type { CallInput } from "../../contract/calls.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { PartnerValue } from "../../contract/records/index.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { recordTables } from "../../store/records.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";

const LISTS = { product: "products", "lead-type": "leadTypes" } as const;

function label(gained: number, lost: number, thing: string): string {
  const partners = (count: number) => (count === 1 ? "1 partner" : `${count.toLocaleString("en")} partners`);
  if (lost === 0) return `adding of ${partners(gained)} to ${thing}`;
  if (gained === 0) return `taking of ${partners(lost)} from ${thing}`;
  return `change of the partners of ${thing}`;
}

/**
 * One act for all partners.
 * @returns how many partners changed. @throws AppError `not-found`; `invalid-input` for an id of no partner.
 */
export function changeCover(session: Session, { type, id, add, remove, window }: CallInput<"catalogue.cover">): number {
  const tables = recordTables(writableBook(session).db);
  const thing = tables[type].read(id);
  if (thing === null)
    throw new AppError("not-found", `there is no ${RECORD_WORDS[type]} ${quoted(id)} in this book any more`, { detail: { type, id } });
  const list = LISTS[type];
  const changes = (ids: readonly string[], next: (listed: readonly string[]) => readonly string[]): PartnerValue[] =>
    [...new Set(ids)].flatMap((partnerId) => {
      const partner = tables.partner.read(partnerId);
      if (partner === null)
        throw new AppError("invalid-input", `${quoted(partnerId)} is the id of no partner in this book`, { detail: { value: partnerId } });
      const listed = partner[list];
      const after = listed === "*" ? listed : next(listed);
      return after === "*" || after.length === listed.length ? [] : [{ ...partner, [list]: after }];
    });
  const gained = changes(add, (listed) => (listed.includes(id) ? listed : [...listed, id]));
  const lost = changes(remove, (listed) => listed.filter((one) => one !== id));
  const name = `${RECORD_WORDS[type]} ${thing.name === "" ? id : thing.name}`;
  perform(session, { window, label: label(gained.length, lost.length, name) }, (edit) => {
    for (const partner of [...gained, ...lost]) edit.write("partner", partner);
  });
  return gained.length + lost.length;
}
