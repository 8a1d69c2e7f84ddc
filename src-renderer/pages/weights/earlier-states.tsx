/** Every state that was active: who changed what when, and the way back to it. */
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { TuningEntry } from "../../../src-main/contract/calls/profiles.ts";
import { tuningDifference, tuningTexts, type Tuning } from "../../../src-main/contract/tuning.ts";
import { queries } from "../../bridge/queries.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { settingLabel } from "../../format/setting-words.ts";
import { tuningValueWords } from "./activate-dialog.tsx";
import classes from "./earlier-states.module.css";

const SHOWN = 100;
const MOST_NAMED = 3;

function title({ label, took }: TuningEntry): string {
  if (took === "undo") return `Undone: ${label}`;
  return took === "redo" ? `Done again: ${label}` : label.charAt(0).toUpperCase() + label.slice(1);
}

/** "weight of win rate 3 → 5": what one state changed of the one before it. */
function changedWords(changed: readonly string[], before: Tuning, after: Tuning, locale: string): string {
  const [old, now] = [tuningTexts(before), tuningTexts(after)];
  const words = (name: string, texts: Readonly<Record<string, string>>) => tuningValueWords(name, texts[name] ?? "", locale);
  const named = changed.slice(0, MOST_NAMED).map((name) => `${settingLabel(name).toLowerCase()} ${words(name, old)} → ${words(name, now)}`);
  const rest = changed.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}

interface EarlierStatesProps {
  readonly tuning: Tuning;
  readonly close: () => void;
  readonly tryOut: (tuning: Tuning) => void;
}

interface StateRowProps extends Pick<EarlierStatesProps, "tryOut"> {
  /** What is on the page. */
  readonly from: Tuning;
  readonly to: Tuning;
  readonly children: ReactNode;
}

function StateRow({ from, to, tryOut, children }: StateRowProps) {
  const format = useFormat();
  const away = tuningDifference(from, to).length;
  return (
    <li className={classes.state}>
      <span>{children}</span>
      <span className="soft number">{away === 0 ? "as on the page" : `${plural(format, away, "setting")} away`}</span>
      <Button size="compact-xs" variant="default" disabled={away === 0} onClick={() => tryOut(to)}>
        Try
      </Button>
    </li>
  );
}

export function EarlierStates({ tuning, close, tryOut }: EarlierStatesProps) {
  const format = useFormat();
  const answer = useQuery(queries.tuningHistory(SHOWN));
  const entries = answer.data?.entries;
  const before = answer.data?.before;
  return (
    <Modal opened onClose={close} title="Earlier states of the weights" size="xl">
      {!entries && (answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={4} />)}
      {entries?.length === 0 && (
        <p className="soft">Nothing has been activated in this book yet. Each state will stand here: who, when, and what changed.</p>
      )}
      {entries && before && entries.length > 0 && (
        <>
          <div className={`${classes.frame} scroll`} role="region" aria-label="Earlier states" tabIndex={0}>
            <ol className={classes.states}>
              {entries.map((entry, i) => (
                <StateRow key={entry.act} from={tuning} to={entry.tuning} tryOut={tryOut}>
                  <b>{title(entry)}</b>
                  <span className="soft">
                    {" "}
                    {entry.by}, {format.dateTime(entry.at)}
                  </span>
                  <br />
                  <span className="soft">
                    {entry.changed.length === 0
                      ? "changed the profile only"
                      : changedWords(entry.changed, entries[i + 1]?.tuning ?? before, entry.tuning, format.locale)}
                  </span>
                </StateRow>
              ))}
              <StateRow from={tuning} to={before} tryOut={tryOut}>
                <b>Before {entries.length === SHOWN ? "these" : "the first of these"}</b>
              </StateRow>
            </ol>
          </div>
          <p className={`soft ${dialog.hint}`}>
            Trying one makes it the draft: what it would do is shown, and nothing takes effect before it is activated.
          </p>
        </>
      )}
    </Modal>
  );
}
