/** Says what activating a draft changes, before it does: each setting before and after, and how many of the waiting would move. */
import { Button, Modal } from "@mantine/core";
import { useCallback, useState } from "react";
import type { WeightPreview } from "../../../src-main/contract/calls/weights.ts";
import { WEIGHT_PREFIX } from "../../../src-main/contract/metrics.ts";
import { tuningDifference, tuningTexts, type Tuning } from "../../../src-main/contract/tuning.ts";
import { call } from "../../bridge/client.ts";
import { endJob, newJob } from "../../bridge/jobs.ts";
import { useLatest } from "../../bridge/use-latest.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { settingLabel, valueWords } from "../../format/setting-words.ts";
import { typedNumber } from "../../format/parse.ts";

interface SettingsTableProps {
  readonly before: Tuning;
  readonly after: Tuning;
  readonly beforeTitle: string;
  readonly afterTitle: string;
}

export function tuningValueWords(name: string, text: string, locale: string): string {
  const number = Number(text);
  return valueWords(name, text !== "" && !Number.isNaN(number) ? typedNumber(number, locale).replace("-", "\u2212") : text);
}

/** The settings in which two states differ. */
export function SettingsTable({ before, after, beforeTitle, afterTitle }: SettingsTableProps) {
  const { locale } = useFormat();
  const [old, now] = [tuningTexts(before), tuningTexts(after)];
  const words = (name: string, text: string | undefined) => tuningValueWords(name, text ?? "", locale);
  return (
    <div className={`${dialog.summaryFrame} scroll`} role="region" aria-label="Settings that differ" tabIndex={0}>
      <table className={dialog.summary}>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col" className="number">
              {beforeTitle}
            </th>
            <th scope="col" className="number">
              {afterTitle}
            </th>
          </tr>
        </thead>
        <tbody>
          {tuningDifference(before, after).map((name) => (
            <tr key={name}>
              <th scope="row" title={name.startsWith(WEIGHT_PREFIX) ? name : undefined}>
                {settingLabel(name)}
              </th>
              <td className="number soft">{words(name, old[name])}</td>
              <td className="number">{words(name, now[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function movedWords({ moved, waiting, figures }: WeightPreview, format: Format): string {
  const placed = figures.find(({ figure }) => figure === "placed");
  const share = waiting === 0 ? "" : ` (${format.percent(moved / waiting)})`;
  return `${format.count(moved)} of ${format.count(waiting)} waiting would move${share}; placed ${format.count(placed?.before ?? 0)} → ${format.count(placed?.after ?? 0)}.`;
}

interface ActivateDialogProps {
  readonly active: Tuning;
  readonly draft: Tuning;
  /** The name of the profile that the draft is; null where it is none. */
  readonly profile: string | null;
  readonly close: () => void;
  /** @throws Error whose message says why not. */
  readonly activate: () => Promise<void>;
}

export function ActivateDialog({ active, draft, profile, close, activate }: ActivateDialogProps) {
  const format = useFormat();
  // Another window may activate meanwhile: then what stands here is another comparison than the one that was opened.
  const [opened] = useState(active);
  const overtaken = tuningDifference(opened, active).length > 0;
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [job] = useState(() => newJob("activate"));
  const ask = useCallback(
    (text: string) =>
      call("weights.preview", { ...(JSON.parse(text) as { tuning: Tuning; against: Tuning }), job }).finally(() => endJob(job)),
    [job],
  );
  const preview = useLatest(JSON.stringify({ tuning: draft, against: active }), ask);
  const changed = tuningDifference(active, draft).length;
  const confirm = () => {
    setBusy(true);
    activate().then(close, (error: unknown) => {
      setBusy(false);
      setRefused(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <Modal opened onClose={close} title={profile === null ? "Activate this draft" : `Activate “${profile}”`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <p>
          {changed === 0
            ? `It has the values that are active already${profile === null ? "" : `; runs will call them “${profile}”`}.`
            : `${plural(format, changed, "setting changes", "settings change")}, for every run from now on; one undo takes all of it back.`}
        </p>
        {overtaken && <p role="alert">Something else was activated while this was open; here the draft is compared with that.</p>}
        {changed > 0 && <SettingsTable before={active} after={draft} beforeTitle="Active" afterTitle="Draft" />}
        <p className={dialog.hint} aria-live="polite">
          {preview.error
            ? "What would move could not be worked out."
            : preview.value
              ? movedWords(preview.value, format)
              : "Working out how many of the waiting would move…"}
        </p>
        {refused !== null && <p role="alert">{refused}</p>}
        <div className={dialog.actions}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={busy || (changed === 0 && profile === null)} data-autofocus>
            {changed === 0 ? "Activate" : `Activate ${plural(format, changed, "change")}`}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
