/** Above the list of partners: how many of them may be there twice. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";
import classes from "../../components/record/narrowed-band.module.css";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";

export function TwiceNote({ show }: { show: () => void }) {
  const format = useFormat();
  const twice = useQuery(queries.doubledPartners()).data?.partners ?? 0;
  if (twice === 0) return null;
  return (
    <div className={classes.note}>
      <span className="cut">{plural(format, twice, "partner")} may be here twice</span>
      <Button size="compact-xs" variant="subtle" onClick={show}>
        Show them
      </Button>
    </div>
  );
}
