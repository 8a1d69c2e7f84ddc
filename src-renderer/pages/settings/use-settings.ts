/** The settings as fields that save at once, and what the last change did. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SettingsState } from "../../../src-main/contract/calls/settings.ts";
import { RATE_PREFIX, standardText } from "../../../src-main/contract/settings.ts";
import { call, CallFailure } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { effectWords, MOST_TOLD } from "../../components/editing/settings.ts";
import { announceChange } from "../../components/editing/undo.ts";
import type { Binding } from "../../components/forms/binding.ts";
import { announceError } from "../../components/messages/messages.ts";
import { useFormat } from "../../format/format-context.tsx";
import { settingFault, settingLabel } from "../../format/setting-words.ts";

export interface SettingsHandle {
  readonly state: SettingsState;
  readonly readOnly: boolean;
  /** The text that holds: what is set, else the standard. */
  readonly textOf: (name: string) => string;
  readonly isSet: (name: string) => boolean;
  /** A setting as a field; the empty text goes back to the standard. */
  readonly bind: (name: string, label?: string) => Binding<string>;
  /** What the last change of a setting changed; null where that was another one. */
  readonly effectOf: (name: string) => string | null;
}

export interface SettingsQuery {
  readonly settings: SettingsHandle | null;
  readonly error: unknown;
  readonly retry: () => void;
}

export function useSettings(): SettingsQuery {
  const format = useFormat();
  const answer = useQuery(queries.settings());
  const readOnly = useReadOnly();
  const [effect, setEffect] = useState<{ readonly name: string; readonly words: string } | null>(null);
  // What this page itself has saved since a field was entered is no change by another.
  const [follows] = useState(() => new Map<string, number | null>());
  const retry = () => void answer.refetch();
  if (answer.data === undefined) return { settings: null, error: answer.error, retry };
  const state = answer.data;
  const rates = state.currencies.map(({ currency, rate, version }) => ({ name: RATE_PREFIX + currency, value: rate ?? "", version }));
  const stored = new Map([...state.settings, ...rates].map((one) => [one.name, one]));

  const newest = (name: string, based: number | null): number | null => {
    let at = based;
    for (let next = follows.get(`${name} ${at}`); next !== undefined; next = follows.get(`${name} ${at}`)) at = next;
    return at;
  };
  const save = async (name: string, value: string, basedOn: number | null): Promise<string | null> => {
    const based = newest(name, basedOn);
    try {
      const { version, effects } = await call("settings.save", { name, value, basedOn: based, window: windowId });
      if (version !== based) follows.set(`${name} ${based}`, version);
      const words = effectWords(effects, format);
      setEffect({ name, words });
      const short = effectWords(effects, format, MOST_TOLD);
      announceChange(`Saved: ${settingLabel(name)}${short === "" ? "" : `; ${short}`}.`);
      return null;
    } catch (error) {
      if (!(error instanceof CallFailure) || error.code !== "invalid-input") announceError(error);
      await queryClient.invalidateQueries({ queryKey: queries.settings().queryKey });
      return error instanceof Error ? error.message : String(error);
    }
  };
  const textOf = (name: string) => {
    const value = stored.get(name)?.value ?? "";
    return value === "" ? standardText(name) : value;
  };
  return {
    settings: {
      state,
      readOnly,
      textOf,
      isSet: (name) => (stored.get(name)?.value ?? "") !== "",
      bind: (name, label) => ({
        label: label ?? settingLabel(name),
        value: textOf(name),
        readOnly,
        version: stored.get(name)?.version ?? null,
        check: (value) => settingFault(name, value),
        save: (value, basedOn) => save(name, value, basedOn),
      }),
      effectOf: (name) => (effect?.name === name ? effect.words : null),
    },
    error: null,
    retry,
  };
}
