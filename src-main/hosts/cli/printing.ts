/** Runs and rankings as tables and as CSV; JSON is the services' own. */
import { METRICS, WEIGHTS } from "../../contract/metrics.ts";
import type { DistributionResult, PrintedPlan } from "../../services/distribute.ts";
import type { DistributionLine } from "../../services/distribution/lines.ts";
import type { RankedPartner } from "../../services/rank.ts";
import { csvText } from "../../services/csv-export.ts";
import { table } from "./table.ts";

const score = (value: number | null) => (value === null ? "" : value.toFixed(3));
const counts = (failures: DistributionLine["failures"]) =>
  Object.entries(failures ?? {})
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`)
    .join(", ");

const NEWCOMERS_SHARE = "newcomers' share";

const TERM_TITLES = METRICS.map((name) => ({
  title: WEIGHTS[name].label === "Average time to close" ? "time" : (WEIGHTS[name].label.split(" ")[0]?.toLowerCase() ?? name),
  right: true,
}));

const yesWhere = (newcomer: true | undefined) => (newcomer ? "yes" : null);

export function distributionTable({ lines, plan }: DistributionResult): string {
  const columns = [
    { title: "#", right: true },
    { title: "opportunity" },
    { title: "partner" },
    { title: "score", right: true },
    { title: "available", right: true },
    { title: "why nobody; imputed" },
  ];
  const rows = lines.map((line, i) => [
    String(i + 1),
    line.opportunity,
    line.partner ?? "nobody",
    score(line.score),
    String(line.available),
    line.partner === null
      ? counts(line.failures)
      : [line.newcomer ? NEWCOMERS_SHARE : "", line.imputed.length === 0 ? "" : `imputed: ${line.imputed.join(", ")}`]
          .filter((part) => part !== "")
          .join("; "),
  ]);
  const proposed = lines.filter(({ partner }) => partner !== null).length;
  const newcomers = lines.filter(({ newcomer }) => newcomer).length;
  const share = newcomers === 0 ? "" : `; ${newcomers} by the ${NEWCOMERS_SHARE}`;
  const summary = `${lines.length} waiting: ${proposed} proposed, ${lines.length - proposed} without a partner${share}`;
  return [`${table(columns, rows)}\n\n${summary}`, ...(plan === undefined ? [] : [planSummary(plan)])].join("\n");
}

function planSummary({ best, greedy, placedBound, gap, gapShare, differing }: PrintedPlan): string {
  const most = best.placed === placedBound ? "no plan places more" : `at most ${placedBound} can be placed`;
  const proof = gapShare === null ? `${gap.toFixed(3)} points` : `${(gapShare * 100).toFixed(4)} %`;
  return [
    `Best plan: total score ${score(best.score)}, within ${proof} of the best possible; ${most}`,
    `One after another: ${greedy.placed} proposed, total score ${score(greedy.score)}; ${differing} lines differ`,
  ].join("\n");
}

/** @param share whether there is a newcomers' share: only then a last column tells its lines. */
export function distributionCsv(lines: readonly DistributionLine[], share: boolean): string {
  const header = ["opportunity", "partner", "score", ...METRICS, "imputed", "available", "failures", ...(share ? [NEWCOMERS_SHARE] : [])];
  return csvText(
    header,
    lines.map((line) => [
      line.opportunity,
      line.partner,
      line.score,
      ...METRICS.map((name) => line.terms[name] ?? null),
      line.imputed.join(";"),
      line.available,
      Object.entries(line.failures ?? {})
        .map(([code, count]) => `${code}=${count}`)
        .join(";"),
      ...(share ? [yesWhere(line.newcomer)] : []),
    ]),
  );
}

export function rankTable(partners: readonly RankedPartner[]): string {
  const columns = [
    { title: "#", right: true },
    { title: "partner" },
    { title: "score", right: true },
    ...TERM_TITLES,
    { title: "what stops it" },
  ];
  const rows = partners.map((partner, i) => [
    partner.available ? String(i + 1) : "",
    partner.partner,
    score(partner.score),
    ...METRICS.map((name) => score(partner.terms[name] ?? null) + (partner.imputed.includes(name) ? "*" : "")),
    [...(partner.newcomer ? [`goes first: ${NEWCOMERS_SHARE}`] : []), ...partner.failures.map(({ sentence }) => sentence)].join("; "),
  ]);
  const available = partners.filter((partner) => partner.available).length;
  return `${table(columns, rows)}\n\n${available} of ${partners.length} available; * = imputed`;
}

/** @param share as in `distributionCsv`. */
export function rankCsv(partners: readonly RankedPartner[], share: boolean): string {
  const header = ["partner", "available", "score", ...METRICS, "imputed", "failures", "reasons", ...(share ? [NEWCOMERS_SHARE] : [])];
  return csvText(
    header,
    partners.map((partner) => [
      partner.partner,
      partner.available ? "yes" : "no",
      partner.score,
      ...METRICS.map((name) => partner.terms[name] ?? null),
      partner.imputed.join(";"),
      partner.failures.map(({ code }) => code).join(";"),
      partner.failures.map(({ sentence }) => sentence).join("; "),
      ...(share ? [yesWhere(partner.newcomer)] : []),
    ]),
  );
}
