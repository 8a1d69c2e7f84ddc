/** Where one record is, how that was found, and what its address says. */
import type { Database } from "better-sqlite3";
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { KnownPlace, PlaceAbout, PlaceChoice, ReadPlaceNames } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { RecordValue } from "../../contract/records/index.ts";
import { readAddress } from "../../geography/address.ts";
import { countryName } from "../../geography/countries.ts";
import { normaliseRegion, regionName } from "../../geography/normalise.ts";
import { findPlace, type Placing } from "../../geography/places/find-place.ts";
import { kilometresBetween, type Point } from "../../geography/places/nearness.ts";
import { comparablePostalCode } from "../../geography/rules.ts";
import { addressQueries, type PlacedPartner } from "../../store/addresses.ts";
import { customerQueries } from "../../store/customers.ts";
import { recordTables } from "../../store/records.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { bookPlaces } from "./gazetteer.ts";

function knownPlace({ latitude, longitude, placeSource, placeCertainty }: RecordValue<"customer" | "partner">): KnownPlace | null {
  if (latitude === null || longitude === null) return null;
  return { latitude, longitude, source: placeSource ?? "given", certainty: placeCertainty ?? "exact" };
}

/** @param id the record that is looked at: it is not near itself. */
function nearest(point: Point, partners: readonly PlacedPartner[], id: string | null): PlaceChoice["nearest"] {
  let best: PlaceChoice["nearest"] = null;
  for (const partner of partners) {
    if (partner.id === id) continue;
    const km = kilometresBetween(point, partner);
    if (best === null || km < best.km) best = { id: partner.id, name: partner.name, km };
  }
  return best;
}

/** First characters of a postal code, longest first: what is written alike lies together. */
const BEGINNINGS = [3, 2];
const NEAR_KM = 50;

interface Alike {
  readonly beginning: string;
  readonly points: readonly Point[];
}

/** The book's own addresses whose postal codes begin the same. */
function alikeTo(db: Database, country: string | null, postalCode: string | null): Alike | null {
  const code = comparablePostalCode(postalCode ?? "");
  if (country === null || !/^[A-Z0-9]+$/.test(code)) return null;
  const { withPostalCode } = addressQueries(db);
  for (const length of BEGINNINGS) {
    const beginning = code.slice(0, length);
    const points = withPostalCode(country, beginning);
    if (beginning.length === length && points.length > 0) return { beginning, points };
  }
  return null;
}

type Candidate = Omit<PlaceChoice, "nearest" | "alike">;

function candidatesOf(placing: Placing): Candidate[] {
  if (placing.kind === "unplaced") {
    return placing.suggestions.map(({ name, regionName: title, country, latitude, longitude, source }) => {
      return { name, regionName: title, country, latitude, longitude, source };
    });
  }
  const { sentence, latitude, longitude, source } = placing;
  return source === "given" ? [] : [{ name: sentence, regionName: null, country: null, latitude, longitude, source }];
}

/** With what speaks for each; what most speaks for comes first. */
function weighed(
  candidates: readonly Candidate[],
  partners: readonly PlacedPartner[],
  own: string | null,
  alike: Alike | null,
): PlaceChoice[] {
  const choices = candidates.map((choice): PlaceChoice => {
    const near = alike?.points.filter((point) => kilometresBetween(choice, point) <= NEAR_KM).length ?? 0;
    return {
      ...choice,
      nearest: nearest(choice, partners, own),
      alike: alike === null ? null : { beginning: alike.beginning, near, of: alike.points.length },
    };
  });
  const km = (choice: PlaceChoice) => choice.nearest?.km ?? 0;
  return choices.toSorted((a, b) => (b.alike?.near ?? 0) - (a.alike?.near ?? 0) || km(a) - km(b));
}

/** @throws AppError `not-found`. */
export function aboutPlace(session: Session, { type, id }: CallInput<"places.about">): PlaceAbout {
  snapshot(session);
  const { db } = session.book();
  const value = recordTables(db)[type].read(id);
  if (value === null) throw new AppError("not-found", `there is no ${type} ${quoted(id)} in this book`, { detail: { type, id } });
  const { name, address, city, region, postalCode, country } = value;
  const placing = findPlace({ city, region, postalCode, country, latitude: null, longitude: null }, bookPlaces(session));
  const own = type === "partner" ? id : null;
  const known = knownPlace(value);
  return {
    type,
    id,
    name,
    address,
    city,
    region,
    postalCode,
    country,
    waiting: type === "customer" ? (customerQueries(db).counts(id)?.waiting ?? 0) : 0,
    known,
    certainty: placing.kind === "placed" ? placing.certainty : null,
    reason: placing.kind === "placed" ? null : placing.reason,
    sentence: placing.sentence,
    choices: weighed(candidatesOf(placing), addressQueries(db).placedPartners(), own, alikeTo(db, country, postalCode)),
    apart: known === null || placing.kind === "unplaced" ? null : kilometresBetween(known, placing),
  };
}

/** What texts for a country and a region mean, for a form that is being filled. */
export function readPlaceNames(input: CallInput<"places.readNames">): CallOutput<"places.readNames"> {
  const read = readAddress(input);
  const nothing: ReadPlaceNames = { country: null, region: null, doubt: null, expected: null };
  if (read.kind === "refused") return { ...nothing, expected: read.expected };
  const { country, region, doubt } = read;
  const normal = region === null ? null : normaliseRegion(region, country);
  return {
    country: country === null ? null : { code: country, name: countryName(country) },
    region: region === null ? null : { kept: region, name: normal?.kind === "found" ? regionName(normal.code) : null },
    doubt,
    expected: null,
  };
}
