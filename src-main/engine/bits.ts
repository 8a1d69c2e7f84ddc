/** Sets as rows of bits: 32 members a word, so that narrowing a set of partners is an AND over a few words. */

/** `rows` sets over the same `columns` members, row-major; bits past `columns` are 0. */
export interface BitMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Words to a row. */
  readonly stride: number;
  readonly words: Uint32Array;
}

export function bitMatrix(rows: number, columns: number): BitMatrix {
  const stride = (columns + 31) >>> 5;
  return { rows, columns, stride, words: new Uint32Array(rows * stride) };
}

export function setBit(matrix: BitMatrix, row: number, column: number): void {
  const at = row * matrix.stride + (column >>> 5);
  matrix.words[at] |= 1 << (column & 31);
}

export function hasBit(matrix: BitMatrix, row: number, column: number): boolean {
  return (matrix.words[row * matrix.stride + (column >>> 5)] & (1 << (column & 31))) !== 0;
}

export function clearBit(mask: Uint32Array, column: number): void {
  mask[column >>> 5] &= ~(1 << (column & 31));
}

/** Keeps in `mask` what is in the row too. */
export function andRow(mask: Uint32Array, matrix: BitMatrix, row: number): void {
  const { words, stride } = matrix;
  const start = row * stride;
  for (let i = 0; i < stride; i++) mask[i] &= words[start + i];
}

/** Members of a set. */
export function countBits(mask: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    // Parallel bit count, Hacker's Delight, figure 5-2.
    let word = mask[i];
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    word = (word + (word >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(word, 0x01010101) >>> 24;
  }
  return count;
}

/** Writes the members in ascending order from `out[at]` on; gives the place after the last. `out` must have room. */
export function listBits(mask: Uint32Array, out: Int32Array, at: number): number {
  let next = at;
  for (let i = 0; i < mask.length; i++) {
    // As a signed integer, which stays in a register where an unsigned one becomes a float64.
    let word = mask[i] | 0;
    while (word !== 0) {
      out[next++] = (i << 5) + 31 - Math.clz32(word & -word);
      word &= word - 1;
    }
  }
  return next;
}

/** Clears from `mask` every member for which `fails` says so. */
export function clearWhere(mask: Uint32Array, fails: (member: number) => boolean): void {
  for (let i = 0; i < mask.length; i++) {
    let word = mask[i] | 0;
    let kept = word;
    while (word !== 0) {
      const place = 31 - Math.clz32(word);
      const bit = 1 << place;
      if (fails((i << 5) + place)) kept ^= bit;
      word ^= bit;
    }
    mask[i] = kept;
  }
}
