/** Telling the partners: who does not know of its offers yet on the left, the letter to the chosen one on the right. */
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { NoticePartner } from "../../../src-main/contract/calls/notices.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { useActions } from "../../components/actions/registry.ts";
import { Split } from "../../components/split/split.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { LetterPane } from "./letter-pane.tsx";
import { markTold } from "./mark.ts";
import { PartnerList } from "./partner-list.tsx";
import { TellBar } from "./tell-bar.tsx";
import { TemplateDialog } from "./template-dialog.tsx";
import { usePrinting } from "./use-printing.tsx";

const SEARCH_MS = 150;
const ALL_OFFERS = { search: "", view: "all", state: null, partner: null, sort: null, offset: 0, limit: 1 } as const;

/** Nobody is to be told: because everybody has answered, or because nothing was delivered yet. */
function Nobody() {
  const { data: offers, error, refetch } = useQuery(queries.offers(ALL_OFFERS));
  if (offers === undefined) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return offers.total === 0 ? (
    <Empty
      title="Nothing is delivered yet"
      actions={
        <Button component={Link} href={routes.review}>
          Go to Review
        </Button>
      }
    >
      What is delivered in Review waits here until its partner has been told: by e-mail, by a list or on paper.
    </Empty>
  ) : (
    <Empty
      title="Nobody is to be told"
      actions={
        <Button variant="default" component={Link} href={routes.offersWith("open")}>
          Show open offers
        </Button>
      }
    >
      No offer waits for its partner’s answer: each has been answered, taken back or has expired.
    </Empty>
  );
}

/** The partner to go to once this one has been told: the next of those that have not, else the one before it. */
function afterTelling(partners: readonly NoticePartner[], id: string): string | null {
  const at = partners.findIndex(({ partner }) => partner.id === id);
  const untold = (one: NoticePartner) => one.untold > 0 && one.partner.id !== id;
  return (partners.slice(at + 1).find(untold) ?? partners.slice(0, Math.max(0, at)).findLast(untold))?.partner.id ?? null;
}

/** The letter of the next partner is there before the key is released. */
function usePrefetched(beside: readonly (NoticePartner | undefined)[]): void {
  const { locale } = useFormat();
  useEffect(() => {
    for (const row of beside) {
      if (row === undefined) continue;
      const input = { partner: row.partner.id, which: row.untold > 0 ? "untold" : "all", locale } as const;
      void queryClient.prefetchQuery(queries.letter(input));
    }
  });
}

const open = (id: string) => navigate(routes.tellPartner(id), { replace: true });

export default function TellPage({ wanted }: { wanted: string | null }) {
  const readOnly = useReadOnly();
  const [search, setSearch] = useState("");
  const [searched] = useDebouncedValue(search.trim(), SEARCH_MS);
  const [editing, setEditing] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const answer = useInfiniteQuery(queries.noticePartners(searched));
  const { sheet, print } = usePrinting();
  const first = answer.data?.pages[0];
  const partners = answer.data?.pages.flatMap((page) => page.partners) ?? [];
  const shown = wanted ?? partners[0]?.partner.id ?? null;
  const at = partners.findIndex(({ partner }) => partner.id === shown);
  const row = partners[at];
  const move = (by: number) => {
    const next = partners[at === -1 ? 0 : at + by];
    if (next) open(next.partner.id);
    if (at + by >= partners.length && answer.hasNextPage) void answer.fetchNextPage();
  };

  usePrefetched([partners[at - 1], partners[at + 1]]);

  useActions([
    {
      id: "tell/next",
      label: "Next partner",
      group: "Partners to tell",
      keys: ["j", "arrowdown"],
      keyOnly: true,
      repeats: true,
      run: () => move(1),
    },
    {
      id: "tell/previous",
      label: "Previous partner",
      group: "Partners to tell",
      keys: ["k", "arrowup"],
      keyOnly: true,
      repeats: true,
      run: () => move(-1),
    },
    { id: "tell/search", label: "Search partners to tell", group: "Partners to tell", keys: ["/"], run: () => searchRef.current?.focus() },
  ]);

  if (first === undefined)
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  const nobody = first.total === 0 && searched === "";
  return (
    <>
      <TellBar untold={first.untold} partners={first.untoldPartners} readOnly={readOnly} print={print} edit={() => setEditing(true)} />
      {nobody && wanted === null ? (
        <Nobody />
      ) : (
        <Split
          name="tell"
          label="Width of the list of partners"
          initial={330}
          minimum={240}
          rest={480}
          left={
            <PartnerList
              partners={partners}
              total={first.total}
              more={answer.hasNextPage ? () => void answer.fetchNextPage() : null}
              shown={shown}
              open={open}
              search={search}
              setSearch={setSearch}
              searchRef={searchRef}
            />
          }
          right={
            shown === null ? null : (
              <LetterPane
                key={shown}
                partner={shown}
                row={row}
                readOnly={readOnly}
                print={print}
                mark={(channel) => {
                  const following = afterTelling(partners, shown);
                  void markTold([shown], channel, row?.partner.name ?? null).then((told) => {
                    if (told && following !== null) open(following);
                  });
                }}
              />
            )
          }
        />
      )}
      {editing && <TemplateDialog partner={shown} close={() => setEditing(false)} />}
      {sheet}
    </>
  );
}
