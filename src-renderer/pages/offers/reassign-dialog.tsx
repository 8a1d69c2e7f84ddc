/** Another partner for an offer: those that are available first, best first, then the others with what stops them; every failing check is named. */
import { Button, Modal, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { OfferRecord } from "../../../src-main/contract/calls/offers.ts";
import { CHECK_OF } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import classes from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { CHECK_WORDS, FAILURE_WORDS, NEWCOMERS_SHARE } from "../../format/words.ts";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { matchesWords } from "../../shell/palette-search.ts";

/** More would not be read, only searched. */
const MOST_SHOWN = 200;

function ReassignForm({ about, close }: { about: OfferRecord; close: () => void }) {
  const format = useFormat();
  const { offer } = about;
  const answer = useQuery({ ...queries.reassignOptions(offer.id), staleTime: 0 });
  const search = useRef<HTMLInputElement>(null);
  const loaded = answer.data !== undefined;
  useEffect(() => {
    if (loaded) search.current?.focus();
  }, [loaded]);
  const listId = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [at, setAt] = useState(0);
  const options = answer.data;
  const found = useMemo(
    () => (options ?? []).filter(({ partner }) => matchesWords(partner.name, text)).slice(0, MOST_SHOWN),
    [options, text],
  );
  if (!options) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  const active = Math.min(at, found.length - 1);
  const choice = options.find(({ partner }) => partner.id === chosen) ?? null;
  const ready = choice !== null && reason.trim() !== "";

  const submit = () => {
    if (!ready) return;
    const accepted = [...new Set(choice.failures.map(({ code }) => code))];
    const give = async () => {
      const partner = choice.partner.id;
      const { offer: next } = await call("offers.reassign", { id: offer.id, partner, reason: reason.trim(), accepted, window: windowId });
      announceChange(`Reassigned: ${offer.opportunity.name || offer.opportunity.id} to ${choice.partner.name}.`);
      close();
      navigate(routes.offer(next), { replace: true });
    };
    give().catch(announceError);
  };
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) setAt(Math.max(0, Math.min(found.length - 1, active + move)));
    else if (event.key === "Enter") setChosen(found[active]?.partner.id ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        label="Partner"
        placeholder="Search all partners"
        ref={search}
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
          <div key={option.partner.id} role="presentation">
            {option.available !== found[i - 1]?.available && (
              <div className={classes.heading} role="presentation">
                {option.available ? "Available, best first" : "Not available, nearest first"}
              </div>
            )}
            <div
              id={`${listId}-${i}`}
              role="option"
              className={classes.option}
              aria-selected={option.partner.id === chosen || (chosen === null && i === active)}
              data-chosen={option.partner.id === chosen}
              ref={i === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
              onClick={() => {
                setAt(i);
                setChosen(option.partner.id);
              }}
            >
              <span className="cut">{option.partner.name}</span>
              <span className="number">{option.score === null ? "" : format.score(option.score)}</span>
              <span />
              <span className="soft cut">
                {[
                  ...(option.newcomer ? [NEWCOMERS_SHARE.toLowerCase()] : []),
                  ...option.failures.map(({ code }) => FAILURE_WORDS[code]),
                ].join(", ")}
              </span>
            </div>
          </div>
        ))}
        {found.length === 0 && <p className={classes.heading}>No other partner has “{text}” in its name.</p>}
      </div>
      {choice && choice.failures.length === 0 && <p className={classes.passes}>{choice.partner.name} passes every check.</p>}
      {choice && choice.failures.length > 0 && (
        <ul className={classes.failures} aria-label="Checks that fail">
          {choice.failures.map((failure) => (
            <li key={failure.code}>
              <b>{CHECK_WORDS[CHECK_OF[failure.code]]}</b>
              <span>{failure.sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        label="Reason"
        description={`${offer.partner.name}’s offer is withdrawn with it, and the new one has it in its history.`}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        mt={12}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(submit)}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!ready} onClick={submit}>
          <HintWithKey
            hint={
              choice === null
                ? "Choose a partner"
                : choice.failures.length > 0
                  ? `Give it to ${choice.partner.name} despite ${plural(format, choice.failures.length, "failed check")}`
                  : `Give it to ${choice.partner.name}`
            }
            keys="mod+enter"
          />
        </Button>
      </div>
    </>
  );
}

/** @param about null = closed. */
export function ReassignDialog({ about, close }: { about: OfferRecord | null; close: () => void }) {
  const topic = about ? about.offer.opportunity.name || about.offer.opportunity.id : "";
  return (
    <Modal opened={about !== null} onClose={close} title={`Another partner for ${topic}`} size={640} yOffset="6vh">
      {about && <ReassignForm about={about} close={close} />}
    </Modal>
  );
}
