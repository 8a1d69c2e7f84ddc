/** A box to tick, with its words. */
import classes from "./sheet.module.css";

export function Tick({ label, checked, set }: { label: string; checked: boolean; set: (checked: boolean) => void }) {
  return (
    <label className={classes.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
