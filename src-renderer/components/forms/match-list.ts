/** Finding entries of a list by what is typed or pasted. */

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly note?: string | null;
}

/** Case and accents do not count, nor how much white space there is. */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** The items of a pasted list: lines, cells of a row, or parts between semicolons; quotes of a spreadsheet taken off. */
export function listItems(text: string): string[] {
  return text
    .split(/[\r\n;\t]+/)
    .map((item) => {
      const bare = item.trim();
      return /^".*"$/s.test(bare) ? bare.slice(1, -1).replaceAll('""', '"').trim() : bare;
    })
    .filter((item) => item !== "");
}

/** True for a text that is a list rather than one name. */
export function isList(text: string): boolean {
  return listItems(text).length > 1;
}

export interface Matched {
  /** In the order in which they stood, each once. */
  readonly ids: readonly string[];
  /** What no entry is called, each once. */
  readonly unknown: readonly string[];
  /** Names that several entries have: the id says which is meant. */
  readonly ambiguous: readonly string[];
  /** `*` stood among them: all there are. */
  readonly all: boolean;
}

/** Items by their id exactly, else by their name; of several of one name those in use before archived ones. */
export function matchItems(items: readonly string[], entries: readonly Entry[]): Matched {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byText = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const text of new Set([plainText(entry.name), plainText(entry.id)])) {
      const known = byText.get(text);
      if (known) known.push(entry);
      else byText.set(text, [entry]);
    }
  }
  const ids = new Set<string>();
  const unknown = new Set<string>();
  const ambiguous = new Set<string>();
  for (const item of items) {
    if (item === "*") continue;
    const exact = byId.get(item);
    const named = byText.get(plainText(item)) ?? [];
    const inUse = named.filter((entry) => !entry.archived);
    const fitting = exact ? [exact] : inUse.length > 0 ? inUse : named;
    const [only] = fitting;
    if (only === undefined) unknown.add(item);
    else if (fitting.length > 1) ambiguous.add(item);
    else ids.add(only.id);
  }
  return { ids: [...ids], unknown: [...unknown], ambiguous: [...ambiguous], all: items.includes("*") };
}

/** Entries that hold every word, those that begin with the text first, else in their order. */
export function searchEntries(entries: readonly Entry[], search: string): readonly Entry[] {
  const text = plainText(search);
  if (text === "") return entries;
  const words = text.split(" ");
  const found = entries.filter((entry) => {
    const where = plainText(`${entry.name} ${entry.id} ${entry.note ?? ""}`);
    return words.every((word) => where.includes(word));
  });
  const begins = (entry: Entry) => plainText(entry.name).startsWith(text);
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
