/** How a partner was told of an offer, in words. */
import type { NoticeChannel } from "../../../src-main/contract/records/index.ts";

export const CHANNEL_WORDS: Readonly<Record<NoticeChannel, string>> = {
  "e-mail": "by e-mail",
  list: "by list",
  print: "on paper",
  other: "in another way",
};
