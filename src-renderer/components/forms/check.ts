/** What is wrong with a record, in the words of the schema that guards the call too. */
import { recordValues, type RecordType, type RecordValue } from "../../../src-main/contract/records/index.ts";
import { fieldWord } from "../../../src-main/contract/records/words.ts";

export interface Fault {
  /** The first part of the path: a field of the record. */
  readonly field: string;
  readonly sentence: string;
}

export function faultsOf<T extends RecordType>(type: T, value: RecordValue<T>): Fault[] {
  const checked = recordValues[type].safeParse(value);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), sentence: message }));
}

/**
 * The sentence for what a change makes wrong; faults that the record had before are not laid at its door.
 * A fault that shows at another field than the one that is changed names that field.
 */
export function faultOfChange<T extends RecordType>(type: T, before: RecordValue<T>, patch: Partial<RecordValue<T>>): string | null {
  const known = new Set(faultsOf(type, before).map((fault) => `${fault.field}\n${fault.sentence}`));
  const made = faultsOf(type, { ...before, ...patch }).filter(
    (fault) => Object.hasOwn(patch, fault.field) || !known.has(`${fault.field}\n${fault.sentence}`),
  );
  const own = made.find((fault) => Object.hasOwn(patch, fault.field));
  if (own) return own.sentence;
  const other = made[0];
  return other ? `${fieldWord(other.field)}: ${other.sentence}` : null;
}

/** The value as the schema leaves it: trimmed, empty texts as none. */
export function normalised<T extends RecordType>(type: T, value: RecordValue<T>): RecordValue<T> {
  const checked = recordValues[type].safeParse(value);
  return checked.success ? (checked.data as RecordValue<T>) : value;
}
