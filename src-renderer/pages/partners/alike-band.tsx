/** Says calmly which other partners this one may be the same as, and what can be done about each. */
import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { AlikePartner } from "../../../src-main/contract/calls/duplicates.ts";
import type { Named } from "../../../src-main/contract/calls/shared.ts";
import forms from "../../components/forms/forms.module.css";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import { countryName } from "../../format/countries.ts";
import type { Format } from "../../format/format.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import classes from "./alike-band.module.css";

const SHOWN = 3;

/** "Berlin, Germany"; empty where neither is known. */
export function placeWords({ city, country }: Pick<AlikePartner, "city" | "country">, format: Format): string {
  return [city, country === null ? null : countryName(country, format.locale)].filter(Boolean).join(", ");
}

function Reason({ one }: { one: AlikePartner }) {
  const format = useFormat();
  const place = placeWords(one, format);
  return (
    <span>
      {one.samePlace ? "It has the name and the place of " : "It has the name of "}
      <Link href={routes.partner(one.id)}>{one.name}</Link> <span className="soft">({[place, one.id].filter(Boolean).join(", ")})</span>
      {one.samePlace ? "." : ", but one of the two has no place."}
    </span>
  );
}

interface AlikeBandProps {
  readonly record: RecordHandle<"partner">;
  readonly alike: readonly AlikePartner[];
  readonly merge: (other: string) => void;
}

export function AlikeBand({ record, alike, merge }: AlikeBandProps) {
  const format = useFormat();
  if (alike.length === 0) return null;
  const before = record.value.distinctFrom ?? [];
  return (
    <ul className={classes.band} aria-label="May be the same as">
      {alike.slice(0, SHOWN).map((one) => (
        <li key={one.id}>
          <Reason one={one} />
          {!record.readOnly && (
            <span className={classes.actions}>
              <Button size="compact-xs" variant="default" onClick={() => merge(one.id)}>
                Merge…
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => void record.save({ distinctFrom: [...before, one.id] })}>
                Not the same
              </Button>
            </span>
          )}
        </li>
      ))}
      {alike.length > SHOWN && <li className="soft">and of {plural(format, alike.length - SHOWN, "other", "others")}</li>}
    </ul>
  );
}

/** Who looks like it and is said to be another one, where that was said on this record; it can be taken back. */
export function DistinctFrom({ record, others }: { record: RecordHandle<"partner">; others: readonly Named[] }) {
  const mine = record.value.distinctFrom ?? [];
  if (others.length === 0) return null;
  return (
    <div className={forms.field}>
      <span className={forms.label}>Not the same as</span>
      {others.map((other) => (
        <div key={other.id} className={forms.row}>
          <Link href={routes.partner(other.id)}>{other.name}</Link>
          {!record.readOnly && mine.includes(other.id) && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => void record.save({ distinctFrom: mine.filter((id) => id !== other.id) })}
            >
              It may be
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
