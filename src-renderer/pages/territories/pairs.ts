/** Points as people type and paste them: latitude, then longitude. */

/** A row of the table, as it is typed. */
export interface Pair {
  readonly latitude: string;
  readonly longitude: string;
}

/** Rows that are pasted: cells apart by tabs, semicolons, or by commas or white space where these are no part of a number. */
export function pastedPairs(text: string): Pair[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /\d/.test(line))
    .map((line) => {
      const apart = line.includes("\t")
        ? "\t"
        : line.includes(";")
          ? ";"
          : /\d,\s*-?\d/.test(line) && /\./.test(line)
            ? ","
            : /,\s/.test(line)
              ? /,\s+/
              : /\s+/;
      const [latitude = "", longitude = ""] = line.split(apart).map((cell) => cell.trim());
      return { latitude, longitude };
    });
}

/**
 * Degrees, also with the letter of a half of the globe after or before them; null where it is no number.
 * They have no thousands, so that a point and a comma both begin the decimals, whatever the locale.
 */
export function parseDegrees(text: string, letters: readonly [positive: string, negative: string]): number | null {
  const plain = text.replaceAll("°", "").replace("\u2212", "-").trim().toUpperCase();
  const letter = letters.find((one) => plain.startsWith(one) || plain.endsWith(one));
  const bare = letter === undefined ? plain : plain.replace(letter, "").trim();
  if (!/^[-+]?\d+([.,]\d*)?$/.test(bare)) return null;
  const value = Number(bare.replace(",", "."));
  return letter === letters[1] ? -value : value;
}

export type ReadPairs =
  | { readonly positions: readonly (readonly [longitude: number, latitude: number])[] }
  | { readonly row: number; readonly fault: string };

/** Rows without anything in them are left out. */
export function readPairs(pairs: readonly Pair[]): ReadPairs {
  const positions: [number, number][] = [];
  for (const [i, pair] of pairs.entries()) {
    if (pair.latitude.trim() === "" && pair.longitude.trim() === "") continue;
    const latitude = parseDegrees(pair.latitude, ["N", "S"]);
    const longitude = parseDegrees(pair.longitude, ["E", "W"]);
    if (latitude === null || Math.abs(latitude) > 90) return { row: i, fault: `point ${i + 1}: a latitude is a number from -90 to 90` };
    if (longitude === null || Math.abs(longitude) > 180)
      return { row: i, fault: `point ${i + 1}: a longitude is a number from -180 to 180` };
    positions.push([longitude, latitude]);
  }
  const [first, last] = [positions[0], positions.at(-1)];
  if (positions.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) positions.pop();
  if (positions.length < 3) return { row: pairs.length - 1, fault: "a polygon has at least three points" };
  return { positions };
}
