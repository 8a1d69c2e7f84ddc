/** The load of each partner before and after, largest change first; a partner opens. */
import { memo } from "react";
import type { PartnerLoad } from "../../../../src-main/contract/calls/weights.ts";
import { Track } from "../../../components/charts/track.tsx";
import { call } from "../../../bridge/client.ts";
import { Loading } from "../../../components/states/states.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import { routes } from "../../../routing/routes.ts";
import { useRows, type ListInput } from "../use-preview.ts";
import { Windowed } from "./windowed.tsx";
import classes from "./now.module.css";

const ROW = 26;

/** A plain link: a router in each row would cost more than the row, with every step of a slider. */
function LoadRow({ load, most }: { load: PartnerLoad; most: number }) {
  const format = useFormat();
  const { partner, before, after } = load;
  return (
    <div className={classes.load}>
      <a className="cut" href={`#${routes.partner(partner.id)}`} title={partner.name}>
        {partner.name}
      </a>
      <Track share={after / most} mark={before / most} />
      <span className="number soft">{format.count(before)}</span>
      <span className="number">{format.count(after)}</span>
      <span className="number">{before === after ? "same" : format.signedCount(after - before)}</span>
    </div>
  );
}

const list = (input: ListInput) => call("weights.loads", input);

export const LoadList = memo(function LoadList({ answered }: { answered: string | null }) {
  const { value, behind, show } = useRows(list, answered);
  const most = Math.max(1, value?.most ?? 1);
  return (
    <section className={classes.pane}>
      <h2 className={classes.title}>
        Load per partner <span className="soft">bar: draft · tick: before</span>
      </h2>
      {value === null ? (
        <Loading rows={5} />
      ) : value.total === 0 ? (
        <p className={`soft ${classes.none}`}>No partner is active.</p>
      ) : (
        <Windowed
          label="Load per partner"
          total={value.total}
          rowHeight={ROW}
          rows={value.rows}
          offset={value.offset}
          keyOf={(load) => load.partner.id}
          renderRow={(load) => <LoadRow load={load} most={most} />}
          show={show}
          behind={behind}
        />
      )}
    </section>
  );
});
