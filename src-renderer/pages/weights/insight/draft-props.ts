/** What every way to look at a draft is given. */
import type { Weights } from "../../../../src-main/contract/metrics.ts";

/** The draft that is looked at: weights, and by name the settings beside them. */
export interface DraftProps {
  readonly weights: Readonly<Weights>;
  readonly settings: Readonly<Record<string, string>>;
}
