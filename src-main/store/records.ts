/** Records whole, with their lists: read and written the same way whatever their type, so that one mechanism keeps history and undoes. */
import type { Database } from "better-sqlite3";
import type { KeptType, KeptValue, RecordValue } from "../contract/records/index.ts";
import { noticeTable } from "./notices.ts";
import { offerTable } from "./offers.ts";
import { partnerQueries } from "./partners.ts";
import { placedColumns } from "./placed.ts";
import { listWriter, partnerListsWriter } from "./rows/write.ts";
import { profileTable } from "./profiles.ts";
import { settingTable } from "./settings.ts";
import {
  CUSTOMERS,
  LEAD_TYPES,
  OPPORTUNITIES,
  OPPORTUNITY_PRODUCTS,
  PARTNER_LEAD_TYPES,
  PARTNER_PRODUCTS,
  PARTNER_TERRITORIES,
  PARTNERS,
  PRODUCTS,
  opportunityFrom,
  partnerFields,
  selection,
  upsertion,
  valuesOf,
  type ListTable,
  type OpportunityFields,
  type PartnerFields,
  type StoredOpportunity,
} from "./tables.ts";

export interface RecordTable<T extends KeptType> {
  /** null where there is none of this id. */
  read(id: string): KeptValue<T> | null;
  /** Makes it or replaces it whole. */
  write(value: KeptValue<T>): void;
  /** Takes it away; what refers to it must be gone by the end of the transaction. */
  remove(id: string): void;
}

export type RecordTables = { readonly [T in KeptType]: RecordTable<T> };

type Archived = { readonly archived: 0 | 1 };

export function recordTables(db: Database): RecordTables {
  const archivedIn = (table: string) => {
    const read = db.prepare<[string], Archived>(`SELECT archived FROM ${table} WHERE id = ?`);
    const write = db.prepare<[0 | 1, string]>(`UPDATE ${table} SET archived = ? WHERE id = ?`);
    return {
      read: (id: string): boolean => read.get(id)?.archived === 1,
      write: (id: string, archived: boolean): void => void write.run(archived ? 1 : 0, id),
    };
  };
  const removal = (table: string) => {
    const remove = db.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`);
    return (id: string): void => void remove.run(id);
  };
  return {
    partner: partnerTable(db, archivedIn("partners"), removal("partners")),
    territory: territoryTable(db, archivedIn("territories"), removal("territories")),
    customer: customerTable(db, archivedIn("customers"), removal("customers")),
    "lead-type": leadTypeTable(db, archivedIn("lead_types"), removal("lead_types")),
    product: productTable(db, archivedIn("products"), removal("products")),
    opportunity: opportunityTable(db, removal("opportunities")),
    offer: offerTable(db),
    notice: noticeTable(db),
    setting: settingTable(db),
    profile: profileTable(db),
  };
}

interface ArchivedFlag {
  read(id: string): boolean;
  write(id: string, archived: boolean): void;
}

type Remove = (id: string) => void;

function clearList(db: Database, list: ListTable): (owner: string) => void {
  const clear = db.prepare<[string]>(`DELETE FROM ${list.name} WHERE ${list.owner} = ?`);
  return (owner) => void clear.run(owner);
}

function partnerTable(db: Database, archived: ArchivedFlag, remove: Remove): RecordTable<"partner"> {
  const queries = partnerQueries(db);
  const allOf = db.prepare<[string], { allTerritories: 0 | 1; allLeadTypes: 0 | 1; allProducts: 0 | 1 }>(
    "SELECT all_territories AS allTerritories, all_lead_types AS allLeadTypes, all_products AS allProducts FROM partners WHERE id = ?",
  );
  const contacts = db.prepare<[string], RecordValue<"partner">["contacts"][number]>(
    "SELECT name, role, phone, email FROM contacts WHERE partner_id = ? ORDER BY position",
  );
  const clearContacts = db.prepare<[string]>("DELETE FROM contacts WHERE partner_id = ?");
  const addContact = db.prepare("INSERT INTO contacts (partner_id, position, name, role, phone, email) VALUES (?, ?, ?, ?, ?, ?)");
  const others = db.prepare<[string], string>("SELECT other_id FROM distinct_partners WHERE partner_id = ? ORDER BY position").pluck();
  const clearOthers = db.prepare<[string]>("DELETE FROM distinct_partners WHERE partner_id = ?");
  const addOther = db.prepare<[string, number, string]>("INSERT INTO distinct_partners (partner_id, position, other_id) VALUES (?, ?, ?)");
  const upsert = db.prepare(upsertion(PARTNERS));
  const values = valuesOf<PartnerFields>(PARTNERS);
  const clear = [PARTNER_TERRITORIES, PARTNER_LEAD_TYPES, PARTNER_PRODUCTS].map((list) => clearList(db, list));
  const writeLists = partnerListsWriter(db);
  const placed = placedColumns(db, "partners");
  return {
    read(id) {
      const row = queries.read(id);
      if (row === null || allOf.get(id) === undefined) return null;
      const { territories, leadTypes, products, ...rest } = row;
      const list = (items: typeof territories) => (items === "*" ? items : [...items]);
      const lists = { territories: list(territories), leadTypes: list(leadTypes), products: list(products) };
      const distinctFrom = others.all(id);
      return {
        ...rest,
        ...placed.read(id),
        ...lists,
        contacts: contacts.all(id),
        ...(distinctFrom.length === 0 ? {} : { distinctFrom }),
        archived: archived.read(id),
      };
    },
    write(value) {
      upsert.run(...values(partnerFields(value)));
      placed.write(value.id, value);
      for (const clearOne of clear) clearOne(value.id);
      writeLists(value);
      clearContacts.run(value.id);
      for (const [position, { name, role, phone, email }] of value.contacts.entries())
        addContact.run(value.id, position, name, role, phone, email);
      clearOthers.run(value.id);
      for (const [position, other] of (value.distinctFrom ?? []).entries()) addOther.run(value.id, position, other);
      archived.write(value.id, value.archived);
    },
    remove,
  };
}

function territoryTable(db: Database, archived: ArchivedFlag, remove: Remove): RecordTable<"territory"> {
  const exists = db.prepare<[string], { id: string }>("SELECT id FROM territories WHERE id = ?");
  const insert = db.prepare<[string]>("INSERT INTO territories (id) VALUES (?) ON CONFLICT DO NOTHING");
  const rules = db.prepare<[string], RecordValue<"territory">["rules"][number]>(
    "SELECT kind, value FROM territory_rules WHERE territory_id = ? ORDER BY position",
  );
  const clear = db.prepare<[string]>("DELETE FROM territory_rules WHERE territory_id = ?");
  const add = db.prepare("INSERT INTO territory_rules (territory_id, position, kind, value) VALUES (?, ?, ?, ?)");
  return {
    read: (id) => (exists.get(id) === undefined ? null : { id, rules: rules.all(id), archived: archived.read(id) }),
    write(value) {
      insert.run(value.id);
      clear.run(value.id);
      for (const [position, { kind, value: text }] of value.rules.entries()) add.run(value.id, position, kind, text);
      archived.write(value.id, value.archived);
    },
    remove,
  };
}

function customerTable(db: Database, archived: ArchivedFlag, remove: Remove): RecordTable<"customer"> {
  type Fields = Omit<RecordValue<"customer">, "relations" | "archived" | "placeSource" | "placeCertainty">;
  const placed = placedColumns(db, "customers");
  const read = db.prepare<[string], Fields>(`SELECT ${selection(CUSTOMERS)} FROM customers WHERE id = ?`);
  const upsert = db.prepare(upsertion(CUSTOMERS));
  const values = valuesOf(CUSTOMERS);
  const relations = db.prepare<[string], RecordValue<"customer">["relations"][number]>(
    "SELECT partner_id AS partner, kind, reason FROM relations WHERE customer_id = ? ORDER BY position",
  );
  const clear = db.prepare<[string]>("DELETE FROM relations WHERE customer_id = ?");
  const add = db.prepare("INSERT INTO relations (customer_id, partner_id, kind, reason) VALUES (?, ?, ?, ?)");
  return {
    read(id) {
      const fields = read.get(id);
      return fields === undefined ? null : { ...fields, ...placed.read(id), relations: relations.all(id), archived: archived.read(id) };
    },
    write({ relations: related, archived: away, ...fields }) {
      upsert.run(...values(fields));
      placed.write(fields.id, fields);
      clear.run(fields.id);
      for (const { partner, kind, reason } of related) add.run(fields.id, partner, kind, reason);
      archived.write(fields.id, away);
    },
    remove(id) {
      clear.run(id);
      remove(id);
    },
  };
}

function leadTypeTable(db: Database, archived: ArchivedFlag, remove: Remove): RecordTable<"lead-type"> {
  const read = db.prepare<[string], { id: string; name: string }>("SELECT id, name FROM lead_types WHERE id = ?");
  const upsert = db.prepare(upsertion(LEAD_TYPES));
  const values = valuesOf(LEAD_TYPES);
  return {
    read(id) {
      const fields = read.get(id);
      return fields === undefined ? null : { ...fields, archived: archived.read(id) };
    },
    write({ id, name, archived: away }) {
      upsert.run(...values({ id, name }));
      archived.write(id, away);
    },
    remove,
  };
}

function productTable(db: Database, archived: ArchivedFlag, remove: Remove): RecordTable<"product"> {
  const read = db.prepare<[string], { id: string; name: string; family: string | null }>(
    "SELECT id, name, family FROM products WHERE id = ?",
  );
  const upsert = db.prepare(upsertion(PRODUCTS));
  const values = valuesOf(PRODUCTS);
  const setFamily = db.prepare<[string | null, string]>("UPDATE products SET family = ? WHERE id = ?");
  return {
    read(id) {
      const fields = read.get(id);
      return fields === undefined ? null : { ...fields, archived: archived.read(id) };
    },
    write({ id, name, family, archived: away }) {
      upsert.run(...values({ id, name }));
      setFamily.run(family, id);
      archived.write(id, away);
    },
    remove,
  };
}

function opportunityTable(db: Database, remove: Remove): RecordTable<"opportunity"> {
  const read = db.prepare<[string], StoredOpportunity>(`SELECT ${selection(OPPORTUNITIES)} FROM opportunities WHERE id = ?`);
  const products = db
    .prepare<[string], string>("SELECT product_id FROM opportunity_products WHERE opportunity_id = ? ORDER BY position")
    .pluck();
  const upsert = db.prepare(upsertion(OPPORTUNITIES));
  const values = valuesOf<OpportunityFields>(OPPORTUNITIES);
  const clear = clearList(db, OPPORTUNITY_PRODUCTS);
  const writeProducts = listWriter(db, OPPORTUNITY_PRODUCTS);
  return {
    read(id) {
      const stored = read.get(id);
      if (stored === undefined) return null;
      const { products: listed, ...fields } = opportunityFrom(stored, products.all(id));
      return { ...fields, products: [...listed] };
    },
    write(value) {
      upsert.run(...values(value));
      clear(value.id);
      writeProducts(value.id, value.products);
    },
    remove,
  };
}
