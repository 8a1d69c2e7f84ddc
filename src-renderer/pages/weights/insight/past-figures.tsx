/** What a period comes to: really, with the active settings or the state compared with, and with the draft. */
import { Link } from "wouter";
import type { PastOutcome, PastSide, PastTotals } from "../../../../src-main/contract/calls/insight.ts";
import { Track } from "../../../components/charts/track.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { routes } from "../../../routing/routes.ts";
import { differenceText, FIGURE_WORDS, figureText } from "../now/figure-words.ts";
import classes from "./insight.module.css";

const ROWS = [
  { figure: "placed", label: "Placed" },
  { figure: "distance", label: "Mean distance" },
  { figure: "wins", label: "Expected wins" },
  { figure: "revenue", label: "Revenue" },
  { figure: "gini", label: "Unevenness (Gini)" },
  { figure: "idle", label: "Partners with nothing" },
] as const;

const LOADS_SHOWN = 60;

function Unit({ figure }: { figure: (typeof ROWS)[number]["figure"] }) {
  const unit = FIGURE_WORDS[figure].unit?.(useFormat());
  return unit === undefined ? null : <span className="soft">, {unit}</span>;
}

function Totals({ totals, otherName }: { totals: readonly PastTotals[]; otherName: string }) {
  const format = useFormat();
  const of = (side: PastSide) => totals.find((one) => one.side === side);
  const [real, active, draft] = [of("real"), of("active"), of("draft")];
  return (
    <table className={classes.totals} aria-label="Totals of the period">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">Figure</span>
          </th>
          <th scope="col">Really</th>
          <th scope="col">{otherName}</th>
          <th scope="col">Draft</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ figure, label }) => (
          <tr key={figure}>
            <th scope="row">
              {label}
              <Unit figure={figure} />
            </th>
            {[real, active, draft].map((side, k) => (
              <td key={k} className={k === 0 ? "soft" : undefined}>
                {figureText(figure, side?.[figure] ?? null, format)}
              </td>
            ))}
            <td>{differenceText(figure, active?.[figure] ?? null, draft?.[figure] ?? null, format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Loads({ past }: { past: PastOutcome }) {
  const format = useFormat();
  const { loads, loadsTotal } = past;
  const most = Math.max(1, ...loads.flatMap(({ real, active, draft }) => [real, active, draft]));
  return (
    <section className={classes.section} aria-label="Load per partner">
      <div className={classes.head}>
        <h2>Load per partner</h2>
        <span className={`soft ${classes.grow}`}>
          bar: draft · tick: before · largest change first
          {loadsTotal > LOADS_SHOWN && `, the first ${format.count(LOADS_SHOWN)} of ${format.count(loadsTotal)}`}
        </span>
      </div>
      <div className={`${classes.load} ${classes.loadHead}`} aria-hidden="true">
        <span />
        <span />
        <span className="number">really</span>
        <span className="number">before</span>
        <span className="number">draft</span>
        <span className="number">change</span>
      </div>
      <div className={`${classes.loads} scroll`} role="region" aria-label="Load per partner in the period" tabIndex={0}>
        {loads.slice(0, LOADS_SHOWN).map(({ partner, real, active, draft }) => (
          <div key={partner.id} className={classes.load}>
            <Link className="cut" href={routes.partner(partner.id)} title={partner.name}>
              {partner.name}
            </Link>
            <Track share={draft / most} mark={active / most} />
            <span className="number soft">{format.count(real)}</span>
            <span className="number soft">{format.count(active)}</span>
            <span className="number">{format.count(draft)}</span>
            <span className="number">{draft === active ? "same" : format.signedCount(draft - active)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function sentenceOf({ decisions, moved, movedElsewhere }: PastOutcome, otherWords: string, format: Format): string {
  const share = decisions === 0 ? "" : ` (${format.percent(moved / decisions)})`;
  return ` of ${plural(format, decisions, "delivery", "deliveries")} would have gone to another partner than with ${otherWords}${share}, ${format.count(movedElsewhere)} of them not to the partner that had it either`;
}

interface PastFiguresProps {
  readonly past: PastOutcome;
  readonly behind: boolean;
  /** What the draft is compared with, as the head of a column and within a sentence. */
  readonly otherName: string;
  readonly otherWords: string;
}

export function PastFigures({ past, behind, otherName, otherWords }: PastFiguresProps) {
  const format = useFormat();
  const { decisions, moved, notAsReal, nobody } = past;
  const nobodyWords = nobody.draft > 0 ? ` For ${format.count(nobody.draft)} the draft finds nobody available.` : "";
  return (
    <>
      <section className={classes.section} aria-label="What it comes to" data-behind={behind}>
        <p className={classes.headline} aria-live="polite">
          <b>{format.count(moved)}</b>
          {sentenceOf(past, otherWords, format)}.
        </p>
        <p className="soft">
          The draft agrees with what really happened in {format.parts(decisions - notAsReal.draft, decisions)}, {otherWords} in{" "}
          {format.count(decisions - notAsReal.active)}.{nobodyWords}
        </p>
        <Totals totals={past.totals} otherName={otherName} />
      </section>
      <Loads past={past} />
    </>
  );
}
