/** The newcomers' share: opportunities that go to a partner with few offers so far, where one is available. */
import type { Standing } from "./standing.ts";

export interface Newcomers {
  /** By opportunity, 1 = chosen for the share. */
  readonly chosen: Uint8Array;
  /** By partner, 1 = a newcomer. */
  readonly partners: Uint8Array;
}

/** Who goes before all others for an opportunity, by partner; null = nobody, the score alone decides. */
export function firstFor(newcomers: Newcomers | null, opportunity: number): Uint8Array | null {
  return newcomers !== null && newcomers.chosen[opportunity] === 1 ? newcomers.partners : null;
}

/** The partners with fewer than so many delivered offers up to the standing's time. */
export function newcomersAmong({ everDelivered }: Pick<Standing, "everDelivered">, offers: number): Uint8Array {
  return Uint8Array.from(everDelivered, (delivered) => (delivered < offers ? 1 : 0));
}
