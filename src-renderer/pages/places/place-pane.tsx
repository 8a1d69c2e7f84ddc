/** One address to be placed: why it has no coordinates, what may be meant, and the address itself, which can be corrected here. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { PlaceAbout, PlaceChoice } from "../../../src-main/contract/calls/places.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import forms from "../../components/forms/forms.module.css";
import { PlaceFields } from "../../components/forms/place-fields.tsx";
import { capitalised, useRecord, type RecordQuery } from "../../components/forms/use-record.ts";
import { announceError } from "../../components/messages/messages.ts";
import { KEYED, PlaceChoices, placeAt } from "../../components/places/place-choices.tsx";
import { CERTAINTY_WORDS, SOURCE_WORDS, choiceWords } from "../../components/places/place-words.ts";
import record_ from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";

type Key = Pick<PlaceAbout, "type" | "id">;

interface PlacePaneProps extends Key {
  /** The list that it stands in. */
  readonly among: Pick<CallInput<"places.beside">, "search" | "sort" | "filter">;
  readonly go: (key: Key) => void;
  /** Nothing is left in the list. */
  readonly done: () => void;
}

function Why({
  about,
  choices,
  keyed,
  disabled,
  choose,
}: { about: PlaceAbout } & Pick<Parameters<typeof PlaceChoices>[0], "choices" | "keyed" | "disabled" | "choose">) {
  const { known, certainty, sentence } = about;
  if (known !== null) {
    return (
      <p>
        {SOURCE_WORDS[known.source]}
        {known.source === "given" ? "" : `; ${CERTAINTY_WORDS[known.certainty]}`}. Nothing is left to do here.
      </p>
    );
  }
  return (
    <>
      <p>{certainty === null ? `${capitalised(sentence)}.` : `Its address says where: ${CERTAINTY_WORDS[certainty]}.`}</p>
      {choices.length > 0 ? (
        <PlaceChoices label="Where it may be" choices={choices} keyed={keyed} disabled={disabled} choose={choose} />
      ) : (
        <p className="soft">Nothing is known that is like it: correct the address below, or enter its coordinates.</p>
      )}
    </>
  );
}

function Address({ query: { record, error, retry } }: { query: RecordQuery<"partner"> | RecordQuery<"customer"> }) {
  if (!record) return error ? <Failed error={error} retry={retry} /> : <Loading rows={4} />;
  return (
    <section className={record_.section}>
      <h3>Address</h3>
      <div className={forms.form}>
        <PlaceFields record={record} note={false} />
      </div>
    </section>
  );
}

function PartnerAddress({ id }: { id: string }) {
  const query = useRecord("partner", id);
  return (
    <>
      {query.record && <ConflictBand record={query.record} />}
      <Address query={query} />
    </>
  );
}

function CustomerAddress({ id }: { id: string }) {
  const query = useRecord("customer", id);
  return (
    <>
      {query.record && <ConflictBand record={query.record} />}
      <Address query={query} />
    </>
  );
}

export function PlacePane({ type, id, among, go, done }: PlacePaneProps) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [busy, setBusy] = useState(false);
  const answer = useQuery(queries.placeAbout({ type, id }));
  const beside = useQuery({ ...queries.placeBeside({ ...among, type, id }), placeholderData: keepPreviousData }).data;
  // Where it stood before it was placed, and so left the list.
  const [stood, setStood] = useState(beside);
  if (beside !== undefined && beside !== stood && (beside.position > 0 || stood === undefined)) setStood(beside);
  const about = answer.data;
  const choices = about?.known === null ? about.choices : [];

  const choose = async (choice: PlaceChoice) => {
    if (about === undefined || busy) return;
    setBusy(true);
    try {
      const { after, before } = stood ?? (await queryClient.ensureQueryData(queries.placeBeside({ ...among, type, id })));
      const next = after ?? before;
      await placeAt(about, choice, format.locale);
      if (next === null) done();
      else go(next);
    } catch (error) {
      announceError(error);
      setBusy(false);
    }
  };
  const step = (to: Key | null | undefined) => {
    if (to) go(to);
  };
  useActions([
    ...choices.slice(0, KEYED).map((choice, i) => ({
      id: `place/${i}`,
      label: `Place it: ${choiceWords(choice, format.locale)}`,
      group: "This address",
      keys: [String(i + 1)],
      enabled: !readOnly,
      run: () => void choose(choice),
    })),
    {
      id: "place/next",
      label: "Next address",
      group: "This address",
      keys: ["j"],
      keyOnly: true,
      repeats: true,
      run: () => step(stood?.after),
    },
    {
      id: "place/before",
      label: "Previous address",
      group: "This address",
      keys: ["k"],
      keyOnly: true,
      repeats: true,
      run: () => step(stood?.before),
    },
  ]);
  if (about === undefined)
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={10} />;
  const lines = [about.address, [about.postalCode, about.city].filter(Boolean).join(" "), about.region, about.country];
  const shown = lines.filter((line) => line !== null && line !== "").join(", ");
  return (
    <>
      <header className={record_.head}>
        <h2 className="cut" title={about.name}>
          <Link className="link" href={type === "partner" ? routes.partner(id) : routes.customer(id)}>
            {about.name}
          </Link>
        </h2>
        <span className={record_.state}>{type === "partner" ? "Partner" : "Customer"}</span>
        {about.waiting > 0 && <span className="cut">{plural(format, about.waiting, "waiting opportunity", "waiting opportunities")}</span>}
        <span className={`soft ${record_.aside}`}>
          {beside && beside.position > 0 && format.parts(beside.position, beside.total)}{" "}
          <Tooltip label={<HintWithKey hint="Previous address" keys="k" />}>
            <ActionIcon aria-label="Previous address" disabled={!stood?.before} onClick={() => step(stood?.before)}>
              <IconChevronUp size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={<HintWithKey hint="Next address" keys="j" />}>
            <ActionIcon aria-label="Next address" disabled={!stood?.after} onClick={() => step(stood?.after)}>
              <IconChevronDown size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <div className={`${record_.body} scroll`} role="region" aria-label={`Place of ${about.name}`} tabIndex={0}>
        <section className={record_.section}>
          <h3>{about.known === null ? (about.certainty === null ? "Why it is not placed" : "Can be placed") : "Placed"}</h3>
          <p className="soft">{shown === "" ? "No address at all" : shown}</p>
          <Why about={about} choices={choices} keyed disabled={busy || readOnly} choose={(choice) => void choose(choice)} />
        </section>
        {type === "partner" ? <PartnerAddress id={id} /> : <CustomerAddress id={id} />}
      </div>
    </>
  );
}
