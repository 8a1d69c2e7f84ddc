/** What people call records and their fields: in the labels of acts, in histories and in errors. */
import type { KeptType, RecordType } from "./index.ts";

export const RECORD_WORDS: Readonly<Record<KeptType, string>> = {
  partner: "partner",
  territory: "territory",
  customer: "customer",
  "lead-type": "lead type",
  product: "product",
  opportunity: "opportunity",
  offer: "offer",
  notice: "notice to a partner",
  setting: "setting",
  profile: "weight profile",
};

export const RECORD_PLURALS: Readonly<Record<RecordType, string>> = {
  partner: "partners",
  territory: "territories",
  customer: "customers",
  "lead-type": "lead types",
  product: "products",
  opportunity: "opportunities",
};

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: "id",
  name: "name",
  active: "status",
  pausedUntil: "pause",
  capacity: "capacity",
  minimumRevenue: "least revenue",
  maximumRevenue: "most revenue",
  territories: "territories",
  leadTypes: "lead types",
  products: "products",
  email: "e-mail",
  address: "street",
  city: "city",
  region: "region",
  postalCode: "postal code",
  country: "country",
  latitude: "latitude",
  longitude: "longitude",
  placeSource: "source of the place",
  placeCertainty: "certainty of the place",
  notes: "notes",
  contacts: "contacts",
  distinctFrom: "others of its name",
  archived: "archived",
  relations: "relations",
  rules: "rules",
  family: "family",
  topic: "topic",
  customer: "customer",
  estimatedRevenue: "estimated revenue",
  currency: "currency",
  leadType: "lead type",
  createdAt: "date of creation",
  estimatedClose: "estimated close",
  holdUntil: "held until",
  status: "status",
  closedAt: "date of closing",
  partnerCreated: "partner-created",
  onHold: "hold",
  opportunity: "opportunity",
  partner: "partner",
  deliveredAt: "date of delivery",
  deadline: "deadline",
  acceptedAt: "date of acceptance",
  declinedAt: "date of declining",
  expiredAt: "date of expiry",
  stage: "stage",
  stageAt: "date of the stage",
  outcome: "outcome",
  returnReason: "reason for the return",
  feedbackAt: "date of the feedback",
  value: "value",
  toldAt: "told",
  channel: "told by",
};

/** A field as people call it; a name that is not known as it stands. */
export function fieldWord(field: string): string {
  return FIELD_WORDS[field] ?? field;
}

/** What a record is called: a name, an opportunity's topic, or its id. */
export function recordTitle(value: { readonly id: string; readonly name?: string; readonly topic?: string }): string {
  const title = value.name ?? value.topic ?? "";
  return title === "" ? value.id : title;
}

/** More fields than these are counted, not listed. */
const MOST_LISTED = 3;

/** "capacity", "capacity and notes", "6 fields"; fields that people call the same are one. */
export function fieldList(fields: readonly string[]): string {
  const words = [...new Set(fields.map(fieldWord))];
  if (words.length > MOST_LISTED) return `${words.length} fields`;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
