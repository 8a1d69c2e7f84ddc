/** A period of delivery: a year, quarter or month, or from one day to another. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Period } from "../../../src-main/contract/calls/insight.ts";
import { useFormat } from "../../format/format-context.tsx";
import { periodGroups, periodIn, periodText } from "./periods.ts";
import classes from "./period-choice.module.css";

const OTHER = "other";

interface PeriodChoiceProps {
  readonly period: Period;
  readonly delivered: { readonly first: number; readonly last: number };
  readonly choose: (period: Period) => void;
}

export function PeriodChoice({ period, delivered, choose }: PeriodChoiceProps) {
  const format = useFormat();
  const groups = periodGroups(delivered, format);
  const listed = groups.some(({ items }) => items.some(({ value }) => value === periodText(period)));
  const [other, setOther] = useState(!listed);
  const typed = other || !listed;
  const day = (edge: "from" | "to", label: string) => (
    <TextInput
      type="date"
      aria-label={label}
      value={period[edge]}
      onChange={(event) => {
        if (event.currentTarget.value !== "") choose({ ...period, [edge]: event.currentTarget.value });
      }}
    />
  );
  return (
    <span className={classes.choice}>
      <NativeSelect
        aria-label="Time of delivery"
        value={typed ? OTHER : periodText(period)}
        onChange={(event) => {
          const next = periodIn(event.currentTarget.value);
          setOther(next === null);
          if (next !== null) choose(next);
        }}
        data={[...groups.map(({ group, items }) => ({ group, items: [...items] })), { value: OTHER, label: "From … to …" }]}
      />
      {typed && (
        <>
          {day("from", "First day of delivery")}
          <span className="soft">to</span>
          {day("to", "Last day of delivery")}
        </>
      )}
    </span>
  );
}
