/** How many things were open at one time, at most. */

/**
 * The largest number of intervals that are open together; at one instant, closings count before openings.
 * @param intervals ms since the epoch; `closed` null = still open.
 */
export function mostOpenAtOnce(intervals: readonly { readonly opened: number; readonly closed: number | null }[]): number {
  const steps: { at: number; change: 1 | -1 }[] = [];
  for (const { opened, closed } of intervals) {
    // Opened and closed at one instant, it would close before it opens: it never takes a place.
    if (closed !== null && closed <= opened) continue;
    steps.push({ at: opened, change: 1 });
    if (closed !== null) steps.push({ at: closed, change: -1 });
  }
  steps.sort((a, b) => a.at - b.at || a.change - b.change);
  let [open, most] = [0, 0];
  for (const { change } of steps) {
    open += change;
    most = Math.max(most, open);
  }
  return most;
}
