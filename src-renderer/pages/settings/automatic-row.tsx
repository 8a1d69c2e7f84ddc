/** Whether anything is delivered without review, and the way to the page that sets it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { queries } from "../../bridge/queries.ts";
import { routes } from "../../routing/routes.ts";

export function AutomaticRow() {
  const automatic = useQuery(queries.automatic()).data;
  return (
    <p>
      {automatic &&
        (automatic.on
          ? "On: what is clear by its thresholds can be delivered without review. "
          : "Off: nothing is delivered without review. ")}
      <Link className="link" href={routes.automatic}>
        Automatic distribution…
      </Link>
    </p>
  );
}
