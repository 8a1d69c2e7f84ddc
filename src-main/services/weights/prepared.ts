/** What a draft's settings need before weights can be tried on all that waits: made in pieces, and kept while it holds. */
import { parseSettings, type Settings, type SettingTexts } from "../../contract/settings.ts";
import { activePartners } from "../../engine/availability/index.ts";
import type { RegionalCandidates } from "../../engine/regional-candidates.ts";
import { Influence } from "../../engine/preview/influence.ts";
import { LineDistances } from "../../engine/preview/totals.ts";
import { readsAlike } from "../../engine/standing-again.ts";
import { Tuner } from "../../engine/tuning/tuner.ts";
import { makeKernel } from "../../kernel/index.ts";
import { decisionQueries, newestDecisionChange } from "../../store/decisions.ts";
import type { Book } from "../../store/open.ts";
import {
  gatherInTurns,
  observeBook,
  observedAs,
  runOrder,
  weightColumn,
  type ObservedBook,
  type RunOrder,
} from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { spreadOf, type Spreads } from "./spread.ts";

export interface Prepared {
  /** By the draft's settings. */
  readonly observed: ObservedBook;
  readonly order: RunOrder;
  readonly candidates: RegionalCandidates;
  readonly influence: Influence;
  readonly spread: Spreads;
  readonly lines: LineDistances;
  /** The partner of each line with these weights, exactly as a run gives it; valid until the next call. */
  readonly assign: (weights: Settings["weights"]) => Int32Array;
}

/** What everything prepared stands on. */
interface Ground {
  readonly observed: ObservedBook;
  readonly active: Uint32Array;
  /** The newest change of a decision: which proposals are kept. */
  readonly decided: number;
  /** The active settings but for the weights: by them everything is measured. */
  readonly measure: string;
  readonly prepared: Map<string, Promise<Prepared>>;
}

const grounds = new WeakMap<Book, Ground>();

/** That of the active settings and two more: candidate lists are most of a large book's memory. */
const KEPT = 3;

/** How many opportunities are counted before others get a turn. */
const COUNTED = 10_000;

function isSame(known: Ground, now: Omit<Ground, "prepared">): boolean {
  const [old, standing] = [known.observed.circumstances.standing, now.observed.circumstances.standing];
  // While no moment passes, a standing goes on in the same arrays; only pauses end without one.
  return (
    known.observed.book === now.observed.book &&
    old.offerStates === standing.offerStates &&
    old.waiting === standing.waiting &&
    old.open === standing.open &&
    known.decided === now.decided &&
    known.measure === now.measure &&
    known.active.every((word, i) => word === now.active[i])
  );
}

function groundOf(session: Session): Ground {
  const book = session.book();
  const { observed } = snapshot(session);
  const now = {
    observed,
    active: activePartners(observed.circumstances),
    decided: newestDecisionChange(book.db),
    measure: withoutWeights(observed.settings),
  };
  const known = grounds.get(book);
  const ground = { ...now, prepared: known !== undefined && isSame(known, now) ? known.prepared : new Map<string, Promise<Prepared>>() };
  grounds.set(book, ground);
  return ground;
}

function withoutWeights(settings: Settings): string {
  return JSON.stringify({ ...settings, weights: null });
}

/**
 * @param settings the draft's, by full name; the weights among them make no difference.
 * @param job tells its progress, where there is something to make.
 */
export async function prepare(session: Session, settings: SettingTexts, job: string): Promise<Prepared> {
  for (;;) {
    const ground = groundOf(session);
    const made = await preparedOn(ground, session, settings, job);
    // What others changed while it was made counts; where they did not, everything is kept.
    if (groundOf(session).prepared === ground.prepared) return made;
  }
}

function preparedOn({ observed, prepared }: Ground, session: Session, settings: SettingTexts, job: string): Promise<Prepared> {
  const wanted = parseSettings({ ...snapshot(session).texts, ...settings });
  const key = keyOf(observed, wanted);
  const known = prepared.get(key);
  const making = known ?? make(session, observed, wanted, [...prepared.values()], job);
  // The newest last, so that the oldest goes first.
  prepared.delete(key);
  prepared.set(key, making);
  for (const old of [...prepared.keys()].slice(0, -KEPT)) prepared.delete(old);
  if (known === undefined) {
    making.catch(() => {
      if (prepared.get(key) === making) prepared.delete(key);
    });
  }
  return making;
}

/** A draft that reads the offers otherwise has moments of its own, so it is made for one instant. */
function keyOf({ asOf, settings: active }: ObservedBook, settings: Settings): string {
  return readsAlike(active, settings) ? withoutWeights(settings) : `${withoutWeights(settings)} ${asOf}`;
}

type Lists = Pick<Prepared, "order" | "candidates">;

/** How candidates are scored, and which go first, is not who is one. */
const NO_LISTS = { score: "classic", history: "neutral", newcomerShare: 0, newcomerOffers: 0 } as const;

function sameLists(a: Settings, b: Settings): boolean {
  const alike = (settings: Settings) => withoutWeights({ ...settings, ...NO_LISTS });
  return alike(a) === alike(b);
}

async function listsFor(session: Session, observed: ObservedBook, others: readonly Promise<Prepared>[], job: string): Promise<Lists> {
  for (const other of await Promise.all(others)) if (sameLists(other.observed.settings, observed.settings)) return other;
  const order = runOrder(observed, decisionQueries(session.book().db).kept());
  const progress = (done: number, total: number) => session.progress(job, "Finding candidates", done, total);
  // Where distances are not mapped over the candidates, a few are asked for, not all.
  return { order, candidates: await gatherInTurns(observed, order, progress, observed.settings.score === "normalised") };
}

async function make(
  session: Session,
  active: ObservedBook,
  settings: Settings,
  others: readonly Promise<Prepared>[],
  job: string,
): Promise<Prepared> {
  const observed = readsAlike(active.settings, settings)
    ? observedAs(active.circumstances.standing, active.book, settings)
    : observeBook(active.book, settings, active.asOf);
  const { order, candidates: gathered } = await listsFor(session, observed, others, job);
  const { circumstances, metrics, distances, newcomers } = observed;
  const { book, standing } = circumstances;
  const { opportunities, kept } = order;
  const input = { book, settings, standing, metrics, distances, candidates: gathered, opportunities, kept, newcomers };
  const tuner = new Tuner(input, makeKernel);
  while (tuner.advance(COUNTED)) await session.progress(job, "Measuring distances", tuner.done, opportunities.length);
  const { candidates } = tuner;
  const influence = new Influence(metrics, { candidates, opportunities, distances }, settings.score === "normalised");
  while (influence.advance(COUNTED)) await session.progress(job, "Comparing candidates", influence.done, opportunities.length);
  return {
    observed,
    order,
    candidates,
    influence,
    spread: spreadOf(observed, order, candidates),
    lines: new LineDistances(opportunities, active.distances),
    assign: (weights) => tuner.assign(weightColumn(weights)),
  };
}
