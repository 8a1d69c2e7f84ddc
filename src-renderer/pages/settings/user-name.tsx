/** How histories name who does something here: a preference of this installation, not of the book. */
import { UserName } from "../../../src-main/contract/calls/app.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useQuery } from "@tanstack/react-query";
import type { Binding } from "../../components/forms/binding.ts";
import { TextField } from "../../components/forms/text-fields.tsx";
import { announce } from "../../components/messages/messages.ts";
import classes from "./settings.module.css";

export function UserNameRow() {
  const user = useQuery(queries.app()).data?.user;
  if (!user) return null;
  const binding: Binding<string | null> = {
    label: "Your name",
    value: user.name === user.system ? null : user.name,
    readOnly: false,
    version: null,
    check(name) {
      const checked = UserName.safeParse(name);
      return checked.success ? null : (checked.error.issues[0]?.message ?? "not a name");
    },
    async save(name) {
      try {
        const state = await call("app.setUser", { name });
        queryClient.setQueryData(queries.app().queryKey, state);
        announce(`Changes are kept under the name ${state.user.name} from now on.`);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
  return (
    <div className={classes.row} role="group" aria-label="Your name">
      <TextField binding={binding} placeholder={user.system} boxed />
      <p className="soft">
        Stands in the history beside everything that you do from now on, in every book. Empty: the name that the system knows you by,{" "}
        {user.system}.
      </p>
    </div>
  );
}
