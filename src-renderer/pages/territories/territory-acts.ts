/** What can be done with a whole territory: made, and given another name. */
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../../components/editing/undo.ts";

/** @throws CallFailure `conflict` where the name is taken. */
export async function createTerritory(name: string): Promise<void> {
  const record = { type: "territory" as const, value: { id: name, rules: [], archived: false } };
  await call("record.save", { record, basedOn: null, create: true, window: windowId });
  announceChange(`Made the territory ${name}.`);
}

/** The lists of its partners name it by the new name too. @throws CallFailure `conflict` where that is taken or it was changed meanwhile. */
export async function renameTerritory(name: string, to: string, basedOn: number | null): Promise<void> {
  await call("territories.rename", { name, to, basedOn, window: windowId });
  announceChange(`Renamed ${name} to ${to}.`);
}
