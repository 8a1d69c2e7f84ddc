/** Reads what the screen writes: numbers in en-US with a real minus. */

/** All numbers of a text, in their order. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/[\u2212-]?\d[\d,]*(?:\.\d+)?/g)].map(([written]) => Number(written.replace("\u2212", "-").replaceAll(",", "")));
}

/** The first number of a text, NaN where there is none. */
export const numberIn = (text: string): number => numbersIn(text)[0] ?? Number.NaN;
