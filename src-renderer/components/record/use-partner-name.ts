/** What a partner is called of whom only the id is at hand. */
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";

/** The id until the name is read, or where there is no such partner. */
export function usePartnerName(id: string | null): string {
  const answer = useQuery({ ...queries.record("partner", id ?? ""), enabled: id !== null });
  const record = answer.data?.record;
  return record?.type === "partner" ? record.value.name : (id ?? "");
}
