/** Opening, making and leaving books, for the start page and the book menu. */
import { useMutation } from "@tanstack/react-query";
import { assertNever } from "../../src-main/contract/errors.ts";
import type { AppState } from "../../src-main/contract/calls/app.ts";
import { call } from "../bridge/client.ts";
import { queries, queryClient } from "../bridge/queries.ts";
import { announce } from "../components/messages/messages.ts";
import { navigate } from "../routing/hash-location.ts";

export type BookChoice =
  | { readonly type: "sample"; readonly sample: "network" | "crm" }
  | { readonly type: "create"; readonly name: string }
  | { readonly type: "open"; readonly path: string };

function open(choice: BookChoice): Promise<AppState> {
  switch (choice.type) {
    case "sample":
      return call("book.openSample", { sample: choice.sample });
    case "create":
      return call("book.create", { name: choice.name });
    case "open":
      return call("book.open", { path: choice.path });
    default:
      return assertNever(choice, "a choice of book");
  }
}

function show(state: AppState): void {
  queryClient.setQueryData(queries.app().queryKey, state);
}

/** Opens the chosen book and goes to its first page. */
export function useOpenBook() {
  return useMutation({
    mutationFn: open,
    onSuccess: (state) => {
      navigate("/");
      show(state);
    },
  });
}

export async function closeBook(): Promise<void> {
  show(await call("book.close", {}));
  navigate("/");
}

/** Shows the book as it was at the end of a day, in all windows; null = as it is. */
export async function lookBack(date: string | null): Promise<void> {
  show(await call("book.lookBack", { date }));
}

/** A fresh copy of the sample; the old one is kept. */
export async function startOver(): Promise<void> {
  const { state, kept } = await call("book.startOver", {});
  show(state);
  await queryClient.invalidateQueries();
  navigate("/");
  announce(`This is a fresh copy. The old one was kept as ${kept}.`);
}
