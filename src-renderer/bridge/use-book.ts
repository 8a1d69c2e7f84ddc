/** The open book, for components deep inside a page. */
import { useQuery } from "@tanstack/react-query";
import type { BookSummary } from "../../src-main/contract/calls/app.ts";
import { queries } from "./queries.ts";

export function useBook(): BookSummary | null {
  return useQuery(queries.app()).data?.book ?? null;
}

/** The instant that the book shows, ms since the epoch. */
export function useAsOf(): number {
  // Pages are shown only with a book.
  return useBook()?.asOf ?? 0;
}

/** True where nothing can be changed here. */
export function useReadOnly(): boolean {
  return useBook()?.readOnly ?? true;
}
