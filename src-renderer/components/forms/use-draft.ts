/** A field's text while one edits it: checked as one types, saved by Enter or by leaving, taken back by Escape. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Binding } from "./binding.ts";

/** What a text means: a value, or a sentence that says why it means none. */
export type Reading<V> = { readonly value: V } | { readonly fault: string };

export interface Draft {
  readonly text: string;
  readonly fault: string | null;
  /** Nothing is typed that is not saved. */
  readonly clean: boolean;
  readonly faultId: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  /** For every input of text: what assistive technology and the undo keys need to know. */
  readonly props: {
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string | undefined;
    readonly "data-saved": boolean;
    readonly readOnly: boolean;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * @param shown the saved value as text. @param read what a typed text means.
 * @param long Enter makes a line in it; Ctrl or Cmd with Enter saves.
 */
export function useDraft<V>(binding: Binding<V>, shown: string, read: (text: string) => Reading<V>, long = false): Draft {
  const faultId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // What was saved stays as it was typed until the record says the same: the text does not change under the hand twice.
  const [saved, setSaved] = useState<{ readonly text: string; readonly over: string; readonly version: number | null } | null>(null);
  if (saved !== null && (saved.over !== shown || saved.version !== binding.version)) setSaved(null);
  const basis = saved?.text ?? shown;
  const begun = useRef(binding.version);
  const focused = useRef(false);
  const text = typed ?? basis;
  const clean = typed === null || typed === basis;
  const reading = clean ? null : read(text);
  const wrong = reading === null ? null : "fault" in reading ? reading.fault : binding.check(reading.value);
  const fault = wrong ?? (clean ? null : refused);

  const commit = () => {
    if (reading === null || binding.readOnly) {
      setTyped(null);
      return;
    }
    if (wrong !== null || "fault" in reading) return;
    // The same value, written another way.
    if (saved === null && JSON.stringify(reading.value) === JSON.stringify(binding.value)) {
      setTyped(null);
      return;
    }
    const sent = text;
    const before = { text: sent, over: shown, version: binding.version };
    void binding.save(reading.value, begun.current).then((sentence) => {
      setRefused(sentence);
      if (sentence !== null) return;
      setSaved(before);
      // What was typed meanwhile stays.
      setTyped((now) => (now === sent ? null : now));
    });
  };

  // A text that was left because it was wrong may have become right by a change of another field.
  const settled = reading !== null && wrong === null && refused === null;
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  const wasWrong = useRef(false);
  useEffect(() => {
    if (settled && wasWrong.current && !focused.current) latest.current();
    wasWrong.current = wrong !== null;
  }, [settled, wrong]);

  return {
    text,
    fault,
    clean,
    faultId,
    change: (next) => {
      setRefused(null);
      setTyped(next);
    },
    commit,
    props: {
      "aria-invalid": fault !== null,
      "aria-describedby": fault === null ? undefined : faultId,
      "data-saved": clean,
      readOnly: binding.readOnly,
      onFocus: () => {
        focused.current = true;
        if (clean) begun.current = binding.version;
      },
      onBlur: () => {
        focused.current = false;
        commit();
      },
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape" && !clean) {
          event.preventDefault();
          // A dialog around the field stays open: Escape was for the text.
          event.stopPropagation();
          setTyped(null);
          setRefused(null);
        } else if (event.key === "Enter" && (!long || event.ctrlKey || event.metaKey)) {
          if (clean) return;
          event.preventDefault();
          commit();
        }
      },
    },
  };
}
