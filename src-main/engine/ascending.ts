/** Puts many things in order of a number each. */

const DIGITS = 256;
const DIGITS_A_KEY = 8;

/**
 * The places of `keys` in ascending order of key, equal keys in order of place; -0 equals 0.
 * @param keys hold no NaN.
 * Source: radix sort from the lowest digit over the bits of the float64s, eight digits of 8 bits.
 */
export function ascending(keys: Float64Array): Int32Array {
  const count = keys.length;
  const digits = sortableDigits(keys);
  let places = new Int32Array(count);
  for (let i = 0; i < count; i++) places[i] = i;
  let moved = new Int32Array(count);
  const next = new Int32Array(DIGITS);
  for (let digit = 0; digit < DIGITS_A_KEY; digit++) {
    next.fill(0);
    for (let i = 0; i < count; i++) next[digits[DIGITS_A_KEY * i + digit]]++;
    // All alike in this digit: nothing would move.
    if (count === 0 || next[digits[digit]] === count) continue;
    let start = 0;
    for (let value = 0; value < DIGITS; value++) {
      const after = start + next[value];
      next[value] = start;
      start = after;
    }
    for (let i = 0; i < count; i++) {
      const place = places[i];
      moved[next[digits[DIGITS_A_KEY * place + digit]]++] = place;
    }
    [places, moved] = [moved, places];
  }
  return places;
}

/** The bytes of each key, lowest first, changed so that they compare as whole numbers like the keys do. */
function sortableDigits(keys: Float64Array): Uint8Array {
  const bits = new DataView(new ArrayBuffer(keys.length * DIGITS_A_KEY));
  for (let i = 0; i < keys.length; i++) {
    const at = DIGITS_A_KEY * i;
    bits.setFloat64(at, keys[i] + 0, true);
    const high = bits.getInt32(at + 4, true);
    if (high >= 0) bits.setInt32(at + 4, high | (1 << 31), true);
    else {
      // Negative numbers run backwards, and before the positive ones.
      bits.setInt32(at, ~bits.getInt32(at, true), true);
      bits.setInt32(at + 4, ~high, true);
    }
  }
  return new Uint8Array(bits.buffer);
}
