/**
 * How far one weight can move before an opportunity goes to another partner, everything else and all loads as they are.
 * A score is linear in each weight, so that two partners' lines cross once. Scores are float64s, though, and near a crossing rounding decides: every
 * weight there is tried exactly, so that what is given is the first weight of the grid at which the engine itself decides otherwise.
 */
import { isFull } from "../availability/capacity.ts";
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Candidates } from "../candidates.ts";
import { winsTie, type Turn } from "../distribute.ts";
import { METRIC_COUNT } from "../metrics.ts";
import { RANGE_WIDTHS, scorer, sumTerms, term, type MetricValues, type WeightColumn } from "../score.ts";

/** Weights that may be chosen: from `from / parts` to `to / parts` in steps of 1 / `parts`. */
export interface WeightGrid {
  readonly parts: number;
  /** Whole numbers, -0 is none. */
  readonly from: number;
  readonly to: number;
}

export interface Flip {
  readonly weight: number;
  /** Who wins there. */
  readonly partner: number;
}

/** The nearest weights on the grid, below and above the one that holds, at which somebody else wins; null = none in the range. */
export interface MetricFlips {
  readonly down: Flip | null;
  readonly up: Flip | null;
}

/** A candidate with room, as what each weight is multiplied by. */
interface Contender {
  readonly partner: number;
  readonly values: Float64Array;
}

export interface Race {
  readonly book: BookColumns;
  readonly settings: Pick<EngineSettings, "score">;
  readonly turn: Turn;
  readonly weights: WeightColumn;
  /** Those that may get it: with room, and newcomers only where their share takes it. */
  readonly contenders: readonly Contender[];
}

/**
 * The race for the i-th opportunity of the candidate lists as things stand at `turn`.
 * @param first those that come before all others, see `firstFor`: where one of them has room, no weight helps anybody else.
 */
export function raceOf(
  book: BookColumns,
  settings: Pick<EngineSettings, "score">,
  turn: Turn,
  metrics: MetricValues,
  candidates: Candidates,
  i: number,
  weights: WeightColumn,
  first: Uint8Array | null,
): Race {
  // With these weights a term is the very number that a weight is multiplied by: the value, or where metrics are normalised its place in 0..1.
  const plain = settings.score === "classic" ? new Float64Array(METRIC_COUNT).fill(1) : Float64Array.from(RANGE_WIDTHS);
  const by = scorer(settings, plain, metrics, candidates);
  by.at(i);
  const contenders: Contender[] = [];
  for (let k = candidates.offsets[i]; k < candidates.offsets[i + 1]; k++) {
    const partner = candidates.partner[k];
    if (isFull({ book, load: turn.load }, partner)) continue;
    const values = new Float64Array(METRIC_COUNT);
    by.terms(partner, candidates.distance[k], values);
    contenders.push({ partner, values });
  }
  const newcomers = first === null ? [] : contenders.filter(({ partner }) => first[partner] === 1);
  return { book, settings, turn, weights, contenders: newcomers.length > 0 ? newcomers : contenders };
}

/** Who wins with these weights; null where nobody has room. */
export function winnerOf(race: Race, weights = race.weights): number | null {
  let best: Contender | null = null;
  let bestScore = -Infinity;
  const shares = sharesOf(race, weights);
  for (const one of race.contenders) {
    const score = scoreOf(shares, one);
    if (best === null || beats(race, one, score, best, bestScore)) {
      best = one;
      bestScore = score;
    }
  }
  return best?.partner ?? null;
}

/** Both flips of one metric's weight; none where nobody, or only one, has room. */
export function flipsOf(race: Race, metric: number, grid: WeightGrid): MetricFlips {
  const best = winnerOf(race);
  const winner = race.contenders.find(({ partner }) => partner === best);
  if (winner === undefined || race.contenders.length < 2) return { down: null, up: null };
  const here = race.weights[metric] * grid.parts;
  // Not the weight that holds, even where it stands on the grid.
  const above = Math.max(grid.from, Math.floor(here) + 1);
  const below = Math.min(grid.to, Math.ceil(here) - 1);
  return {
    down: firstFlip(race, winner, metric, grid, below, grid.from, -1),
    up: firstFlip(race, winner, metric, grid, above, grid.to, 1),
  };
}

/** Steps of the grid at which rounding may decide between the winner and one other, in the order of going. */
interface Doubt {
  readonly first: number;
  readonly last: number;
  readonly other: Contender;
}

/**
 * Goes from step `start` to `end` in one direction.
 * @returns null where the winner stays to the end.
 */
function firstFlip(
  race: Race,
  winner: Contender,
  metric: number,
  grid: WeightGrid,
  start: number,
  end: number,
  direction: 1 | -1,
): Flip | null {
  if ((end - start) * direction < 0) return null;
  let certain = Infinity;
  const doubts: Doubt[] = [];
  for (const other of race.contenders) {
    if (other === winner) continue;
    const { lost, doubt } = crossing(race, winner, other, metric, grid, start, end, direction);
    certain = Math.min(certain, lost);
    if (doubt !== null) doubts.push(doubt);
  }
  const steps = (end - start) * direction;
  const at = (step: number) => (start + step * direction) / grid.parts + 0;
  const shares = sharesOf(race, race.weights).slice();
  for (let step = nextDoubtful(doubts, 0); step < Math.min(certain, steps + 1); step = nextDoubtful(doubts, step + 1)) {
    shares[metric] = shareOf(race, metric, at(step));
    const score = scoreOf(shares, winner);
    const beaten = doubts.some(
      ({ first, last, other }) => step >= first && step <= last && beats(race, other, scoreOf(shares, other), winner, score),
    );
    if (beaten) return flipAt(race, metric, at(step));
  }
  return certain > steps ? null : flipAt(race, metric, at(certain));
}

function flipAt(race: Race, metric: number, weight: number): Flip {
  const partner = winnerOf(race, withWeight(race, metric, weight));
  if (partner === null) throw new Error("a race with somebody in it has a winner");
  return { weight, partner };
}

/** The first step from `step` on at which anything is in doubt; Infinity = none. */
function nextDoubtful(doubts: readonly Doubt[], step: number): number {
  let next = Infinity;
  for (const { first, last } of doubts) if (last >= step) next = Math.min(next, Math.max(first, step));
  return next;
}

/**
 * Where one other stands towards the winner on the way.
 * @returns `lost`: the first step from which on the other is certainly ahead, Infinity = it never is; `doubt`: where rounding may decide.
 */
function crossing(
  race: Race,
  winner: Contender,
  other: Contender,
  metric: number,
  grid: WeightGrid,
  start: number,
  end: number,
  direction: 1 | -1,
): { readonly lost: number; readonly doubt: Doubt | null } {
  // Equal in every part that counts: the tie-break decides at every weight alike.
  const counts = (m: number) => m === metric || race.weights[m] !== 0;
  if (winner.values.every((value, m) => value === other.values[m] || !counts(m))) return { lost: Infinity, doubt: null };
  const steps = (end - start) * direction;
  const { lead, slope, doubt } = leadAt(race, winner, other, metric, grid, start, end);
  const rise = slope * direction;
  // How far ahead the winner is at a step: lead + rise x step, to within the doubt.
  const reach = (value: number) => (value - lead) / rise;
  if (rise === 0) {
    if (Math.abs(lead) > doubt) return { lost: lead < 0 ? 0 : Infinity, doubt: null };
    return { lost: Infinity, doubt: { first: 0, last: steps, other } };
  }
  const [enter, leave] = rise < 0 ? [reach(doubt), reach(-doubt)] : [reach(-doubt), reach(doubt)];
  const first = Math.max(0, Math.floor(enter));
  const last = Math.min(steps, Math.ceil(leave));
  const lost = rise < 0 ? Math.max(0, last + 1) : first > 0 ? 0 : Infinity;
  return { lost: lost > steps ? Infinity : lost, doubt: first > last ? null : { first, last, other } };
}

/** By how much the winner is ahead at the first step, what a step adds, and how far rounding may shift either's score. */
function leadAt(race: Race, winner: Contender, other: Contender, metric: number, grid: WeightGrid, start: number, end: number) {
  const shares = sharesOf(race, withWeight(race, metric, start / grid.parts));
  const farthest = sharesOf(race, withWeight(race, metric, end / grid.parts));
  let lead = 0;
  let size = 0;
  for (let m = 0; m < METRIC_COUNT; m++) {
    lead += shares[m] * (winner.values[m] - other.values[m]);
    const most = Math.max(Math.abs(shares[m]), Math.abs(farthest[m]));
    size += most * (Math.abs(winner.values[m]) + Math.abs(other.values[m]));
  }
  const slope = (shareOf(race, metric, 1) / grid.parts) * (winner.values[metric] - other.values[metric]);
  // Two scores of seven products each, and this sum: some forty roundings of numbers no larger than `size`.
  return { lead, slope, doubt: 64 * 2 ** -53 * size };
}

function withWeight({ weights }: Race, metric: number, weight: number): WeightColumn {
  const next = weights.slice();
  next[metric] = weight;
  return next;
}

/** What the values are multiplied by, as in score.ts. */
function sharesOf(race: Race, weights: WeightColumn): WeightColumn {
  return race.settings.score === "classic" ? weights : weights.map((weight, m) => shareOf(race, m, weight));
}

function shareOf({ settings }: Race, metric: number, weight: number): number {
  return settings.score === "classic" ? weight : weight / RANGE_WIDTHS[metric];
}

const scratch = new Float64Array(METRIC_COUNT);

function scoreOf(shares: WeightColumn, { values }: Contender): number {
  for (let m = 0; m < METRIC_COUNT; m++) scratch[m] = term(shares[m], values[m]);
  return sumTerms(scratch);
}

function beats({ book, turn }: Race, a: Contender, scoreA: number, b: Contender, scoreB: number): boolean {
  return scoreA > scoreB || (scoreA === scoreB && winsTie(book, turn, a.partner, b.partner));
}
