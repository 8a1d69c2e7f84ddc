/** Other ways to look at a draft than what waits now: each is a tab of the page. */
import type { ComponentType } from "react";
import type { Weights } from "../../../../src-main/contract/metrics.ts";

/** The draft that is looked at: weights, and by name the settings beside them. */
export interface DraftProps {
  readonly weights: Readonly<Weights>;
  readonly settings: Readonly<Record<string, string>>;
}

export interface DraftView {
  /** In the address of the page. */
  readonly id: string;
  readonly label: string;
  readonly Panel: ComponentType<DraftProps>;
}

/** In the order of the tabs, after "Now". */
export const DRAFT_VIEWS: readonly DraftView[] = [];
