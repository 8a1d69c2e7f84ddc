/** What a run calls its weights: the profile that was active, and whether it had been changed since. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { ProfileLabel } from "../../../src-main/contract/calls/profiles.ts";
import { WEIGHT_PREFIX } from "../../../src-main/contract/metrics.ts";
import { queries } from "../../bridge/queries.ts";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { settingLabel } from "../../format/setting-words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./run-weights.module.css";

export function runWeightsWords({ name, changed }: ProfileLabel, format: Pick<Format, "count">): string {
  if (changed.some((setting) => setting.startsWith(WEIGHT_PREFIX))) return `weights changed since “${name}”`;
  return `weights “${name}”${changed.length === 0 ? "" : `, ${plural(format, changed.length, "setting")} changed`}`;
}

/** Beside a run's name, where there is room. */
export function RunWeights({ run }: { run: number }) {
  const format = useFormat();
  const label = useQuery(queries.runProfile(run)).data;
  if (!label) return null;
  const changed = label.changed.map((name) => settingLabel(name).toLowerCase()).join(", ");
  return (
    <Link
      className={`cut soft ${classes.weights}`}
      href={routes.weights}
      title={changed === "" ? undefined : `Other than in “${label.name}”: ${changed}`}
    >
      {runWeightsWords(label, format)}
    </Link>
  );
}
