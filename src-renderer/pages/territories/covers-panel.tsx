/** "Who covers this address?": an address typed in, and the territories and partners that have it. */
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Link } from "wouter";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { queries } from "../../bridge/queries.ts";
import record_ from "../../components/record/record.module.css";
import { countryCode, countryNames } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { parseDegrees } from "./pairs.ts";
import classes from "./territories.module.css";

const EMPTY = { country: "", region: "", postalCode: "", latitude: "", longitude: "" };
type Typed = typeof EMPTY;
type Asked = CallInput<"territories.covers">;

/** What to ask, or what is wrong. */
function asked(typed: Typed, locale: string): Asked | string {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  const latitude = typed.latitude.trim() === "" ? null : parseDegrees(typed.latitude, ["N", "S"]);
  const longitude = typed.longitude.trim() === "" ? null : parseDegrees(typed.longitude, ["E", "W"]);
  if (typed.latitude.trim() !== "" && (latitude === null || Math.abs(latitude) > 90)) return "a latitude is a number from -90 to 90";
  if (typed.longitude.trim() !== "" && (longitude === null || Math.abs(longitude) > 180)) return "a longitude is a number from -180 to 180";
  if ((latitude === null) !== (longitude === null))
    return `a ${latitude === null ? "latitude" : "longitude"} is missing: coordinates are a pair`;
  const country = text(typed.country);
  if (country === null && latitude === null) return "an address needs a country or coordinates: by nothing less can a territory hold it";
  const code = country === null ? null : (countryCode(country, locale) ?? country);
  return { country: code, region: text(typed.region), postalCode: text(typed.postalCode), latitude, longitude };
}

function Answer({ input }: { input: Asked }) {
  const format = useFormat();
  const answer = useQuery(queries.covers(input));
  if (answer.error) {
    return (
      <p className={classes.fault} role="alert">
        {answer.error.message}
      </p>
    );
  }
  if (answer.data === undefined) return null;
  const { country, countryName, region, territories, partners, partnerCount } = answer.data;
  const understood = [region, countryName ?? country, input.postalCode].filter((part) => part !== null);
  const active = partners.filter(({ status }) => status === "active").length;
  const place =
    input.latitude === null || input.longitude === null
      ? []
      : [`${format.decimal(input.latitude, 4)}, ${format.decimal(input.longitude, 4)}`];
  return (
    <div role="status">
      <p className={classes.answer}>
        <b>
          {partnerCount === 0
            ? "Nobody covers it."
            : active === 0
              ? "No active partner covers it."
              : `${plural(format, active, "active partner")} ${active === 1 ? "covers" : "cover"} it.`}
        </b>{" "}
        <span className="soft">Understood: {[...understood, ...place].join(" · ")}</span>
      </p>
      <p>
        {territories.length === 0 ? (
          "It lies in no territory."
        ) : (
          <>
            It lies in{" "}
            {territories.map(({ name, archived }, i) => (
              <span key={name}>
                {i > 0 && ", "}
                <Link className="link" href={routes.territory(name)}>
                  {name}
                </Link>
                {archived && " (archived)"}
              </span>
            ))}
            .
          </>
        )}
      </p>
      {partners.length > 0 && (
        <table className={record_.table}>
          <thead>
            <tr>
              <th scope="col">Partner</th>
              <th scope="col">State</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => (
              <tr key={partner.id}>
                <th scope="row">
                  <Link className="link" href={routes.partner(partner.id)}>
                    {partner.name}
                  </Link>
                </th>
                <td>{PARTNER_STATUS_WORDS[partner.status]}</td>
                <td className="soft">{partner.by === "*" ? "takes all territories" : partner.by.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {partnerCount > partners.length && <p className="soft">and {format.count(partnerCount - partners.length)} more</p>}
    </div>
  );
}

export function CoversPanel() {
  const format = useFormat();
  const listId = useId();
  const [typed, setTyped] = useState(EMPTY);
  const [input, setInput] = useState<Asked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const field = (name: keyof Typed, label: string, placeholder: string) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      list={name === "country" ? listId : undefined}
      autoComplete="off"
      value={typed[name]}
      onChange={(event) => {
        setTyped({ ...typed, [name]: event.currentTarget.value });
        setFault(null);
      }}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = asked(typed, format.locale);
    if (typeof next === "string") {
      setFault(next);
      setInput(null);
    } else setInput(next);
  };
  return (
    <section className={record_.section}>
      <form className={classes.covers} onSubmit={submit}>
        {field("country", "Country", "Germany or DE")}
        {field("region", "State or province", "Bavaria or BY")}
        {field("postalCode", "Postal code", "80331")}
        {field("latitude", "Latitude", "48.137")}
        {field("longitude", "Longitude", "11.575")}
        <datalist id={listId}>
          {countryNames(format.locale).map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
        <Button type="submit">Who covers it?</Button>
      </form>
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      {input !== null && <Answer input={input} />}
    </section>
  );
}
