/** What the signs of the map mean, in words; most of them can be taken away. */
import { Link } from "wouter";
import { routes } from "../../routing/routes.ts";
import classes from "./map.module.css";

export interface ShownLayers {
  readonly others: boolean;
  readonly overlaps: boolean;
  readonly customers: boolean;
  readonly partners: boolean;
  readonly holes: boolean;
}

interface LegendProps {
  readonly shown: ShownLayers;
  readonly setShown: (shown: ShownLayers) => void;
  /** The name of the territory that is chosen. */
  readonly chosen: string | null;
  /** Rules of the chosen territory, or of all, that have no outline. */
  readonly withoutOutline: number;
  readonly unplaced: number;
  readonly count: (value: number) => string;
}

function Sign({ d, className }: { d: string; className: string | undefined }) {
  return (
    <svg viewBox="0 0 18 14" aria-hidden="true">
      <path className={className} d={d} />
    </svg>
  );
}

const CIRCLE = "M5,7a4,4 0 1 0 8,0a4,4 0 1 0 -8,0Z";
const SQUARE = "M5.5,3.5h7v7h-7Z";
const AREA = "M1,1h16v12h-16Z";
const CROSS = "M5,3L13,11M5,11L13,3";
const LINES = "M1,13L13,1M5,13L17,1M1,7L7,1M11,13L17,7";

export function Legend({ shown, setShown, chosen, withoutOutline, unplaced, count }: LegendProps) {
  const toggle = (layer: keyof ShownLayers, label: string) => (
    <label>
      <input type="checkbox" checked={shown[layer]} onChange={(event) => setShown({ ...shown, [layer]: event.currentTarget.checked })} />{" "}
      {label}
    </label>
  );
  return (
    <div className={classes.legend} role="group" aria-label="Legend of the map">
      {chosen !== null && (
        <span>
          <Sign d={AREA} className={classes.signChosen} />
          <span className="cut">{chosen}</span>
        </span>
      )}
      <span>
        <Sign d={AREA} className={chosen === null ? classes.signEvery : classes.signOther} />
        {toggle("others", chosen === null ? "territories" : "other territories")}
      </span>
      <span>
        <Sign d={LINES} className={classes.signLines} />
        {toggle("overlaps", chosen === null ? "in several territories" : "in another one too")}
      </span>
      <span>
        <Sign d={CIRCLE} className={chosen === null ? classes.customer : classes.inside} />
        {toggle("customers", chosen === null ? "customers" : "customers inside; grey: others")}
      </span>
      {withoutOutline > 0 && (
        <span>
          <Sign d={CIRCLE} className={chosen === null ? classes.customerRing : classes.insideRing} />
          <span title="The map has no outline for these rules, so it shows the customers that they hold">
            no outline: customers of {count(withoutOutline)} {withoutOutline === 1 ? "rule" : "rules"}
          </span>
        </span>
      )}
      <span>
        <Sign d={SQUARE} className={classes.partner} />
        {toggle("partners", chosen === null ? "partners; hollow: not active" : "partners that cover it; hollow: others")}
      </span>
      <span>
        <Sign d={CROSS} className={classes.cross} />
        {toggle("holes", "nobody active covers")}
      </span>
      {unplaced > 0 && (
        <span className="soft">
          <Link className="link" href={routes.places}>
            {count(unplaced)} customers without coordinates
          </Link>{" "}
          are not shown
        </span>
      )}
    </div>
  );
}
