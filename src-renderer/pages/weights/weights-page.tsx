/** Weights: seven sliders on the left, what they would do on the right, figures that follow the hand. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import type { Weights } from "../../../src-main/contract/metrics.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { Split } from "../../components/split/split.tsx";
import { OpenBookButton } from "../../components/states/open-book-button.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRICS_IN_ORDER } from "../../format/words.ts";
import { useDraft } from "./draft.ts";
import { Preview } from "./preview.tsx";
import { useLatest } from "../../bridge/use-latest.ts";
import { changedWeights } from "./weight-hints.ts";
import { WeightRow } from "./weight-row.tsx";
import classes from "./weights-page.module.css";

export default function WeightsPage({ book }: { book: BookSummary }) {
  const format = useFormat();
  const answer = useQuery(queries.weights());
  const [draft, setDraft] = useDraft(book.path);
  const [saving, setSaving] = useState(false);
  const saved = answer.data?.weights ?? null;
  const standard = answer.data?.standard ?? null;
  const weights = draft ?? saved;
  const changed = weights && saved ? changedWeights(weights, saved) : [];
  const isStandard = weights !== null && standard !== null && changedWeights(weights, standard).length === 0;

  // The key names the saved weights too: they are what is compared with.
  const key = weights && saved ? JSON.stringify({ weights, saved, data: answer.dataUpdatedAt }) : null;
  const ask = useCallback((text: string) => call("weights.preview", { weights: (JSON.parse(text) as { weights: Weights }).weights }), []);
  const preview = useLatest(key, ask);

  const write = async (next: Weights): Promise<void> => {
    setSaving(true);
    try {
      await call("weights.save", { weights: next, window: windowId });
      setDraft(null);
      await queryClient.invalidateQueries({ queryKey: ["weights"] });
    } finally {
      setSaving(false);
    }
  };
  const save = () => {
    if (changed.length === 0 || weights === null || saved === null) return;
    write(weights).then(() => announceChange(`Saved ${plural(format, changed.length, "weight")}. The next run uses them.`), announceError);
  };
  const reset = () => {
    if (standard) setDraft(standard);
  };
  const canSave = changed.length > 0 && !book.readOnly && !saving;
  useActions([
    { id: "weights/save", label: "Save the weights", group: "Weights", keys: ["mod+s"], enabled: canSave, run: save },
    {
      id: "weights/reset",
      label: "Set all weights to their standard",
      group: "Weights",
      enabled: !isStandard && !book.readOnly,
      run: reset,
    },
    {
      id: "weights/discard",
      label: "Discard the draft of the weights",
      group: "Weights",
      enabled: changed.length > 0,
      run: () => setDraft(null),
    },
  ]);

  if (!answer.data || !weights || !saved || !standard) {
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  }
  const { score, spread } = answer.data;
  return (
    <>
      <div className={classes.bar}>
        <h1>Weights</h1>
        <span className={`soft cut ${classes.note}`}>
          {changed.length > 0
            ? `Draft: ${plural(format, changed.length, "weight")} not saved yet; kept when you leave this page`
            : "Saved in this book; every run uses these"}
        </span>
        <ActionButton
          variant="default"
          hint="Move every slider to the standard value, marked on it"
          disabled={isStandard || book.readOnly}
          onClick={reset}
        >
          Reset to standard
        </ActionButton>
        <ActionButton variant="default" hint="Go back to the saved weights" disabled={changed.length === 0} onClick={() => setDraft(null)}>
          Discard
        </ActionButton>
        <ActionButton face keys="mod+s" hint="Write these weights to the book" disabled={!canSave} onClick={save}>
          {changed.length === 0 ? "Save" : `Save ${plural(format, changed.length, "weight")}`}
        </ActionButton>
      </div>
      <Split
        name="weights"
        label="Width of the sliders"
        initial={560}
        minimum={440}
        rest={340}
        left={
          <div className={`${classes.rows} scroll`} role="region" aria-label="Sliders" tabIndex={0}>
            {METRICS_IN_ORDER.map((metric) => (
              <WeightRow
                key={metric}
                metric={metric}
                value={weights[metric]}
                saved={saved[metric]}
                standard={standard[metric]}
                score={score}
                spread={spread.find((one) => one.metric === metric) ?? null}
                readOnly={book.readOnly}
                change={(value) => setDraft({ ...weights, [metric]: value })}
              />
            ))}
            <p className={`soft ${classes.foot}`}>
              A score is the sum of the seven metrics, each times its weight; the highest wins. The small mark on a slider is its standard
              value. 0 disregards a metric.
            </p>
          </div>
        }
        right={
          preview.error ? (
            <Failed error={preview.error} />
          ) : preview.value?.waiting === 0 ? (
            <Empty title="Nothing waits, so there is nothing to compare" actions={book.opportunities === 0 && <OpenBookButton />}>
              With opportunities that wait, this side shows which of them would move to another partner when a weight moves.
            </Empty>
          ) : preview.value ? (
            <Preview preview={preview.value} behind={preview.behind} />
          ) : (
            <Loading rows={10} />
          )
        }
      />
    </>
  );
}
