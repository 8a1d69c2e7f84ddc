/** Names as they are compared: without accents, case, punctuation and the usual abbreviations. */

/** Letters that Unicode does not take apart into a base and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ð: "d",
  þ: "th",
  ħ: "h",
  ə: "e",
  ǝ: "e",
};

/** Words that are written in full or short, as one likes. */
const SHORT: Readonly<Record<string, string>> = { saint: "st", sainte: "ste", sankt: "st", sint: "st", mount: "mt", fort: "ft" };

const LATIN_MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['`´‘’ʻʼʿʾ]/g;

/** A name's form for comparison: lower case, words separated by one space; empty where there is no letter or digit. */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(LATIN_MARKS, "")
    .toLowerCase()
    .replace(/[ßøđłæœıðþħəǝ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "")
    .replaceAll("&", " and ");
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
  return words.map((word) => SHORT[word] ?? word).join(" ");
}

/** The same folded name with umlauts that were written as two letters: muenchen, kobenhavn; null where there are none. */
export function withoutDigraphs(folded: string): string | null {
  const single = folded.replace(/ae|oe|ue|aa/g, (pair) => pair[0] ?? "");
  return single === folded ? null : single;
}

/** True where one letter added, left out, changed or swapped makes one text of the other. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restB.slice(1) === restA;
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}
