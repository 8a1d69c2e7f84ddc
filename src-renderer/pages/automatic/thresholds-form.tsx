/** The four thresholds, each with the sentence that says what it holds back. */
import { NativeSelect, TextInput } from "@mantine/core";
import type { Thresholds } from "../../../src-main/contract/calls/automatic.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./automatic.module.css";
import type { ThresholdFaults, ThresholdTexts } from "./threshold-draft.ts";

const IMPUTED: readonly { readonly value: Thresholds["imputed"]; readonly label: string }[] = [
  { value: "no", label: "none" },
  { value: "distance", label: "the distance alone" },
  { value: "yes", label: "any" },
];

interface FormProps {
  readonly texts: ThresholdTexts;
  readonly faults: ThresholdFaults;
  readonly readOnly: boolean;
  readonly change: (texts: ThresholdTexts) => void;
}

export function ThresholdsForm({ texts, faults, readOnly, change }: FormProps) {
  const format = useFormat();
  return (
    <div className={classes.form}>
      <TextInput
        label="Lead over the next candidate, at least"
        description="In points of the score. With a smaller lead a person decides; a proposal without a next candidate has lead enough."
        inputMode="decimal"
        autoComplete="off"
        disabled={readOnly}
        value={texts.lead}
        error={faults.lead}
        onChange={(event) => change({ ...texts, lead: event.currentTarget.value })}
      />
      <NativeSelect
        label="Parts of the score that may be imputed"
        description="A part is imputed where the partner has no record of its own and the mean of the others stands in for it."
        disabled={readOnly}
        value={texts.imputed}
        data={[...IMPUTED]}
        onChange={(event) => change({ ...texts, imputed: IMPUTED.find(({ value }) => value === event.currentTarget.value)?.value ?? "no" })}
      />
      <TextInput
        label={`Estimated revenue, at most (${format.baseCurrency})`}
        description="Larger opportunities wait for a person, and so do those of unknown revenue. Empty: any revenue, unknown too."
        placeholder="any"
        inputMode="decimal"
        autoComplete="off"
        disabled={readOnly}
        value={texts.revenue}
        error={faults.revenue}
        onChange={(event) => change({ ...texts, revenue: event.currentTarget.value })}
      />
      <TextInput
        label="Offers that the partner has had, at least"
        description="What goes to a newcomer is looked at first. 0: newcomers too."
        inputMode="numeric"
        autoComplete="off"
        disabled={readOnly}
        value={texts.offers}
        error={faults.offers}
        onChange={(event) => change({ ...texts, offers: event.currentTarget.value })}
      />
    </div>
  );
}
