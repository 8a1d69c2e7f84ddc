/** Points of the map as shapes: how large, which outline, and which one is under the pointer. */

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** In pixels: a single place, and a cluster by how many it stands for. */
export function radiusOf(count: number): number {
  return count <= 1 ? 3.5 : Math.min(14, 4.5 + 1.4 * Math.log2(count));
}

/** Partners stand among customers: their squares stay small. */
export function squareRadiusOf(count: number): number {
  return count <= 1 ? 3 : Math.min(6.5, 3 + 0.9 * Math.log2(count));
}

const at = (value: number) => String(Math.round(value * 10) / 10);

/** All marks as one path: circles for customers. */
export function circles(marks: readonly Mark[], grow = 0): string {
  return marks
    .map(({ x, y, radius }) => {
      const r = radius + grow;
      return r <= 0 ? "" : `M${at(x - r)},${at(y)}a${at(r)},${at(r)} 0 1 0 ${at(2 * r)},0a${at(r)},${at(r)} 0 1 0 ${at(-2 * r)},0Z`;
    })
    .join("");
}

/** Squares for partners. */
export function squares(marks: readonly Mark[], grow = 0): string {
  return marks
    .map(({ x, y, radius }) => {
      const r = radius + grow;
      return `M${at(x - r)},${at(y - r)}h${at(2 * r)}v${at(2 * r)}h${at(-2 * r)}Z`;
    })
    .join("");
}

const CROSS_ARM = 3.5;

/** Crosses on what nobody covers: over a single place, at the shoulder of a cluster, whose number stays readable. */
export function crosses(marks: readonly Mark[]): string {
  return marks
    .map((mark) => {
      const aside = mark.radius <= CROSS_ARM ? 0 : mark.radius * Math.SQRT1_2;
      const [x, y, r] = [mark.x + aside, mark.y - aside, CROSS_ARM];
      return `M${at(x - r)},${at(y - r)}L${at(x + r)},${at(y + r)}M${at(x - r)},${at(y + r)}L${at(x + r)},${at(y - r)}`;
    })
    .join("");
}

/** The nearest mark that the pointer touches, the last drawn first; -1 = none. */
export function markAt(marks: readonly Mark[], x: number, y: number): number {
  let [found, nearest] = [-1, Infinity];
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark === undefined) continue;
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance <= mark.radius + 4 && distance < nearest) [found, nearest] = [i, distance];
  }
  return found;
}
