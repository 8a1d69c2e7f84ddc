/** What ties a field of a form to a value: of a record that is saved at once, or of one that is still to be made. */

export interface Binding<V> {
  readonly label: string;
  /** The field of the record by which a link names it; left out where it is several, or of none. */
  readonly field?: string;
  readonly value: V;
  readonly readOnly: boolean;
  /** The version of the record that is on the screen; a field remembers it when one begins to edit. */
  readonly version: number | null;
  /** What would be wrong with this value, as a sentence; null where nothing is. */
  check(value: V): string | null;
  /** Gives null once it is saved or put aside for a choice, else what was wrong. */
  save(value: V, basedOn: number | null): Promise<string | null>;
}

/** A binding that shows and takes another form of the value. */
export function mapped<V, W>(binding: Binding<V>, show: (value: V) => W, take: (value: W) => V): Binding<W> {
  return {
    ...binding,
    value: show(binding.value),
    check: (value) => binding.check(take(value)),
    save: (value, basedOn) => binding.save(take(value), basedOn),
  };
}
