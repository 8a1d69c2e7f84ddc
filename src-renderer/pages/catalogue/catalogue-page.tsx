/** The catalogue: products in their families, and lead types; each a list with the record of the one that is chosen. */
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { Link } from "wouter";
import {
  CATALOGUE_FILTERS,
  type CatalogueRow,
  type CatalogueType,
  type ProductSelection,
} from "../../../src-main/contract/calls/catalogue.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { NewRecordDialog } from "../../components/forms/new-record-dialog.tsx";
import type { Picked } from "../../components/grid/picked.ts";
import type { GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { routes } from "../../routing/routes.ts";
import { catalogueColumns } from "./catalogue-columns.ts";
import classes from "./catalogue.module.css";
import { FamilyDialog, FamilyNames } from "./family-dialog.tsx";
import { LeadTypePane, ProductPane } from "./panes.tsx";

const WORDS = {
  product: {
    title: "Products",
    nouns: ["product", "products"],
    all: "All products",
    home: routes.products,
    address: routes.product,
    empty:
      "A product is what an opportunity asks for and a partner covers. Make the first one, or open a folder of CSV files that has them.",
  },
  "lead-type": {
    title: "Lead types",
    nouns: ["lead type", "lead types"],
    all: "All lead types",
    home: routes.leadTypes,
    address: routes.leadType,
    empty:
      "A lead type is a kind of opportunity, such as renewal; partners work on some. Make the first one, or open a folder of CSV files that has them.",
  },
} as const;

const FILTER_WORDS: Readonly<Record<(typeof CATALOGUE_FILTERS)[number], string>> = {
  uncovered: "No active partner",
  waiting: "With something waiting",
  unused: "Not used",
  "with-archived": "Archived too",
};
/** What stands before a family in the address. */
const FAMILY = "family:";
const FAMILIES_LABEL = "Families";
const idOf = (row: CatalogueRow) => row.id;

function useFilters(type: CatalogueType) {
  const families = useQuery({ ...queries.families(), enabled: type === "product" }).data;
  return [
    { value: "", label: WORDS[type].all },
    ...CATALOGUE_FILTERS.map((value) => ({ value, label: FILTER_WORDS[value] })),
    ...(type === "product" && families
      ? [
          ...families.map(({ family }) => ({ value: `${FAMILY}${family}`, label: family, group: FAMILIES_LABEL })),
          { value: FAMILY, label: "Without a family", group: FAMILIES_LABEL },
        ]
      : []),
  ];
}

export default function CataloguePage(props: { type: CatalogueType; id: string | null }) {
  const { type } = props;
  return (
    <div className={classes.page}>
      <nav className={classes.kinds} aria-label="Parts of the catalogue">
        <Link href={routes.products} aria-current={type === "product" ? "page" : undefined}>
          Products
        </Link>
        <Link href={routes.leadTypes} aria-current={type === "lead-type" ? "page" : undefined}>
          Lead types
        </Link>
      </nav>
      <CatalogueList key={type} {...props} />
    </div>
  );
}

function CatalogueList({ type, id }: { type: CatalogueType; id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const words = WORDS[type];
  const [making, setMaking] = useState(false);
  const [newFamily, setNewFamily] = useState("");
  const [moving, setMoving] = useState<{ products: ProductSelection; count: number } | null>(null);
  const address = useListAddress(id === null ? words.home : words.address(id), "show");
  const filter = CATALOGUE_FILTERS.find((one) => one === address.filter) ?? null;
  const family = address.filter.startsWith(FAMILY) ? address.filter.slice(FAMILY.length) : null;
  const filters = useFilters(type);
  const search = address.searched;
  const columns = useMemo(() => catalogueColumns(type, format), [type, format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.catalogue({ type, search, filter, family, sort, offset, limit }),
    [type, search, filter, family],
  );
  const selectionOf = (picked: Picked): ProductSelection =>
    picked.all ? { type: "all", search, filter, family, except: [...picked.except] } : { type: "these", ids: [...picked.ids] };
  const leave = () => address.open(words.home);
  const create = () => {
    setNewFamily(family ?? "");
    setMaking(true);
  };
  return (
    <>
      <ListAndRecord
        name={type === "product" ? "products" : "lead-types"}
        title={words.title}
        nouns={words.nouns}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel={`Which ${words.nouns[1]}`}
        filters={filters}
        list={list}
        csv={(sort, what) => call("catalogue.csv", { type, search, sort, filter, family, ...what })}
        openId={id}
        open={(next) => address.open(words.address(next))}
        empty={words.empty}
        {...(readOnly ? {} : { create: { label: `New ${words.nouns[0]}`, run: create } })}
        {...(type === "product" && !readOnly
          ? {
              renderPicked: (picked: Picked, count: number) => (
                <Button size="compact-xs" onClick={() => setMoving({ products: selectionOf(picked), count })}>
                  Family of {plural(format, count, "product")}…
                </Button>
              ),
            }
          : {})}
        sheet={readOnly ? undefined : type}
        width={600}
        record={
          id === null ? (
            <Empty title={`Choose a ${words.nouns[0]}`}>
              Its record shows which partners cover it and which opportunities name it. Partners can be added to it here.
            </Empty>
          ) : type === "product" ? (
            <ProductPane key={id} id={id} leave={leave} showFamily={(shown) => address.setFilter(`${FAMILY}${shown}`)} />
          ) : (
            <LeadTypePane key={id} id={id} leave={leave} />
          )
        }
      />
      {type === "product" ? (
        <NewRecordDialog
          opened={making}
          type="product"
          titleLabel="Name"
          titleField="name"
          make={(newId, name): RecordValue<"product"> => ({
            id: newId,
            name,
            family: newFamily.trim() === "" ? null : newFamily,
            archived: false,
          })}
          close={() => setMaking(false)}
          made={(made) => address.open(routes.product(made))}
        >
          <TextInput
            mt={10}
            label="Family"
            placeholder="none"
            list="families-of-new"
            value={newFamily}
            onChange={(event) => setNewFamily(event.currentTarget.value)}
          />
          <FamilyNames id="families-of-new" />
        </NewRecordDialog>
      ) : (
        <NewRecordDialog
          opened={making}
          type="lead-type"
          titleLabel="Name"
          titleField="name"
          make={(newId, name): RecordValue<"lead-type"> => ({ id: newId, name, archived: false })}
          close={() => setMaking(false)}
          made={(made) => address.open(routes.leadType(made))}
        />
      )}
      {moving && (
        <FamilyDialog
          title={`Family of ${plural(format, moving.count, "product")}`}
          action={`Move ${plural(format, moving.count, "product")}`}
          products={moving.products}
          initial={family ?? ""}
          close={() => setMoving(null)}
        />
      )}
    </>
  );
}
