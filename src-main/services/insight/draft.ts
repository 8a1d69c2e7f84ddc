/** The settings of a draft, and by what its preparation differs from another one's. */
import { parseSettings, type Settings } from "../../contract/settings.ts";
import { tuningTexts, type Tuning } from "../../contract/tuning.ts";
import type { Snapshot } from "../snapshot.ts";

export function draftSettings({ texts }: Snapshot, draft: Tuning): Settings {
  return parseSettings({ ...texts, ...tuningTexts(draft) });
}

/** Everything of settings but the weights: by what lists and metrics differ. */
export function keyWithoutWeights(settings: Settings): string {
  return JSON.stringify({ ...settings, weights: null });
}
