/** Telling the partners: which have offers that they do not know of, the letter to each, and the file for the CRM. */
import { z } from "zod";
import { NOTICE_CHANNELS } from "../records/index.ts";
import { WindowId } from "./editing.ts";
import { Id, Money, Named, PageInput } from "./shared.ts";

/** A partner with offers that wait for its answer. */
export const NoticePartner = z.object({
  partner: Named,
  email: z.string().nullable(),
  /** Offers that wait for its answer and that it has not been told of. */
  untold: z.int(),
  told: z.int(),
  /** When it was last told, by the real clock; null = of none of them. */
  toldAt: z.number().nullable(),
  /** The earliest deadline of those that it has not been told of. */
  deadline: z.number().nullable(),
});
export type NoticePartner = z.infer<typeof NoticePartner>;

/** An offer as a letter names it. */
export const NoticeOffer = z.object({
  id: z.string(),
  opportunity: Named,
  customer: z.string().nullable(),
  place: z.string().nullable(),
  revenue: Money.nullable(),
  products: z.array(z.string()),
  leadType: z.string().nullable(),
  deliveredAt: z.number(),
  deadline: z.number().nullable(),
  toldAt: z.number().nullable(),
});
export type NoticeOffer = z.infer<typeof NoticeOffer>;

export const Letter = z.object({
  partner: Named,
  /** Addresses it goes to: the partner's own and its contacts'; empty where none is known. */
  to: z.array(z.object({ name: z.string(), address: z.string() })),
  subject: z.string(),
  text: z.string(),
  offers: z.array(NoticeOffer),
  /** An address that opens the letter in the mail program; null where it would be too long for one. */
  mailto: z.string().nullable(),
});
export type Letter = z.infer<typeof Letter>;

/** Which offers a letter is about: those that the partner has not been told of, or all that wait for its answer. */
const Which = z.enum(["untold", "all"]);
/** As the user's locale writes dates and amounts. */
const Locale = z.string().min(1).max(35);

export const noticeCalls = {
  /** Partners with untold offers first, then by name; `untold` and `untoldPartners` count all, whatever is searched for. */
  "notices.partners": {
    input: z.object({ search: PageInput.search, offset: PageInput.offset, limit: PageInput.limit }).strict(),
    output: z.object({ total: z.int(), untold: z.int(), untoldPartners: z.int(), partners: z.array(NoticePartner) }),
  },
  "notices.letter": { input: z.object({ partner: Id, which: Which, locale: Locale }).strict(), output: Letter },
  /** How the letter would read with another template; words in braces that are not known stay as they are. */
  "notices.preview": {
    input: z.object({ partner: Id, which: Which, locale: Locale, subject: z.string().max(500), body: z.string().max(20_000) }).strict(),
    output: z.object({ subject: z.string(), text: z.string() }),
  },
  /** The letter as a message file that a mail program opens as a draft. */
  "notices.eml": {
    input: z.object({ partner: Id, which: Which, locale: Locale }).strict(),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** Marks what the partners have not been told of as told; null = all partners. One undoable act. */
  "notices.mark": {
    input: z.object({ partners: z.array(Id).min(1).max(10_000).nullable(), channel: z.enum(NOTICE_CHANNELS), window: WindowId }).strict(),
    output: z.object({ told: z.int() }),
  },
  "notices.template": {
    input: z.object({}).strict(),
    output: z.object({ subject: z.string(), body: z.string(), standard: z.object({ subject: z.string(), body: z.string() }) }),
  },
  /** Empty texts bring back the standard ones; `invalid-input` names a word in braces that is not known. */
  "notices.saveTemplate": {
    input: z.object({ subject: z.string().max(500), body: z.string().max(20_000), window: WindowId }).strict(),
    output: z.object({ changed: z.boolean() }),
  },
  /** One row for each opportunity with an offer, in the CRM's column names: its latest offer, its partner and where it stands. */
  "notices.decisions": {
    input: z.object({ format: z.enum(["csv", "xlsx"]), which: z.enum(["open", "all"]) }).strict(),
    output: z.object({ name: z.string(), rows: z.int(), base64: z.string() }),
  },
} as const;
