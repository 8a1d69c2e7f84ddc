/** Without a book: what there is to open, and what each choice is. */
import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import type { AppState } from "../../../src-main/contract/calls/app.ts";
import { describeError } from "../../bridge/errors.ts";
import { copyText } from "../../components/messages/copy.ts";
import { createFormat } from "../../format/format.ts";
import { useOpenBook } from "../../shell/books.ts";
import classes from "./start-page.module.css";

function Choice({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <section className={classes.choice} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="soft">{children}</p>
      </div>
      <div className={classes.action}>{action}</div>
    </section>
  );
}

const dates = createFormat({
  locale: navigator.language || "en",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  baseCurrency: "USD",
  distanceUnit: "km",
});

export function StartPage({ state }: { state: AppState }) {
  const opening = useOpenBook();
  const [name, setName] = useState("");
  const [path, setPath] = useState("");
  const busy = opening.isPending;
  const failure = opening.error ? describeError(opening.error) : null;

  const create = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") opening.mutate({ type: "create", name: name.trim() });
  };
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") opening.mutate({ type: "open", path: path.trim() });
  };
  const sample = (which: "network" | "crm") => (
    <Button
      loading={busy && opening.variables.type === "sample" && opening.variables.sample === which}
      disabled={busy}
      variant={which === "network" ? "filled" : "default"}
      onClick={() => opening.mutate({ type: "sample", sample: which })}
    >
      {which === "network" ? "Open the network" : "Open the CRM sample"}
    </Button>
  );

  return (
    <div className={`${classes.page} scroll`} role="region" aria-label="Books" tabIndex={0}>
      <div className={classes.sheet}>
        <header className={classes.head}>
          <h1>{state.book ? "Open another book" : "Apportion"}</h1>
          <p className="soft">
            Distributes sales opportunities to partners: every proposal comes with its reasons, and nothing is delivered before you say so.
            Everything stays on this computer, in one file called a book.
          </p>
        </header>

        {failure && (
          <div className={classes.failure} role="alert">
            <p>
              <strong>{failure.what}</strong>
            </p>
            <p>{failure.advice}</p>
            <Button variant="default" size="compact-xs" onClick={() => void copyText(failure.details, "the details")}>
              Copy details
            </Button>
          </div>
        )}

        <div className={classes.choices}>
          <Choice title="A made-up network" action={sample("network")}>
            200 partners in 12 countries, 1,000 waiting opportunities and 12,000 past offers, all invented. Shows everything that Apportion
            can do.
          </Choice>
          <Choice title="The CRM sample" action={sample("crm")}>
            Real sales data of a hardware maker: 35 sellers as partners, 500 opportunities that wait on 31 Dec 2017, most of them without a
            customer.
          </Choice>
          <Choice
            title="An empty book"
            action={
              <form className={classes.form} onSubmit={create}>
                <TextInput
                  aria-label="Name of the new book"
                  placeholder="Name, such as North 2026"
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" variant="default" disabled={busy || name.trim() === ""}>
                  Make it
                </Button>
              </form>
            }
          >
            Without partners and opportunities. It is kept in {state.booksFolder}.
          </Choice>
          <Choice
            title="A book of your own"
            action={
              <form className={classes.form} onSubmit={open}>
                <TextInput
                  aria-label="Path of the book"
                  placeholder="Path of a file or folder"
                  value={path}
                  onChange={(event) => setPath(event.currentTarget.value)}
                />
                <Button type="submit" variant="default" disabled={busy || path.trim() === ""}>
                  Open it
                </Button>
              </form>
            }
          >
            An .apportion file, or a folder of CSV files with at least partners.csv and opportunities.csv. A folder is read into a new book
            and stays as it is.
          </Choice>
        </div>
        <p className={`soft ${classes.note}`}>
          Samples open as a copy of yours, so try anything. To start over, choose “Start over with a fresh copy” in the menu under the
          book’s name: the old copy is kept beside it.
        </p>

        {state.recent.length > 0 && (
          <section aria-label="Recent books">
            <h2 className={classes.recentTitle}>Recent books</h2>
            <ul className={classes.recent}>
              {state.recent.map((one) => (
                <li key={one.path}>
                  <button
                    type="button"
                    className={classes.recentEntry}
                    disabled={!one.exists || busy}
                    onClick={() => opening.mutate({ type: "open", path: one.path })}
                  >
                    <span>{one.name}</span>
                    <span className="soft cut">{one.exists ? one.path : `${one.path} (not there any more)`}</span>
                    <span className="soft number">{dates.date(one.openedAt)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
