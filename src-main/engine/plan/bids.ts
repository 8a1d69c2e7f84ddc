/** The bids that each partner holds for its places, the lowest at hand: a binary heap a partner, all in one column. */
export class Bids {
  /** Where each partner's heap begins. */
  readonly #start: Int32Array;
  readonly #size: Int32Array;
  readonly #bid: Float64Array;
  readonly #row: Int32Array;

  /** @param most bids that each partner can hold at once. */
  constructor(most: Int32Array) {
    this.#start = new Int32Array(most.length + 1);
    for (let p = 0; p < most.length; p++) this.#start[p + 1] = this.#start[p] + most[p];
    this.#size = new Int32Array(most.length);
    this.#bid = new Float64Array(this.#start[most.length]);
    this.#row = new Int32Array(this.#start[most.length]);
  }

  isFull(p: number): boolean {
    return this.#size[p] === this.#start[p + 1] - this.#start[p];
  }

  /** The partner must hold one. */
  lowest(p: number): number {
    return this.#bid[this.#start[p]];
  }

  /** The partner must not be full. */
  add(p: number, row: number, bid: number): void {
    const start = this.#start[p];
    let at = this.#size[p]++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#bid[start + above] <= bid) break;
      this.#put(start + at, this.#row[start + above], this.#bid[start + above]);
      at = above;
    }
    this.#put(start + at, row, bid);
  }

  /** Puts a bid in the place of the lowest, whose row it gives. */
  replaceLowest(p: number, row: number, bid: number): number {
    const start = this.#start[p];
    const size = this.#size[p];
    const outbid = this.#row[start];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && this.#bid[start + below + 1] < this.#bid[start + below]) below++;
      if (this.#bid[start + below] >= bid) break;
      this.#put(start + at, this.#row[start + below], this.#bid[start + below]);
      at = below;
    }
    this.#put(start + at, row, bid);
    return outbid;
  }

  #put(at: number, row: number, bid: number): void {
    this.#row[at] = row;
    this.#bid[at] = bid;
  }
}
