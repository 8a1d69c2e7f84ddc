/** Two partners made one, with their offers and relations, as one act. */
import type { CallInput, Handlers } from "../../contract/calls.ts";
import { MergeChoices, type Merge, type mergingCalls } from "../../contract/calls/merging.ts";
import type { Named } from "../../contract/calls/shared.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { recordValues, type CustomerValue, type PartnerValue } from "../../contract/records/index.ts";
import { actQueries } from "../../store/acts.ts";
import { recordTables } from "../../store/records.ts";
import { partnerReferences } from "../../store/references.ts";
import { changedSince, perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { movedRelations } from "./relations.ts";
import { mergedAway, mergedPartner, usualChoices } from "./values.ts";

/** More customers are counted, not named. */
const NAMED = 5;

interface Plan {
  readonly told: Merge;
  readonly away: PartnerValue;
  readonly customers: readonly CustomerValue[];
  /** Ids. */
  readonly offers: readonly string[];
}

function partnerOf(session: Session, id: string): PartnerValue {
  const partner = recordTables(session.book().db).partner.read(id);
  if (partner !== null) return partner;
  throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
}

/** @throws AppError `invalid-input` where the two cannot be one. */
function checkPair(kept: PartnerValue, merged: PartnerValue): void {
  const refuse = (sentence: string) => {
    throw new AppError("invalid-input", sentence, { detail: { kept: kept.id, merged: merged.id } });
  };
  if (kept.id === merged.id) refuse(`${quoted(kept.name)} cannot be merged with itself: choose another partner`);
  for (const { name, archived } of [kept, merged])
    if (archived) refuse(`${quoted(name)} is in the archive: restore it before it is merged`);
}

/** @throws AppError `invalid-input` naming the field, such as notes of both that are too long together. */
function checked(partner: PartnerValue): PartnerValue {
  const { error } = recordValues.partner.safeParse(partner);
  const issue = error?.issues[0];
  if (issue === undefined) return partner;
  throw new AppError("invalid-input", `${quoted(partner.name)} would not be valid: ${issue.path.join(".")}, ${issue.message}`, {
    detail: { partner: partner.id, field: issue.path[0] },
  });
}

function openOffers(session: Session, ids: readonly string[]): number {
  const { book, circumstances } = snapshot(session).observed;
  return ids.reduce((sum, id) => sum + (circumstances.standing.open[book.partners.place(id)] ?? 0), 0);
}

function plan(session: Session, input: CallInput<"partners.merge">): Plan {
  const { db } = session.book();
  const [kept, merged] = [partnerOf(session, input.kept), partnerOf(session, input.merged)];
  checkPair(kept, merged);
  const asked = Object.fromEntries(Object.entries(input.choices).filter(([, side]) => side !== undefined));
  const choices = MergeChoices.parse({ ...usualChoices(kept, merged), ...asked });
  const result = checked(mergedPartner(kept, merged, choices));
  const away = checked(mergedAway(merged, result));
  const references = partnerReferences(db);
  const { customer: table } = recordTables(db);
  const contradicting: Named[] = [];
  let same = 0;
  const customers = references.customers(merged.id).flatMap((id) => {
    const before = table.read(id);
    if (before === null) return [];
    const moved = movedRelations(before.relations, kept.id, merged.id);
    if (moved.same) same++;
    if (moved.contradiction) contradicting.push({ id, name: before.name });
    return [{ ...before, relations: moved.relations }];
  });
  const offers = references.offers(merged.id);
  const told: Merge = {
    kept,
    merged,
    choices,
    result,
    offers: {
      moved: offers.length,
      open: openOffers(session, [kept.id, merged.id]),
      shared: references.sharedOpportunities(kept.id, merged.id),
    },
    relations: { moved: customers.length, same, contradicting: contradicting.slice(0, NAMED), contradictions: contradicting.length },
    undelivered: references.undelivered(merged.id),
    version: actQueries(db).newest(),
  };
  return { told, away, customers, offers };
}

/** @throws AppError `conflict`. */
function checkAgreed(session: Session, { kept, merged, undelivered }: Merge, basedOn: number | null): void {
  const acts = actQueries(session.book().db);
  for (const { id } of [kept, merged]) {
    const latest = acts.latest("partner", id);
    if (basedOn !== null && latest !== null && latest.id > basedOn) throw changedSince(latest, id);
  }
  if (undelivered === 0) return;
  const lines = undelivered === 1 ? "1 decision" : `${undelivered} decisions`;
  throw new AppError(
    "conflict",
    `${lines} in review for ${quoted(merged.name)} ${undelivered === 1 ? "is" : "are"} not delivered: deliver or take back what was decided, then merge`,
    { detail: { partner: merged.id, undelivered } },
  );
}

export function mergePartners(session: Session, input: CallInput<"partners.merge">): Merge {
  const { db } = input.dryRun ? session.book() : writableBook(session);
  const { told, away, customers, offers } = plan(session, input);
  if (input.dryRun) return told;
  checkAgreed(session, told, input.basedOn);
  const { kept, merged, result } = told;
  perform(session, { window: input.window, label: `merge of ${merged.name} into ${kept.name}` }, (edit) => {
    const reason = `${merged.name} (${merged.id}) was merged into ${kept.name} (${kept.id})`;
    edit.write("partner", result, reason);
    edit.write("partner", away, reason);
    for (const customer of customers) edit.write("customer", customer, reason);
    for (const id of offers) {
      const offer = edit.read("offer", id);
      if (offer !== null) edit.write("offer", { ...offer, partner: kept.id }, reason);
    }
  });
  return { ...told, version: actQueries(db).newest() };
}

export function mergingHandlers(session: Session): Pick<Handlers, keyof typeof mergingCalls> {
  return { "partners.merge": (input) => mergePartners(session, input) };
}
