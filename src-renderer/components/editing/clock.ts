/** The date at which the book stands, moved on from the top bar and from the settings. */
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import type { Format } from "../../format/format.ts";
import { announceChange } from "./undo.ts";

export type ClockMove = CallInput<"clock.move">["to"];

/** @throws CallFailure `conflict` where that would be before the book's date; `invalid-input` where it is no date. */
export async function moveClock(to: ClockMove, format: Format): Promise<void> {
  const moved = await call("clock.move", { to, window: windowId });
  announceChange(moved.standing ? `The book stands at ${format.date(moved.asOf)}.` : "The book’s clock is now.");
}
