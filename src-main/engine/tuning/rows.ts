/**
 * Who can take what where: for each group of lines, and each lead type or product that they ask for, the partners that cover it. The best of
 * a row that has room bounds what any candidate of a line that asks for it can score.
 */
import { ascending } from "../ascending.ts";
import { hasBit } from "../bits.ts";
import type { BookColumns } from "../book.ts";
import type { Candidates } from "../candidates.ts";
import { groupLines } from "./grouping.ts";

/** So many rows of a line are looked at: the shortest. */
const ROWS_A_LINE = 4;
/** Rows of a group hold this many partners at most for each partner of the group, because they are put in order for each weight column. */
const MEMBERSHIPS_A_PARTNER = 40;

export class Rows {
  /** ROWS_A_LINE rows of each line, the same one several times where it asks for less. */
  readonly #ofLine: Int32Array;
  /** Row r has room for its partners from `start[r]` up to `start[r + 1]`. */
  readonly #start: Int32Array;
  /** The partners of each row that had room at the start, best own score first. */
  readonly #order: Uint16Array | Int32Array;
  readonly #end: Int32Array;
  /** Of each row: the first place in `order` that may have room yet. */
  readonly #top: Int32Array;
  /** Of each row: the partner there, -1 = none, and its own score. */
  readonly #topPartner: Int32Array;
  readonly #best: Float64Array;
  /** Members of group g stand from `groups[g]` up to `groups[g + 1]`. */
  readonly #groups: Int32Array;
  readonly #member: Int32Array;
  /** The rows of member m stand from `rowsAt[m]` up to `rowsAt[m + 1]`. */
  readonly #rowsAt: Int32Array;
  readonly #rows: Int32Array;
  /** Of each partner: the groups and members that it is, from `ofPartner[p]` up to `ofPartner[p + 1]`. */
  readonly #ofPartner: Int32Array;
  readonly #groupOf: Int32Array;
  readonly #memberOf: Int32Array;
  /** Members of each group that had room at the start, best own score first. */
  readonly #memberOrder: Int32Array;
  readonly #memberEnd: Int32Array;

  /** @param opportunities by line. */
  constructor(book: BookColumns, opportunities: Int32Array, candidates: Candidates) {
    const made = new RowMaker(book, opportunities, candidates);
    this.#ofLine = made.ofLine;
    this.#start = Int32Array.from(made.start);
    const rowCount = made.start.length - 1;
    this.#end = new Int32Array(rowCount);
    this.#top = new Int32Array(rowCount);
    this.#topPartner = new Int32Array(rowCount);
    this.#best = new Float64Array(rowCount);
    this.#order = book.partners.count <= 65_536 ? new Uint16Array(made.rows.length) : new Int32Array(made.rows.length);
    this.#groups = Int32Array.from(made.groups);
    this.#member = Int32Array.from(made.member);
    this.#rowsAt = Int32Array.from(made.rowsAt);
    this.#rows = Int32Array.from(made.rows);
    this.#memberOrder = new Int32Array(this.#member.length);
    this.#memberEnd = new Int32Array(this.#groups.length);
    this.#ofPartner = new Int32Array(book.partners.count + 1);
    this.#groupOf = new Int32Array(this.#member.length);
    this.#memberOf = new Int32Array(this.#member.length);
    for (const p of this.#member) this.#ofPartner[p + 1]++;
    for (let p = 0; p < book.partners.count; p++) this.#ofPartner[p + 1] += this.#ofPartner[p];
    const next = this.#ofPartner.slice();
    for (let g = 0; g + 1 < this.#groups.length; g++) {
      for (let m = this.#groups[g]; m < this.#groups[g + 1]; m++) {
        const at = next[this.#member[m]]++;
        this.#groupOf[at] = g;
        this.#memberOf[at] = m;
      }
    }
  }

  /** Puts each row in order anew. @param room each partner's own score; -Infinity = it has no room. */
  begin(room: Float64Array): void {
    this.#end.set(this.#start.subarray(0, this.#end.length));
    this.#top.set(this.#end);
    this.#orderMembers(room);
    const member = this.#member;
    const memberOrder = this.#memberOrder;
    const rowsAt = this.#rowsAt;
    const rows = this.#rows;
    const order = this.#order;
    const end = this.#end;
    // One group after another, so that what is written stays near.
    for (let g = 0; g + 1 < this.#groups.length; g++) {
      const last = this.#memberEnd[g];
      for (let i = this.#groups[g]; i < last; i++) {
        const m = memberOrder[i];
        const p = member[m];
        const to = rowsAt[m + 1];
        for (let k = rowsAt[m]; k < to; k++) order[end[rows[k]]++] = p;
      }
    }
    for (let row = 0; row < end.length; row++) this.#advance(row, room);
  }

  #orderMembers(room: Float64Array): void {
    const memberEnd = this.#memberEnd;
    memberEnd.set(this.#groups);
    const places = ascending(room);
    for (let i = places.length - 1; i >= 0; i--) {
      const p = places[i];
      if (room[p] === -Infinity) break;
      const to = this.#ofPartner[p + 1];
      for (let k = this.#ofPartner[p]; k < to; k++) this.#memberOrder[memberEnd[this.#groupOf[k]]++] = this.#memberOf[k];
    }
  }

  /** No candidate of line `i` that has room has a higher own score; -Infinity = none has room. */
  bound(i: number): number {
    const ofLine = this.#ofLine;
    const best = this.#best;
    const from = ROWS_A_LINE * i;
    return Math.min(Math.min(best[ofLine[from]], best[ofLine[from + 1]]), Math.min(best[ofLine[from + 2]], best[ofLine[from + 3]]));
  }

  /** To be told of a partner that has no room any more. */
  full(partner: number, room: Float64Array): void {
    for (let k = this.#ofPartner[partner]; k < this.#ofPartner[partner + 1]; k++) {
      const m = this.#memberOf[k];
      for (let r = this.#rowsAt[m]; r < this.#rowsAt[m + 1]; r++) {
        const row = this.#rows[r];
        if (this.#topPartner[row] === partner) this.#advance(row, room);
      }
    }
  }

  #advance(row: number, room: Float64Array): void {
    const order = this.#order;
    const end = this.#end[row];
    let top = this.#top[row];
    while (top < end && room[order[top]] === -Infinity) top++;
    this.#top[row] = top;
    this.#topPartner[row] = top < end ? order[top] : -1;
    this.#best[row] = top < end ? room[order[top]] : -Infinity;
  }
}

/** What opportunities ask for, lead types and products numbered together. */
class Demands {
  readonly count: number;
  readonly #book: BookColumns;
  readonly #leadTypes: number;

  constructor(book: BookColumns) {
    this.#book = book;
    this.#leadTypes = book.partners.byLeadType.rows;
    this.count = this.#leadTypes + book.partners.byProduct.rows;
  }

  /** Writes what an opportunity asks for to `out`; gives how much that is. */
  list(opportunity: number, out: number[]): number {
    const { leadType, products } = this.#book.opportunities;
    let count = 0;
    if (leadType[opportunity] >= 0) out[count++] = leadType[opportunity];
    for (let i = products.offsets[opportunity]; i < products.offsets[opportunity + 1]; i++)
      out[count++] = this.#leadTypes + products.items[i];
    return count;
  }

  covers(demand: number, partner: number): boolean {
    const { byLeadType, byProduct } = this.#book.partners;
    return demand < this.#leadTypes ? hasBit(byLeadType, demand, partner) : hasBit(byProduct, demand - this.#leadTypes, partner);
  }
}

class RowMaker {
  readonly ofLine: Int32Array;
  /** Row 0 is empty: that of lines without candidates, whose bound is then -Infinity. */
  readonly start: number[] = [0, 0];
  readonly groups: number[] = [0];
  readonly member: number[] = [];
  readonly rowsAt: number[] = [0];
  readonly rows: number[] = [];
  readonly #demands: Demands;
  readonly #opportunities: Int32Array;

  constructor(book: BookColumns, opportunities: Int32Array, candidates: Candidates) {
    this.#demands = new Demands(book);
    this.#opportunities = opportunities;
    this.ofLine = new Int32Array(ROWS_A_LINE * opportunities.length);
    const { lines, offsets } = groupLines(book, opportunities, candidates);
    const seenIn = new Int32Array(book.partners.count).fill(-1);
    for (let g = 0; g + 1 < offsets.length; g++) {
      const group = lines.subarray(offsets[g], offsets[g + 1]);
      this.#makeRows(group, unionOf(group, candidates, seenIn, g));
    }
  }

  #makeRows(lines: Int32Array, members: Int32Array): void {
    const everyone = this.start.length - 1;
    const rowsOf: number[][] = Array.from(members, () => [everyone]);
    const lengths = [members.length];
    const rowOf = new Int32Array(this.#demands.count).fill(everyone);
    let room = MEMBERSHIPS_A_PARTNER * members.length;
    for (const { demand, covering } of this.#demandsOf(lines, members)) {
      room -= covering.length;
      if (room < 0) break;
      rowOf[demand] = everyone + lengths.length;
      for (const m of covering) rowsOf[m].push(rowOf[demand]);
      lengths.push(covering.length);
    }
    for (const length of lengths) this.start.push(this.start[this.start.length - 1] + length);
    for (const rows of rowsOf) {
      for (const row of rows) this.rows.push(row);
      this.rowsAt.push(this.rows.length);
    }
    for (const p of members) this.member.push(p);
    this.groups.push(this.member.length);
    this.#chooseRows(lines, everyone, rowOf, lengths);
  }

  /** The shortest rows of each line. */
  #chooseRows(lines: Int32Array, everyone: number, rowOf: Int32Array, lengths: readonly number[]): void {
    const asked: number[] = [];
    for (const line of lines) {
      const count = this.#demands.list(this.#opportunities[line], asked);
      const rows = asked.slice(0, count).map((demand) => rowOf[demand]);
      rows.sort((a, b) => lengths[a - everyone] - lengths[b - everyone]);
      for (let r = 0; r < ROWS_A_LINE; r++) this.ofLine[ROWS_A_LINE * line + r] = rows[Math.min(r, rows.length - 1)] ?? everyone;
    }
  }

  /** What the lines ask for with the members that cover it, by place among them; what is covered by the fewest first. */
  #demandsOf(lines: Int32Array, members: Int32Array): { readonly demand: number; readonly covering: Int32Array }[] {
    const isAsked = new Uint8Array(this.#demands.count);
    const asked: number[] = [];
    for (const line of lines) {
      const count = this.#demands.list(this.#opportunities[line], asked);
      for (let a = 0; a < count; a++) isAsked[asked[a]] = 1;
    }
    const places = Int32Array.from(members.keys());
    return Array.from(isAsked.keys())
      .filter((demand) => isAsked[demand] === 1)
      .map((demand) => ({ demand, covering: places.filter((m) => this.#demands.covers(demand, members[m])) }))
      .toSorted((a, b) => a.covering.length - b.covering.length);
  }
}

/** The partners that are a candidate of some of these lines, in any order. @param seenIn remembers the last mark of each partner. */
function unionOf(lines: Int32Array, { offsets, partner }: Candidates, seenIn: Int32Array, mark: number): Int32Array {
  const found = new Int32Array(seenIn.length);
  let count = 0;
  for (let l = 0; l < lines.length; l++) {
    const to = offsets[lines[l] + 1];
    for (let k = offsets[lines[l]]; k < to; k++) {
      const p = partner[k];
      if (seenIn[p] === mark) continue;
      seenIn[p] = mark;
      found[count++] = p;
    }
  }
  return found.slice(0, count);
}
