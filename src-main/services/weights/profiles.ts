/** Weight profiles: saved, renamed, removed, and every state that was active. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { profileCalls, TuningEntry, TuningHistory } from "../../contract/calls/profiles.ts";
import { STANDARD_PROFILE } from "../../contract/desk-settings.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { SettingValue } from "../../contract/records/index.ts";
import { tuningDifference, tuningOf, tuningTexts, TUNING_NAMES } from "../../contract/tuning.ts";
import { actQueries, type DatedChange } from "../../store/acts.ts";
import { recordTables } from "../../store/records.ts";
import { settingQueries } from "../../store/settings.ts";
import { changedSince, perform } from "../editing/acts.ts";
import { runOf } from "../review/worklist.ts";
import { writableBook, type Session } from "../session.ts";
import { activeProfile, asValue, PROFILE_SETTING, profileOfRun, profilesOf } from "./active.ts";

/** `W1`, `W2` …: free, also among those that were removed, whose history goes by their ids. */
function freeId(session: Session): string {
  const { db } = session.book();
  const acts = actQueries(db);
  const tables = recordTables(db);
  for (let number = 1; ; number++) {
    const id = `W${number}`;
    if (tables.profile.read(id) === null && acts.latest("profile", id) === null) return id;
  }
}

function refuseStandard(id: string | null): void {
  if (id === STANDARD_PROFILE) throw new AppError("conflict", "the standard profile is never changed: save it under another name");
}

function save(session: Session, { id, name, tuning, basedOn, window }: CallInput<"profiles.save">): CallOutput<"profiles.save"> {
  const { db } = writableBook(session);
  refuseStandard(id);
  const folded = (text: string) => text.toLocaleLowerCase("en");
  const namesake = profilesOf(session).find((profile) => profile.id !== id && folded(profile.name) === folded(name));
  if (namesake !== undefined) {
    throw new AppError("conflict", `there is a profile ${quoted(namesake.name)} already: choose another name`, {
      detail: { field: "name" },
    });
  }
  const before = id === null ? null : recordTables(db).profile.read(id);
  if (id !== null && before === null) throw new AppError("not-found", `the profile ${quoted(name)} is not in this book any more`);
  const latest = id === null ? null : actQueries(db).latest("profile", id);
  if (id !== null && (latest?.id ?? null) !== basedOn) throw changedSince(latest, id);
  const written = { id: id ?? freeId(session), name, settings: tuningTexts(tuning) };
  perform(session, { window, label: labelOf(before?.name ?? null, name) }, (edit) => edit.write("profile", written));
  return { id: written.id };
}

function labelOf(before: string | null, name: string): string {
  if (before === null) return `new profile “${name}”`;
  return before === name ? `change of the profile “${name}”` : `renaming of the profile “${before}” to “${name}”`;
}

function remove(session: Session, { id, window }: CallInput<"profiles.remove">): CallOutput<"profiles.remove"> {
  const { db } = writableBook(session);
  refuseStandard(id);
  const profile = recordTables(db).profile.read(id);
  if (profile === null) throw new AppError("not-found", `there is no profile ${quoted(id)} in this book any more`);
  const isActive = activeProfile(session) === id;
  perform(session, { window, label: `removal of the profile “${profile.name}”` }, (edit) => {
    edit.remove("profile", id);
    if (isActive) edit.write("setting", { id: PROFILE_SETTING, value: STANDARD_PROFILE });
  });
  return { removed: true };
}

/** Going back from what is active, act by act. */
function history(session: Session, limit: number): TuningHistory {
  const { db } = session.book();
  const changes = actQueries(db).settingsChanged([...TUNING_NAMES, PROFILE_SETTING], limit);
  const texts: Record<string, string> = { ...settingQueries(db).readAll() };
  const entries: TuningEntry[] = [];
  for (const change of changes) {
    const last = entries.at(-1);
    if (last?.act !== change.act) entries.push(entryOf(change, texts));
    const before = change.before === null ? "" : (JSON.parse(change.before) as SettingValue).value;
    texts[change.record] = before;
    const entry = entries.at(-1);
    if (entry !== undefined) entry.changed = tuningDifference(entry.tuning, tuningOf(texts));
  }
  return { entries, before: asValue(tuningOf(texts)) };
}

function entryOf({ act, at, by, label, undone }: DatedChange, after: Readonly<Record<string, string>>): TuningEntry {
  const took = undone === 0 ? null : undone % 2 === 1 ? "undo" : "redo";
  return { act, at, by, label, took, tuning: asValue(tuningOf(after)), changed: [] };
}

export function profileHandlers(session: Session): Pick<Handlers, keyof typeof profileCalls> {
  return {
    "profiles.save": (input) => save(session, input),
    "profiles.remove": (input) => remove(session, input),
    "profiles.ofRun": ({ run }) => profileOfRun(session, runOf(session, run)),
    "profiles.history": ({ limit }) => history(session, limit),
  };
}
