/** Products and lead types, as calls. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { catalogueCalls, CatalogueRow, CatalogueType } from "../../contract/calls/catalogue.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { familiesOf } from "../../store/catalogue.ts";
import { exportTable, type ExportColumns, type ExportRequest } from "../records/export-table.ts";
import type { Session } from "../session.ts";
import { countedCatalogue } from "./counts.ts";
import { changeCover } from "./cover.ts";
import { setFamily } from "./families.ts";

function list(session: Session, { type, ...query }: CallInput<"catalogue.list">): CallOutput<"catalogue.list"> {
  const { total, rows } = countedCatalogue(session, type).list(query);
  return { total, rows: [...rows] };
}

function read(session: Session, { type, id }: CallInput<"catalogue.read">): CallOutput<"catalogue.read"> {
  const queries = countedCatalogue(session, type);
  const row = queries.read(id);
  if (row === null)
    throw new AppError("not-found", `there is no ${RECORD_WORDS[type]} ${quoted(id)} in this book`, { detail: { type, id } });
  return { ...row, everything: queries.everything(), listing: queries.listing(id) };
}

const NAMED: ExportColumns<CatalogueRow> = {
  id: [["id", (row) => row.id]],
  name: [["name", (row) => row.name]],
};
const COUNTED: ExportColumns<CatalogueRow> = {
  partners: [["partners", (row) => row.partners]],
  activePartners: [["active partners", (row) => row.activePartners]],
  waiting: [["waiting opportunities", (row) => row.waiting]],
  opportunities: [["opportunities", (row) => row.opportunities]],
  archived: [["archived", (row) => (row.archived ? "yes" : "no")]],
};
const COLUMNS: Readonly<Record<CatalogueType, ExportColumns<CatalogueRow>>> = {
  product: { ...NAMED, family: [["family", (row) => row.family]], ...COUNTED },
  "lead-type": { ...NAMED, ...COUNTED },
};

function csv(session: Session, query: Omit<CallInput<"catalogue.list">, "offset" | "limit"> & ExportRequest): string {
  return exportTable(COLUMNS[query.type], list(session, { ...query, offset: 0, limit: -1 }).rows, (row) => row.id, query);
}

export function catalogueHandlers(session: Session): Pick<Handlers, keyof typeof catalogueCalls> {
  return {
    "catalogue.list": (query) => list(session, query),
    "catalogue.csv": (query) => ({ csv: csv(session, query) }),
    "catalogue.read": (input) => read(session, input),
    "catalogue.partners": ({ type, id, offset, limit }) => {
      const { total, rows } = countedCatalogue(session, type).partners(id, offset, limit);
      return { total, rows: [...rows] };
    },
    "catalogue.cover": (input) => ({ changed: changeCover(session, input) }),
    "catalogue.families": () => familiesOf(session.book().db),
    "catalogue.setFamily": (input) => ({ changed: setFamily(session, input) }),
  };
}
