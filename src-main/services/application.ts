/** The application itself, as a user sees it: which book is open, which can be. */
import type { appCalls } from "../contract/calls/app.ts";
import type { Handlers } from "../contract/calls.ts";
import type { Desk } from "./application/desk.ts";

export function appHandlers(desk: Desk): Pick<Handlers, keyof typeof appCalls> {
  return {
    "app.read": () => desk.state(),
    "app.setUser": ({ name }) => {
      desk.setUser(name);
      return desk.state();
    },
    "book.create": ({ name }) => {
      desk.create(name);
      return desk.state();
    },
    "book.open": ({ path }) => {
      desk.open(path);
      return desk.state();
    },
    "book.openSample": ({ sample }) => {
      desk.openSample(sample);
      return desk.state();
    },
    "book.startOver": () => {
      const kept = desk.startOver();
      return { state: desk.state(), kept };
    },
    "book.close": () => {
      desk.putAway();
      return desk.state();
    },
    "book.lookBack": ({ date }) => {
      desk.lookBack(date);
      return desk.state();
    },
    "lists.layouts": () => desk.layouts(),
    "lists.arrange": ({ list, layout }) => {
      desk.arrange(list, layout);
      return { kept: true };
    },
    "job.cancel": ({ job }) => ({ cancelled: desk.jobs.cancel(job) }),
  };
}
