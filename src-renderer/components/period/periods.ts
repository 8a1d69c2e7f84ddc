/** Years, quarters and months in which anything was delivered. */
import type { Period } from "../../../src-main/contract/calls/insight.ts";
import { dayText } from "../../format/days.ts";
import type { Format } from "../../format/format.ts";

export interface PeriodGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** More of a kind than these are typed as days. */
const YEARS = 15;
const QUARTERS = 12;
const MONTHS = 24;

const two = (number: number) => String(number).padStart(2, "0");

/** From the first day of a month to the last day of one. @param first counted from year 0, as year x 12 + month - 1. */
function monthsOf(first: number, last: number): Period {
  const year = (index: number) => String(Math.floor(index / 12)).padStart(4, "0");
  const day = new Date(Date.UTC(2000, 0, 1));
  day.setUTCFullYear(Math.floor((last + 1) / 12), (last + 1) % 12, 0);
  return { from: `${year(first)}-${two((first % 12) + 1)}-01`, to: `${year(last)}-${two((last % 12) + 1)}-${two(day.getUTCDate())}` };
}

export const periodText = ({ from, to }: Period): string => `${from}/${to}`;

export function periodIn(text: string): Period | null {
  const [from = "", to = ""] = text.split("/");
  return from === "" || to === "" ? null : { from, to };
}

interface Delivered {
  readonly first: number;
  readonly last: number;
}

/** Newest first. */
export function periodGroups({ first, last }: Delivered, format: Pick<Format, "month" | "timeZone">): PeriodGroup[] {
  const month = (time: number) => {
    const [year = 0, number = 1] = dayText(time, format.timeZone).split("-").map(Number);
    return year * 12 + number - 1;
  };
  const [from, to] = [month(first), month(last)];
  const items = (size: number, most: number, label: (index: number, period: Period) => string) => {
    const newest = Math.floor(to / size);
    const count = Math.min(most, newest - Math.floor(from / size) + 1);
    return Array.from({ length: count }, (_, k) => {
      const period = monthsOf((newest - k) * size, (newest - k) * size + size - 1);
      return { value: periodText(period), label: label(newest - k, period) };
    });
  };
  return [
    { group: "Years", items: items(12, YEARS, (year) => String(year)) },
    { group: "Quarters", items: items(3, QUARTERS, (quarter) => `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`) },
    { group: "Months", items: items(1, MONTHS, (_, period) => format.month(period.from.slice(0, 7))) },
  ];
}

/** The last year in which anything was delivered. */
export function firstPeriod(delivered: Delivered, timeZone: string): Period {
  const year = dayText(delivered.last, timeZone).slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
