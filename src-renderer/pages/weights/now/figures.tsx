/** What a draft comes to beside another state: each figure before and after, with its meaning one click away. */
import { memo } from "react";
import type { WeightPreview } from "../../../../src-main/contract/calls/weights.ts";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { Explained } from "../explained.tsx";
import { differenceText, FIGURE_WORDS, figureText } from "./figure-words.ts";
import classes from "./now.module.css";

export const Figures = memo(function Figures({ preview, against }: { preview: WeightPreview; against: string }) {
  const format = useFormat();
  const { waiting, waitingBefore, moved, kept, figures } = preview;
  return (
    <section className={classes.summary} aria-label="What it comes to">
      <p className={classes.headline} aria-live="polite">
        <b>{format.count(moved)}</b> of {format.count(waiting)} waiting would move
        {waiting > 0 && ` (${format.percent(moved / waiting)})`}
        {waiting !== waitingBefore && `; ${format.signedCount(waiting - waitingBefore)} wait`}
        {kept > 0 && <span className="soft">; {plural(format, kept, "approved line keeps", "approved lines keep")} the partner</span>}
      </p>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">Figure</span>
            </th>
            <th scope="col" className="number">
              {against}
            </th>
            <th scope="col" className="number">
              Draft
            </th>
            <th scope="col" className="number">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, before, after }) => {
            const { label, unit, meaning } = FIGURE_WORDS[figure];
            return (
              <tr key={figure}>
                <th scope="row">
                  <Explained label={label} text={meaning(preview, format)} />
                  {unit && <span className="soft">, {unit(format)}</span>}
                </th>
                <td className="number soft">{figureText(figure, before, format)}</td>
                <td className="number">{figureText(figure, after, format)}</td>
                <td className="number">{differenceText(figure, before, after, format)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
});
