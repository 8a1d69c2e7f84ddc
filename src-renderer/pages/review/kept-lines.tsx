/** After a delivery: the lines that stayed in review, and why; each opens its line. */
import { CloseButton } from "@mantine/core";
import type { DeliveryResult } from "../../../src-main/contract/calls/review.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./kept-lines.module.css";

interface KeptLinesProps {
  readonly kept: DeliveryResult["kept"];
  readonly close: () => void;
  readonly show: (opportunity: string) => void;
}

export function KeptLines({ kept, close, show }: KeptLinesProps) {
  const format = useFormat();
  if (kept.length === 0) return null;
  return (
    <section className={`${classes.band} scroll`} aria-label="Lines that were not delivered" tabIndex={0}>
      <div className={classes.head}>
        <b>{plural(format, kept.length, "line")} stayed in review, because the partner is no longer available:</b>
        <CloseButton size="xs" aria-label="Close this list" onClick={close} />
      </div>
      <ul>
        {kept.map((line) => (
          <li key={line.opportunity}>
            <button type="button" onClick={() => show(line.opportunity)}>
              {line.topic} · {line.partner}
            </button>
            : {line.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
