/** Who is available for an opportunity now, before any run: the scored partners in their order, and what stops everyone else. */
import type { CallInput } from "../../contract/calls.ts";
import type { CauseCount } from "../../contract/calls/explaining.ts";
import type { OpportunityRanking } from "../../contract/calls/opportunities.ts";
import { CHECK_OF, type FailureCode } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { firstTurn } from "../../engine/distribute.ts";
import { candidatesOf, orderCandidates, rejections, type Rejection } from "../../engine/explain.ts";
import { situationOf } from "../../engine/standing.ts";
import { folded } from "../../store/lists.ts";
import { candidateView, newcomersShare, unavailableView } from "../distribution/partner-views.ts";
import { priced } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

export function opportunityRanking(session: Session, query: CallInput<"opportunities.ranking">): OpportunityRanking {
  const { observed } = snapshot(session);
  const { book, circumstances, distances } = observed;
  const opportunity = book.opportunities.place(query.id);
  if (opportunity < 0) {
    throw new AppError("not-found", `there is no opportunity ${quoted(query.id)} in this book`, { detail: { opportunity: query.id } });
  }
  const turn = firstTurn(circumstances.standing);
  const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
  const { partners, explain } = orderCandidates(circumstances, pricing, turn, 0);
  const rejected = rejections({ ...circumstances, load: turn.load }, opportunity, (code) => CHECK_OF[code]);
  const stopped = new Set(rejected.map(({ partner }) => partner));
  const scored = new Set(partners);

  const text = folded(query.search.trim());
  const matches = (partner: number) =>
    text === "" || folded(book.partners.name(partner)).includes(text) || folded(book.partners.id(partner)).includes(text);
  const view = (partner: number) => candidateView(observed, turn, opportunity, explain(partner));
  const ranked = (all: readonly number[]) => {
    const found = all.map((partner, i) => ({ partner, rank: i + 1 })).filter(({ partner }) => matches(partner));
    return { total: found.length, rows: found.slice(0, query.best).map(({ partner, rank }) => ({ ...view(partner), rank })) };
  };
  const available = partners.filter((partner) => !stopped.has(partner));
  const others = rejected.filter(({ partner }) => !scored.has(partner));
  const found = others.filter(({ partner }) => matches(partner));
  return {
    situation: situationOf(circumstances.standing, opportunity),
    newcomersShare: newcomersShare(observed, turn, pricing),
    best: available[0] === undefined ? null : view(available[0]),
    available: ranked(available),
    full: ranked(partners.filter((partner) => stopped.has(partner))),
    unavailable: {
      all: others.length,
      near: others.filter(({ checks }) => checks === 1).length,
      causes: causesOf(others),
      total: found.length,
      rows: found.slice(query.offset, query.offset + query.limit).map((one) => unavailableView(observed, turn, opportunity, one)),
    },
  };
}

function causesOf(rejected: readonly Rejection[]): CauseCount[] {
  const counts = new Map<FailureCode, number>();
  for (const { codes } of rejected) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}
