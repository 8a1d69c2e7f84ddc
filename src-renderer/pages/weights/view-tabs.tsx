/** The ways to look at a draft, one at a time; which one stands in the address. */
import { useId, type KeyboardEvent, type ReactNode } from "react";
import record from "../../components/record/record.module.css";
import { navigate, useHashSearch } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { DRAFT_VIEWS } from "./insight/views.ts";
import type { TuningState } from "./use-tuning.ts";
import classes from "./weights-page.module.css";

const NOW = "now";

export function ViewTabs({ state, now }: { state: TuningState; now: ReactNode }) {
  const { tuning, comparison, againstName } = state;
  const base = useId();
  const wanted = new URLSearchParams(useHashSearch()).get("view");
  const view = DRAFT_VIEWS.find(({ id }) => id === wanted) ?? null;
  const chosen = view?.id ?? NOW;
  const tabs = [{ id: NOW, label: "Now" }, ...DRAFT_VIEWS];
  const choose = (id: string) => navigate(id === NOW ? routes.weights : routes.weightsView(id), { replace: true });
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.findIndex(({ id }) => id === chosen) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  if (DRAFT_VIEWS.length === 0) return now;
  return (
    <>
      <div className={`${record.tabs} ${classes.tabs}`} role="tablist" aria-label="What the draft does" tabIndex={-1} onKeyDown={move}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            id={`${base}-${id}`}
            role="tab"
            aria-selected={id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} className={classes.panel} role="tabpanel" aria-labelledby={`${base}-${chosen}`}>
        {view === null ? now : <view.Panel {...tuning} against={comparison.against} againstName={againstName} />}
      </div>
    </>
  );
}
