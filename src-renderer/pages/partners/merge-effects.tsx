/** What a merge does besides choosing values, said before it is done. */
import { Link } from "wouter";
import type { Merge } from "../../../src-main/contract/calls/merging.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import classes from "./merge-dialog.module.css";

export function MergeEffects({ merge }: { merge: Merge }) {
  const format = useFormat();
  const { kept, merged, offers, relations, result, undelivered } = merge;
  const over = result.capacity !== null && offers.open > result.capacity;
  const others = relations.contradictions - relations.contradicting.length;
  return (
    <ul className={classes.effects} aria-label="What the merge does" aria-live="polite">
      <li>
        <b>{plural(format, offers.moved, "offer")}</b> of {merged.name} {offers.moved === 1 ? "becomes" : "become"} {kept.name}’s.
        {offers.shared > 0 &&
          ` ${plural(format, offers.shared, "opportunity was", "opportunities were")} offered to both; ${offers.shared === 1 ? "it keeps" : "they keep"} all offers.`}
      </li>
      <li data-care={over}>
        Together they have {plural(format, offers.open, "open offer")}
        {result.capacity === null
          ? " and no limit."
          : ` of a capacity of ${format.count(result.capacity)}${over ? ": it takes no more for now." : "."}`}
      </li>
      {relations.moved > 0 && (
        <li>
          {plural(format, relations.moved, "customer’s relation", "customers’ relations")} with {merged.name} will name {kept.name}.
          {relations.same > 0 && ` ${plural(format, relations.same, "has", "have")} the same with both: one is left, with both reasons.`}
        </li>
      )}
      {relations.contradictions > 0 && (
        <li data-care="true">
          {relations.contradicting.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && ", "}
              <Link href={routes.customer(id)}>{name}</Link>
            </span>
          ))}
          {others > 0 && ` and ${format.count(others)} more`} must then never and always go to it: nobody will be available to{" "}
          {relations.contradictions === 1 ? "this customer" : "these customers"} until one of the two is taken away.
        </li>
      )}
      <li>
        {merged.name} stays in the archive, inactive, with a note that names {kept.name}.
      </li>
      {undelivered > 0 && (
        <li data-bad="true">
          {plural(format, undelivered, "decision in review names", "decisions in review name")} {merged.name} and{" "}
          {undelivered === 1 ? "is" : "are"} not delivered: <Link href={routes.review}>deliver or take back</Link> what was decided, then
          merge.
        </li>
      )}
    </ul>
  );
}
