/** The charts as a page's view: loaded when they are first looked at, with a way to print them. */
import { Suspense } from "react";
import { ActionButton } from "../../actions/action-button.tsx";
import { useActions } from "../../actions/registry.ts";
import { later } from "../../../routing/later.tsx";
import { Loading } from "../../states/states.tsx";
import classes from "../../views/views.module.css";

const ChartsPanel = later(() => import("./charts-panel.tsx"));

export function ChartsView({ title, path, groups }: { title: string; path: string; groups: boolean }) {
  const print = () => window.print();
  useActions([{ id: "charts/print", label: "Print the charts", group: title, keys: ["mod+p"], run: print }]);
  return (
    <div className={`${classes.body} scroll`} role="region" aria-label={title} tabIndex={0}>
      <h1 className="hidden-text">{title}</h1>
      <Suspense fallback={<Loading rows={14} />}>
        <ChartsPanel
          partner={null}
          path={path}
          groups={groups}
          actions={
            <ActionButton variant="default" keys="mod+p" onClick={print}>
              Print
            </ActionButton>
          }
        />
      </Suspense>
    </div>
  );
}
