/** The charts of the network, of a group of offers, or of one partner beside the network. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { queries } from "../../../bridge/queries.ts";
import { useAsOf } from "../../../bridge/use-book.ts";
import { dayText } from "../../../format/days.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { Empty, Failed, Loading } from "../../states/states.tsx";
import { BehindContext, type Behind } from "./behind.ts";
import { ByPartner } from "./by-partner.tsx";
import { Capacity } from "./capacity.tsx";
import { metricOf, periodsOf, scopeOf, useChoice, type Choice } from "./choice.ts";
import { Funnel } from "./funnel.tsx";
import { MetricByMonth } from "./metric-by-month.tsx";
import { MetricTiles } from "./metric-tiles.tsx";
import { OffersDialog } from "./offers-dialog.tsx";
import { OutcomesByMonth } from "./outcomes-by-month.tsx";
import classes from "./panel.module.css";
import { Reasons } from "./reasons.tsx";
import { SpreadOfValues } from "./spread-of-values.tsx";

const HEIGHT = 200;

interface ChartsPanelProps {
  /** null = all partners. */
  readonly partner: string | null;
  /** Of the page, under which the choice is kept in the address; null = it is not kept. */
  readonly path: string | null;
  /** Whether a group of offers can be chosen. */
  readonly groups: boolean;
  readonly actions?: ReactNode;
}

function GroupSelects({ choice, change }: { choice: Choice; change: (change: Partial<Choice>) => void }) {
  const territories = useQuery(queries.names("territory")).data ?? [];
  const leadTypes = useQuery(queries.names("lead-type")).data ?? [];
  const products = useQuery(queries.names("product")).data ?? [];
  const lists = [
    { field: "territory", label: "Territory of the customer", all: "All territories", entries: territories },
    { field: "leadType", label: "Lead type", all: "All lead types", entries: leadTypes },
    { field: "product", label: "Product", all: "All products", entries: products },
  ] as const;
  return lists.map(({ field, label, all, entries }) => (
    <NativeSelect
      key={field}
      aria-label={label}
      value={choice[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      data={[{ value: "", label: all }, ...entries.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  ));
}

export default function ChartsPanel({ partner, path, groups, actions }: ChartsPanelProps) {
  const format = useFormat();
  const asOf = useAsOf();
  const [choice, change] = useChoice(path);
  const [behind, setBehind] = useState<Behind | null>(null);
  const scope = scopeOf(choice, partner, dayText(asOf, format.timeZone).slice(0, 7));
  const answer = useQuery(queries.chart("charts.totals", { scope }));
  const totals = answer.data;
  const metric = metricOf(choice);
  if (!totals) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  return (
    <BehindContext value={setBehind}>
      <div className={classes.bar}>
        <NativeSelect
          aria-label="Time of delivery"
          value={choice.period}
          onChange={(event) => change({ period: event.currentTarget.value })}
          data={periodsOf(totals)}
        />
        {groups && <GroupSelects choice={choice} change={change} />}
        <span className={classes.asOf}>as of {format.date(asOf)}</span>
        {actions}
      </div>
      {totals.delivered === null ? (
        <Empty title="Nothing has been delivered yet">Once offers are delivered, the charts show what becomes of them.</Empty>
      ) : (
        <>
          <MetricTiles totals={totals} metric={metric} choose={(next) => change({ metric: next })} />
          <div className={classes.grid}>
            <MetricByMonth scope={scope} metric={metric} height={HEIGHT} />
            <OutcomesByMonth scope={scope} total={totals.own} height={HEIGHT} />
            <ByPartner scope={scope} metric={metric} />
            <Capacity scope={scope} />
            <Reasons scope={scope} />
            <Funnel scope={scope} />
            <SpreadOfValues scope={scope} metric="avgtimetoclose" height={HEIGHT} />
            <SpreadOfValues scope={scope} metric="distance" height={HEIGHT} />
          </div>
        </>
      )}
      {behind && <OffersDialog key={JSON.stringify(behind)} behind={behind} close={() => setBehind(null)} />}
    </BehindContext>
  );
}
