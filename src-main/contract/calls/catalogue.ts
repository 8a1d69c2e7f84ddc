/** The catalogue: products in families and lead types, who covers each, and how many opportunities name it. */
import { z } from "zod";
import { ShortText } from "../records/fields.ts";
import { WindowId } from "./editing.ts";
import { ExportInput, Id, PageInput } from "./shared.ts";

/** The types of record that the catalogue holds. */
export const CATALOGUE_TYPES = ["product", "lead-type"] as const;
const CatalogueTypeName = z.enum(CATALOGUE_TYPES);
export type CatalogueType = z.infer<typeof CatalogueTypeName>;

/** `uncovered`: no active partner covers it; `waiting`: something that waits names it; `unused`: nobody covers it and nothing names it. */
export const CATALOGUE_FILTERS = ["uncovered", "waiting", "unused", "with-archived"] as const;
const CatalogueFilter = z.enum(CATALOGUE_FILTERS).nullable();
export type CatalogueFilter = z.infer<typeof CatalogueFilter>;

/** Only products of this family; the empty text = those without one; null = all. */
const FamilyFilter = z.string().max(200).nullable();

export const CatalogueRow = z.object({
  id: z.string(),
  name: z.string(),
  /** null = none; lead types have none. */
  family: z.string().nullable(),
  /** Partners that cover it, those with `*` among them, archived ones not. */
  partners: z.int(),
  activePartners: z.int(),
  /** Opportunities that name it and wait at the book's date. */
  waiting: z.int(),
  opportunities: z.int(),
  archived: z.boolean(),
});
export type CatalogueRow = z.infer<typeof CatalogueRow>;

export const CatalogueRecord = CatalogueRow.extend({
  /** Ids of the partners that cover everything by `*`, archived ones not. */
  everything: z.array(z.string()),
  /** Ids of the partners that list it, archived ones too. */
  listing: z.array(z.string()),
});
export type CatalogueRecord = z.infer<typeof CatalogueRecord>;

export const CoveringPartnerRow = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(["active", "paused", "inactive"]),
  archived: z.boolean(),
  /** It covers everything by `*`. */
  everything: z.boolean(),
});
export type CoveringPartnerRow = z.infer<typeof CoveringPartnerRow>;

export const Family = z.object({ family: z.string(), products: z.int() });
export type Family = z.infer<typeof Family>;

/** Of which products: those that are named, all of a family, or all that the list shows but for some. */
export const ProductSelection = z.discriminatedUnion("type", [
  z.object({ type: z.literal("these"), ids: z.array(Id).max(100_000) }).strict(),
  z.object({ type: z.literal("family"), family: z.string().min(1).max(200) }).strict(),
  z
    .object({
      type: z.literal("all"),
      search: PageInput.search,
      filter: CatalogueFilter,
      family: FamilyFilter,
      except: z.array(Id).max(100_000),
    })
    .strict(),
]);
export type ProductSelection = z.infer<typeof ProductSelection>;

const listed = { type: CatalogueTypeName, search: PageInput.search, sort: PageInput.sort, filter: CatalogueFilter, family: FamilyFilter };

export const catalogueCalls = {
  /** Archived ones only with that filter; products by family unless sorted. */
  "catalogue.list": {
    input: z.object({ ...PageInput, ...listed }).strict(),
    output: z.object({ total: z.int(), rows: z.array(CatalogueRow) }),
  },
  "catalogue.csv": { input: z.object({ ...ExportInput, ...listed }).strict(), output: z.object({ csv: z.string() }) },
  "catalogue.read": { input: z.object({ type: CatalogueTypeName, id: Id }).strict(), output: CatalogueRecord },
  /** Who covers it, active partners first, archived ones that list it last. */
  "catalogue.partners": {
    input: z.object({ type: CatalogueTypeName, id: Id, offset: PageInput.offset, limit: PageInput.limit }).strict(),
    output: z.object({ total: z.int(), rows: z.array(CoveringPartnerRow) }),
  },
  /** Puts it on the lists of some partners and takes it from those of others, as one act; a partner with `*` stays as it is. */
  "catalogue.cover": {
    input: z
      .object({
        type: CatalogueTypeName,
        id: Id,
        add: z.array(Id).max(100_000),
        remove: z.array(Id).max(100_000),
        window: WindowId,
      })
      .strict(),
    output: z.object({ changed: z.int() }),
  },
  /** By name, with how many products are in each, archived ones too. */
  "catalogue.families": { input: z.object({}).strict(), output: z.array(Family) },
  /** Moves products to a family as one act, or out of theirs where it is null. */
  "catalogue.setFamily": {
    input: z.object({ products: ProductSelection, family: ShortText, window: WindowId }).strict(),
    output: z.object({ changed: z.int() }),
  },
} as const;
