/** The letter that tells a partner of its offers, made from the book's template. */
import type { CallInput } from "../../contract/calls.ts";
import type { Letter, NoticeOffer } from "../../contract/calls/notices.ts";
import { parseDeskSettings, type DeskSettings, type LetterWord } from "../../contract/desk-settings.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { RecordValue } from "../../contract/records/index.ts";
import { recordTables } from "../../store/records.ts";
import { opportunityFacts } from "../records/opportunity-facts.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { waitingOffers, type WaitingOffer } from "./waiting.ts";

/** Mail programs and systems cut longer addresses. */
const LONGEST_MAILTO = 1900;

type Wanted = Pick<CallInput<"notices.letter">, "partner" | "which" | "locale">;

/**
 * @param template instead of the book's own.
 * @throws AppError `not-found` where there is no such partner.
 */
export function letterTo(session: Session, { partner: id, which, locale }: Wanted, template?: DeskSettings["letter"]): Letter {
  const { observed, texts } = snapshot(session);
  const partner = recordTables(session.book().db).partner.read(id);
  if (partner === null) throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
  const offers = waitingOffers(session, id)
    .filter(({ toldAt }) => which === "all" || toldAt === null)
    .map((offer) => noticeOffer(session, offer));
  const letter = template ?? parseDeskSettings(texts).letter;
  const words = letterWords(partner, offers, writer(locale, observed.settings.timeZone), session.user);
  const fill = (text: string) => text.replaceAll(/\{([^{}]*)\}/g, (whole, word: string) => words.get(word) ?? whole);
  const [subject, text] = [fill(letter.subject).replaceAll(/\s+/g, " ").trim(), fill(letter.body)];
  const to = recipients(partner);
  return { partner: { id, name: partner.name }, to, subject, text, offers, mailto: mailtoOf(to, subject, text) };
}

function noticeOffer(session: Session, { id, opportunity, deliveredAt, deadline, toldAt }: WaitingOffer): NoticeOffer {
  const facts = opportunityFacts(session, snapshot(session).observed, opportunity);
  const { customer, place, revenue, products, leadType } = facts;
  return {
    id,
    opportunity: { id: opportunity, name: facts.topic },
    customer: customer?.name ?? null,
    place,
    revenue,
    products: products.map(({ name }) => name),
    leadType: leadType?.name ?? null,
    deliveredAt: deliveredAt ?? NaN,
    deadline,
    toldAt,
  };
}

interface Writer {
  readonly date: (time: number) => string;
  readonly money: (amount: number, currency: string) => string;
}

/** As a locale writes dates and amounts; as English does where the name is none. */
function writer(locale: string, timeZone: string): Writer {
  const known = isLocale(locale) ? locale : "en";
  const day = new Intl.DateTimeFormat(known, { timeZone, day: "numeric", month: "long", year: "numeric" });
  return {
    date: (time) => day.format(time),
    money: (amount, currency) =>
      new Intl.NumberFormat(known, { style: "currency", currency, currencyDisplay: "code", maximumFractionDigits: 2 }).format(amount),
  };
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

function letterWords(
  partner: RecordValue<"partner">,
  offers: readonly NoticeOffer[],
  { date, money }: Writer,
  sender: string,
): ReadonlyMap<string, string> {
  const deadlines = offers.flatMap(({ deadline }) => deadline ?? []);
  const lines = offers.map((offer, i) => {
    const where = [offer.customer, offer.place].filter((part) => part !== null).join(", ");
    const facts = [
      offer.revenue === null ? null : money(offer.revenue.amount, offer.revenue.currency),
      offer.products.length === 0 ? null : offer.products.join(", "),
      offer.leadType,
      offer.deadline === null ? null : `answer by ${date(offer.deadline)}`,
    ].filter((part) => part !== null);
    const name = offer.opportunity.name === "" ? offer.opportunity.id : offer.opportunity.name;
    return `${i + 1}. ${name}${where === "" ? "" : ` (${where})`}\n   ${[...facts, `reference ${offer.opportunity.id}`].join(" · ")}`;
  });
  const words: Readonly<Record<LetterWord, string>> = {
    partner: partner.name,
    contact: partner.contacts[0]?.name ?? partner.name,
    count: offers.length === 1 ? "1 opportunity" : `${offers.length} opportunities`,
    deadline: deadlines.length === 0 ? "your convenience" : date(Math.min(...deadlines)),
    offers: lines.join("\n\n"),
    sender,
  };
  return new Map(Object.entries(words));
}

/** The partner's own address, then those of its contacts, each once. */
function recipients({ name, email, contacts }: RecordValue<"partner">): Letter["to"] {
  const all = [{ name, email }, ...contacts];
  const known = new Set<string>();
  return all.flatMap((one) => {
    const address = one.email?.trim() ?? "";
    if (address === "" || known.has(address.toLowerCase())) return [];
    known.add(address.toLowerCase());
    return [{ name: one.name, address }];
  });
}

function mailtoOf(to: Letter["to"], subject: string, text: string): string | null {
  const addresses = to.map(({ address }) => encodeURIComponent(address)).join(",");
  // Line breaks in an address are CR LF by RFC 6068.
  const address = `mailto:${addresses}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return address.length > LONGEST_MAILTO ? null : address;
}
