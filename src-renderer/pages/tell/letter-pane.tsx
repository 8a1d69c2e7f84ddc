/** The letter to one partner: to whom, its text, the offers in it, the ways to send it, and that it has been told. */
import { Button, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Letter, NoticePartner } from "../../../src-main/contract/calls/notices.ts";
import { NOTICE_CHANNELS, type NoticeChannel } from "../../../src-main/contract/records/index.ts";
import { queries } from "../../bridge/queries.ts";
import { ActionButton, HintWithKey } from "../../components/actions/action-button.tsx";
import { CHANNEL_WORDS } from "../../components/offers/told.ts";
import record from "../../components/record/record.module.css";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { routes } from "../../routing/routes.ts";
import { OffersTable } from "./offers-table.tsx";
import classes from "./tell.module.css";
import { type LetterWays, useLetterWays, WAY_KEYS } from "./use-letter-ways.ts";
import type { Printing } from "./use-printing.tsx";

interface LetterPaneProps {
  /** Id. */
  readonly partner: string;
  /** undefined where the list does not have it: nothing of it waits, or it is not on the list's first pages. */
  readonly row: NoticePartner | undefined;
  readonly readOnly: boolean;
  readonly print: Printing["print"];
  readonly mark: (channel: NoticeChannel) => void;
}

function To({ letter }: { letter: Letter }) {
  if (letter.to.length === 0)
    return (
      <>
        no e-mail known:{" "}
        <Link className="link" href={routes.partnerAt(letter.partner.id, "email")}>
          add one to {letter.partner.name}
        </Link>
      </>
    );
  return letter.to.map(({ name, address }) => `${name} <${address}>`).join(", ");
}

function Ways({ ways, marked, mark }: { ways: LetterWays; marked: string | null; mark: (channel: NoticeChannel) => void }) {
  const { usual, used, mailRefused } = ways;
  return (
    <div className={classes.ways} role="group" aria-label="Ways to tell">
      <ActionButton variant="default" keys={WAY_KEYS.copy} hint="Copy the letter’s text" onClick={ways.copy}>
        Copy the letter
      </ActionButton>
      <ActionButton variant="default" keys={WAY_KEYS.save} hint="A file that opens as a draft in the mail program" onClick={ways.save}>
        Save as e-mail (.eml)
      </ActionButton>
      <Tooltip label={mailRefused ?? <HintWithKey hint="A new message with this text" keys={WAY_KEYS.mail} />} multiline maw={320}>
        <Button
          variant="default"
          data-disabled={mailRefused === null ? undefined : true}
          aria-disabled={mailRefused === null ? undefined : true}
          aria-keyshortcuts={WAY_KEYS.mail}
          onClick={mailRefused === null ? ways.mail : (event) => event.preventDefault()}
        >
          Open in mail program
        </Button>
      </Tooltip>
      <ActionButton variant="default" keys={WAY_KEYS.print} hint="Print the letter" onClick={ways.print}>
        Print
      </ActionButton>
      <span className={classes.mark}>
        {marked !== null ? (
          <span className={record.state}>{marked}</span>
        ) : (
          <Button.Group>
            <ActionButton
              variant={used ? "filled" : "default"}
              keys={WAY_KEYS.mark}
              hint={`Notes today that the partner was told ${CHANNEL_WORDS[usual]}`}
              disabled={!ways.markable}
              onClick={() => mark(usual)}
            >
              Mark as told {CHANNEL_WORDS[usual]}
            </ActionButton>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  variant={used ? "filled" : "default"}
                  className={classes.otherWay}
                  disabled={!ways.markable}
                  aria-label="Mark as told in another way"
                >
                  <IconChevronDown size={14} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>The partner was told</Menu.Label>
                {NOTICE_CHANNELS.map((channel) => (
                  <Menu.Item key={channel} onClick={() => mark(channel)}>
                    {CHANNEL_WORDS[channel]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Button.Group>
        )}
      </span>
    </div>
  );
}

interface ShownProps extends LetterPaneProps {
  readonly letter: Letter;
  readonly withTold: boolean;
  readonly setWithTold: (on: boolean) => void;
}

function Shown({ letter, row, readOnly, print, mark, withTold, setWithTold }: ShownProps) {
  const format = useFormat();
  const { partner, subject, text, offers } = letter;
  const untold = offers.filter(({ toldAt }) => toldAt === null).length;
  const ways = useLetterWays({ letter, which: withTold ? "all" : "untold", markable: !readOnly && untold > 0, print, mark });
  const some = row !== undefined && row.untold > 0 && row.told > 0;
  return (
    <>
      <header className={record.head}>
        <h2 className="cut">
          <Link href={routes.partner(partner.id)}>{partner.name}</Link>
        </h2>
        <span className={`soft ${record.aside}`}>
          {untold > 0 ? `${plural(format, untold, "offer")} not told yet` : `${plural(format, offers.length, "offer")}, all told`}
        </span>
      </header>
      <Ways ways={ways} marked={untold === 0 ? `told ${format.date(row?.toldAt ?? offers[0]?.toldAt ?? null)}` : null} mark={mark} />
      <div className={`${record.body} scroll`} role="region" aria-label={`Letter to ${partner.name}`} tabIndex={0}>
        <section className={record.section}>
          <dl className={classes.lines}>
            <dt>To</dt>
            <dd>
              <To letter={letter} />
            </dd>
            <dt>Subject</dt>
            <dd className={classes.subject}>{subject}</dd>
          </dl>
          <div className={classes.text} role="document" aria-label="Text of the letter">
            {text}
          </div>
        </section>
        <section className={record.section}>
          <div className={classes.tableHead}>
            <h3>
              Offers <span className="soft">{format.count(offers.length)}</span>
            </h3>
            {some && (
              <label className={classes.withTold}>
                <input type="checkbox" checked={withTold} onChange={(event) => setWithTold(event.currentTarget.checked)} />
                With the {format.count(row.told)} told already
              </label>
            )}
            <ActionButton size="compact-xs" variant="default" keys={WAY_KEYS.cells} hint="As cells for a spreadsheet" onClick={ways.cells}>
              Copy the list
            </ActionButton>
            <ActionButton
              size="compact-xs"
              variant="default"
              keys={WAY_KEYS.printList}
              hint="The list without the letter"
              onClick={ways.printList}
            >
              Print the list
            </ActionButton>
          </div>
          <div className={`${record.wide} scroll`} role="region" aria-label="Offers of the letter" tabIndex={0}>
            <OffersTable offers={offers} />
          </div>
        </section>
      </div>
    </>
  );
}

export function LetterPane(props: LetterPaneProps) {
  const { partner, row } = props;
  const { locale } = useFormat();
  const [wantsTold, setWithTold] = useState(false);
  // A letter about nothing says nothing: where all is told, it shows what was told.
  const withTold = wantsTold || row === undefined || row.untold === 0;
  const answer = useQuery(queries.letter({ partner, which: withTold ? "all" : "untold", locale }));
  const letter = answer.data;
  if (!letter) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  if (letter.offers.length === 0)
    return (
      <Empty title={`Nothing waits for ${letter.partner.name}`}>
        Every offer that this partner had has been answered, taken back or has expired.
      </Empty>
    );
  return <Shown {...props} letter={letter} withTold={withTold} setWithTold={setWithTold} />;
}
