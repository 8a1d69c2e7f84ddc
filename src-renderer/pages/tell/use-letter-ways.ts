/** The ways in which a letter reaches its partner; after each, the status line offers to mark it as told so. */
import { useState } from "react";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { Letter } from "../../../src-main/contract/calls/notices.ts";
import type { NoticeChannel } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";
import { useActions } from "../../components/actions/registry.ts";
import { downloadText } from "../../components/messages/copy.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { CHANNEL_WORDS } from "../../components/offers/told.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { offersAsCells } from "./offers-table.tsx";
import type { Printing } from "./use-printing.tsx";

export const WAY_KEYS = { copy: "c", save: "s", mail: "o", print: "p", mark: "t", cells: "y", printList: "i" } as const;

export interface LetterWays {
  /** How the partner will have been told, by what was done last with the letter. */
  readonly usual: NoticeChannel;
  /** Something was done with it. */
  readonly used: boolean;
  readonly markable: boolean;
  readonly copy: () => void;
  readonly save: () => void;
  readonly mail: () => void;
  /** Why it cannot open in the mail program; null = it can. */
  readonly mailRefused: string | null;
  readonly print: () => void;
  readonly cells: () => void;
  readonly printList: () => void;
}

interface LetterWaysProps {
  readonly letter: Letter;
  readonly which: CallInput<"notices.letter">["which"];
  readonly markable: boolean;
  readonly print: Printing["print"];
  readonly mark: (channel: NoticeChannel) => void;
}

function mailRefusal({ to, mailto }: Letter): string | null {
  if (to.length === 0) return "No e-mail address of this partner is known: add one to its record or to a contact";
  return mailto === null ? "The letter is too long for a link to the mail program: save it as an e-mail instead" : null;
}

/** A link that is followed as a click would: the desktop window and browsers hand it to the mail program. */
function follow(address: string): void {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.click();
}

export function useLetterWays({ letter, which, markable, print, mark }: LetterWaysProps): LetterWays {
  const format = useFormat();
  const [last, setLast] = useState<NoticeChannel | null>(null);
  const { partner, subject, text, offers, to, mailto } = letter;
  const usual = last ?? (to.length > 0 ? "e-mail" : "list");
  const mailRefused = mailRefusal(letter);

  const offerMark = (words: string, channel: NoticeChannel) => {
    setLast(channel);
    const next = { label: `Mark as told ${CHANNEL_WORDS[channel]}`, keys: WAY_KEYS.mark, run: () => mark(channel) };
    announce(words, undefined, markable ? next : undefined);
  };
  const copied = (content: string, words: string, channel: NoticeChannel) =>
    void navigator.clipboard.writeText(content).then(() => offerMark(words, channel), announceError);

  const ways: LetterWays = {
    usual,
    used: last !== null,
    markable,
    mailRefused,
    copy: () => copied(`${subject}\n\n${text}`, `Copied the letter to ${partner.name}.`, to.length > 0 ? "e-mail" : "other"),
    save: () => {
      call("notices.eml", { partner: partner.id, which, locale: format.locale }).then((file) => {
        downloadText(file.text, file.name, "message/rfc822");
        offerMark(`Saved ${file.name}: it opens as a draft.`, "e-mail");
      }, announceError);
    },
    mail: () => {
      if (mailto === null) return;
      follow(mailto);
      offerMark(`Handed the letter to ${partner.name} to the mail program.`, "e-mail");
    },
    print: () => {
      void print({ what: "letter", partners: [partner.id], which }).then((printed) => {
        if (printed) offerMark(`Printed the letter to ${partner.name}.`, "print");
      });
    },
    cells: () => copied(offersAsCells(offers, format), `Copied ${plural(format, offers.length, "offer")} as cells.`, "list"),
    printList: () => {
      void print({ what: "list", partners: [partner.id], which }).then((printed) => {
        if (printed) offerMark(`Printed the list for ${partner.name}.`, "list");
      });
    },
  };
  const group = "This letter";
  useActions([
    { id: "letter/copy", label: "Copy the letter", group, keys: [WAY_KEYS.copy], run: ways.copy },
    { id: "letter/save", label: "Save the letter as an e-mail (.eml)", group, keys: [WAY_KEYS.save], run: ways.save },
    {
      id: "letter/mail",
      label: "Open the letter in the mail program",
      group,
      keys: [WAY_KEYS.mail],
      enabled: mailRefused === null,
      run: ways.mail,
    },
    { id: "letter/print", label: "Print the letter", group, keys: [WAY_KEYS.print], run: ways.print },
    { id: "letter/cells", label: "Copy the list of offers", group, keys: [WAY_KEYS.cells], run: ways.cells },
    { id: "letter/print-list", label: "Print the list of offers", group, keys: [WAY_KEYS.printList], run: ways.printList },
    {
      id: "letter/mark",
      label: `Mark as told ${CHANNEL_WORDS[usual]}: ${partner.name}`,
      group,
      keys: [WAY_KEYS.mark],
      enabled: markable,
      run: () => mark(usual),
    },
  ]);
  return ways;
}
