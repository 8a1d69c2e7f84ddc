/** Telling the partners, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { noticeCalls, NoticePartner } from "../../contract/calls/notices.ts";
import { parseDeskSettings } from "../../contract/desk-settings.ts";
import type { NoticeChannel } from "../../contract/records/index.ts";
import { checkSetting } from "../../contract/settings.ts";
import { messageFile } from "../../exchange/message-file.ts";
import { recordTables } from "../../store/records.ts";
import { settingQueries } from "../../store/settings.ts";
import { perform } from "../editing/acts.ts";
import { grouped } from "../grouped.ts";
import { writableBook, type Session } from "../session.ts";
import { decisionsFile } from "./decisions-file.ts";
import { letterTo } from "./letter.ts";
import { waitingOffers, type WaitingOffer } from "./waiting.ts";

function partnersToTell(session: Session): NoticePartner[] {
  const { partner: partners } = recordTables(session.book().db);
  const byPartner = grouped(waitingOffers(session, null), ({ partner }) => partner);
  return [...byPartner].map(([id, offers]) => {
    const partner = partners.read(id);
    const untold = offers.filter(({ toldAt }) => toldAt === null);
    return {
      partner: { id, name: partner?.name ?? id },
      email: partner?.email ?? partner?.contacts.find(({ email }) => email !== null)?.email ?? null,
      untold: untold.length,
      told: offers.length - untold.length,
      toldAt: offers.reduce<number | null>((last, { toldAt }) => (toldAt === null ? last : Math.max(last ?? toldAt, toldAt)), null),
      deadline: untold.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    };
  });
}

/** Untold ones first, then by name. */
function inOrder(a: NoticePartner, b: NoticePartner): number {
  return (
    Number(b.untold > 0) - Number(a.untold > 0) || a.partner.name.localeCompare(b.partner.name) || (a.partner.id < b.partner.id ? -1 : 1)
  );
}

function mark(session: Session, partners: readonly string[] | null, channel: NoticeChannel, window: string): number {
  writableBook(session);
  const wanted: WaitingOffer[] = partners === null ? waitingOffers(session, null) : partners.flatMap((id) => waitingOffers(session, id));
  const untold = wanted.filter(({ toldAt }) => toldAt === null);
  const label = `telling partners of ${untold.length === 1 ? "1 offer" : `${untold.length} offers`}`;
  perform(session, { window, label }, (edit) => {
    for (const { id } of untold) edit.write("notice", { id, toldAt: session.now(), channel });
  });
  return untold.length;
}

function saveTemplate(session: Session, texts: { readonly subject: string; readonly body: string }, window: string): boolean {
  const standard = parseDeskSettings({}).letter;
  const act = perform(session, { window, label: "change of the letter to partners" }, (edit) => {
    for (const part of ["subject", "body"] as const) {
      const value = texts[part] === standard[part] ? "" : texts[part];
      const id = checkSetting(`letter-${part}`, value);
      if (value.trim() === "") edit.remove("setting", id);
      else edit.write("setting", { id, value });
    }
  });
  return act !== null;
}

export function noticeHandlers(session: Session): Pick<Handlers, keyof typeof noticeCalls> {
  return {
    "notices.partners": ({ search, offset, limit }) => {
      const all = partnersToTell(session);
      const wanted = search.toLowerCase();
      const found = all.filter(({ partner }) => partner.name.toLowerCase().includes(wanted)).toSorted(inOrder);
      return {
        total: found.length,
        untold: all.reduce((sum, { untold }) => sum + untold, 0),
        untoldPartners: all.filter(({ untold }) => untold > 0).length,
        partners: found.slice(offset, offset + limit),
      };
    },
    "notices.letter": (wanted) => letterTo(session, wanted),
    "notices.preview": ({ subject, body, ...wanted }) => {
      const letter = letterTo(session, wanted, { subject, body });
      return { subject: letter.subject, text: letter.text };
    },
    "notices.eml": async (wanted) => {
      const { partner, to, subject, text } = letterTo(session, wanted);
      const name = `${partner.name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim() || "letter"}.eml`;
      return { name, text: await messageFile({ to, subject, text, at: session.now() }) };
    },
    "notices.mark": ({ partners, channel, window }) => ({ told: mark(session, partners, channel, window) }),
    "notices.template": () => ({
      ...parseDeskSettings(settingQueries(session.book().db).readAll()).letter,
      standard: parseDeskSettings({}).letter,
    }),
    "notices.saveTemplate": ({ window, ...texts }) => ({ changed: saveTemplate(session, texts, window) }),
    "notices.decisions": (wanted) => decisionsFile(session, wanted),
  };
}
