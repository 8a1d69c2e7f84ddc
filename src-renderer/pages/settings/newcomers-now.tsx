/** What the newcomers' share does to what waits now, in a sentence; while it is 0, what a small one would do. */
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { SettingsHandle } from "./use-settings.ts";

/** Percent: what the sentence supposes while there is no share. */
const SUPPOSED = 5;

export function NewcomersNow({ settings }: { settings: SettingsHandle }) {
  const format = useFormat();
  const share = Number(settings.textOf("newcomer-share"));
  const offers = settings.textOf("newcomer-offers");
  const now = useQuery(queries.newcomersNow(String(share === 0 ? SUPPOSED : share), offers)).data;
  if (!now) return null;
  const { waiting, chosen, possible, partners, newcomers } = now;
  const would = share === 0 ? `With ${format.number(SUPPOSED)} %, of` : "Of";
  const are = share === 0 ? "would be" : chosen === 1 ? "is" : "are";
  return (
    <p aria-live="polite">
      {share === 0 && <b>Off: every opportunity goes by the score. </b>}
      {waiting === 0
        ? "Nothing waits now. "
        : `${would} ${format.count(waiting)} waiting, ${format.count(chosen)} ${are} chosen; ${format.count(possible)} of them ${possible === 1 ? "has" : "have"} a newcomer that could take ${possible === 1 ? "it" : "them"}. `}
      <span className="soft">
        {format.count(newcomers)} of {plural(format, partners, "active partner")} {newcomers === 1 ? "is a newcomer" : "are newcomers"}.
      </span>
    </p>
  );
}
