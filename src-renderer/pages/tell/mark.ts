/** Marking offers as told, as one act that one undo takes back. */
import type { NoticeChannel } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { CHANNEL_WORDS } from "../../components/offers/told.ts";

/**
 * @param partners ids; null = all. @param name of the one partner; null where there are several.
 * @returns whether anything was marked.
 */
export async function markTold(partners: string[] | null, channel: NoticeChannel, name: string | null): Promise<boolean> {
  try {
    const { told } = await call("notices.mark", { partners, channel, window: windowId });
    const whom = name ?? (partners === null ? "every partner" : "the partner");
    if (told === 0) announce(`There was nothing new to tell ${whom}.`);
    else announceChange(`Marked: ${whom} was told of ${told === 1 ? "1 offer" : `${told} offers`} ${CHANNEL_WORDS[channel]}.`);
    return told > 0;
  } catch (error) {
    announceError(error);
    return false;
  }
}

const PAGE = 1000;

/** Ids of all partners with offers that they have not been told of, by name. */
export async function untoldPartners(): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    // Each page says whether there is a next one.
    const { total, partners } = await call("notices.partners", { search: "", offset, limit: PAGE });
    // Those that have been told come last.
    const untold = partners.filter((row) => row.untold > 0);
    ids.push(...untold.map(({ partner }) => partner.id));
    if (untold.length < partners.length || offset + PAGE >= total) return ids;
  }
}
