/** Texts as lists search and sort them. Worked out once for texts that are asked for again: columns of a book are never changed in place. */
import { folded } from "../../store/lists.ts";

const foldedTexts = new WeakMap<readonly (string | null)[], readonly string[]>();

/** Each as `folded` gives it; the empty text for null. */
export function allFolded(texts: readonly (string | null)[]): readonly string[] {
  let made = foldedTexts.get(texts);
  if (made === undefined) {
    made = texts.map((text) => (text === null ? "" : folded(text)));
    foldedTexts.set(texts, made);
  }
  return made;
}

const ranks = new WeakMap<readonly (string | null)[], Float64Array>();

/** Numbers in the order of the texts by code unit, case aside; equal ones for equal texts, NaN for null. */
export function ranksOf(texts: readonly (string | null)[]): Float64Array {
  let made = ranks.get(texts);
  if (made === undefined) {
    made = newRanks(texts);
    ranks.set(texts, made);
  }
  return made;
}

function newRanks(texts: readonly (string | null)[]): Float64Array {
  const lower = allFolded(texts);
  const distinct = [...new Set(lower)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map(distinct.map((text, place) => [text, place]));
  return Float64Array.from(texts, (text, i) => (text === null ? NaN : (places.get(lower[i] ?? "") ?? NaN)));
}

/** For each text 1 where it holds `part`, which is folded. */
export function holding(texts: readonly (string | null)[], part: string): Uint8Array {
  return Uint8Array.from(allFolded(texts), (text) => (text.includes(part) ? 1 : 0));
}
