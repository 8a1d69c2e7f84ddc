/** Overview: today, on one screen without scrolling, and the charts of the network. */
import { ChartsView } from "../../components/charts/panel/charts-view.tsx";
import { useView, Views } from "../../components/views/views.tsx";
import { routes } from "../../routing/routes.ts";
import { Today } from "./today.tsx";

export default function OverviewPage() {
  const view = useView() === "charts" ? "charts" : "today";
  return (
    <>
      <Views
        label="Views of the overview"
        current={view}
        views={[
          { id: "today", label: "Today", href: routes.overview },
          { id: "charts", label: "Charts", href: routes.overviewCharts },
        ]}
      />
      {view === "charts" ? <ChartsView title="Charts of the network" path={routes.overview} groups={false} /> : <Today />}
    </>
  );
}
