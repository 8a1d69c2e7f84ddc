/** The fields of a merge as people read them: what each side has, and whether there is anything to choose. */
import type { Merge, MergeChoices, MergeField } from "../../../src-main/contract/calls/merging.ts";
import type { PartnerValue } from "../../../src-main/contract/records/index.ts";
import { valueWords, type NameOf } from "../../components/record/history-words.ts";
import { countryName } from "../../format/countries.ts";
import type { Format } from "../../format/format.ts";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { statusOf } from "./partner-status.ts";

export type Side = MergeChoices[MergeField];

export interface MergeLine {
  readonly field: MergeField;
  readonly label: string;
  readonly kept: string;
  readonly merged: string;
  /** What `both` gives; null where one has to be chosen. */
  readonly both: string | null;
}

const LABELS: Readonly<Record<MergeField, string>> = {
  name: "Name",
  status: "Status",
  place: "Place",
  email: "E-mail",
  capacity: "Capacity",
  revenue: "Revenue",
  territories: "Territories",
  leadTypes: "Lead types",
  products: "Products",
  contacts: "Contacts",
  notes: "Notes",
};
const FIELDS = Object.keys(LABELS) as MergeField[];

/** What `both` makes of a field. */
const BOTH: Partial<Record<MergeField, string>> = {
  territories: "all of both",
  leadTypes: "all of both",
  products: "all of both",
  contacts: "all of both",
  notes: "one after the other",
};

interface Words {
  readonly format: Format;
  readonly nameOf: NameOf;
  /** The book's date. */
  readonly asOf: number;
}

function place(partner: PartnerValue, format: Format): string {
  const { address, city, region, postalCode, country, latitude, longitude } = partner;
  const town = [postalCode, city].filter(Boolean).join(" ");
  const point = latitude === null || longitude === null ? null : `${format.decimal(latitude, 3)}, ${format.decimal(longitude, 3)}`;
  const parts = [address, town, region, country === null ? null : countryName(country, format.locale), point];
  return parts.filter(Boolean).join(" · ") || "none";
}

function words(partner: PartnerValue, field: MergeField, { format, nameOf, asOf }: Words): string {
  const value = (name: keyof PartnerValue) => valueWords(name, partner[name], format, nameOf);
  if (field === "place") return place(partner, format);
  if (field === "status") {
    const status = statusOf(partner, asOf);
    return PARTNER_STATUS_WORDS[status] + (status === "paused" ? ` until ${format.date(partner.pausedUntil)}` : "");
  }
  if (field !== "revenue") return value(field);
  const bound = (name: "minimumRevenue" | "maximumRevenue") => (partner[name] === null ? "any" : value(name));
  return partner.minimumRevenue === null && partner.maximumRevenue === null
    ? "any"
    : `${bound("minimumRevenue")} to ${bound("maximumRevenue")}`;
}

/** Those in which the two differ, in the order of the record. */
export function mergeLines({ kept, merged }: Merge, by: Words): MergeLine[] {
  return FIELDS.flatMap((field) => {
    const sum = kept.capacity === null || merged.capacity === null ? null : kept.capacity + merged.capacity;
    const both = field === "capacity" && sum !== null ? `${by.format.count(sum)}, added up` : (BOTH[field] ?? null);
    const line = { field, label: LABELS[field], kept: words(kept, field, by), merged: words(merged, field, by), both };
    return line.kept === line.merged ? [] : [line];
  });
}

/** Labels of the fields in which the two are the same. */
export function sameFields(lines: readonly MergeLine[]): string[] {
  return FIELDS.filter((field) => !lines.some((line) => line.field === field)).map((field) => LABELS[field].toLowerCase());
}
