/** Another partner instead of the proposed one: candidates first, then the others with what stops them; every failing check is named. */
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { FailureCode } from "../../../../src-main/contract/codes.ts";
import type { ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { queries } from "../../../bridge/queries.ts";
import { GiveIt } from "../../../components/partner-choice/give-it.tsx";
import { PartnerChoice, type PartnerOption } from "../../../components/partner-choice/partner-choice.tsx";
import { FAILURE_WORDS } from "../../../format/words.ts";
import { spokenTitle } from "../../../format/line-title.ts";

interface OverrideDialogProps {
  readonly run: number;
  readonly line: ReviewLine | null;
  /** Chosen beforehand, by a button beside its name. */
  readonly partner: string | null;
  readonly close: () => void;
  /** False where it was refused, which has been said. */
  readonly override: (partner: { id: string; name: string }, reason: string, accepted: FailureCode[]) => Promise<boolean>;
}

function useOptions(run: number, line: ReviewLine): readonly PartnerOption[] {
  const explanation = useQuery(queries.explanation(run, line.opportunity)).data;
  return useMemo(() => {
    if (!explanation) return [];
    const best = explanation.candidates.find((candidate) => candidate.partner.id === line.partner?.id) ?? explanation.candidates[0];
    return [
      // The proposed partner is approved, not chosen instead of itself.
      ...explanation.candidates
        .filter((candidate) => line.decision !== "none" || candidate.partner.id !== line.partner?.id)
        .map((candidate) => ({
          ...candidate.partner,
          group: "Candidates",
          score: candidate.score,
          difference: best && candidate !== best ? candidate.score - best.score : null,
          note:
            candidate.partner.id === line.partner?.id
              ? "as it is now"
              : [...(candidate.newcomer ? ["newcomer"] : []), ...candidate.failures.map((failure) => FAILURE_WORDS[failure.code])].join(
                  ", ",
                ),
        })),
      ...explanation.unavailable.map((one) => ({
        ...one.partner,
        group: "Not available, nearest first",
        score: null,
        difference: null,
        note: one.failures.map((failure) => FAILURE_WORDS[failure.code]).join(", "),
      })),
    ];
  }, [explanation, line.partner, line.decision]);
}

function OverrideForm({ run, line, partner, close, override }: OverrideDialogProps & { line: ReviewLine }) {
  const options = useOptions(run, line);
  const [chosen, setChosen] = useState<string | null>(partner);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const choice = options.find((option) => option.id === chosen) ?? null;
  const check = useQuery({ ...queries.check(run, line.opportunity, chosen ?? ""), enabled: chosen !== null });
  const failures = check.data?.failures ?? null;
  const ready = choice !== null && failures !== null && reason.trim() !== "";

  const submit = async () => {
    if (!ready || busy) return;
    setBusy(true);
    const codes = [...new Set(failures.map((failure) => failure.code))];
    if (await override({ id: choice.id, name: choice.name }, reason.trim(), codes)) close();
    else setBusy(false);
  };
  return (
    <>
      <PartnerChoice options={options} chosen={chosen} choose={setChosen} focused={partner === null} />
      <GiveIt
        name={choice?.name ?? null}
        failures={failures}
        reason={reason}
        setReason={setReason}
        about="It stays with the decision, so that it can be defended a year later."
        focused={partner !== null}
        ready={ready && !busy}
        give={() => void submit()}
        close={close}
      />
    </>
  );
}

export function OverrideDialog(props: OverrideDialogProps) {
  const { line, close } = props;
  return (
    <Modal opened={line !== null} onClose={close} title={line ? `Another partner for ${spokenTitle(line)}` : ""} size={640} yOffset="6vh">
      {line && <OverrideForm key={line.opportunity} {...props} line={line} />}
    </Modal>
  );
}
