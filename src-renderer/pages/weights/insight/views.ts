/** Other ways to look at a draft than what waits now: each is a tab of the page. */
import type { ComponentType } from "react";
import type { AgainstProps, DraftProps } from "./draft-props.ts";

import { FlipPanel } from "./flip-panel.tsx";
import { PastPanel } from "./past-panel.tsx";
import { SensitivityPanel } from "./sensitivity-panel.tsx";

export interface DraftView {
  /** In the address of the page. */
  readonly id: string;
  readonly label: string;
  readonly Panel: ComponentType<DraftProps & AgainstProps>;
}

/** In the order of the tabs, after "Now". */
export const DRAFT_VIEWS: readonly DraftView[] = [
  { id: "opportunity", label: "One opportunity", Panel: FlipPanel },
  { id: "past", label: "A past period", Panel: PastPanel },
  { id: "sensitivity", label: "Sensitivity", Panel: SensitivityPanel },
];
