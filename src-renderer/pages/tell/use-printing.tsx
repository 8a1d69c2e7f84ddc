/** Letters and lists on paper, one partner a sheet. */
import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { Letter } from "../../../src-main/contract/calls/notices.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { announceError } from "../../components/messages/messages.ts";
import { PrintedPage, PrintSheet } from "../../components/print/print-sheet.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { OffersTable } from "./offers-table.tsx";
import classes from "./tell.module.css";

interface Wanted {
  readonly what: "letter" | "list";
  /** Ids. */
  readonly partners: readonly string[];
  readonly which: CallInput<"notices.letter">["which"];
}

export interface Printing {
  /** What goes to the printer; nothing on the screen. */
  readonly sheet: ReactNode;
  /** Opens the system's print dialog; @returns false where that failed. */
  readonly print: (wanted: Wanted) => Promise<boolean>;
}

function PrintedLetter({ letter: { partner, to, subject, text } }: { letter: Letter }) {
  return (
    <PrintedPage>
      <p className={classes.printedTo}>{[partner.name, ...to.map(({ address }) => address)].join(" · ")}</p>
      <h1 className={classes.printedSubject}>{subject}</h1>
      <div className={classes.printedText}>{text}</div>
    </PrintedPage>
  );
}

function PrintedList({ letter: { partner, subject, offers } }: { letter: Letter }) {
  return (
    <PrintedPage>
      <p className={classes.printedTo}>{partner.name}</p>
      <h1 className={classes.printedSubject}>{subject}</h1>
      <OffersTable offers={offers} printed />
    </PrintedPage>
  );
}

export function usePrinting(): Printing {
  const { locale } = useFormat();
  const [printed, setPrinted] = useState<{ what: Wanted["what"]; letters: readonly Letter[] } | null>(null);
  const print = async ({ what, partners, which }: Wanted) => {
    try {
      const letters = await Promise.all(partners.map((partner) => queryClient.fetchQuery(queries.letter({ partner, which, locale }))));
      // The dialog takes the page as it is at this moment.
      flushSync(() => setPrinted({ what, letters }));
      window.print();
      return true;
    } catch (error) {
      announceError(error);
      return false;
    }
  };
  const Sheet = printed?.what === "list" ? PrintedList : PrintedLetter;
  const sheet = printed && (
    <PrintSheet>
      {printed.letters.map((letter) => (
        <Sheet key={letter.partner.id} letter={letter} />
      ))}
    </PrintSheet>
  );
  return { sheet, print };
}
