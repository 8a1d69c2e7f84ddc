/** Keeps the page's answers as new as the book: listens to the backend's events for as long as the page lives. */
import { subscribe } from "./client.ts";
import { reportProgress } from "./jobs.ts";
import { invalidateTopic } from "./queries.ts";

/** @returns a function that stops listening. */
export function followChanges(): () => void {
  return subscribe(
    (event) => {
      if (event.type === "changed") invalidateTopic(event.topic);
      else reportProgress(event.job, event);
    },
    () => invalidateTopic("app"),
  );
}
