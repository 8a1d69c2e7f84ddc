/** How much of their capacity partners use now. */
import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChartCapacity, ChartScope } from "../../../../src-main/contract/calls/charts.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { capacityWords } from "../../../format/words.ts";
import { Figure } from "../figure/figure.tsx";
import { BarRows, heightOfRows } from "./bar-rows.tsx";
import { allOf, useBehind } from "./behind.ts";
import { topShare } from "./measures.ts";
import classes from "./panel.module.css";
import { Pending } from "./pending.tsx";

const ROWS = 8;

function sentence({ total, full, unlimited, open, places, taken, rows }: ChartCapacity, partner: string | null, format: Format): string {
  const [only] = rows;
  if (partner !== null && only) {
    const words = capacityWords(format.count(only.open), only.capacity === null ? null : format.count(only.capacity));
    return `${only.name} has ${words}${only.capacity ? `, ${format.percent(only.open / only.capacity)} of its capacity` : ""}.`;
  }
  const use = places === 0 ? "" : `; ${format.parts(taken, places)} places are taken (${format.percent(taken / places)})`;
  const without = unlimited === 0 ? "" : `, ${format.count(unlimited)} have no limit`;
  return `${format.count(full)} of ${plural(format, total, "active partner")} ${full === 1 ? "is" : "are"} full${without}${use || `; ${format.count(open)} offers are open`}.`;
}

export function Capacity({ scope }: { scope: ChartScope }) {
  const format = useFormat();
  const behind = useBehind();
  const [offset, setOffset] = useState(0);
  const answer = useQuery(queries.chart("charts.capacity", { scope, offset, limit: ROWS }));
  if (!answer.data) return <Pending answer={answer} height={heightOfRows(ROWS)} />;
  const { rows, total } = answer.data;
  const use = ({ open, capacity }: ChartCapacity["rows"][number]) => (capacity === null ? 0 : capacity === 0 ? 1 : open / capacity);
  const top = Math.max(1, topShare(rows.map(use)));
  const title = sentence(answer.data, scope.partner, format);
  const words = (row: ChartCapacity["rows"][number]) =>
    capacityWords(format.count(row.open), row.capacity === null ? null : format.count(row.capacity));
  return (
    <Figure
      title={title}
      unit="open offers as a share of the capacity, at the book's date"
      legend={[
        { sign: "own", label: "in use" },
        ...(rows.some(({ capacity }) => capacity === 0) ? [{ sign: "lapsed", label: "takes nothing: capacity 0" } as const] : []),
      ]}
      fileName="capacity"
      data={{
        columns: [
          { label: "Partner" },
          { label: "Open", number: true },
          { label: "Capacity", number: true },
          { label: "In use", number: true },
        ],
        rows: rows.map((row) => [
          row.name,
          format.count(row.open),
          row.capacity === null ? "no limit" : format.count(row.capacity),
          row.capacity === null ? "no limit" : format.percent(use(row)),
        ]),
      }}
      empty={total === 0 ? "No active partner covers this." : null}
      note={
        total > ROWS && (
          <span className={classes.pageNote}>
            <span>Fullest first.</span>
            <span className={classes.rankPager}>
              {format.count(offset + 1)} to {format.count(Math.min(total, offset + ROWS))} of {format.count(total)}
              <ActionIcon
                size={22}
                aria-label="Fuller partners"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - ROWS))}
              >
                <IconChevronUp size={15} />
              </ActionIcon>
              <ActionIcon
                size={22}
                aria-label="Partners with more room"
                disabled={offset + ROWS >= total}
                onClick={() => setOffset(offset + ROWS)}
              >
                <IconChevronDown size={15} />
              </ActionIcon>
            </span>
          </span>
        )
      }
    >
      {(id) => (
        <BarRows
          id={id}
          label={title}
          top={top}
          text={(value) => format.percent(value)}
          rows={rows.map((row) => ({
            name: row.name,
            parts: [{ sign: row.capacity === 0 ? "lapsed" : "own", value: use(row) }],
            words: { title: row.name, lines: [words(row), ...(row.capacity ? [`${format.percent(use(row))} in use`] : [])] },
          }))}
          open={(point) => {
            const row = rows[point];
            if (row)
              behind({
                title: `Open offers, ${row.name}`,
                scope: { ...scope, partner: row.id, territory: null, leadType: null, product: null },
                slice: allOf("open"),
              });
          }}
        />
      )}
    </Figure>
  );
}
