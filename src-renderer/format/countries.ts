/** Countries as people write them: a code, or a name in their own language or in English. */

/** Codes that Intl names but that are no countries. */
const NO_COUNTRIES = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);

export interface CountryName {
  readonly code: string;
  readonly name: string;
}

const lists = new Map<string, readonly CountryName[]>();

/** All countries, by name in the language of the locale. */
export function countryNames(locale: string): readonly CountryName[] {
  const known = lists.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames([locale, "en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const found = letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = first + second;
      // Codes of states that are no more have become those of their successors.
      const current = new Intl.Locale(`und-${code}`).region === code && !NO_COUNTRIES.has(code);
      const name = current ? names.of(code) : undefined;
      return name === undefined ? [] : [{ code, name }];
    }),
  );
  const made = found.toSorted((a, b) => a.name.localeCompare(b.name, locale));
  lists.set(locale, made);
  return made;
}

export function countryName(code: string, locale: string): string {
  return countryNames(locale).find((country) => country.code === code)?.name ?? code;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/[\p{Diacritic}.’']/gu, "")
    .replaceAll("&", "and")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The code that a text means; null where it means no country. */
export function countryCode(text: string, locale: string): string | null {
  const wanted = plain(text);
  const all = countryNames(locale);
  const fits = ({ code, name }: CountryName) => code.toLowerCase() === wanted || plain(name) === wanted;
  return (all.find(fits) ?? countryNames("en").find(fits))?.code ?? null;
}
