/** What every way to look at a draft is given. */
import type { Weights } from "../../../../src-main/contract/metrics.ts";
import type { Tuning } from "../../../../src-main/contract/tuning.ts";

/** The draft that is looked at: weights, and by name the settings beside them. */
export interface DraftProps {
  readonly weights: Readonly<Weights>;
  readonly settings: Readonly<Record<string, string>>;
}

/** What a draft is compared with, and what that is called. */
export interface AgainstProps {
  /** null = what is active. */
  readonly against: Tuning | null;
  readonly againstName: string;
}
