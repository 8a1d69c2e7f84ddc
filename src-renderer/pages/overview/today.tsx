/** The overview of today: what waits, what needs a person, how the network does, who has room, what happened last. One screen without scrolling. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Overview } from "../../../src-main/contract/calls/overview.ts";
import { queries } from "../../bridge/queries.ts";
import { BarLines } from "../../components/charts/bar-lines.tsx";
import { Spread } from "../../components/charts/spread.tsx";
import { OpenBookButton } from "../../components/states/open-book-button.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { Attention } from "./attention.tsx";
import classes from "./overview.module.css";

function Card({ title, aside, area, children }: { title: string; aside?: ReactNode; area: string; children: ReactNode }) {
  return (
    <section className={classes.card} style={{ gridArea: area }} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {aside && <span className="soft">{aside}</span>}
      </header>
      {children}
    </section>
  );
}

function Network({ overview }: { overview: Overview }) {
  const format = useFormat();
  const { network, months } = overview;
  const rates = [
    { metric: "winrate", total: network.winrate, of: (month: Overview["months"][number]) => month.win },
    { metric: "touchrate", total: network.touchrate, of: (month: Overview["months"][number]) => month.touch },
    { metric: "stallrate", total: network.stallrate, of: (month: Overview["months"][number]) => month.stall },
  ] as const;
  return (
    <div className={classes.rates}>
      {rates.map(({ metric, total, of }) => {
        const values = months.map((month) => of(month).value);
        const most = Math.max(0.01, ...values.map((value) => value ?? 0));
        return (
          <div key={metric} className={classes.rate} title={METRIC_MEANING[metric]}>
            <span className={classes.rateLabel}>{METRIC_WORDS[metric].label}</span>
            <span className={classes.big}>{format.percent(total.value)}</span>
            <span className="soft">{total.value === null ? "" : format.parts(total.count, total.of)}</span>
            <Spread
              height={44}
              most={most}
              values={values}
              label={`${METRIC_WORDS[metric].label} of the offers delivered in each of the last ${months.length} months`}
              titles={months.map((month) => `${format.month(month.month)}: ${format.rate(of(month))}`)}
            />
            <span className={classes.ends}>
              <span>{months[0] ? format.month(months[0].month) : ""}</span>
              <span>highest {format.percent(most)}</span>
              <span>{months.length > 0 ? format.month(months.at(-1)?.month ?? "") : ""}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Room({ overview }: { overview: Overview }) {
  const format = useFormat();
  const { partners, room } = overview;
  return (
    <>
      <p className={`soft ${classes.line}`}>
        <Link href={routes.partnersWith("active")}>{format.count(partners.active)} active</Link>, {format.count(partners.full)} full,{" "}
        <Link href={routes.partnersWith("paused")}>{format.count(partners.paused)} paused</Link>
        {partners.unlimited > 0 && `, ${format.count(partners.unlimited)} without a limit`}
      </p>
      <div className={classes.rooms}>
        {[
          { title: "Most room", partners: room.most },
          { title: "Fullest", partners: room.fullest },
        ].map((list) => (
          <div key={list.title}>
            <h3>{list.title}</h3>
            <BarLines
              label={`${list.title}: open offers against the capacity`}
              most={1}
              lines={list.partners.map((one) => ({
                key: one.id,
                label: one.name,
                count: Math.min(1, one.open / one.capacity),
                text: format.parts(one.open, one.capacity),
                href: routes.partner(one.id),
              }))}
            />
          </div>
        ))}
      </div>
    </>
  );
}

function Last({ overview }: { overview: Overview }) {
  const format = useFormat();
  const { lastRun, lastDelivery } = overview;
  if (!lastRun)
    return (
      <p className={classes.line}>
        No run yet.{" "}
        <Link className="link" href={routes.review}>
          Make the first run
        </Link>
      </p>
    );
  return (
    <>
      <p className={classes.line}>
        <Link className="link" href={routes.review}>
          Run {format.count(lastRun.id)}
        </Link>
        , as of {format.date(lastRun.asOf)}: {plural(format, lastRun.lines, "line")}
      </p>
      <BarLines
        label="Lines of the last run"
        most={Math.max(1, lastRun.lines)}
        lines={[
          { key: "proposed", label: "Proposed", count: lastRun.proposed },
          { key: "undecided", label: "Undecided", count: lastRun.undecided },
          { key: "approved", label: "Approved", count: lastRun.approved },
          { key: "delivered", label: "Delivered", count: lastRun.delivered },
        ]}
      />
      <p className={`soft ${classes.line}`}>
        {lastDelivery
          ? `Last delivery: ${plural(format, lastDelivery.offers, "offer")}, ${format.dateTime(lastDelivery.deliveredAt)}`
          : "Nothing has been delivered by Apportion yet."}
      </p>
    </>
  );
}

export function Today() {
  const format = useFormat();
  const answer = useQuery(queries.overview());
  const overview = answer.data;
  if (!overview) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  const { waiting, open } = overview;
  if (waiting.count === 0 && open.count === 0 && overview.network.winrate.of === 0 && overview.partners.active === 0) {
    return (
      <Empty title="This book is empty" actions={<OpenBookButton />}>
        Fill partners.csv and opportunities.csv and open their folder as a book, or look at a sample first.
      </Empty>
    );
  }
  return (
    <div className={`${classes.page} scroll`} role="region" aria-label="Overview" tabIndex={0}>
      <h1 className="hidden-text">Overview</h1>
      <Card
        area="waiting"
        title="Waiting"
        aside={
          <>
            <Link href={routes.opportunitiesIn("waiting")} className={classes.figure}>
              {format.count(waiting.count)}
            </Link>{" "}
            worth {format.money(waiting.revenue)}
          </>
        }
      >
        <BarLines
          label="Waiting, by age"
          lines={waiting.byAge.map((age) => ({
            key: age.label,
            label: age.label,
            count: age.count,
            href: routes.opportunitiesIn("waiting"),
          }))}
        />
      </Card>
      <Card area="attention" title="Needs you">
        <Attention overview={overview} />
      </Card>
      <Card
        area="open"
        title="Open offers"
        aside={
          <Link href={routes.opportunitiesIn("offered")} className={classes.figure}>
            {format.count(open.count)}
          </Link>
        }
      >
        <BarLines
          label="Open offers by state"
          lines={open.byState.map((one) => ({
            key: one.state,
            label: one.state,
            count: one.count,
            href: routes.opportunitiesIn("offered"),
          }))}
        />
      </Card>
      <Card
        area="network"
        title="The network"
        aside={`${format.count(overview.network.winrate.of)} delivered offers, and the last 12 months by month of delivery`}
      >
        <Network overview={overview} />
      </Card>
      <Card area="room" title="Who has room">
        <Room overview={overview} />
      </Card>
      <Card area="last" title="Last run">
        <Last overview={overview} />
      </Card>
    </div>
  );
}
