/** What is active, and as which profile it was activated: now, and as a run saw it. */
import type { ProfileLabel } from "../../contract/calls/profiles.ts";
import type { Profile, TuningValue } from "../../contract/calls/weights.ts";
import { parseDeskSettings, STANDARD_PROFILE } from "../../contract/desk-settings.ts";
import type { ProfileValue, SettingValue } from "../../contract/records/index.ts";
import { effectiveTexts, type SettingTexts } from "../../contract/settings.ts";
import { tuningOf, tuningTexts, TUNING_NAMES, type Tuning } from "../../contract/tuning.ts";
import { actQueries } from "../../store/acts.ts";
import { storedProfiles } from "../../store/profiles.ts";
import { recordTables } from "../../store/records.ts";
import type { Run } from "../../store/runs.ts";
import { settingQueries } from "../../store/settings.ts";
import type { Session } from "../session.ts";

export const STANDARD_NAME = "Standard";

/** The name of the setting that says as which profile the weights were activated last. */
export const PROFILE_SETTING = "weights-profile";

export const asValue = ({ weights, settings }: Tuning): TuningValue => ({ weights: { ...weights }, settings: { ...settings } });

export function activeTuning(session: Session): Tuning {
  return tuningOf(settingQueries(session.book().db).readAll());
}

export function profilesOf(session: Session): Profile[] {
  const { db } = session.book();
  const acts = actQueries(db);
  const stored = storedProfiles(db).map(({ id, name, settings }): Profile => {
    const latest = acts.latest("profile", id);
    return {
      id,
      name,
      tuning: asValue(tuningOf(settings)),
      version: latest?.id ?? null,
      saved: latest === null ? null : { by: latest.by, at: latest.at },
    };
  });
  return [{ id: STANDARD_PROFILE, name: STANDARD_NAME, tuning: asValue(tuningOf({})), version: null, saved: null }, ...stored];
}

/** The id of a profile that there is. */
export function activeProfile(session: Session): string {
  const { db } = session.book();
  const { weightsProfile } = parseDeskSettings(settingQueries(db).readAll());
  return recordTables(db).profile.read(weightsProfile) === null ? STANDARD_PROFILE : weightsProfile;
}

/** What a run calls its weights: by the profile that was active then, as that profile was then. */
export function profileOfRun(session: Session, { settings, lastAct }: Run): ProfileLabel {
  const { db } = session.book();
  const acts = actQueries(db);
  const tables = recordTables(db);
  /** A record as it was after an act. */
  const asOf = <V>(type: "setting" | "profile", id: string, now: V | null): V | null => {
    const next = acts.changesOf(type, id).find(({ act }) => act > lastAct);
    if (next === undefined) return now;
    return next.before === null ? null : (JSON.parse(next.before) as V);
  };
  const chosen = asOf<SettingValue>("setting", PROFILE_SETTING, tables.setting.read(PROFILE_SETTING))?.value ?? "";
  const profile = chosen === "" ? null : asOf<ProfileValue>("profile", chosen, tables.profile.read(chosen));
  const label = profile === null ? { id: STANDARD_PROFILE, name: STANDARD_NAME } : { id: profile.id, name: profile.name };
  return { ...label, changed: differing(settings, tuningTexts(tuningOf(profile?.settings ?? {}))) };
}

/** What decides nothing does not differ: see `effectiveTexts`. */
function differing(a: SettingTexts, b: SettingTexts): string[] {
  const [one, other] = [effectiveTexts(a), effectiveTexts(b)];
  return TUNING_NAMES.filter((name) => one[name] !== other[name]);
}
