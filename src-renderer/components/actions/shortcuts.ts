/** How keys are written, matched and shown: "a", "mod+k", "shift+?" or a sequence such as "g r". */

/** The part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parseChord(text: string): Chord {
  const parts = text.toLowerCase().split("+");
  const key = parts.at(-1) ?? "";
  return { key, mod: parts.includes("mod"), alt: parts.includes("alt"), shift: parts.includes("shift") };
}

function chordMatches(chord: Chord, press: KeyPress): boolean {
  if (press.key.toLowerCase() !== chord.key) return false;
  if ((press.ctrlKey || press.metaKey) !== chord.mod || press.altKey !== chord.alt) return false;
  // A sign such as ? needs shift on one keyboard and not on another, so shift counts for letters and named keys only.
  const isSign = chord.key.length === 1 && !/[a-z]/.test(chord.key);
  return isSign || press.shiftKey === chord.shift;
}

/** Whether a key press continues, completes or misses a pattern, when the keys in `before` have just been pressed. */
export function matchKeys(pattern: string, before: readonly KeyPress[], press: KeyPress): "complete" | "begun" | "no" {
  const chords = pattern.split(" ").map(parseChord);
  const pressed = [...before, press];
  for (let length = Math.min(pressed.length, chords.length); length >= 1; length -= 1) {
    const tail = pressed.slice(-length);
    const fits = tail.every((one, i) => {
      const chord = chords[i];
      return chord !== undefined && chordMatches(chord, one);
    });
    if (fits) return length === chords.length ? "complete" : "begun";
  }
  return "no";
}

const NAMES: Readonly<Record<string, string>> = {
  arrowdown: "↓",
  arrowup: "↑",
  arrowleft: "←",
  arrowright: "→",
  enter: "Enter",
  escape: "Esc",
  " ": "Space",
};

/** "mod+k" as "Ctrl K", or "⌘ K" on a Mac. */
export function showKeys(pattern: string, isMac: boolean): string {
  return pattern
    .split(" ")
    .map((chord) =>
      chord
        .split("+")
        .map((part) => {
          if (part === "mod") return isMac ? "⌘" : "Ctrl";
          if (part === "alt") return isMac ? "⌥" : "Alt";
          if (part === "shift") return "Shift";
          return NAMES[part.toLowerCase()] ?? part.toUpperCase();
        })
        .join(" "),
    )
    .join(" then ");
}
