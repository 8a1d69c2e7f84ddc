/** Which charts are looked at: metric, time and group; on a page of their own kept in the address. */
import { useState } from "react";
import type { ChartScope, ChartTotals } from "../../../../src-main/contract/calls/charts.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import { navigate, useHashSearch } from "../../../routing/hash-location.ts";
import { CHART_METRICS } from "./measures.ts";

export interface Choice {
  readonly metric: string;
  /** "" = what the metrics count, "12m" or "24m" back from the book's date, or a year. */
  readonly period: string;
  readonly territory: string;
  readonly leadType: string;
  readonly product: string;
}

const NOTHING: Choice = { metric: "", period: "", territory: "", leadType: "", product: "" };
const NAMES = Object.keys(NOTHING) as (keyof Choice)[];

/** @param path of the page that keeps the choice in its address; null = it is not kept. */
export function useChoice(path: string | null): readonly [Choice, (change: Partial<Choice>) => void] {
  const search = useHashSearch();
  const [own, setOwn] = useState(NOTHING);
  if (path === null) return [own, (change) => setOwn({ ...own, ...change })];
  const parameters = new URLSearchParams(search);
  const read = (name: keyof Choice) => parameters.get(name) ?? "";
  const choice: Choice = {
    metric: read("metric"),
    period: read("period"),
    territory: read("territory"),
    leadType: read("leadType"),
    product: read("product"),
  };
  const write = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    for (const name of NAMES) {
      if (next[name] === "") parameters.delete(name);
      else parameters.set(name, next[name]);
    }
    parameters.set("view", "charts");
    navigate(`${path}?${parameters.toString()}`, { replace: true });
  };
  return [choice, write];
}

export function metricOf({ metric }: Choice): MetricName {
  return CHART_METRICS.find((name) => name === metric) ?? "winrate";
}

/** Months back from one, `2017-03`. */
function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const index = Math.max(12, year * 12 + number - 1 - count);
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** @param last the month of the book's date. */
export function scopeOf(choice: Choice, partner: string | null, last: string): ChartScope {
  const months = /^(\d+)m$/.exec(choice.period)?.[1];
  const year = /^\d{4}$/.test(choice.period) && choice.period !== "0000" ? choice.period : null;
  return {
    partner,
    territory: choice.territory || null,
    leadType: choice.leadType || null,
    product: choice.product || null,
    from: months !== undefined ? monthsBefore(last, Number(months) - 1) : year === null ? null : `${year}-01`,
    to: months !== undefined ? last : year === null ? null : `${year}-12`,
  };
}

/** What a legend calls the scope's own values. */
export function ownLabel({ partner, territory, leadType, product }: ChartScope): string {
  if (partner !== null) return "this partner";
  return territory === null && leadType === null && product === null ? "network" : "this group";
}

/** Years are offered one by one up to this many. */
const YEARS = 15;

export function periodsOf(totals: Pick<ChartTotals, "delivered" | "windowDays"> | undefined): { value: string; label: string }[] {
  const first = Number(totals?.delivered?.first.slice(0, 4) ?? NaN);
  const last = Number(totals?.delivered?.last.slice(0, 4) ?? NaN);
  const years = Number.isNaN(last) ? 0 : Math.min(YEARS, last - first + 1);
  return [
    { value: "", label: totals?.windowDays ? `Last ${totals.windowDays} days (as the metrics)` : "All time" },
    { value: "12m", label: "Last 12 months" },
    { value: "24m", label: "Last 24 months" },
    ...Array.from({ length: years }, (_, k) => String(last - k).padStart(4, "0")).map((year) => ({
      value: year,
      label: `Delivered in ${year}`,
    })),
  ];
}
