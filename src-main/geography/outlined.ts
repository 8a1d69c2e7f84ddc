/** Which rules the map has an outline of: countries, US states and polygons. */
import type { RuleKind } from "../contract/codes.ts";

/** Countries and dependencies too small for world-atlas at 1:50 million. */
const COUNTRIES_WITHOUT = new Set("BV CC CX GI TV UM".split(" "));

/** US states, the district and the territories that us-atlas draws. */
const STATES = new Set(
  `AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN
  TX UT VA VI VT WA WI WV WY`.split(/\s+/),
);

/** @param value of a rule that can be read. */
export function hasOutline(kind: RuleKind, value: string): boolean {
  if (kind === "country") return !COUNTRIES_WITHOUT.has(value);
  if (kind === "region") return value.startsWith("US-") && STATES.has(value.slice(3));
  return kind === "polygon";
}
