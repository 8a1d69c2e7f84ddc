/** What waits, by settings that are tried and not active. */
import type { WeightDraft } from "../../contract/calls/insight.ts";
import { METRICS, WEIGHT_PREFIX } from "../../contract/metrics.ts";
import { parseSettings, RATE_PREFIX, type Settings } from "../../contract/settings.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { observeBook, type ObservedBook, type RunOrder } from "../distribution/pipeline.ts";
import { waitingLists, type Snapshot } from "../snapshot.ts";

/** Settings that say what the book's instants and amounts are, not who gets what: a draft does not change them. */
const OF_THE_BOOK: ReadonlySet<string> = new Set(["clock", "time-zone", "base-currency"]);

export function draftSettings({ texts }: Snapshot, draft: WeightDraft): Settings {
  const tried = Object.entries(draft.settings).filter(([name]) => !OF_THE_BOOK.has(name) && !name.startsWith(RATE_PREFIX));
  const weights = METRICS.map((metric) => [WEIGHT_PREFIX + metric, String(draft.weights[metric])]);
  return parseSettings({ ...texts, ...Object.fromEntries(tried), ...Object.fromEntries(weights) });
}

/** Everything of settings but the weights: by what lists and metrics differ. */
export function keyWithoutWeights(settings: Settings): string {
  return JSON.stringify({ ...settings, weights: null });
}

/** The book at its date by other settings than the active ones, with the lists of what waits. */
export interface DraftedBook {
  readonly observed: ObservedBook;
  readonly waiting: () => { readonly order: RunOrder; readonly candidates: Candidates };
}

interface Made {
  readonly key: string;
  readonly drafted: DraftedBook;
}

const made = new WeakMap<Snapshot, Made>();

/** The last draft is kept: a moved weight needs nothing new. Its weights are not those of the draft; see `priced`. */
export function draftedBook(taken: Snapshot, settings: Settings): DraftedBook {
  const key = keyWithoutWeights(settings);
  if (key === keyWithoutWeights(taken.observed.settings)) return taken;
  const before = made.get(taken);
  if (before?.key === key) return before.drafted;
  const observed = observeBook(taken.observed.book, settings, taken.observed.asOf);
  let lists: ReturnType<DraftedBook["waiting"]> | null = null;
  const drafted = { observed, waiting: () => (lists ??= waitingLists(observed, [])) };
  made.set(taken, { key, drafted });
  return drafted;
}
