/** Above the map: the name of the chosen territory and what can be done with it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useActions } from "../../components/actions/registry.ts";
import { CallFailure } from "../../bridge/client.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import { useRecord } from "../../components/forms/use-record.ts";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import record_ from "../../components/record/record.module.css";
import { Failed } from "../../components/states/states.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { renameTerritory } from "./territory-acts.ts";

interface HeadProps {
  readonly name: string | null;
  readonly open: (name: string | null) => void;
}

export function TerritoryHead({ name, open }: HeadProps) {
  if (name !== null) return <ChosenHead name={name} open={open} />;
  return (
    <header className={record_.head}>
      <h2>All territories</h2>
      <span className="soft cut">Choose one in the list for its rules and its partners.</span>
    </header>
  );
}

function ChosenHead({ name, open }: { name: string; open: (name: string | null) => void }) {
  const { record, error, retry } = useRecord("territory", name);
  const [renaming, setRenaming] = useState(false);
  const changeable = record !== null && !record.readOnly;
  useActions([
    {
      id: "territory/rename",
      label: `Rename ${name}`,
      group: "This territory",
      keys: ["f2"],
      enabled: changeable,
      run: () => setRenaming(true),
    },
    { id: "territory/all", label: "Show all territories", group: "Territories", keys: ["a"], run: () => open(null) },
  ]);
  if (record === null && error !== null) {
    if (error instanceof CallFailure && error.code === "not-found") {
      return (
        <header className={record_.head}>
          <h2 className="cut">{name}</h2>
          <span className="soft cut">is not in this book any more: it was removed or has another name now.</span>
          <Button variant="default" onClick={() => open(null)}>
            Show all
          </Button>
        </header>
      );
    }
    return <Failed error={error} retry={retry} />;
  }
  return (
    <>
      <header className={record_.head}>
        <h2 className="cut" title={name}>
          {name}
        </h2>
        {record?.value.archived && <span className={record_.state}>Archived</span>}
        <span className={record_.aside}>
          <ActionButton variant="subtle" keys="a" hint="Show all territories" onClick={() => open(null)}>
            All
          </ActionButton>
          {changeable && (
            <ActionButton
              variant="default"
              keys="f2"
              hint="Give it another name, in the lists of its partners too"
              onClick={() => setRenaming(true)}
            >
              Rename…
            </ActionButton>
          )}
          {record && (
            <RecordMenu
              record={record}
              archive={{ archived: record.value.archived, run: () => void record.save({ archived: !record.value.archived }) }}
              leave={() => open(null)}
            />
          )}
        </span>
      </header>
      {record && <ConflictBand record={record} />}
      {renaming && record && (
        <NameDialog
          title={`Rename ${name}`}
          action="Rename"
          initial={name}
          hint="The lists of its partners name it by the new name too; all of it is one step that can be undone."
          close={() => setRenaming(false)}
          save={async (to) => {
            await renameTerritory(name, to, record.version);
            open(to);
          }}
        />
      )}
    </>
  );
}
