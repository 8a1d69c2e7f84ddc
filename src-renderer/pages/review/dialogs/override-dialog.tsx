/** Another partner instead of the proposed one: candidates first, then the others with what stops them; every failing check is named. */
import { Button, Modal, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import type { FailureCode } from "../../../../src-main/contract/codes.ts";
import { CHECK_OF } from "../../../../src-main/contract/codes.ts";
import type { ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { queries } from "../../../bridge/queries.ts";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import classes from "../../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../../components/dialogs/submit-key.ts";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { CHECK_WORDS, FAILURE_WORDS } from "../../../format/words.ts";
import { spokenTitle } from "../../../format/line-title.ts";
import { matchesWords } from "../../../shell/palette-search.ts";

interface Option {
  readonly id: string;
  readonly name: string;
  readonly group: "Candidates" | "Not available, nearest first";
  readonly score: number | null;
  readonly difference: number | null;
  readonly note: string;
}

interface OverrideDialogProps {
  readonly run: number;
  readonly line: ReviewLine | null;
  /** Chosen beforehand, by a button beside its name. */
  readonly partner: string | null;
  readonly close: () => void;
  /** False where it was refused, which has been said. */
  readonly override: (partner: { id: string; name: string }, reason: string, accepted: FailureCode[]) => Promise<boolean>;
}

/** More would not be read, only searched. */
const MOST_SHOWN = 200;

function useOptions(run: number, line: ReviewLine): readonly Option[] {
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
          group: "Candidates" as const,
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
        group: "Not available, nearest first" as const,
        score: null,
        difference: null,
        note: one.failures.map((failure) => FAILURE_WORDS[failure.code]).join(", "),
      })),
    ];
  }, [explanation, line.partner, line.decision]);
}

function OverrideForm({ run, line, partner, close, override }: OverrideDialogProps & { line: ReviewLine }) {
  const format = useFormat();
  const options = useOptions(run, line);
  const listId = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(partner);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState(0);
  const found = useMemo(() => options.filter((option) => matchesWords(option.name, text)).slice(0, MOST_SHOWN), [options, text]);
  const active = Math.min(at, found.length - 1);
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
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) setAt(Math.max(0, Math.min(found.length - 1, active + move)));
    else if (event.key === "Enter") setChosen(found[active]?.id ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        label="Partner"
        placeholder="Search all partners"
        data-autofocus={partner === null ? true : undefined}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div className={`${classes.options} scroll`} id={listId} role="listbox" aria-label="Partners" tabIndex={0}>
        {found.map((option, i) => (
          <div key={option.id} role="presentation">
            {option.group !== found[i - 1]?.group && (
              <div className={classes.heading} role="presentation">
                {option.group}
              </div>
            )}
            <div
              id={`${listId}-${i}`}
              role="option"
              className={classes.option}
              aria-selected={option.id === chosen || (chosen === null && i === active)}
              data-chosen={option.id === chosen}
              ref={i === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
              onClick={() => {
                setAt(i);
                setChosen(option.id);
              }}
            >
              <span className="cut">{option.name}</span>
              <span className="number">{option.score === null ? "" : format.score(option.score)}</span>
              <span className="number soft">{option.difference === null ? "" : format.signed(option.difference)}</span>
              <span className="soft cut">{option.note}</span>
            </div>
          </div>
        ))}
        {found.length === 0 && <p className={classes.heading}>No partner has “{text}” in its name.</p>}
      </div>
      {choice && failures !== null && failures.length === 0 && <p className={classes.passes}>{choice.name} passes every check.</p>}
      {choice && failures !== null && failures.length > 0 && (
        <ul className={classes.failures} aria-label="Checks that fail">
          {failures.map((failure) => (
            <li key={failure.code}>
              <b>{CHECK_WORDS[CHECK_OF[failure.code]]}</b>
              <span>{failure.sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        label="Reason"
        description="It stays with the decision, so that it can be defended a year later."
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        mt={12}
        data-autofocus={partner === null ? undefined : true}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(() => void submit())}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!ready || busy} onClick={() => void submit()}>
          <HintWithKey
            hint={
              choice === null
                ? "Choose a partner"
                : failures && failures.length > 0
                  ? `Give it to ${choice.name} despite ${plural(format, failures.length, "failed check")}`
                  : `Give it to ${choice.name}`
            }
            keys="mod+enter"
          />
        </Button>
      </div>
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
