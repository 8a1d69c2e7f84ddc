/** The name of the open book, and what can be done with books. */
import { Button, Menu, Modal } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { AppState, BookSummary } from "../../src-main/contract/calls/app.ts";
import { announceError } from "../components/messages/messages.ts";
import { useActions } from "../components/actions/registry.ts";
import { navigate } from "../routing/hash-location.ts";
import { routes } from "../routing/routes.ts";
import classes from "./book-menu.module.css";
import { closeBook, startOver, useOpenBook } from "./books.ts";

export function BookMenu({ state, book, about }: { state: AppState; book: BookSummary; about: () => void }) {
  const [asking, setAsking] = useState(false);
  const openBook = useOpenBook();
  const others = state.recent.filter((one) => one.exists && one.path !== book.path).slice(0, 6);
  const isSample = book.sample !== null;
  useActions([
    { id: "start-over", label: "Start over with a fresh copy of the sample", group: "Book", enabled: isSample, run: () => setAsking(true) },
    { id: "close-book", label: "Close this book", group: "Book", run: () => void closeBook().catch(announceError) },
  ]);
  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <button type="button" className={classes.name}>
            <span className="hidden-text">Book: </span>
            <span className="cut">{book.name}</span>
            {isSample && !/sample/i.test(book.name) && <span className={classes.tag}>sample</span>}
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.length > 0 && <Menu.Label>Recent books</Menu.Label>}
          {others.map((one) => (
            <Menu.Item
              key={one.path}
              title={one.path}
              onClick={() => openBook.mutate({ type: "open", path: one.path }, { onError: announceError })}
            >
              {one.name}
            </Menu.Item>
          ))}
          {others.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => navigate(routes.start)}>Open or make another book…</Menu.Item>
          <Menu.Item onClick={() => navigate(routes.history)}>What was done in this book</Menu.Item>
          {isSample && <Menu.Item onClick={() => setAsking(true)}>Start over with a fresh copy…</Menu.Item>}
          <Menu.Item onClick={() => void closeBook().catch(announceError)}>Close this book</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={about}>About Apportion…</Menu.Item>
          <Menu.Divider />
          <Menu.Label className={classes.path}>{book.path}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Start over with a fresh copy?">
        <p>
          Your copy of {book.name}, with its runs, decisions and deliveries, is put aside under another name in the same folder, where you
          can open it again. Then a fresh copy of the sample opens.
        </p>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep this one open
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
              void startOver().catch(announceError);
            }}
          >
            Start over
          </Button>
        </div>
      </Modal>
    </>
  );
}
