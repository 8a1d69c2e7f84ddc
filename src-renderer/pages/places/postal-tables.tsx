/** Which countries have postal codes in the book, and how many; those of one can be removed. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PostalCodeCount } from "../../../src-main/contract/calls/places.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { countryName } from "../../format/countries.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./places.module.css";

export function PostalTables({ readOnly }: { readOnly: boolean }) {
  const format = useFormat();
  const answer = useQuery(queries.postalCodes());
  const [asked, setAsked] = useState<string | null>(null);
  if (answer.data === undefined) return answer.error ? <Failed error={answer.error} /> : <Loading rows={2} />;
  const remove = async ({ country }: PostalCodeCount) => {
    setAsked(null);
    try {
      const { removed } = await call("postalCodes.remove", { country });
      announce(
        `Removed ${plural(format, removed, "postal code")} of ${countryName(country, format.locale)}; what they placed stays where it is.`,
      );
    } catch (error) {
      announceError(error);
    }
  };
  if (answer.data.length === 0)
    return <p className="soft">The book has none yet. With them an address is found to within its postal code’s area.</p>;
  return (
    <div className={`${classes.tables} scroll`} role="region" aria-label="Postal codes in this book" tabIndex={0}>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col" className="number">
              Postal codes
            </th>
            <th />
          </tr>
        </thead>
        <tbody>
          {answer.data.map((one) => {
            const name = countryName(one.country, format.locale);
            return (
              <tr key={one.country}>
                <th scope="row">{name}</th>
                <td className="number">{format.count(one.codes)}</td>
                <td className={classes.confirm}>
                  {asked === one.country ? (
                    <>
                      <Button size="compact-xs" color="red" onClick={() => void remove(one)}>
                        Remove {format.count(one.codes)}
                      </Button>
                      <Button size="compact-xs" variant="default" onClick={() => setAsked(null)}>
                        Keep
                      </Button>
                    </>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      disabled={readOnly}
                      aria-label={`Remove the postal codes of ${name}…`}
                      onClick={() => setAsked(one.country)}
                    >
                      Remove…
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
