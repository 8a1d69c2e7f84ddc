/** What needs a person, as lines that open what is meant. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Overview } from "../../../src-main/contract/calls/overview.ts";
import type { PlaceCounts } from "../../../src-main/contract/calls/places.ts";
import type { Need } from "../../../src-main/contract/calls/review.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { NEED_WORDS } from "../review/needs.ts";
import classes from "./overview.module.css";

interface Item {
  readonly count: number;
  readonly text: string;
  readonly href: string;
}

/** Addresses that say something of where they are; of the others nothing can be made here. */
function placeable({ certain, reasons }: PlaceCounts): number {
  const { "no-country": _, "no-city": __, ...unclear } = reasons;
  return [...Object.values(certain), ...Object.values(unclear)].reduce((sum, count) => sum + count, 0);
}

const MOST_ROWS = 12;

export function Attention({ overview }: { overview: Overview }) {
  const format = useFormat();
  const run = useQuery(queries.run()).data;
  const places = useQuery(queries.placeCounts()).data;
  const untold = useQuery(queries.inbox()).data?.untold ?? 0;
  const { waiting, open } = overview;
  const groups: Item[] = (run?.groups ?? [])
    .filter((group) => NEED_WORDS[group.need].undecided)
    .map((group: { need: Need; count: number }) => ({
      count: group.count,
      text: `in review: ${NEED_WORDS[group.need].label.toLowerCase()}`,
      href: routes.reviewGroup(group.need),
    }));
  const hasAddressGroup = run?.groups.some((group) => group.need === "no-address") ?? false;
  const others: Item[] = [
    ...(run && run.deliverable > 0
      ? [{ count: run.deliverable, text: "approved, to be delivered", href: routes.reviewGroup("approved") }]
      : []),
    ...(hasAddressGroup
      ? []
      : [{ count: waiting.withoutAddress, text: "waiting without a known address", href: routes.opportunitiesIn("waiting") }]),
    { count: untold, text: "offers that partners have not been told of", href: routes.tell },
    { count: open.alerts.expired, text: "offers that expired, to be taken back", href: routes.offersWith("expired") },
    { count: open.alerts.expiring, text: "answers due within two days", href: routes.offersWith("expiring") },
    { count: open.alerts.overdue, text: "offers overdue: open without any change", href: routes.offersWith("overdue") },
    { count: open.alerts.stalled, text: "offers potentially stalled", href: routes.offersWith("stalled") },
    { count: waiting.atLimit, text: "at the limit of offers", href: routes.opportunitiesIn("at-limit") },
    { count: waiting.onHold, text: "on hold", href: routes.opportunitiesIn("on-hold") },
    { count: places === undefined ? 0 : placeable(places), text: "addresses to be placed, for their distances", href: routes.places },
  ].filter((item) => item.count > 0);
  const inReview = groups.reduce((sum, { count }) => sum + count, 0);
  // Overview fits one screen: where much else needs somebody, Review itself says what its lines need.
  const items =
    groups.length + others.length <= MOST_ROWS
      ? [...groups, ...others]
      : [{ count: inReview, text: "in review, to be decided", href: routes.review }, ...others];
  if (items.length === 0) return <p className={`soft ${classes.line}`}>Nothing needs you now.</p>;
  return (
    <ul className={classes.attention}>
      {items.map((item) => (
        <li key={item.text}>
          <Link href={item.href}>
            <span className={classes.attentionCount}>{format.count(item.count)}</span>
            <span className="cut">{item.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
