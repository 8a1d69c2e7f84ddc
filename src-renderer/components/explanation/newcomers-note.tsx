/** Why a line went to a newcomer, and who would have got it otherwise; or why it did not although their share takes it. */
import { IconSeedling } from "@tabler/icons-react";
import { Link } from "wouter";
import type { Candidate, NewcomersShare } from "../../../src-main/contract/calls/explaining.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { NEWCOMERS_SHARE } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./newcomers-note.module.css";

interface NewcomersNoteProps {
  readonly share: NewcomersShare;
  /** The candidate that the share gives it to; undefined where nobody is available. */
  readonly first: Candidate | undefined;
}

export function NewcomersNote({ share, first }: NewcomersNoteProps) {
  const format = useFormat();
  const { available, otherwise } = share;
  const who = `partners with fewer than ${plural(format, share.offers, "offer")}`;
  const reserved = available > 0 && first !== undefined;
  const ahead = reserved && otherwise !== null ? otherwise.score - first.score : 0;
  return (
    <p className={classes.note} role="note" aria-label={NEWCOMERS_SHARE}>
      <IconSeedling size={16} aria-hidden="true" className={classes.sign} />
      <span>
        <b>{NEWCOMERS_SHARE}.</b> This opportunity is among the {format.number(share.share)} % that go to {who}.{" "}
        {!reserved && "None of them is available for it, so the score decides as usual."}
        {reserved &&
          (available === 1
            ? `${first.partner.name} is the only one available. `
            : `${first.partner.name} has the highest score of the ${format.count(available)} that are available. `)}
        {reserved && otherwise !== null && otherwise.id === first.partner.id && "It would have got it by the score as well."}
        {reserved && otherwise !== null && otherwise.id !== first.partner.id && (
          <>
            By the score alone{" "}
            <Link className="link" href={routes.partner(otherwise.id)}>
              {otherwise.name}
            </Link>{" "}
            would get it, {ahead === 0 ? "by the tie-break" : `${format.score(ahead)} ahead`}.
          </>
        )}
      </span>
    </p>
  );
}
