/** The letter's template: subject and body with words in braces that each letter fills in, beside the letter as it will be. */
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import { LETTER_WORDS, unknownLetterWords, type LetterWord } from "../../../src-main/contract/desk-settings.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./tell.module.css";

const PREVIEW_MS = 120;
const LONGEST = { subject: 500, body: 20_000 } as const;

const MEANINGS: Readonly<Record<LetterWord, string>> = {
  partner: "the partner’s name",
  contact: "first contact or name",
  count: "“3 opportunities”",
  deadline: "the earliest deadline",
  offers: "the offers, numbered",
  sender: "your name",
};

type Part = "subject" | "body";
type Texts = Readonly<Record<Part, string>>;

/** Why a text is no template; null = it is one. */
function faultOf(text: string): string | null {
  const unknown = [...new Set(unknownLetterWords(text))];
  if (unknown.length === 0) return null;
  const known = LETTER_WORDS.map((word) => `{${word}}`).join(", ");
  return `${unknown.join(", ")} ${unknown.length === 1 ? "is no word" : "are no words"} of the letter; expected ${known}`;
}

function Preview({ partner, texts }: { partner: string; texts: Texts }) {
  const { locale } = useFormat();
  const [tried] = useDebouncedValue(texts, PREVIEW_MS);
  const answer = useQuery(queries.letterPreview({ partner, which: "all", locale, ...tried }));
  if (!answer.data) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  return (
    <>
      <p className={classes.subject}>{answer.data.subject}</p>
      <div className={classes.previewText}>{answer.data.text}</div>
    </>
  );
}

interface FormProps {
  readonly template: CallOutput<"notices.template">;
  /** Id of the one whose letter is shown; null where there is none. */
  readonly partner: string | null;
  readonly close: () => void;
}

function Form({ template, partner, close }: FormProps) {
  const { standard } = template;
  const [texts, setTexts] = useState<Texts>({ subject: template.subject, body: template.body });
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<Part>("body");
  // The dialog gives the focus when it opens, which may be before the template is there.
  useEffect(() => body.current?.focus(), []);
  const change = (part: Part, text: string) => setTexts((old) => ({ ...old, [part]: text }));
  const insert = (word: LetterWord) => {
    const part = last.current;
    const field = part === "subject" ? subject.current : body.current;
    if (field === null) return;
    // As if it were typed, so that the field's own undo takes it back.
    field.focus();
    field.setRangeText(`{${word}}`, field.selectionStart ?? texts[part].length, field.selectionEnd ?? texts[part].length, "end");
    change(part, field.value);
  };
  const faults = { subject: faultOf(texts.subject), body: faultOf(texts.body) };
  const same = texts.subject === template.subject && texts.body === template.body;
  const isStandard = texts.subject === standard.subject && texts.body === standard.body;
  const savable = !same && faults.subject === null && faults.body === null;
  // An empty text is the standard one; the preview says so.
  const effective = {
    subject: texts.subject.trim() === "" ? standard.subject : texts.subject,
    body: texts.body.trim() === "" ? standard.body : texts.body,
  };
  const save = () => {
    if (!savable) return;
    call("notices.saveTemplate", { ...effective, window: windowId }).then(({ changed }) => {
      if (changed) announceChange("Saved the letter to partners.");
      else announce("The letter was so already.");
      close();
    }, announceError);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={classes.template}>
        <div className={classes.templateTexts}>
          <TextInput
            ref={subject}
            label="Subject"
            placeholder={standard.subject}
            maxLength={LONGEST.subject}
            value={texts.subject}
            error={faults.subject}
            onFocus={() => (last.current = "subject")}
            onChange={(event) => change("subject", event.currentTarget.value)}
          />
          <Textarea
            ref={body}
            data-autofocus
            label="Text"
            placeholder={standard.body}
            maxLength={LONGEST.body}
            rows={13}
            value={texts.body}
            error={faults.body}
            onFocus={() => (last.current = "body")}
            onChange={(event) => change("body", event.currentTarget.value)}
            onKeyDown={submitKey(save)}
          />
          <div role="group" aria-label="Words that each letter fills in">
            <p className={`soft ${classes.wordsHead}`}>Each letter fills these words in; a click puts one where the cursor is.</p>
            <ul className={classes.words}>
              {LETTER_WORDS.map((word) => (
                <li key={word}>
                  <Button size="compact-xs" variant="default" onClick={() => insert(word)}>{`{${word}}`}</Button>
                  <span className="soft">{MEANINGS[word]}</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <section className={`${classes.preview} scroll`} aria-label="The letter as it will be" tabIndex={0}>
          {partner === null ? (
            <p className="soft">The letter to a partner shows here once an offer waits for its answer.</p>
          ) : (
            <Preview partner={partner} texts={effective} />
          )}
        </section>
      </div>
      <div className={dialog.actions}>
        <Button
          variant="default"
          className={classes.standard}
          disabled={isStandard}
          onClick={() => setTexts({ subject: standard.subject, body: standard.body })}
        >
          Back to the standard letter
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!savable}>
          Save the letter
        </Button>
      </div>
    </form>
  );
}

export function TemplateDialog({ partner, close }: { partner: string | null; close: () => void }) {
  const answer = useQuery(queries.letterTemplate());
  return (
    <Modal opened onClose={close} title="The letter to partners" size={1040}>
      {answer.data ? (
        <Form template={answer.data} partner={partner} close={close} />
      ) : answer.error ? (
        <Failed error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Loading rows={10} />
      )}
    </Modal>
  );
}
