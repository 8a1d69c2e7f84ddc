/** The figures of a preview in words: what each is called, what it means, how it is written. */
import type { PreviewFigure, WeightPreview } from "../../../../src-main/contract/calls/weights.ts";
import { NO_DATA, plural, type Format } from "../../../format/format.ts";

interface FigureWords {
  readonly label: string;
  /** In what it is counted, where that is not itself. */
  readonly unit?: (format: Format) => string;
  /** How it is counted. */
  readonly meaning: (preview: WeightPreview, format: Format) => string;
  readonly show: (value: number, format: Format) => string;
  /** A difference, with its sign. */
  readonly difference: (value: number, format: Format) => string;
}

const counted = {
  show: (value: number, format: Format) => format.count(value),
  difference: (value: number, format: Format) => format.signedCount(value),
};

export const FIGURE_WORDS: Readonly<Record<PreviewFigure, FigureWords>> = {
  placed: {
    label: "Placed",
    meaning: ({ kept }, format) =>
      `Opportunities that get a partner${kept === 0 ? "" : `, ${format.count(kept)} of them kept: approved or overridden, and not delivered yet`}.`,
    ...counted,
  },
  distance: {
    label: "Mean distance",
    meaning: () => "From the partner to the customer, over what is placed and where both places are known.",
    unit: (format) => format.distanceUnit,
    show: (value, format) => format.decimal(value, value < 100 ? 1 : 0),
    difference: (value, format) => format.signed(value, Math.abs(value) < 10 ? 1 : 0),
  },
  wins: {
    label: "Expected wins",
    meaning: () =>
      "The win rates of the partners added up, one for each opportunity that is placed: so many would be won if each partner went on as it has. A partner without history counts with the mean.",
    show: (value, format) => format.decimal(value, 1),
    difference: (value, format) => format.signed(value, 1),
  },
  revenue: {
    label: "Revenue placed",
    meaning: (_, format) => `Estimated revenue of what is placed, in ${format.baseCurrency}; unknown amounts are left out.`,
    unit: (format) => format.baseCurrency,
    ...counted,
  },
  capacity: {
    label: "Capacity left",
    meaning: ({ partners, unlimited }, format) =>
      `Free places that stay with active partners${unlimited === 0 ? "" : `; ${plural(format, unlimited, "partner")} of ${format.count(partners)} have no limit and are left out`}.`,
    ...counted,
  },
  gini: {
    label: "Unevenness (Gini)",
    meaning: ({ partners }, format) =>
      `How unevenly what is placed is shared among ${plural(format, partners, "active partner")}: 0 when all get the same, toward 1 when one gets all.`,
    show: (value, format) => format.decimal(value, 3),
    difference: (value, format) => format.signed(value, 3),
  },
  idle: {
    label: "Partners with nothing",
    meaning: ({ partners }, format) => `Of ${plural(format, partners, "active partner")}, those that get none of what waits.`,
    ...counted,
  },
};

export function figureText(figure: PreviewFigure, value: number | null, format: Format): string {
  return value === null ? NO_DATA : FIGURE_WORDS[figure].show(value, format);
}

export function differenceText(figure: PreviewFigure, before: number | null, after: number | null, format: Format): string {
  if (before === null || after === null) return "";
  const text = FIGURE_WORDS[figure].difference(after - before, format);
  return /[1-9]/.test(text) ? text : "same";
}
