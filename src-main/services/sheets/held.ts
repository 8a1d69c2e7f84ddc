/** Sheets that users are at work on: taken in by parts, read, planned, let go. They live in memory as long as the process does. */
import { AppError, quoted } from "../../contract/errors.ts";
import { LARGEST_SHEET } from "../../contract/calls/sheets.ts";
import type { CallInput } from "../../contract/calls.ts";
import type { Session } from "../session.ts";
import type { Plan } from "./plan.ts";
import type { ReadSheet } from "./read-sheet.ts";

export interface HeldSheet {
  readonly name: string;
  readonly bytes: Buffer;
  received: number;
  read: ReadSheet | null;
  plan: Plan | null;
  /** Counts the dry runs: only the one that was asked for last is kept. */
  turn: number;
}

/** More than windows that one person has open; the oldest is let go. */
const MOST_HELD = 4;

const held = new WeakMap<Session, Map<string, HeldSheet>>();

function sheetsOf(session: Session): Map<string, HeldSheet> {
  const known = held.get(session);
  if (known !== undefined) return known;
  const made = new Map<string, HeldSheet>();
  held.set(session, made);
  return made;
}

/** @throws AppError `not-found` once it is let go. */
export function heldSheet(session: Session, id: string): HeldSheet {
  const sheet = sheetsOf(session).get(id);
  if (sheet === undefined) throw new AppError("not-found", "this sheet is not held any more: import its file again");
  return sheet;
}

/** @returns the bytes received so far. @throws AppError `too-large`, `not-found`, `invalid-input`. */
export function takePart(session: Session, { sheet: id, name, offset, size, part }: CallInput<"sheet.send">): number {
  if (size > LARGEST_SHEET) {
    const [has, most] = [size, LARGEST_SHEET].map((bytes) => Math.round(bytes / 1e6));
    throw new AppError("too-large", `${quoted(name)} has ${has} MB; a sheet may have ${most} MB. Split it, or leave out columns`);
  }
  const sheets = sheetsOf(session);
  if (offset === 0) {
    sheets.delete(id);
    sheets.set(id, { name, bytes: Buffer.alloc(size), received: 0, read: null, plan: null, turn: 0 });
    for (const oldest of [...sheets.keys()].slice(0, -MOST_HELD)) sheets.delete(oldest);
  }
  const sheet = heldSheet(session, id);
  const bytes = Buffer.from(part, "base64");
  if (offset !== sheet.received || offset + bytes.length > sheet.bytes.length) {
    throw new AppError("invalid-input", `a part at ${offset} of ${quoted(name)}, expected the one at ${sheet.received}`);
  }
  bytes.copy(sheet.bytes, offset);
  sheet.received += bytes.length;
  return sheet.received;
}

export function letGo(session: Session, id: string): boolean {
  return sheetsOf(session).delete(id);
}
