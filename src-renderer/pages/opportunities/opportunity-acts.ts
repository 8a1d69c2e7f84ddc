/** What is done to opportunities as a whole: closed, reopened, put on hold. */
import type { OpportunityBulkChange } from "../../../src-main/contract/calls/opportunities.ts";
import type { BulkOutcome } from "../../../src-main/contract/calls/bulk.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";

/** What the change would do to one opportunity. */
export function previewChange(id: string, change: OpportunityBulkChange): Promise<BulkOutcome> {
  return call("opportunities.bulk", { selection: { type: "these", ids: [id] }, change, dryRun: true, basedOn: null, window: windowId });
}

/**
 * Changes one opportunity and says so, or says why not; @returns whether it was changed.
 * @param basedOn the version of the preview that was seen; null = none was.
 */
export async function changeOpportunity(id: string, change: OpportunityBulkChange, basedOn: number | null, done: string): Promise<boolean> {
  try {
    const selection = { type: "these" as const, ids: [id] };
    const { refused, rows } = await call("opportunities.bulk", { selection, change, dryRun: false, basedOn, window: windowId });
    const against = rows[0]?.refused;
    if (refused > 0) announceError(new Error(`Left as it is: ${against ?? "it cannot be changed so"}.`));
    else announceChange(done);
    return refused === 0;
  } catch (error) {
    announceError(error);
    return false;
  }
}
