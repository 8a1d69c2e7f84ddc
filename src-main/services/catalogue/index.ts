/** Products and lead types, as calls. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { catalogueCalls, CatalogueRow } from "../../contract/calls/catalogue.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { familiesOf } from "../../store/catalogue.ts";
import { csvText } from "../csv-export.ts";
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

const CELLS: Readonly<Record<string, (row: CatalogueRow) => string | number | null>> = {
  id: (row) => row.id,
  name: (row) => row.name,
  family: (row) => row.family,
  partners: (row) => row.partners,
  "active partners": (row) => row.activePartners,
  "waiting opportunities": (row) => row.waiting,
  opportunities: (row) => row.opportunities,
  archived: (row) => (row.archived ? "yes" : "no"),
};

function csv(session: Session, query: CallInput<"catalogue.csv">): string {
  const cells = Object.entries(CELLS).filter(([name]) => query.type === "product" || name !== "family");
  return csvText(
    cells.map(([name]) => name),
    list(session, { ...query, offset: 0, limit: -1 }).rows.map((row) => cells.map(([, cell]) => cell(row))),
  );
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
