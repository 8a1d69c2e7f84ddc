/** Territories: the list, and the map with the record of the one that is chosen. */
import { useCallback, useMemo, useState } from "react";
import { TERRITORY_FILTERS, type TerritoryListRow } from "../../../src-main/contract/calls/territories.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { NameDialog } from "./name-dialog.tsx";
import { territoryColumns } from "./territory-columns.ts";
import { createTerritory } from "./territory-acts.ts";
import { Workspace } from "./workspace.tsx";

const FILTER_WORDS: Readonly<Record<(typeof TERRITORY_FILTERS)[number], string>> = {
  uncovered: "No active partner",
  "without-rules": "No rules",
  archived: "Archived",
};
const FILTERS = [{ value: "", label: "In use" }, ...TERRITORY_FILTERS.map((value) => ({ value, label: FILTER_WORDS[value] }))];
const idOf = (row: TerritoryListRow) => row.name;

export default function TerritoriesPage({ name }: { name: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [making, setMaking] = useState(false);
  const address = useListAddress(name === null ? routes.territories : routes.territory(name), "show");
  const filter = TERRITORY_FILTERS.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => territoryColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.territories({ search, filter, sort, offset, limit }),
    [search, filter],
  );
  return (
    <>
      <ListAndRecord
        name="territories"
        title="Territories"
        nouns={["territory", "territories"]}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel="Which territories"
        filters={FILTERS}
        list={list}
        csv={(sort, what) => call("territories.csv", { search, sort, filter, ...what })}
        openId={name}
        open={(next) => address.open(routes.territory(next))}
        empty="A territory is a name for rules that say which addresses lie in it: countries, regions, postal codes, polygons on the map. Partners take opportunities from the territories on their list."
        sheet={readOnly ? undefined : "territory"}
        {...(readOnly ? {} : { create: { label: "New territory", run: () => setMaking(true) } })}
        width={470}
        record={<Workspace name={name} open={(next) => address.open(next === null ? routes.territories : routes.territory(next))} />}
      />
      {making && (
        <NameDialog
          title="New territory"
          action="Make it"
          initial=""
          close={() => setMaking(false)}
          save={async (wanted) => {
            await createTerritory(wanted);
            address.open(routes.territory(wanted));
          }}
        />
      )}
    </>
  );
}
