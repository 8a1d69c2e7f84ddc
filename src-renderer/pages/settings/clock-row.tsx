/** The book's date: now, or a date at which it stands and which is moved on by hand. */
import { Button } from "@mantine/core";
import { useBook } from "../../bridge/use-book.ts";
import { moveClock, type ClockMove } from "../../components/editing/clock.ts";
import type { Binding } from "../../components/forms/binding.ts";
import { ChoiceField } from "../../components/forms/choice-fields.tsx";
import { DayField } from "../../components/forms/text-fields.tsx";
import { announceError } from "../../components/messages/messages.ts";
import { dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import { SettingRow } from "./setting-row.tsx";
import type { SettingsHandle } from "./use-settings.ts";
import classes from "./settings.module.css";

const CHOICES = [
  { value: "now", label: "Goes by the clock" },
  { value: "standing", label: "Stands at a date" },
] as const;

export function ClockRow({ settings }: { settings: SettingsHandle }) {
  const format = useFormat();
  const book = useBook();
  const asOf = book?.asOf ?? 0;
  const standing = book?.standing ?? false;
  const { readOnly } = settings;
  const today: ClockMove = { type: "day", day: dayText(asOf, format.timeZone) };
  /** What is wrong with a move, as a field says it. */
  const moved = (to: ClockMove): Promise<string | null> =>
    moveClock(to, format).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const advance = (days: number) => void moveClock({ type: "days", days }, format).catch(announceError);
  const kind: Binding<"now" | "standing"> = {
    label: "The book's date",
    value: standing ? "standing" : "now",
    readOnly,
    version: null,
    check: () => null,
    save: (value) => moved(value === "now" ? { type: "now" } : today),
  };
  const day: Binding<number | null> = {
    label: "Date",
    value: asOf,
    readOnly,
    version: null,
    check: (time) => (time === null ? "a date is expected" : null),
    save: (time) => moved({ type: "day", day: dayText(time ?? asOf, format.timeZone) }),
  };
  return (
    <SettingRow settings={settings} name="clock">
      <div className={classes.clock}>
        <ChoiceField binding={kind} options={CHOICES} boxed />
        {standing && <DayField binding={day} edge="end" boxed />}
        {standing && !readOnly && (
          <div className={classes.buttons}>
            <Button size="compact-xs" variant="default" onClick={() => advance(1)}>
              Advance by a day
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => advance(7)}>
              By a week
            </Button>
          </div>
        )}
      </div>
    </SettingRow>
  );
}
