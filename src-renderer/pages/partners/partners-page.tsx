/** Partners: the list, and the record of the one that is chosen. */
import { useCallback, useMemo } from "react";
import { partnerColumns } from "./partner-columns.ts";
import type { PartnerListRow } from "../../../src-main/contract/calls/records.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { PartnerPane } from "./partner-pane.tsx";

type Status = PartnerListRow["status"];
const STATUSES = Object.keys(PARTNER_STATUS_WORDS) as Status[];
const FILTERS = [{ value: "", label: "All states" }, ...STATUSES.map((value) => ({ value, label: PARTNER_STATUS_WORDS[value] }))];
const idOf = (row: PartnerListRow) => row.id;

export default function PartnersPage({ id }: { id: string | null }) {
  const format = useFormat();
  const address = useListAddress(id === null ? routes.partners : routes.partner(id), "status");
  const status = STATUSES.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => partnerColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.partners({ search, status, sort, offset, limit }),
    [search, status],
  );
  return (
    <ListAndRecord
      name="partners"
      title="Partners"
      nouns={["partner", "partners"]}
      columns={columns}
      idOf={idOf}
      address={address}
      filterLabel="State of the partners"
      filters={FILTERS}
      list={list}
      csv={(sort) => call("partners.csv", { search, sort, status })}
      openId={id}
      open={(next) => address.open(routes.partner(next))}
      empty="Partners come with the files of a book: fill partners.csv and open its folder."
      record={
        id === null ? (
          <Empty title="Choose a partner">
            Its record shows what it takes, how it has done beside the network, its offers, and what it could take now.
          </Empty>
        ) : (
          <PartnerPane key={id} id={id} />
        )
      }
    />
  );
}
