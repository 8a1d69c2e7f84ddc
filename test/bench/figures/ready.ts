/** `ready`: from columns in which anything may have changed to a tuner that can be asked. */
import { columnsOf, madeOf, timesFor, type Measures } from "./subject.ts";
import { timed } from "../timing.ts";
import { tuningOf } from "./tuning.ts";

export const ready: Measures = {
  engine: (size) => {
    const columns = columnsOf(madeOf(size));
    return timed(timesFor(size), { before: () => columns, run: tuningOf, after: () => {} });
  },
};
