/** The actions that the shell and the page on the screen offer; keys, tooltips, the palette and the list of keys all come from here. */
import { useEffect, useRef } from "react";
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
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
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
    let begun = false;
    for (const action of currentActions()) {
      if (action.enabled === false) continue;
      for (const pattern of action.keys ?? []) {
        const match = matchKeys(pattern, pattern.includes(" ") ? pressed : [], event);
        if (match === "complete") {
          // A key that ends a sequence must not also be a command of its own: "g r" is no "r".
          if (!pattern.includes(" ") && pressed.length > 0 && endsSequence(pressed, event)) continue;
          event.preventDefault();
          before = [];
          if (!event.repeat || action.repeats) action.run();
          return;
        }
        if (match === "begun") begun = true;
      }
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

function endsSequence(pressed: readonly KeyPress[], press: KeyPress): boolean {
  return currentActions().some(
    (action) =>
      action.enabled !== false &&
      (action.keys ?? []).some((pattern) => pattern.includes(" ") && matchKeys(pattern, pressed, press) === "complete"),
  );
}
