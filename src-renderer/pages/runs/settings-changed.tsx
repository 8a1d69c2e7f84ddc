/** The settings that two runs did not share. */
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import { METRICS } from "../../../src-main/contract/metrics.ts";
import record from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_WORDS } from "../../format/words.ts";
import classes from "./runs.module.css";

interface SettingsChangedProps {
  readonly settings: CallOutput<"runs.compare">["settings"];
  readonly run: number;
  readonly earlier: number;
}

/** A weight by its metric; another setting by its own name, as the book's files have it. */
function settingWord(name: string): string {
  const metric = METRICS.find((one) => name === `distribution/weights/${one}`);
  return metric === undefined ? name : `Weight of ${METRIC_WORDS[metric].label.toLowerCase()}`;
}

export function SettingsChanged({ settings, run, earlier }: SettingsChangedProps) {
  const format = useFormat();
  if (settings.length === 0) return <p className={`soft ${classes.settings}`}>Both runs had the same settings.</p>;
  return (
    <section className={classes.settings} aria-label="Settings that differ">
      <table className={record.table}>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Run {format.count(earlier)}</th>
            <th scope="col">Run {format.count(run)}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{settingWord(name)}</th>
              <td>{before === "" ? <span className="soft">not set</span> : before}</td>
              <td>{after === "" ? <span className="soft">not set</span> : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
