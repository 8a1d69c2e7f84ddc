/** How far offers came, from delivery to a win, and what became of those that did not go on. */
import { useQuery } from "@tanstack/react-query";
import type { ChartFunnel, ChartScope, OfferKindName } from "../../../../src-main/contract/calls/charts.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import type { Format } from "../../../format/format.ts";
import { Figure } from "../figure/figure.tsx";
import { BarRows, heightOfRows } from "./bar-rows.tsx";
import { allOf, KIND_WORDS, useBehind } from "./behind.ts";
import { Pending } from "./pending.tsx";

interface Step {
  readonly name: string;
  readonly kind: OfferKindName;
  readonly count: number;
  /** Of those that came this far: gone, and still on their way, without going further. */
  readonly gone: number;
  readonly open: number;
  readonly words: readonly string[];
}

function stepsOf(funnel: ChartFunnel, format: Format): Step[] {
  const { delivered, accepted, progressed, won, declined, expired, pending } = funnel;
  const n = (count: number) => format.count(count);
  return [
    {
      name: "Delivered",
      kind: "delivered",
      count: delivered,
      gone: declined + expired,
      open: pending,
      words: [`${n(declined)} declined, ${n(expired)} expired`, `${n(pending)} not answered yet`],
    },
    {
      name: "Accepted",
      kind: "accepted",
      count: accepted,
      gone: funnel.returnedEarly,
      open: funnel.openEarly,
      words: [`${n(funnel.returnedEarly)} returned before a stage`, `${n(funnel.openEarly)} without a stage yet`],
    },
    {
      name: "In progress",
      kind: "progressed",
      count: progressed,
      gone: funnel.returnedLate,
      open: funnel.openLate,
      words: [`${n(funnel.returnedLate)} returned`, `${n(funnel.openLate)} still on their way`],
    },
    { name: "Won", kind: "won", count: won, gone: 0, open: 0, words: [] },
  ];
}

export function Funnel({ scope }: { scope: ChartScope }) {
  const format = useFormat();
  const behind = useBehind();
  const answer = useQuery(queries.chart("charts.funnel", { scope }));
  if (!answer.data) return <Pending answer={answer} height={heightOfRows(4)} />;
  const steps = stepsOf(answer.data, format);
  const { delivered, accepted, progressed, won } = answer.data;
  const n = (count: number) => format.count(count);
  const title = `Of ${n(delivered)} delivered offers ${n(accepted)} were accepted, ${n(progressed)} came in progress and ${n(won)} were won.`;
  const share = (count: number) => (delivered === 0 ? 0 : count / delivered);
  return (
    <Figure
      title={title}
      unit="share of the delivered offers"
      legend={[
        { sign: "own", label: "went on" },
        { sign: "lapsed", label: "ended here" },
        { sign: "undecided", label: "not yet decided" },
      ]}
      fileName="funnel"
      data={{
        columns: [
          { label: "Step" },
          ...["offers", "of the delivered", "ended here", "not yet decided"].map((label) => ({ label, number: true })),
        ],
        rows: steps.map((step) => [step.name, n(step.count), format.percent(share(step.count)), n(step.gone), n(step.open)]),
      }}
      empty={delivered === 0 ? "Nothing was delivered in this time." : null}
    >
      {(id) => (
        <BarRows
          id={id}
          label={title}
          top={1}
          text={(value) => format.percent(value)}
          rows={steps.map((step) => ({
            name: `${step.name} · ${n(step.count)}`,
            parts: [
              { sign: "own", value: share(step.count - step.gone - step.open) },
              { sign: "lapsed", value: share(step.gone) },
              { sign: "undecided", value: share(step.open) },
            ],
            words: {
              title: step.name,
              lines: [`${format.percent(share(step.count))} · ${format.parts(step.count, delivered)}`, ...step.words],
            },
          }))}
          open={(point) => {
            const step = steps[point];
            if (step) behind({ title: `Offers ${KIND_WORDS[step.kind]}`, scope, slice: allOf(step.kind) });
          }}
        />
      )}
    </Figure>
  );
}
