/** Everything decided anew with one partner a little different: how much it would be available for, and how much it would get. */
import { distances, type Candidates } from "../../engine/candidates.ts";
import { CandidateGatherer } from "../../engine/gather.ts";
import { Distribution } from "../../engine/distribute.ts";
import { explainScore } from "../../engine/explain.ts";
import type { BookColumns } from "../../engine/book.ts";
import { choosePast, partnersOfPlaces, pastScorer, pastTerms, placeOf } from "../../engine/insight/past-choice.ts";
import { PastGatherer } from "../../engine/insight/past-decisions.ts";
import { LittleTally } from "../../engine/insight/little.ts";
import { NetworkValues } from "../../engine/insight/network-values.ts";
import { METRIC_COUNT } from "../../engine/metrics.ts";
import { offersDelivered } from "../distribution/past.ts";
import { observedAs, priced, weightColumn, type ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";
import { inTurns } from "./in-turns.ts";
import { newcomersThen, tooMuch, type Span } from "./prepared-past.ts";

/** What a trial changes; nothing = things as they are. */
export interface Changed {
  readonly columns?: BookColumns;
  /** A metric of the partner that is taken to be the network's. */
  readonly metric?: number;
}

export interface Trial {
  readonly tally: LittleTally;
  /** The most that the partner would have open at one time with what it gets. */
  readonly mostOpen: number;
}

/** Decides everything with a change; `job` is told how far it is. */
export type Decide = (changed: Changed, job: string, phase: string) => Promise<Trial>;

const PIECE = 20;
const LINES = 500;

/** What waits, as a run would decide it. */
export function decideWaiting(session: Session, taken: Snapshot, partner: number): Decide {
  return async ({ columns, metric }, job, phase) => {
    const observed = columns === undefined ? taken.observed : withColumns(taken.observed, columns);
    const { order, candidates: usual } = taken.waiting();
    const { opportunities } = order;
    const candidates = columns === undefined ? usual : await gathered(session, observed, opportunities, job, phase);
    const seen = metric === undefined ? observed : asTheNetwork(observed, partner, metric);
    const pricing = priced(seen, opportunities, candidates);
    const { circumstances, book } = seen;
    const run = new Distribution(book.columns, circumstances.standing, pricing);
    const tally = new LittleTally(partner);
    const { turn } = run;
    let mostOpen = turn.load[partner] ?? 0;
    let done = 0;
    const onLine = (i: number, taker: number) => {
      done = i + 1;
      if (!tally.look({ ...circumstances, load: turn.load }, opportunities[i] ?? -1)) return;
      if (taker !== partner) {
        const kept = run.reserved[i] === 1 && seen.newcomers?.partners[partner] === 0;
        if (kept) tally.loseToNewcomer(taker);
        else if (taker >= 0) tally.lose(taker, explainScore(pricing, i, partner).terms, explainScore(pricing, i, taker).terms);
        return;
      }
      tally.got++;
      mostOpen = Math.max(mostOpen, (turn.load[partner] ?? 0) + 1);
    };
    const advance = () => run.advance(LINES, order.kept, onLine);
    await inTurns(session, { job, phase, total: opportunities.length }, advance, () => done);
    return { tally, mostOpen };
  };
}

async function gathered(
  session: Session,
  { circumstances, distances: between }: ObservedBook,
  opportunities: Int32Array,
  job: string,
  phase: string,
): Promise<Candidates> {
  const gatherer = new CandidateGatherer(circumstances, between, opportunities);
  const total = opportunities.length;
  await inTurns(
    session,
    { job, phase, total },
    () => gatherer.advance(LINES),
    () => gatherer.done,
  );
  return gatherer.finish();
}

/** The same offers of a book with a changed partner: its standing stays, what follows from the partner is worked out anew. */
function withColumns({ book, settings, circumstances }: ObservedBook, columns: BookColumns): ObservedBook {
  return observedAs(circumstances.standing, { ...book, columns }, settings);
}

function asTheNetwork(observed: ObservedBook, partner: number, metric: number): ObservedBook {
  const { metrics, circumstances, settings, book } = observed;
  const network = new NetworkValues(book.columns, settings, circumstances.standing.counts);
  const value = metrics.value.slice();
  value[metric * metrics.partners + partner] = network.networkValue(metric);
  return { ...observed, metrics: { ...metrics, value } };
}

/** The deliveries of a period, each at its own moment. */
export function decidePast(session: Session, { observed }: Snapshot, partner: number, span: Span): Decide {
  const { settings, book } = observed;
  const offers = offersDelivered(observed, span.from, span.until);
  const { opportunity } = book.columns.offers;
  return async ({ columns = book.columns, metric }, job, phase) => {
    const tally = new LittleTally(partner);
    const available = new Uint8Array(offers.length);
    const open = new Int32Array(offers.length);
    const gatherer = new PastGatherer(columns, settings, distances(columns, settings), offers, {
      newcomers: newcomersThen(observed, settings),
      ...(metric === undefined ? {} : { asTheNetwork: { partner, metric } }),
      onDecision: (i, circumstances) => {
        if (tally.look(circumstances, opportunity[offers[i] ?? -1] ?? -1)) available[i] = 1;
        open[i] = circumstances.load[partner] ?? 0;
      },
    });
    await inTurns(
      session,
      { job, phase, total: offers.length },
      () => gatherer.advance(PIECE),
      () => gatherer.done,
    );
    if (gatherer.tooMuch) throw tooMuch(gatherer.done, offers.length);
    const decisions = gatherer.finish();
    const by = pastScorer(settings, decisions, weightColumn(settings.weights));
    const places = new Int32Array(offers.length);
    choosePast(decisions, by, 0, offers.length, places);
    const chosen = partnersOfPlaces(decisions, places);
    const [own, theirs] = [new Float64Array(METRIC_COUNT), new Float64Array(METRIC_COUNT)];
    let mostOpen = 0;
    chosen.forEach((taker, i) => {
      if (available[i] === 0) return;
      if (taker === partner) {
        tally.got++;
        mostOpen = Math.max(mostOpen, (open[i] ?? 0) + 1);
        return;
      }
      const place = placeOf(decisions, i, partner);
      if (place >= (decisions.until[i] ?? 0)) return tally.loseToNewcomer(taker);
      pastTerms(decisions, by, i, place, own);
      pastTerms(decisions, by, i, places[i] ?? -1, theirs);
      tally.lose(taker, own, theirs);
    });
    return { tally, mostOpen };
  };
}
