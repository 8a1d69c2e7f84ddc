/** Places: the addresses without coordinates to work through, all that is certain in one act, and the postal codes that help. */
import { useCallback, useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { PLACE_FILTERS, type PlaceCounts, type PlaceFilter, type UnplacedRow } from "../../../src-main/contract/calls/places.ts";
import { UNPLACED_REASONS } from "../../../src-main/contract/places.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useBook } from "../../bridge/use-book.ts";
import type { GridColumn, GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { REASON_WORDS } from "../../components/places/place-words.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { countryName } from "../../format/countries.ts";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { PlacePane } from "./place-pane.tsx";
import { PlacesBand, certainCount } from "./places-band.tsx";
import classes from "./places.module.css";

type Key = Pick<UnplacedRow, "type" | "id">;

const idOf = ({ type, id }: Key) => `${type}/${id}`;

function keyOf(text: string): Key {
  const slash = text.indexOf("/");
  return { type: text.slice(0, slash) === "partner" ? "partner" : "customer", id: text.slice(slash + 1) };
}

const TYPE_WORDS: Readonly<Record<UnplacedRow["type"], string>> = { partner: "Partner", customer: "Customer" };

/** What stands in the address for all of them; nothing there means what needs a person. */
const ALL = "all";

function filterOf(text: string): PlaceFilter | null {
  if (text === ALL) return null;
  return PLACE_FILTERS.find((one) => one === text) ?? "person";
}

function filters(counts: PlaceCounts | undefined, format: Format): { value: string; label: string }[] {
  const counted = (label: string, count: number | undefined) => (count === undefined ? label : `${label} (${format.count(count)})`);
  const all = counts && counts.partners + counts.customers;
  return [
    { value: "", label: "Need a person" },
    ...UNPLACED_REASONS.filter((reason) => counts === undefined || counts.reasons[reason] > 0).map((reason) => ({
      value: reason,
      label: counted(REASON_WORDS[reason], counts?.reasons[reason]),
    })),
    { value: "certain", label: counted("Can be placed for certain", counts && certainCount(counts)) },
    { value: "partner", label: counted("Partners", counts?.partners) },
    { value: "customer", label: counted("Customers", counts?.customers) },
    { value: ALL, label: counted("All without coordinates", all) },
  ];
}

function placeColumns(format: Format): GridColumn<UnplacedRow>[] {
  const text = (id: "city" | "region" | "postalCode", label: string, width: number): GridColumn<UnplacedRow> => ({
    id,
    label,
    width,
    text: (row) => row[id] ?? "",
    plain: (row) => row[id] ?? "",
  });
  return [
    { id: "name", label: "Name", width: 180, text: (row) => row.name, plain: (row) => row.name },
    {
      id: "why",
      label: "Why",
      width: 190,
      text: ({ answer }) => (answer.kind === "placed" ? `Certain: ${answer.sentence}` : REASON_WORDS[answer.reason]),
      plain: ({ answer }) => answer.sentence,
    },
    {
      id: "waiting",
      label: "Waiting",
      width: 80,
      numeric: true,
      text: (row) => format.count(row.waiting),
      plain: (row) => String(row.waiting),
    },
    { id: "type", label: "What", width: 90, text: (row) => TYPE_WORDS[row.type], plain: (row) => row.type },
    text("city", "City", 120),
    text("postalCode", "Postal code", 104),
    text("region", "Region", 90),
    {
      id: "country",
      label: "Country",
      width: 120,
      text: (row) => (row.country === null ? "" : countryName(row.country, format.locale)),
      plain: (row) => row.country ?? "",
    },
    { id: "id", label: "Id", width: 100, text: (row) => row.id, plain: (row) => row.id },
  ];
}

export default function PlacesPage({ type, id }: { type: string | null; id: string | null }) {
  const format = useFormat();
  const counts = useQuery(queries.placeCounts()).data;
  const [sort, setSort] = useState<GridSort | null>(null);
  const open = id === null ? null : keyOf(`${type ?? ""}/${id}`);
  const address = useListAddress(open === null ? routes.places : routes.place(open.type, open.id), "show");
  const filter = filterOf(address.filter);
  const search = address.searched;
  const columns = useMemo(() => placeColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, by: GridSort | null) => queries.unplaced({ search, filter, sort: by, offset, limit }),
    [search, filter],
  );
  const go = (key: Key) => address.open(routes.place(key.type, key.id));
  const emptyBook = useBook()?.partners === 0;
  const certain = counts === undefined ? 0 : certainCount(counts);
  return (
    <div className={classes.page}>
      <PlacesBand counts={counts} />
      <div className={classes.list}>
        <ListAndRecord
          name="places"
          title="Places"
          nouns={["address", "addresses"]}
          columns={columns}
          idOf={idOf}
          address={address}
          filterLabel="Which addresses"
          filters={filters(counts, format)}
          list={list}
          csv={(by, what) => call("places.csv", { search, filter, sort: by, ...what })}
          openId={open === null ? null : idOf(open)}
          open={(key) => go(keyOf(key))}
          onSort={setSort}
          empty="An address comes with a partner or a customer: make one, or open a folder of CSV files that has them."
          nothing={
            emptyBook || search !== "" || address.filter !== "" ? null : certain > 0 ? (
              <Empty title="No address needs a person">All that have none yet can be placed for certain: one button does it.</Empty>
            ) : (
              <Empty title="Every address has its coordinates">Nothing is left to be placed.</Empty>
            )
          }
          record={
            open === null ? (
              <Empty title="Choose an address">
                It says why it could not be placed and what may be meant. A number key chooses a place; correcting the address may make it
                certain.
              </Empty>
            ) : (
              <PlacePane
                key={idOf(open)}
                type={open.type}
                id={open.id}
                among={{ search, sort, filter }}
                go={go}
                done={() => address.open(routes.places)}
              />
            )
          }
        />
      </div>
    </div>
  );
}
