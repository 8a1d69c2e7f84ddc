/** Parts of a record of which one is shown; arrow keys go from one to the next. */
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import classes from "./record.module.css";

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode | (() => ReactNode);
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Which is shown, where the record opens one from elsewhere; left out, the tabs know for themselves. */
  readonly chosen?: string;
  readonly choose?: (id: string) => void;
}

export function Tabs({ label, tabs, chosen: given, choose }: TabsProps) {
  const base = useId();
  const [own, setOwn] = useState(tabs[0]?.id);
  const chosen = given ?? own;
  const setChosen = choose ?? setOwn;
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.findIndex((tab) => tab.id === current?.id) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setChosen(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            id={`${base}-${tab.id}`}
            role="tab"
            aria-selected={tab === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${current?.id ?? ""}`}>
        {typeof current?.content === "function" ? current.content() : current?.content}
      </div>
    </>
  );
}
