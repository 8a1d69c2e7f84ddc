/** Why offers were returned, beside the network. */
import { useQuery } from "@tanstack/react-query";
import type { ChartScope } from "../../../../src-main/contract/calls/charts.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { plural } from "../../../format/format.ts";
import { Figure } from "../figure/figure.tsx";
import { BarRows, heightOfRows } from "./bar-rows.tsx";
import { allOf, useBehind } from "./behind.ts";
import { ownLabel } from "./choice.ts";
import { FEW, TOO_FEW, topShare } from "./measures.ts";
import { Pending } from "./pending.tsx";

export function Reasons({ scope }: { scope: ChartScope }) {
  const format = useFormat();
  const behind = useBehind();
  const answer = useQuery(queries.chart("charts.reasons", { scope }));
  if (!answer.data) return <Pending answer={answer} height={heightOfRows(7)} />;
  const { returned, reasons, network } = answer.data;
  const [first] = reasons;
  const title =
    first === undefined || returned === 0
      ? "No offer was returned."
      : returned < FEW
        ? `${plural(format, returned, "offer")} returned: ${TOO_FEW} why.`
        : first.reason === "No reason given"
          ? `Most often no reason is given for a return: ${format.percent(first.count / returned)} · ${format.parts(first.count, returned)}.`
          : `${first.reason} is the most frequent reason for a return: ${format.percent(first.count / returned)} · ${format.parts(first.count, returned)}.`;
  const share = (count: number, of: number | null) => (of === null || of === 0 ? 0 : count / of);
  const top = topShare(reasons.flatMap((one) => [share(one.count, returned), share(one.network, network)]));
  return (
    <Figure
      title={title}
      unit="share of the returned offers"
      legend={[{ sign: "returned", label: ownLabel(scope) }, ...(network === null ? [] : [{ sign: "network", label: "network" } as const])]}
      fileName="return-reasons"
      data={{
        columns: [
          { label: "Reason" },
          { label: "Returned", number: true },
          { label: "Share", number: true },
          ...(network === null ? [] : [{ label: "Network", number: true }]),
        ],
        rows: reasons.map((one) => [
          one.reason,
          format.count(one.count),
          format.percent(share(one.count, returned)),
          ...(network === null ? [] : [format.percent(share(one.network, network))]),
        ]),
      }}
      empty={returned === 0 ? "Nothing was returned in this time." : null}
    >
      {(id) => (
        <BarRows
          id={id}
          label={title}
          top={top}
          text={(value) => format.percent(value)}
          rows={reasons.map((one) => ({
            name: one.reason,
            parts: [{ sign: "returned", value: share(one.count, returned) }],
            mark: network === null ? null : share(one.network, network),
            words: {
              title: one.reason,
              lines: [
                `${format.percent(share(one.count, returned))} · ${format.parts(one.count, returned)}`,
                ...(network === null
                  ? []
                  : [`network ${format.percent(share(one.network, network))} · ${format.parts(one.network, network)}`]),
              ],
            },
          }))}
          open={(point) => {
            const one = reasons[point];
            if (one) behind({ title: `Offers returned: ${one.reason}`, scope, slice: { ...allOf("returned"), reason: one.reason } });
          }}
        />
      )}
    </Figure>
  );
}
