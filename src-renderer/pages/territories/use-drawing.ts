/** A polygon of the chosen territory that is being drawn or changed on the map, until it is saved or let go. */
import { useCallback, useRef, useState } from "react";
import { useActions } from "../../components/actions/registry.ts";
import { closable, closed, EMPTY_SKETCH, geometryText, NEW_SKETCH, sketchOf, type Sketch } from "../../components/map/drawing.ts";

export interface Drawing {
  /** null where nothing is drawn. */
  readonly sketch: Sketch | null;
  /** The place of the rule among the territory's; null for a new one. */
  readonly rule: number | null;
  readonly start: () => void;
  readonly edit: (rule: number, value: string) => void;
  readonly another: () => void;
  /** @param goesOn the same step still, as while a corner is dragged. */
  readonly change: (sketch: Sketch, goesOn?: boolean) => void;
  readonly finish: () => void;
  readonly cancel: () => void;
  /** Why it was not saved. */
  readonly refused: string | null;
  /** The record says how a value is saved; it gives what is wrong, or null. */
  readonly savedBy: (save: Saver) => void;
}

export type Saver = (rule: number | null, value: string | null) => Promise<string | null>;

interface State {
  readonly sketch: Sketch;
  readonly rule: number | null;
  readonly territory: string | null;
  /** The steps before, newest last. */
  readonly before: readonly Sketch[];
}

export function useDrawing(territory: string | null): Drawing {
  const [state, setState] = useState<State | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const saver = useRef<Saver | null>(null);
  // What was drawn for one territory is not for the next one.
  const current = state !== null && state.territory === territory ? state : null;

  const begin = (sketch: Sketch, rule: number | null) => {
    setRefused(null);
    setState({ sketch, rule, territory, before: [] });
  };
  const change = (sketch: Sketch, goesOn = false) => {
    if (current === null) return;
    setRefused(null);
    setState({ ...current, sketch, before: goesOn ? current.before : [...current.before, current.sketch] });
  };
  const back = () => {
    const last = current?.before.at(-1);
    if (current !== null && last !== undefined) setState({ ...current, sketch: last, before: current.before.slice(0, -1) });
  };
  const cancel = () => setState(null);
  const finish = () => {
    if (current === null || saver.current === null) return;
    if (current.sketch.open !== null && !closable(current.sketch) && current.sketch.areas.length === 0) return;
    const whole = closable(current.sketch) ? closed(current.sketch) : { ...current.sketch, open: null };
    const value = geometryText(whole);
    if (value === null && current.rule === null) {
      cancel();
      return;
    }
    void saver.current(current.rule, value).then((sentence) => {
      setRefused(sentence);
      if (sentence === null) cancel();
    });
  };
  const drawing = current !== null;
  useActions([
    { id: "drawing/back", label: "Take the last step of the drawing back", group: "Drawing", keys: ["mod+z"], enabled: drawing, run: back },
    { id: "drawing/save", label: "Save the polygon", group: "Drawing", keys: ["enter"], enabled: drawing, run: finish },
    { id: "drawing/cancel", label: "Let the drawing go", group: "Drawing", keys: ["escape"], enabled: drawing, run: cancel },
  ]);
  const savedBy = useCallback((save: Saver) => {
    saver.current = save;
  }, []);
  return {
    sketch: current?.sketch ?? null,
    rule: current?.rule ?? null,
    start: () => begin(NEW_SKETCH, null),
    edit: (rule, value) => begin(sketchOf(value), rule),
    another: () => change({ ...(current?.sketch ?? EMPTY_SKETCH), open: [] }),
    change,
    finish,
    cancel,
    refused,
    savedBy,
  };
}
