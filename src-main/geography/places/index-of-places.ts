/** What placing asks of a gazetteer and of the book's postal codes, whoever keeps them. */
import type { Point } from "./nearness.ts";

export interface GazetteerPlace extends Point {
  /** As the gazetteer writes it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2 with the country; null where ISO has none. */
  readonly region: string | null;
  /** The region's English name; null where the place has no region. */
  readonly regionName: string | null;
  /** ISO 3166-2 of the region's part that the place lies in, where it is known. */
  readonly district: string | null;
}

export interface PostalPlace extends Point {
  /** Its town; null = unknown. */
  readonly place: string | null;
}

/** Names are folded as `foldName` does. */
export interface PlaceIndex {
  /** All places of a name in a country. */
  readonly named: (country: string, folded: string) => readonly GazetteerPlace[];
  /** Places whose name goes on behind this one: "frankfurt am main" for "frankfurt". */
  readonly extended: (country: string, folded: string) => readonly GazetteerPlace[];
  /** Places of a name in all countries, some of them where there are many. */
  readonly anywhere: (folded: string) => readonly GazetteerPlace[];
  /** Places of a country whose names begin so, the shortest first, some of them where there are many. */
  readonly beginning: (country: string, folded: string) => readonly GazetteerPlace[];
  /** @param code as `comparablePostalCode` gives it. */
  readonly postal: (country: string, code: string) => PostalPlace | null;
}
