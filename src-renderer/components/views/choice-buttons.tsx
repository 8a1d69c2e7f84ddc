/** A few choices side by side, of which one holds. */
import classes from "./choice-buttons.module.css";

interface ChoiceButtonsProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
  readonly disabled?: boolean;
}

export function ChoiceButtons<T extends string>({ label, choices, chosen, choose, disabled = false }: ChoiceButtonsProps<T>) {
  return (
    <span className={classes.buttons} role="group" aria-label={label}>
      {choices.map(({ value, label: words }) => (
        <button key={value} type="button" aria-pressed={value === chosen} disabled={disabled} onClick={() => choose(value)}>
          {words}
        </button>
      ))}
    </span>
  );
}
