/** A score in its seven parts: bars from one zero line, the value and the counts behind it, the weight, and the sum written out. */
import { Tooltip } from "@mantine/core";
import type { Term } from "../../../src-main/contract/calls/shared.ts";
import { asPercent, barOf, barScale } from "../charts/signed-bars.ts";
import { NO_DATA, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import classes from "./score-table.module.css";

/** The value with what stands behind it. */
export function termValue(term: Term, format: Format): string {
  if (term.value === null) return term.weight === 0 ? "not used" : "nobody has data";
  // An imputed distance of 0 is the engine's stand-in where no candidate has one.
  if (term.metric === "distance") return term.imputed && term.value === 0 ? NO_DATA : format.distance(term.value);
  if (term.metric === "avgtimetoclose") {
    const days = format.days(term.value);
    if (term.imputed || term.of === null) return days;
    return `${days} · ${format.count(term.of)} won${term.own === null ? "" : ` in ${format.days(term.own)}`}`;
  }
  if (term.imputed || term.count === null || term.of === null) return format.percent(term.value);
  if (term.own !== null) return `${format.percent(term.value)} · ${format.parts(term.count, term.of)} is ${format.percent(term.own)}`;
  return format.rate({ value: term.value, count: term.count, of: term.of });
}

/** "1.646 − 0.642 + 2.000 = 3.004", in the order in which the engine adds. */
export function writtenSum(terms: readonly Term[], score: number, format: Format): string {
  const parts = terms
    .filter((term) => term.term !== 0)
    .map((term, i) => {
      const size = format.score(Math.abs(term.term));
      if (i === 0) return term.term < 0 ? `\u2212${size}` : size;
      return `${term.term < 0 ? "\u2212" : "+"} ${size}`;
    });
  return `${parts.length === 0 ? format.score(0) : parts.join(" ")} = ${format.score(score)}`;
}

interface ScoreTableProps {
  readonly terms: readonly Term[];
  readonly score: number;
  /** The terms of the candidate to compare with: a tick on each line where its bar would end. */
  readonly others?: readonly Term[] | undefined;
  readonly label: string;
}

export function ScoreTable({ terms, score, others, label }: ScoreTableProps) {
  const format = useFormat();
  const scale = barScale([...terms, ...(others ?? [])].map((term) => term.term));
  const otherOf = new Map(others?.map((term) => [term.metric, term.term]));
  return (
    <>
      <table className={classes.table}>
        <caption className="hidden-text">{label}</caption>
        <colgroup>
          <col className={classes.metricColumn} />
          <col />
          <col className={classes.termColumn} />
          <col className={classes.valueColumn} />
          <col className={classes.weightColumn} />
        </colgroup>
        <tbody>
          {terms.map((term) => {
            const bar = barOf(term.term, scale);
            const other = otherOf.get(term.metric);
            const sign = term.term < 0 ? "minus" : "plus";
            return (
              <tr key={term.metric} data-unused={term.weight === 0}>
                <th scope="row" className={classes.metric}>
                  <Tooltip label={METRIC_MEANING[term.metric]} position="top-start">
                    <span>{METRIC_WORDS[term.metric].label}</span>
                  </Tooltip>
                </th>
                <td className={classes.barCell} aria-hidden="true">
                  <span className={classes.zero} style={{ left: asPercent(scale.zero) }} />
                  <span
                    className={classes.bar}
                    data-sign={sign}
                    data-imputed={term.imputed}
                    style={{ left: asPercent(bar.left), width: asPercent(bar.width) }}
                  />
                  {other !== undefined && <span className={classes.tick} style={{ left: asPercent(scale.zero + other * scale.point) }} />}
                </td>
                <td className={`number ${classes.term}`} data-sign={term.term === 0 ? undefined : sign}>
                  {format.signed(term.term)}
                </td>
                <td className={classes.value}>
                  {termValue(term, format)}
                  {term.imputed && (
                    <Tooltip label="No data of its own: the mean of the others stands in" position="top">
                      <span className={classes.imputed}>imputed</span>
                    </Tooltip>
                  )}
                </td>
                <td className={`number ${classes.weight}`}>{term.weight === 0 ? "weight 0" : `× ${format.weight(term.weight)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.sum}>{writtenSum(terms, score, format)}</p>
    </>
  );
}
