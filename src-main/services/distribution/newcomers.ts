/** Which opportunities the newcomers' share takes: by their ids alone, so that one that is chosen stays chosen in every run, whatever else waits. */
import type { Settings } from "../../contract/settings.ts";
import { newcomersAmong, type Newcomers } from "../../engine/newcomers.ts";
import type { Standing } from "../../engine/standing.ts";
import type { Directory } from "../columns/directory.ts";

/**
 * A number of 32 bits from an id's UTF-16 code units. FNV-1a alone is uneven in its upper bits where short ids are numbered one after another: of
 * O0001 to O1000 it puts 138 into the lowest fifth; mixed once more it is 180.
 * Source: Fowler, Noll and Vo, FNV-1a; Appleby, MurmurHash3, fmix32.
 */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const HASHES = 2 ** 32;

/**
 * Whether an opportunity belongs to a share in percent; one that does belongs to every larger share. Nothing is rounded: a hash times 100 is a whole
 * number, and times a power of two a share stays exact.
 */
export function isChosen(opportunity: string, share: number): boolean {
  return hashOf(opportunity) * 100 < share * HASHES;
}

/** The last share asked for by directory, which stays the same while no opportunity is added, renamed or removed. */
const flagged = new WeakMap<Directory, { readonly share: number; readonly chosen: Uint8Array }>();

function chosenOf(opportunities: Directory, share: number): Uint8Array {
  const known = flagged.get(opportunities);
  if (known?.share === share) return known.chosen;
  const chosen = Uint8Array.from(opportunities.ids, (id) => (isChosen(id, share) ? 1 : 0));
  flagged.set(opportunities, { share, chosen });
  return chosen;
}

/** null where the share is 0. */
export function newcomersOf(opportunities: Directory, standing: Standing, { newcomerShare, newcomerOffers }: Settings): Newcomers | null {
  if (newcomerShare === 0) return null;
  return { chosen: chosenOf(opportunities, newcomerShare), partners: newcomersAmong(standing, newcomerOffers) };
}
