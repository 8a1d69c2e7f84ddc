/** What has gone out without review, delivery by delivery, and what of it can still be withdrawn. */
import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { AutomaticDelivery } from "../../../src-main/contract/calls/automatic.ts";
import { tabSeparated } from "../../components/grid/tab-separated.ts";
import { copyText } from "../../components/messages/copy.ts";
import record from "../../components/record/record.module.css";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import classes from "./automatic.module.css";

interface DeliveriesProps {
  readonly deliveries: readonly AutomaticDelivery[];
  /** The latest run, which is open in Review. */
  readonly latest: number | null;
  readonly withdraw: (delivery: number) => void;
  readonly disabled: boolean;
}

export function Deliveries({ deliveries, latest, withdraw, disabled }: DeliveriesProps) {
  const format = useFormat();
  const copy = () => {
    const rows = deliveries.map((one) => [
      new Date(one.deliveredAt).toISOString(),
      new Date(one.at).toISOString(),
      one.by,
      ...[one.run, one.offers, one.unanswered, one.withdrawn].map(String),
    ]);
    const head = ["Delivered", "Done", "By", "Run", "Offers", "Unanswered", "Withdrawn"];
    void copyText(tabSeparated([head, ...rows]), plural(format, rows.length, "delivery", "deliveries"));
  };
  return (
    <section className={classes.section} aria-label="What went out automatically">
      <div className={classes.tableHead}>
        <h2>What went out automatically</h2>
        {deliveries.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={copy}>
            Copy
          </Button>
        )}
      </div>
      {deliveries.length === 0 ? (
        <p className="soft">
          Nothing yet. Each automatic delivery will stand here, and can be withdrawn in one step as long as partners have not answered.
        </p>
      ) : (
        <div className={`${classes.table} scroll`} role="region" aria-label="Automatic deliveries" tabIndex={0}>
          <table className={record.table}>
            <thead>
              <tr>
                <th scope="col">Delivered</th>
                <th scope="col">Done</th>
                <th scope="col">By</th>
                <th scope="col">Run</th>
                <th scope="col" className="number">
                  Offers
                </th>
                <th scope="col" className="number">
                  Unanswered
                </th>
                <th scope="col" className="number">
                  Withdrawn
                </th>
                <th scope="col">
                  <span className="hidden-text">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((one) => (
                <tr key={one.delivery}>
                  <th scope="row">{format.date(one.deliveredAt)}</th>
                  <td>{format.dateTime(one.at)}</td>
                  <td>{one.by}</td>
                  <td>
                    <Link className="link" href={one.run === latest ? routes.review : routes.run(one.run)}>
                      Run {format.count(one.run)}
                    </Link>
                  </td>
                  <td className="number">
                    <Link
                      className="link"
                      href={one.run === latest ? routes.reviewGroup("delivered") : routes.runGroup(one.run, "delivered")}
                    >
                      {format.count(one.offers)}
                    </Link>
                  </td>
                  <td className="number">{format.count(one.unanswered)}</td>
                  <td className="number">{format.count(one.withdrawn)}</td>
                  <td className={classes.actCell}>
                    {one.unanswered > 0 && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={disabled}
                        title="Takes back what no partner has answered, and holds the lines in review"
                        onClick={() => withdraw(one.delivery)}
                      >
                        Withdraw {format.count(one.unanswered)} unanswered
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
