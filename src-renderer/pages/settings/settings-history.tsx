/** Who changed which setting, when, from what to what; weights among them. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { WEIGHT_PREFIX } from "../../../src-main/contract/metrics.ts";
import { decimal } from "../../../src-main/contract/setting-rules.ts";
import { standardText } from "../../../src-main/contract/settings.ts";
import { queries } from "../../bridge/queries.ts";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { typedNumber } from "../../format/parse.ts";
import { settingLabel, valueWords } from "../../format/setting-words.ts";

const FIRST = 20;
const MOST = 1000;
const TOOK = { undo: "Undone: ", redo: "Done again: " } as const;

export function SettingsHistory() {
  const format = useFormat();
  const [limit, setLimit] = useState(FIRST);
  const answer = useQuery({ ...queries.settingsHistory(limit), placeholderData: keepPreviousData });
  const entries = answer.data;
  const label = (name: string) => (name.startsWith(WEIGHT_PREFIX) ? `Weight of ${name.slice(WEIGHT_PREFIX.length)}` : settingLabel(name));
  const words = (name: string, value: string | null) => {
    if (value !== null) return valueWords(name, decimal(value) === null ? value : typedNumber(Number(value), format.locale, 12));
    const standard = standardText(name);
    return standard === "" ? valueWords(name, "") : `${valueWords(name, standard)} (standard)`;
  };
  return (
    <section className={record.section} aria-label="History of the settings">
      <h2>History</h2>
      {!entries && (answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={3} />)}
      {entries?.length === 0 && <p className="soft">No setting has been changed in this book yet.</p>}
      {entries && entries.length > 0 && (
        <ol className={record.history}>
          {entries.map((entry) => (
            <li key={entry.version} className={record.entry}>
              <div className={record.entryHead}>
                <b>
                  {entry.took === null ? "" : TOOK[entry.took]}
                  {label(entry.name)}
                </b>
                <span className="soft">
                  {entry.by}, {format.dateTime(entry.at)}
                </span>
              </div>
              <span className="soft">{words(entry.name, entry.before)}</span>
              <span aria-label="became"> → </span>
              {words(entry.name, entry.after)}
            </li>
          ))}
        </ol>
      )}
      {entries?.length === limit && limit < MOST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(Math.min(MOST, limit * 5))}>
          Show older changes
        </Button>
      )}
    </section>
  );
}
