/** Gives every component the format of the open book. */
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { BookSummary } from "../../src-main/contract/calls/app.ts";
import { createFormat, type Format } from "./format.ts";

function userLocale(): string {
  return navigator.language || "en";
}

const FormatContext = createContext<Format>(
  createFormat({ locale: userLocale(), timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" }),
);

export function FormatProvider({ book, children }: { book: BookSummary; children: ReactNode }) {
  const { timeZone, baseCurrency, distanceUnit } = book;
  const format = useMemo(
    () => createFormat({ locale: userLocale(), timeZone, baseCurrency, distanceUnit }),
    [timeZone, baseCurrency, distanceUnit],
  );
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}
