/** The next step where a book has nothing in it: the page of books, with the samples and the folder to open. */
import { Button } from "@mantine/core";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";

export function OpenBookButton() {
  return <Button onClick={() => navigate(routes.start)}>Open a folder or a sample</Button>;
}
