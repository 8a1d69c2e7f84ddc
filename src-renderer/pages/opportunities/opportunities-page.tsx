/** Opportunities: the list, and the record of the one that is chosen. */
import { Button } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { SITUATIONS, type OpportunityListRow, type OpportunitySelection } from "../../../src-main/contract/calls/opportunities.ts";
import { OPPORTUNITY_STATUSES } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { useNarrowed, type Narrowing } from "../../components/grid/narrow.tsx";
import type { Picked } from "../../components/grid/picked.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { OPPORTUNITY_STATUS_WORDS, SITUATION_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { NewOpportunityDialog } from "./new-opportunity-dialog.tsx";
import { OpportunityBulkDialog } from "./opportunity-bulk-dialog.tsx";
import { opportunityColumns } from "./opportunity-columns.ts";
import { OpportunityPane } from "./opportunity-pane.tsx";
import { TAKER_NAMES, useTaker } from "./taker.tsx";

/** What is open has a situation; what is closed was won, lost or canceled. */
const CLOSED_AS = OPPORTUNITY_STATUSES.filter((status) => status !== "open");
const FILTERS = [
  { value: "", label: "All" },
  ...SITUATIONS.map((value) => ({ value, label: SITUATION_WORDS[value] })),
  ...CLOSED_AS.map((value) => ({ value, label: `Closed: ${OPPORTUNITY_STATUS_WORDS[value].toLowerCase()}` })),
];
const NARROWINGS: readonly Narrowing[] = [
  { name: "customer", type: "customer" },
  { name: "leadType", type: "lead-type" },
  { name: "product", type: "product" },
];
const NARROWING_NAMES = [...NARROWINGS.map(({ name }) => name), ...TAKER_NAMES];
const NOUNS = ["opportunity", "opportunities"] as const;
const idOf = (row: OpportunityListRow) => row.id;

export default function OpportunitiesPage({ id }: { id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [making, setMaking] = useState(false);
  const [bulk, setBulk] = useState<{ selection: OpportunitySelection; count: number } | null>(null);
  const address = useListAddress(id === null ? routes.opportunities : routes.opportunity(id), "situation", NARROWING_NAMES);
  const { taker, band, words } = useTaker(address);
  const narrowed = useNarrowed("Opportunities", NARROWINGS, address);
  const chips = (
    <>
      {band}
      {narrowed.chips}
    </>
  );
  const narrow = { ...narrowed, chips, words: [...words, ...narrowed.words] };
  const columns = useMemo(() => opportunityColumns(format), [format]);
  const { searched: search, filter: shown, more } = address;
  const { customer = null, leadType = null, product = null } = more;
  const filter = useMemo(
    () => ({
      search,
      situation: SITUATIONS.find((one) => one === shown) ?? null,
      status: CLOSED_AS.find((one) => one === shown) ?? null,
      customer,
      leadType,
      product,
      taker,
    }),
    [search, shown, customer, leadType, product, taker],
  );
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.opportunities({ ...filter, sort, offset, limit }),
    [filter],
  );
  const selectionOf = (picked: Picked): OpportunitySelection =>
    picked.all ? { type: "all", ...filter, except: [...picked.except] } : { type: "these", ids: [...picked.ids] };
  return (
    <>
      <ListAndRecord
        name="opportunities"
        title="Opportunities"
        nouns={NOUNS}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel="Situation of the opportunities"
        filters={FILTERS}
        narrow={narrow}
        list={list}
        csv={(sort, what) => call("opportunities.csv", { ...filter, sort, ...what })}
        openId={id}
        open={(next) => address.open(routes.opportunity(next))}
        sheet={readOnly ? undefined : "opportunity"}
        empty="Make the first one, import a sheet of them, or open a folder of CSV files that has them."
        {...(readOnly ? {} : { create: { label: "New opportunity", run: () => setMaking(true) } })}
        renderPicked={(picked, count) =>
          !readOnly && (
            <Button size="compact-xs" onClick={() => setBulk({ selection: selectionOf(picked), count })}>
              Change {plural(format, count, ...NOUNS)}…
            </Button>
          )
        }
        record={
          id === null ? (
            <Empty title="Choose an opportunity">
              Its record shows who is available for it now and what stops everyone else, its offers one after another, and its history. Each
              value can be changed where it stands.
            </Empty>
          ) : (
            <OpportunityPane key={id} id={id} leave={() => address.open(routes.opportunities)} />
          )
        }
      />
      <NewOpportunityDialog opened={making} close={() => setMaking(false)} made={(made) => address.open(routes.opportunity(made))} />
      {bulk && <OpportunityBulkDialog selection={bulk.selection} count={bulk.count} close={() => setBulk(null)} />}
    </>
  );
}
