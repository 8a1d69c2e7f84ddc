/** The partners whose answer is waited for: those that are to be told first, beneath them those that have been. */
import { Button, CloseButton, TextInput } from "@mantine/core";
import { useEffect, useRef, type Ref } from "react";
import type { NoticePartner } from "../../../src-main/contract/calls/notices.ts";
import { Empty } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import classes from "./tell.module.css";

interface RowProps {
  readonly row: NoticePartner;
  readonly shown: boolean;
  readonly open: (id: string) => void;
}

function Row({ row, shown, open }: RowProps) {
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) button.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const { partner, email, untold, told, toldAt, deadline } = row;
  return (
    <li>
      <button ref={button} type="button" className={classes.row} aria-current={shown ? "true" : undefined} onClick={() => open(partner.id)}>
        <span className={`cut ${classes.name}`}>{partner.name}</span>
        <span className={classes.count}>{untold > 0 ? plural(format, untold, "offer") : plural(format, told, "offer")}</span>
        <span className="soft cut">{email ?? "no e-mail known"}</span>
        <span className={`soft ${classes.count}`}>
          {untold === 0 ? `told ${format.date(toldAt)}` : deadline === null ? "no deadline" : `by ${format.date(deadline)}`}
        </span>
      </button>
    </li>
  );
}

interface PartnerListProps {
  readonly partners: readonly NoticePartner[];
  readonly total: number;
  /** null where all are listed. */
  readonly more: (() => void) | null;
  /** Id. */
  readonly shown: string | null;
  readonly open: (id: string) => void;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

export function PartnerList({ partners, total, more, shown, open, search, setSearch, searchRef }: PartnerListProps) {
  const format = useFormat();
  const untold = partners.filter((row) => row.untold > 0);
  const told = partners.filter((row) => row.untold === 0);
  const rows = (list: readonly NoticePartner[]) =>
    list.map((row) => <Row key={row.partner.id} row={row} shown={row.partner.id === shown} open={open} />);
  return (
    <>
      <div className={classes.search}>
        <TextInput
          ref={searchRef}
          aria-label="Search partners to tell"
          placeholder="Search partners"
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setSearch("");
            event.currentTarget.blur();
          }}
          rightSectionWidth={28}
          rightSection={
            search === "" ? (
              <span className="key">/</span>
            ) : (
              <CloseButton size="xs" aria-label="Clear the search" onClick={() => setSearch("")} />
            )
          }
        />
      </div>
      <div className={`${classes.list} scroll`} role="region" aria-label="Partners to tell" tabIndex={0}>
        {total === 0 && search !== "" && (
          <Empty title="Nothing found" actions={<Button onClick={() => setSearch("")}>Clear the search</Button>}>
            No partner with an offer that waits is called “{search.trim()}”.
          </Empty>
        )}
        {untold.length > 0 && (
          <>
            <h2 className={classes.group}>To tell</h2>
            <ul className={classes.rows}>{rows(untold)}</ul>
          </>
        )}
        {untold.length === 0 && told.length > 0 && search === "" && <p className={classes.allTold}>Every partner has been told.</p>}
        {told.length > 0 && (
          <>
            <h2 className={classes.group}>Told, answer awaited</h2>
            <ul className={classes.rows}>{rows(told)}</ul>
          </>
        )}
        {more !== null && (
          <div className={classes.more}>
            <Button variant="default" size="compact-sm" onClick={more}>
              Show more of {format.count(total)}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
