/**
 * The inner loop of the tuner, compiled to WebAssembly: which partner each line gets, by the columns of src-main/engine/tuning/memory.ts. Its twin, and what
 * is used where it cannot be, is src-main/engine/distribute.ts. This is AssemblyScript: types are machine words, and columns are read by address.
 *
 * The lines of a region are in cells, near each other. A cell has the members of its region in order of the score that they have at its centre, and
 * the best of them with room as its top set, so many that some ten candidates of a line are among them. What a line is away from the centre is all that
 * one outside can be nearer to it (the triangle inequality): where the best in the top set is not ahead by so much, the line goes on in the order until it is.
 * Scores are whole numbers by rounded distances, which are right to a step and some metres; where two are too close to tell, `decide` says who it is by
 * exact ones.
 */
import {
  given,
  assignment,
  cellsAt,
  topAt,
  top,
  own,
  rank,
  capacity,
  load_,
  recency,
  partners,
  i32At,
  setI32,
  f64At,
  FULL,
} from "./columns";
import { fillTop, leave, leaveOut, putInOrder } from "./order";
import { bestByRank, bestOf, forget } from "./search";

export { open } from "./columns";
export { measure } from "./measure";

/** The newcomer that goes first; -1 = none has room. */
@external("tuner", "newcomer")
declare function newcomer(line: i32): i32;

/** See `rankOf`. */
let shareSteps: f64 = 0;
let recencies: f64 = 0;

/** Begins anew, by what stands in `own`; the load is that before the run. @param steps 0 = scores are not ranked. */
export function begin(regions: i32, cost: f64, hasOrder: bool, steps: f64, recencyCount: f64): void {
  shareSteps = steps;
  recencies = recencyCount;
  forget();
  const cells = i32At(cellsAt, regions);
  memory.fill(top, 0, (<usize>i32At(topAt, cells)) << 3);
  for (let c = 0; c < cells; c++) {
    if (hasOrder) {
      putInOrder(c, cost);
      fillTop(c);
    } else leaveOut(c);
  }
  if (steps > 0) for (let p = 0; p < partners; p++) store<f64>(rank + ((<usize>p) << 3), rankOf(p));
}

function rankOf(p: i32): f64 {
  const value = i32At(own, p);
  if (value == FULL) return -Infinity;
  const places = f64At(capacity, p);
  const share = places == Infinity ? 1 : places == 0 ? 0 : (places - <f64>i32At(load_, p)) / places;
  return (<f64>value * (shareSteps + 1) + floor(share * shareSteps + 0.5)) * recencies + (recencies - 1 - <f64>i32At(recency, p));
}

function take(line: i32, p: i32): void {
  const carried = i32At(load_, p) + 1;
  setI32(load_, p, carried);
  setI32(recency, p, partners + line);
  if (<f64>carried >= f64At(capacity, p)) {
    setI32(own, p, FULL);
    leave(p);
  }
  if (shareSteps > 0) store<f64>(rank + ((<usize>p) << 3), rankOf(p));
}

/** Gives out lines from `from` up to `to`; gives how many have a partner. @param cost see `bestOf`. */
export function assign(from: i32, to: i32, cost: f64): i32 {
  let placed = 0;
  for (let line = from; line < to; line++) {
    let p = i32At(given, line);
    if (p < 0) {
      p = p == -2 ? newcomer(line) : -1;
      if (p < 0) p = shareSteps > 0 ? bestByRank(line) : bestOf(line, cost);
    }
    setI32(assignment, line, p);
    if (p < 0) continue;
    placed++;
    take(line, p);
  }
  return placed;
}
