/** Under the name of a partner that is about to be made: who has that name already. It warns and refuses nothing. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { placeWords } from "./alike-band.tsx";
import classes from "./alike-band.module.css";

const WAIT_MS = 120;
const SHOWN = 3;

function NewPartnerWarning({ name }: { name: string }) {
  const format = useFormat();
  const [asked] = useDebouncedValue(name.trim(), WAIT_MS);
  const answer = useQuery({ ...queries.alikePartners(asked), enabled: asked !== "", placeholderData: keepPreviousData });
  const alike = name.trim() === "" ? [] : (answer.data ?? []);
  const names = alike.slice(0, SHOWN).map((one) => `${one.name} (${[placeWords(one, format), one.id].filter(Boolean).join(", ")})`);
  if (alike.length > SHOWN) names.push(`${format.count(alike.length - SHOWN)} more`);
  return (
    <div aria-live="polite">
      {alike.length > 0 && (
        <p className={classes.warning}>There is {new Intl.ListFormat(format.locale).format(names)} of this name already.</p>
      )}
    </div>
  );
}

/** As the dialog of a new record shows it under the name. */
export function newPartnerWarning(name: string): ReactNode {
  return <NewPartnerWarning name={name} />;
}
