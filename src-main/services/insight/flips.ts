/** How far each weight is from making another partner win one opportunity, with the loads of its line. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { FlipPlace, Flips } from "../../contract/calls/insight.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { WEIGHTS, type MetricName } from "../../contract/metrics.ts";
import { tuningTexts } from "../../contract/tuning.ts";
import { Distribution, firstTurn, type Turn } from "../../engine/distribute.ts";
import { candidatesOf, orderCandidates } from "../../engine/explain.ts";
import { firstFor } from "../../engine/newcomers.ts";
import { raceOf, flipsOf, winnerOf, type Flip, type WeightGrid } from "../../engine/insight/flips.ts";
import { runQueries } from "../../store/runs.ts";
import { METRIC_INDEX, priced, SUM_ORDER, weightColumn, type ObservedBook } from "../distribution/pipeline.ts";
import { candidateView } from "../distribution/partner-views.ts";
import { replayOf, turnAt } from "../review/replay.ts";
import { runOf } from "../review/worklist.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { prepare } from "../weights/prepared.ts";

/**
 * Weights are looked for in so many parts of one: five decimals for rates, six for the time to close, eight for the distance. That is finer than
 * sliders go, and coarse enough to be read and typed.
 */
const PARTS: Readonly<Record<MetricName, number>> = {
  winrate: 1e5,
  returnrate: 1e5,
  feedbackrate: 1e5,
  stallrate: 1e5,
  touchrate: 1e5,
  avgtimetoclose: 1e6,
  distance: 1e8,
};

export function gridOf(metric: MetricName): WeightGrid {
  const { minimum, maximum } = WEIGHTS[metric];
  const parts = PARTS[metric];
  return { parts, from: Math.round(minimum * parts) + 0, to: Math.round(maximum * parts) + 0 };
}

/** The book and the loads that an opportunity is decided with. */
interface Place {
  /** With the settings, weights among them, that are looked at. */
  readonly observed: ObservedBook;
  readonly turn: Turn;
  readonly opportunity: number;
  /** Whether the draft's run, or the run, has a line of it. */
  readonly waits: boolean;
  /** The partner that keeps it; -1 = none. */
  readonly kept: number;
}

function placeOf({ book }: ObservedBook, id: string): number {
  const opportunity = book.opportunities.place(id);
  if (opportunity < 0) {
    throw new AppError("not-found", `there is no opportunity ${quoted(id)} in this book`, { detail: { opportunity: id } });
  }
  return opportunity;
}

async function lookedAt(session: Session, id: string, at: FlipPlace): Promise<Place> {
  if (at.kind === "run") {
    const replay = replayOf(session, runOf(session, at.run));
    const proposal = runQueries(session.book().db).readProposal(at.run, id);
    if (proposal === null) {
      throw new AppError("not-found", `opportunity ${quoted(id)} is not in run ${at.run}`, { detail: { opportunity: id } });
    }
    const { observed } = replay;
    return { observed, turn: turnAt(replay, proposal.position), opportunity: placeOf(observed, id), waits: true, kept: -1 };
  }
  if (at.kind === "now") {
    const { observed } = snapshot(session);
    return { observed, turn: firstTurn(observed.circumstances.standing), opportunity: placeOf(observed, id), waits: false, kept: -1 };
  }
  const { observed: prepared, order, candidates } = await prepare(session, tuningTexts(at.draft), at.job);
  const observed = { ...prepared, settings: { ...prepared.settings, weights: at.draft.weights } };
  const opportunity = placeOf(observed, id);
  const line = order.opportunities.indexOf(opportunity);
  const { standing } = observed.circumstances;
  if (line < 0) return { observed, turn: firstTurn(standing), opportunity, waits: false, kept: -1 };
  const run = new Distribution(observed.book.columns, standing, priced(observed, order.opportunities, candidates));
  run.advance(line, order.kept);
  return { observed, turn: run.turn, opportunity, waits: true, kept: order.kept[line] ?? -1 };
}

export async function opportunityFlips(session: Session, { opportunity: id, at }: CallInput<"insight.flips">): Promise<Flips> {
  const { observed, turn, opportunity, waits, kept } = await lookedAt(session, id, at);
  const { book, settings, circumstances, distances, metrics } = observed;
  const candidates = candidatesOf(circumstances, distances, opportunity);
  const race = raceOf(
    book.columns,
    settings,
    turn,
    metrics,
    candidates,
    0,
    weightColumn(settings.weights),
    firstFor(observed.newcomers, opportunity),
  );
  const winner = winnerOf(race);
  const view = (flip: Flip | null) => (flip === null ? null : { weight: flip.weight, partner: book.partners.named(flip.partner) });
  return {
    winner: winner === null ? null : book.partners.named(winner),
    available: race.contenders.length,
    waits,
    kept: kept < 0 ? null : book.partners.named(kept),
    metrics: SUM_ORDER.map((metric) => {
      const { down, up } = flipsOf(race, METRIC_INDEX[metric], gridOf(metric));
      const { minimum, maximum } = WEIGHTS[metric];
      return { metric, weight: settings.weights[metric], minimum, maximum, down: view(down), up: view(up) };
    }),
  };
}

export async function draftRanking(
  session: Session,
  { opportunity: id, draft, limit, job }: CallInput<"insight.ranking">,
): Promise<CallOutput<"insight.ranking">> {
  const { observed, turn, opportunity } = await lookedAt(session, id, { kind: "draft", draft, job });
  const { book, circumstances, distances } = observed;
  const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
  const { partners, explain } = orderCandidates(circumstances, pricing, turn, 0);
  const { capacity } = book.columns.partners;
  const hasRoom = (partner: number) => !((turn.load[partner] ?? 0) >= (capacity[partner] ?? NaN));
  const ordered = [...partners.filter(hasRoom), ...partners.filter((partner) => !hasRoom(partner))];
  const customer = book.columns.opportunities.customer[opportunity] ?? -1;
  return {
    opportunity: book.opportunities.named(opportunity),
    customer: customer < 0 ? null : book.customers.name(customer),
    total: ordered.length,
    rows: ordered.slice(0, limit).map((partner) => candidateView(observed, turn, opportunity, explain(partner))),
  };
}
