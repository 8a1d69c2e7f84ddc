/** The history of a territory under all names that it had: a rename makes a new record and takes the old one away. */
import type { actQueries, DatedChange } from "../../store/acts.ts";

/** Newest first. */
export function changesUnderAllNames(acts: ReturnType<typeof actQueries>, name: string, limit: number): DatedChange[] {
  const found: DatedChange[] = [];
  let current: string | null = name;
  let before = Infinity;
  while (current !== null && found.length < limit) {
    const changes: readonly DatedChange[] = acts.history("territory", current, limit).filter(({ id }) => id < before);
    const made = changes.findIndex((change) => change.before === null);
    const own = made < 0 ? changes : changes.slice(0, made + 1);
    found.push(...own);
    const creation = own.at(-1);
    const gone =
      creation === undefined || creation.before !== null
        ? undefined
        : acts.changes(creation.act).find((other) => other.type === "territory" && other.before !== null && other.after === null);
    current = gone?.record ?? null;
    before = creation?.id ?? 0;
  }
  return found.slice(0, limit);
}
