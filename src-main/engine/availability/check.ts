/** What a check of availability is: conditions, each with one code, that a partner must meet to get an opportunity. */
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Standing } from "../standing.ts";

/** All that a check may look at. */
export interface Circumstances {
  readonly book: BookColumns;
  readonly settings: EngineSettings;
  readonly standing: Pick<Standing, "t" | "past">;
  /** Open offers a partner, and lines of the run so far. */
  readonly load: Int32Array;
}

/**
 * A condition has two faces that must agree (test/property): one asks for a pair, the other narrows a whole set at once.
 */
export interface Condition<Code extends string = string> {
  readonly code: Code;
  /** Whether this partner fails for this opportunity. */
  fails(circumstances: Circumstances, opportunity: number, partner: number): boolean;
  /** Takes out of `mask` (a bit a partner) those that fail. */
  narrow(circumstances: Circumstances, opportunity: number, mask: Uint32Array): void;
}
