/** The facts of the opportunity in one strip; the line of the list fills what it knows until the rest is there. */
import type { Explanation, ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { useFormat } from "../../../format/format-context.tsx";
import classes from "./line-facts.module.css";

type Facts = Explanation["opportunity"];

function names(list: readonly { name: string }[] | undefined, none: string): string {
  if (list === undefined) return "";
  return list.length === 0 ? none : list.map((one) => one.name).join(", ");
}

export function LineFacts({ line, facts }: { line: ReviewLine; facts: Facts | null }) {
  const format = useFormat();
  const inBase = facts?.revenueInBase ? ` (${format.money(facts.revenueInBase)})` : "";
  const territories = facts ? (facts.territories.length === 0 ? "in none" : facts.territories.join(", ")) : "";
  const items: readonly (readonly [label: string, value: string])[] = [
    ["Revenue", (line.revenue === null ? "unknown" : format.money(line.revenue)) + inBase],
    ["Products", names(facts?.products, "none named")],
    ["Lead type", facts ? (facts.leadType?.name ?? "none") : ""],
    ["Place", facts ? (facts.place ?? "unknown") : ""],
    ["Territory", territories],
    ["Created", facts ? (facts.createdAt === null ? "unknown" : format.date(facts.createdAt)) : ""],
  ];
  return (
    <dl className={classes.facts}>
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="cut" title={value}>
            {value || "\u00a0"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
