/** Lists and records, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { recordCalls } from "../../contract/calls/records.ts";
import { alikeToNew, doubledPartners } from "../duplicates/index.ts";
import type { Session } from "../session.ts";
import { listCustomers, readCustomer } from "./customers.ts";
import { customersCsv, opportunitiesCsv, partnersCsv } from "./exports.ts";
import { listOpportunities, readOpportunity } from "./opportunities.ts";
import { changeOpportunities } from "./opportunity-bulk.ts";
import { changePartners } from "./partner-bulk.ts";
import { listPartners, partnerOffers, readPartner } from "./partners.ts";
import { opportunityRanking } from "./ranking.ts";

export function recordHandlers(session: Session): Pick<Handlers, keyof typeof recordCalls> {
  return {
    "partners.list": (query) => listPartners(session, query),
    "partners.bulk": (input) => changePartners(session, input),
    "partners.read": ({ id }) => readPartner(session, id),
    "partners.offers": (query) => partnerOffers(session, query),
    "partners.csv": (query) => ({ csv: partnersCsv(session, query) }),
    "partners.doubled": () => ({ partners: doubledPartners(session).length }),
    "partners.alike": (company) => alikeToNew(session, company),
    "customers.list": (query) => listCustomers(session, query),
    "customers.read": ({ id }) => readCustomer(session, id),
    "customers.csv": (query) => ({ csv: customersCsv(session, query) }),
    "opportunities.list": (query) => listOpportunities(session, query),
    "opportunities.read": ({ id }) => readOpportunity(session, id),
    "opportunities.bulk": (input) => changeOpportunities(session, input),
    "opportunities.ranking": (query) => opportunityRanking(session, query),
    "opportunities.csv": (query) => ({ csv: opportunitiesCsv(session, query) }),
  };
}
