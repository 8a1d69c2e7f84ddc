/** A region by its name or its code, with what it is understood as beside it. */
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";
import type { Binding } from "./binding.ts";
import { TextField } from "./text-fields.tsx";

/** @param country alpha-2; null = unknown. */
export function RegionField({ binding, country }: { binding: Binding<string | null>; country: string | null }) {
  const { value } = binding;
  const read = useQuery({ ...queries.placeNames({ country, region: value }), enabled: value !== null }).data;
  const name = value === null ? undefined : read?.region?.name;
  const unit = name === undefined || name === value ? undefined : (name ?? "not known there");
  return <TextField binding={binding} placeholder="none" {...(unit === undefined ? {} : { unit })} />;
}
