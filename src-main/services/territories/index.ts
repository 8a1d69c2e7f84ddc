/** Territories, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { territoryCalls } from "../../contract/calls/territories.ts";
import type { Session } from "../session.ts";
import { aboutTerritory, territoryCustomers } from "./about.ts";
import { whoCovers } from "./covers.ts";
import { listHoles } from "./holes.ts";
import { listTerritories, territoriesCsv } from "./list.ts";
import { territoryOutlines } from "./outlines.ts";
import { listOverlaps } from "./overlaps.ts";
import { mapExtent, mapPoints } from "./points.ts";
import { renameTerritory } from "./rename.ts";
import { readShapes, readTypedRules } from "./rules.ts";

export function territoryHandlers(session: Session): Pick<Handlers, keyof typeof territoryCalls> {
  return {
    "territories.list": (query) => listTerritories(session, query),
    "territories.csv": (query) => ({ csv: territoriesCsv(session, query) }),
    "territories.about": ({ name }) => aboutTerritory(session, name),
    "territories.customers": (query) => territoryCustomers(session, query),
    "territories.outlines": () => territoryOutlines(session),
    "territories.extent": ({ territory }) => mapExtent(session, territory),
    "territories.points": (query) => mapPoints(session, query),
    "territories.holes": (query) => listHoles(session, query),
    "territories.overlaps": (query) => listOverlaps(session, query),
    "territories.covers": (input) => whoCovers(session, input),
    "territories.readRules": ({ rules }) => readTypedRules(rules),
    "territories.readGeoJson": ({ text }) => readShapes(text),
    "territories.rename": (input) => renameTerritory(session, input),
  };
}
