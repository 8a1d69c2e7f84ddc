/** Customers: the list, and what the record of one shows beside its fields. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { CustomerRecord } from "../../contract/calls/customers.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { customerQueries } from "../../store/customers.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { territoriesOf } from "./opportunity-facts.ts";

export function listCustomers(session: Session, query: CallInput<"customers.list">): CallOutput<"customers.list"> {
  // The list counts what waits, which a snapshot works out.
  snapshot(session);
  const { total, rows } = customerQueries(session.book().db).list(query);
  return { total, rows: [...rows] };
}

export function readCustomer(session: Session, id: string): CustomerRecord {
  const { observed } = snapshot(session);
  const queries = customerQueries(session.book().db);
  const counts = queries.counts(id);
  if (counts === null) throw new AppError("not-found", `there is no customer ${quoted(id)} in this book`, { detail: { customer: id } });
  return { id, ...counts, territories: territoriesOf(observed.book, id), partners: queries.partners(id) };
}
