/** Customers' relations when two partners become one. */
import type { CustomerValue } from "../../contract/records/index.ts";

type Relation = CustomerValue["relations"][number];

export interface MovedRelations {
  readonly relations: Relation[];
  /** The customer had the same relation with both. */
  readonly same: boolean;
  /** The customer must never and must always go to the kept partner now. */
  readonly contradiction: boolean;
}

/** One relation of a kind: where both had it, with the reasons of both. */
export function movedRelations(relations: readonly Relation[], kept: string, merged: string): MovedRelations {
  const moved: Relation[] = [];
  let same = false;
  for (const relation of relations) {
    const next = relation.partner === merged ? { ...relation, partner: kept } : relation;
    const twin = next.partner === kept ? moved.findIndex((one) => one.partner === kept && one.kind === next.kind) : -1;
    const other = moved[twin];
    if (other === undefined) {
      moved.push(next);
      continue;
    }
    same = true;
    const reasons = [...new Set([other.reason, next.reason].filter((reason) => reason !== null))];
    moved[twin] = { ...other, reason: reasons.length === 0 ? null : reasons.join("; ") };
  }
  const kinds = new Set(moved.filter(({ partner }) => partner === kept).map(({ kind }) => kind));
  return { relations: moved, same, contradiction: kinds.has("never") && kinds.has("always") };
}
