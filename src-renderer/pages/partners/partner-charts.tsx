/** A partner's charts beside the network, in its record, and the way to its scorecard. */
import { Suspense } from "react";
import { Link } from "wouter";
import { useActions } from "../../components/actions/registry.ts";
import { Loading } from "../../components/states/states.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { later } from "../../routing/later.tsx";
import { routes } from "../../routing/routes.ts";

const ChartsPanel = later(() => import("../../components/charts/panel/charts-panel.tsx"));

export function PartnerCharts({ id }: { id: string }) {
  useActions([
    { id: "partner/scorecard", label: "Scorecard of this partner", group: "This record", run: () => navigate(routes.scorecard(id)) },
  ]);
  return (
    <Suspense fallback={<Loading rows={14} />}>
      <ChartsPanel
        partner={id}
        path={null}
        groups={false}
        actions={
          <Link className="link" href={routes.scorecard(id)}>
            Scorecard
          </Link>
        }
      />
    </Suspense>
  );
}
