/** Who covers a product or lead type, and the way to change that from its side. */
import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import type { CatalogueRecord, CatalogueType } from "../../../src-main/contract/calls/catalogue.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { LISTED_NOUNS } from "../../components/forms/cover-field.tsx";
import { PickerDialog } from "../../components/forms/picker-dialog.tsx";
import { announceError } from "../../components/messages/messages.ts";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./catalogue.module.css";

const FIRST = 8;
const MOST = 1000;

function holeSentence({ partners, activePartners, waiting, archived }: CatalogueRecord, format: Format): string | null {
  if (activePartners > 0 || archived) return null;
  const who = partners === 0 ? "Nobody covers it" : `None of the ${format.count(partners)} that cover it is active`;
  if (waiting === 0) return `${who}: an opportunity that names it would go to no partner.`;
  return `${who}: ${plural(format, waiting, "opportunity that waits and names", "opportunities that wait and name")} it can go to no partner.`;
}

function sumWords({ partners, activePartners, everything }: CatalogueRecord, format: Format, many: string): string {
  if (partners === 0) return "No partner yet";
  const all = everything.length === 0 ? "" : `; ${format.count(everything.length)} of them by covering all ${many}`;
  return `${plural(format, partners, "partner")}, ${format.count(activePartners)} active${all}`;
}

interface CoveringProps {
  readonly type: CatalogueType;
  readonly id: string;
  readonly name: string;
  readonly about: CatalogueRecord;
}

export function Covering({ type, id, name, about }: CoveringProps) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [limit, setLimit] = useState(FIRST);
  const [picking, setPicking] = useState(false);
  const answer = useQuery({ ...queries.cataloguePartners({ type, id, offset: 0, limit }), placeholderData: keepPreviousData });
  const everything = useMemo(() => new Set(about.everything), [about.everything]);
  const hole = holeSentence(about, format);
  const many = LISTED_NOUNS[type][1];
  const choose = () => setPicking(true);
  useActions([
    {
      id: "catalogue/partners",
      label: `Choose the partners of ${name}`,
      group: "This record",
      keys: ["p"],
      enabled: !readOnly,
      run: choose,
    },
  ]);
  const change = (add: readonly string[], remove: readonly string[]) => {
    call("catalogue.cover", { type, id, add: [...add], remove: [...remove], window: windowId }).then(({ changed }) => {
      if (changed > 0) announceChange(`Changed who covers ${name}: ${plural(format, changed, "partner")}.`);
    }, announceError);
  };
  return (
    <section className={record.section}>
      <div className={classes.top}>
        <h3>Who covers it</h3>
        {!readOnly && (
          <ActionButton size="compact-xs" variant="default" keys="p" hint="Choose the partners that cover it" onClick={choose}>
            Choose partners…
          </ActionButton>
        )}
      </div>
      {hole !== null && (
        <p className={classes.hole} role="note">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{hole}</span>
        </p>
      )}
      <p className="soft">{sumWords(about, format, many)}</p>
      {!answer.data && (answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={3} />)}
      {answer.data && answer.data.rows.length > 0 && (
        <div className={`${record.wide} scroll`} role="region" aria-label={`Partners that cover ${name}`} tabIndex={0}>
          <table className={record.table}>
            <thead>
              <tr>
                <th scope="col">Partner</th>
                <th scope="col">State</th>
                <th scope="col">Covers it</th>
                <th scope="col" className={classes.remove}>
                  <span className="hidden-text">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.data.rows.map((partner) => (
                <tr key={partner.id}>
                  <th scope="row">
                    <Link className="link" href={routes.partner(partner.id)}>
                      {partner.name}
                    </Link>
                  </th>
                  <td>{partner.archived ? "Archived" : PARTNER_STATUS_WORDS[partner.status]}</td>
                  <td>{partner.everything ? `with all ${many} (*)` : "on its list"}</td>
                  <td className={classes.remove}>
                    {!partner.everything && !readOnly && (
                      <ActionIcon size={24} aria-label={`Take it from ${partner.name}`} onClick={() => change([], [partner.id])}>
                        <IconX size={14} />
                      </ActionIcon>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer.data && answer.data.total > answer.data.rows.length && limit < MOST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(MOST)}>
          Show more of the {format.count(answer.data.total)}
        </Button>
      )}
      <PickerDialog
        opened={picking}
        type="partner"
        title={`Partners that cover ${name}`}
        nouns={LISTED_NOUNS.partner}
        value={about.listing}
        canBeAll={false}
        without={everything}
        close={() => setPicking(false)}
        save={(next) => {
          if (next === "*") return;
          const [before, after] = [new Set(about.listing), new Set(next)];
          change(
            next.filter((one) => !before.has(one)),
            about.listing.filter((one) => !after.has(one)),
          );
        }}
      />
    </section>
  );
}
