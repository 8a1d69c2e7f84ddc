/** Whether a territory that was asked for is there. */
import { AppError, quoted } from "../../contract/errors.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { Session } from "../session.ts";

/** @throws AppError `not-found`. */
export function mustExist(session: Session, name: string): void {
  if (!territoryQueries(session.book().db).exists(name)) {
    throw new AppError("not-found", `there is no territory ${quoted(name)} in this book`, { detail: { territory: name } });
  }
}
