/** The actions that the shell and the page on the screen offer; keys, tooltips, the palette and the list of keys all come from here. */
import { useLayoutEffect, useRef } from "react";
import { type KeyPress, matchKeys } from "./shortcuts.ts";

export interface Action {
  readonly id: string;
  /** What will happen, as a button would say it. */
  readonly label: string;
  /** A heading in the list of keys. */
  readonly group: string;
  /** Patterns of shortcuts.ts; the first is the one that is shown. */
  readonly keys?: readonly string[];
  readonly enabled?: boolean;
  /** True for movements, which make no sense in the palette. */
  readonly keyOnly?: boolean;
  /** True where holding the key down repeats it. */
  readonly repeats?: boolean;
  readonly run: () => void;
}

const sources = new Map<symbol, () => readonly Action[]>();

/** Actions that can be done now, later registered ones first where a key is the same. */
export function currentActions(): readonly Action[] {
  return [...sources.values()].toReversed().flatMap((read) => read());
}

/** Offers these actions while the component is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  // Before the screen is painted: what can be seen can be done by its key.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    const key = Symbol("actions");
    sources.set(key, () => latest.current);
    return () => {
      sources.delete(key);
    };
  }, []);
}

const TYPING = "input, textarea, select, [contenteditable='true']";
const OWN_KEYS = "[role='menu'], [role='dialog'], [role='slider'], [role='listbox'], [role='grid'], [role='treegrid'], [role='separator']";
/** Keys of a sequence must follow each other within this time. */
const SEQUENCE_MS = 1200;

/** A text that is being changed has an undo of its own; once it is saved, undo is that of the record. */
function undoesText(target: Element, press: KeyPress): boolean {
  return ["z", "y"].includes(press.key.toLowerCase()) && target.closest(TYPING) !== null && target.closest("[data-saved='true']") === null;
}

/** What is marked on the page, or in a field, is what one wants to copy. */
function copiesText(target: Element, press: KeyPress): boolean {
  const inField = target.closest(TYPING) !== null && target.closest("[type='checkbox']") === null;
  return press.key.toLowerCase() === "c" && (inField || window.getSelection()?.toString() !== "");
}

function takesKey(target: Element | null, press: KeyPress): boolean {
  if (target === null) return false;
  const withMod = press.ctrlKey || press.metaKey;
  if (withMod && (undoesText(target, press) || copiesText(target, press))) return true;
  if (withMod) return false;
  if (target.closest(TYPING)) return press.key !== "Escape";
  if (press.key.length > 1 && target.closest(OWN_KEYS)) return true;
  return (press.key === "Enter" || press.key === " ") && target.closest("button, a") !== null;
}

/** What a key means after those in `pressed`. */
interface Meaning {
  /** What is to be run; null where nothing can be done now. */
  readonly action: Action | null;
  /** True where the key belongs to an action, even to one that cannot be done now. */
  readonly consumed: boolean;
  /** True where the key may go on as a sequence. */
  readonly begun: boolean;
}

/** A key that ends a sequence is never a command of its own, not even where the sequence is disabled: "g r" is no "r". */
export function actionOf(actions: readonly Action[], pressed: readonly KeyPress[], press: KeyPress): Meaning {
  let single: Action | null = null;
  let consumed = false;
  let begun = false;
  for (const action of actions) {
    const enabled = action.enabled !== false;
    for (const pattern of action.keys ?? []) {
      const isSequence = pattern.includes(" ");
      const match = matchKeys(pattern, isSequence ? pressed : [], press);
      if (match === "begun") begun = true;
      if (match !== "complete") continue;
      if (isSequence && enabled) return { action, consumed: true, begun: false };
      if (isSequence) consumed = true;
      else if (enabled) single ??= action;
    }
  }
  return consumed ? { action: null, consumed, begun: false } : { action: single, consumed: single !== null, begun };
}

/** Listens to the window's keys; @returns a function that stops it. */
export function followKeys(): () => void {
  let before: { press: KeyPress; at: number }[] = [];
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const target = event.target instanceof Element ? event.target : null;
    if (takesKey(target, event)) return;
    if (document.querySelector("[aria-modal='true'], [role='menu']") !== null) return;
    const now = event.timeStamp;
    before = before.filter((one) => now - one.at < SEQUENCE_MS);
    const pressed = before.map((one) => one.press);
    const { action, consumed, begun } = actionOf(currentActions(), pressed, event);
    if (consumed) {
      event.preventDefault();
      before = [];
      if (action && (!event.repeat || action.repeats)) action.run();
      return;
    }
    before = begun ? [...before, { press: copyOf(event), at: now }] : [];
  };
  window.addEventListener("keydown", listener);
  return () => window.removeEventListener("keydown", listener);
}

function copyOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, ctrlKey, metaKey, altKey, shiftKey };
}
