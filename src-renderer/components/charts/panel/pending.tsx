/** The place of a chart whose figures are on their way, or did not come. */
import { Failed, Loading } from "../../states/states.tsx";
import classes from "./panel.module.css";

interface PendingProps {
  readonly answer: { readonly error: unknown; readonly refetch: () => unknown };
  readonly height: number;
}

/** Of a chart without its heading. */
const HEADING = 88;

export function Pending({ answer, height }: PendingProps) {
  return (
    <div className={classes.pending} style={{ minHeight: height + HEADING }}>
      {answer.error === null ? <Loading rows={5} /> : <Failed error={answer.error} retry={() => void answer.refetch()} />}
    </div>
  );
}
