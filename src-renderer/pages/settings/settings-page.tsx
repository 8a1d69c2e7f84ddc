/** The settings of the book, each saved as it is changed; the name of the user; the history of all of it. */
import { NameField } from "../../components/forms/text-fields.tsx";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { AutomaticRow } from "./automatic-row.tsx";
import { BaseCurrencyRow } from "./base-currency.tsx";
import { ClockRow } from "./clock-row.tsx";
import { Currencies } from "./currencies.tsx";
import { SettingRow } from "./setting-row.tsx";
import { NewcomersNow } from "./newcomers-now.tsx";
import { NEWCOMERS, SECTIONS } from "../../format/setting-words.ts";
import { SettingsHistory } from "./settings-history.tsx";
import classes from "./settings.module.css";
import { UserNameRow } from "./user-name.tsx";
import { useSettings } from "./use-settings.ts";

const TIME_ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

export default function SettingsPage() {
  const { settings, error, retry } = useSettings();
  if (!settings) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  return (
    <div className={`${classes.page} scroll`} role="region" aria-label="Settings" tabIndex={0}>
      <header className={classes.head}>
        <h1>Settings</h1>
        <span className="soft">Each is saved as it is changed; Ctrl Z takes a change back.</span>
      </header>
      <section className={record.section} aria-label="The book">
        <h2>The book</h2>
        <ClockRow settings={settings} />
        <SettingRow settings={settings} name="time-zone">
          <NameField binding={settings.bind("time-zone")} suggestions={TIME_ZONES} boxed />
        </SettingRow>
        <BaseCurrencyRow settings={settings} />
        <Currencies settings={settings} />
      </section>
      {SECTIONS.map(({ title, names }) => (
        <section key={title} className={record.section} aria-label={title}>
          <h2>{title}</h2>
          {title === NEWCOMERS && <NewcomersNow settings={settings} />}
          {names.map((name) => (
            <SettingRow key={name} settings={settings} name={name} />
          ))}
        </section>
      ))}
      <section className={record.section} aria-label="Automatic distribution">
        <h2>Automatic distribution</h2>
        <AutomaticRow />
      </section>
      <section className={record.section} aria-label="This installation">
        <h2>This installation</h2>
        <UserNameRow />
      </section>
      <SettingsHistory />
    </div>
  );
}
