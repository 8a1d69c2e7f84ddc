/** Partners: the list, and the record of the one that is chosen. */
import { Button } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { partnerColumns } from "./partner-columns.ts";
import type { PartnerListRow, PartnerSelection } from "../../../src-main/contract/calls/records.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { NewRecordDialog } from "../../components/forms/new-record-dialog.tsx";
import type { Picked } from "../../components/grid/picked.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ChartsView } from "../../components/charts/panel/charts-view.tsx";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import views from "../../components/views/views.module.css";
import { useView, Views } from "../../components/views/views.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { PartnerBulkDialog } from "./partner-bulk-dialog.tsx";
import { newPartnerWarning } from "./new-partner-warning.tsx";
import { newPartner } from "./new-partner.ts";
import { PartnerPane } from "./partner-pane.tsx";
import { TwiceNote } from "./twice-note.tsx";

type Status = PartnerListRow["status"];
const STATUSES = Object.keys(PARTNER_STATUS_WORDS) as Status[];
const ARCHIVED = "with-archived";
const DOUBLED = "doubled";
const FILTERS = [
  { value: "", label: "All states" },
  ...STATUSES.map((value) => ({ value, label: PARTNER_STATUS_WORDS[value] })),
  { value: ARCHIVED, label: "Archived too" },
  { value: DOUBLED, label: "May be here twice" },
];
const idOf = (row: PartnerListRow) => row.id;

function PartnerList({ id }: { id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [making, setMaking] = useState(false);
  const [bulk, setBulk] = useState<{ selection: PartnerSelection; count: number } | null>(null);
  const address = useListAddress(id === null ? routes.partners : routes.partner(id), "status");
  const status = STATUSES.find((one) => one === address.filter) ?? null;
  const archived = address.filter === ARCHIVED;
  const doubled = address.filter === DOUBLED;
  const search = address.searched;
  const columns = useMemo(() => partnerColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.partners({ search, status, archived, doubled, sort, offset, limit }),
    [search, status, archived, doubled],
  );
  const selectionOf = (picked: Picked): PartnerSelection =>
    picked.all ? { type: "all", search, status, archived, doubled, except: [...picked.except] } : { type: "these", ids: [...picked.ids] };
  return (
    <>
      <ListAndRecord
        name="partners"
        title="Partners"
        nouns={["partner", "partners"]}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel="State of the partners"
        filters={FILTERS}
        narrow={{
          button: null,
          words: [],
          chips: address.filter === "" && address.searched === "" && <TwiceNote show={() => address.setFilter(DOUBLED)} />,
        }}
        list={list}
        csv={(sort, what) => call("partners.csv", { search, sort, status, archived, doubled, ...what })}
        openId={id}
        open={(next) => address.open(routes.partner(next))}
        empty="Make the first one, or open a folder of CSV files that has them."
        sheet={readOnly ? undefined : "partner"}
        {...(readOnly ? {} : { create: { label: "New partner", run: () => setMaking(true) } })}
        renderPicked={(picked, count) =>
          !readOnly && (
            <Button size="compact-xs" onClick={() => setBulk({ selection: selectionOf(picked), count })}>
              Change {plural(format, count, "partner")}…
            </Button>
          )
        }
        record={
          id === null ? (
            <Empty title="Choose a partner">
              Its record shows what it takes, how it has done beside the network, its offers, and what it could take now. Each value can be
              changed where it stands.
            </Empty>
          ) : (
            <PartnerPane key={id} id={id} leave={() => address.open(routes.partners)} />
          )
        }
      />
      <NewRecordDialog
        opened={making}
        type="partner"
        titleLabel="Name"
        titleField="name"
        make={newPartner}
        notice={newPartnerWarning}
        close={() => setMaking(false)}
        made={(made) => address.open(routes.partner(made))}
      />
      {bulk && <PartnerBulkDialog opened selection={bulk.selection} count={bulk.count} close={() => setBulk(null)} />}
    </>
  );
}

export default function PartnersPage({ id }: { id: string | null }) {
  const named = useView();
  const view = id === null && named === "charts" ? "charts" : "list";
  return (
    <>
      <Views
        label="Views of the partners"
        current={view}
        views={[
          { id: "list", label: "List", href: id === null ? routes.partners : routes.partner(id) },
          { id: "charts", label: "Charts", href: routes.partnersCharts },
        ]}
      />
      {view === "charts" ? (
        <ChartsView title="Charts of a group of offers" path={routes.partners} groups />
      ) : (
        <div className={views.rest}>
          <PartnerList id={id} />
        </div>
      )}
    </>
  );
}
