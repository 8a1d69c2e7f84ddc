/** The dry run of territories: a row is a rule, or a list of countries; the rows of one territory make one record. */
import type { Database } from "better-sqlite3";
import type { AnyRecord } from "../../contract/calls/editing.ts";
import { RULE_KINDS, type RuleKind } from "../../contract/codes.ts";
import type { RecordValue } from "../../contract/records/index.ts";
import { foldName } from "../../geography/folding.ts";
import { recordTables } from "../../store/records.ts";
import { readTypedRules } from "../territories/rules.ts";
import { nameIndex } from "./name-index.ts";
import { faultsOf, fieldChanges, refusedRow, type PlannedRecord } from "./plan-record.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { RowReader, type SheetContext } from "./row-reader.ts";

type Rule = RecordValue<"territory">["rules"][number];

interface Group {
  readonly id: string;
  readonly rows: RowReader[];
  readonly rules: Rule[];
}

/** Other words for the kinds of rules. */
const KIND_WORDS: Readonly<Record<string, RuleKind>> = {
  state: "region",
  province: "region",
  "postal code": "postal-prefix",
  zip: "postal-prefix",
  plz: "postal-prefix",
  land: "country",
  bundesland: "region",
};

function kindOf(row: RowReader): RuleKind | null | undefined {
  const written = row.written("kind");
  if (written === null) return null;
  const word = foldName(written);
  const kind = RULE_KINDS.find((one) => one.replace("-", " ") === word) ?? KIND_WORDS[word];
  if (kind === undefined) row.expected("kind", `one of ${RULE_KINDS.join(", ")}, or nothing where the rule itself tells`);
  return kind;
}

/** The rules that a row names; what cannot be read becomes its problem. */
function rulesOf(row: RowReader): Rule[] {
  const rules: Rule[] = [];
  const value = row.written("value");
  const kind = kindOf(row);
  if (value !== null && kind !== undefined) {
    const [read] = readTypedRules([{ kind, value }]);
    if (read !== undefined && read.fault === null) rules.push({ kind: read.kind, value: read.value });
    else row.expected("value", read?.fault ?? "a rule");
  }
  for (const text of (row.written("countries") ?? "").split(/[;,\r\n]+/)) {
    if (text.trim() === "") continue;
    const [read] = readTypedRules([{ kind: "country", value: text }]);
    if (read !== undefined && read.fault === null) rules.push({ kind: "country", value: read.value });
    else row.expected("countries", `names or codes of countries, separated by ";"; ${JSON.stringify(text.trim().slice(0, 80))} is none`);
  }
  return rules;
}

const ruleKey = ({ kind, value }: Rule) => `${kind} ${value}`;

/** All of both, each once, in the order of the first. */
function together(first: readonly Rule[], second: readonly Rule[]): Rule[] {
  return [...new Map([...first, ...second].map((rule) => [ruleKey(rule), rule] as const)).values()];
}

export function planTerritories(db: Database, sheet: ReadSheet, context: SheetContext): PlannedRecord[] {
  const index = nameIndex(db, "territory");
  const table = recordTables(db).territory;
  const groups = new Map<string, Group>();
  const refused: PlannedRecord[] = [];
  for (const sheetRow of sheet.rows) {
    const row = new RowReader(context, sheetRow);
    const name = row.written("id");
    if (name === null) row.problem(null, "it has no name of a territory");
    const rules = rulesOf(row);
    if (name === null || row.problems.length > 0) {
      refused.push(refusedRow([row.row], name ?? "", row.problems));
      continue;
    }
    const found = index.find(name);
    const id = found.kind === "found" ? found.id : name;
    const key = found.kind === "found" ? `id ${id}` : `new ${foldName(name)}`;
    const group = groups.get(key) ?? { id, rows: [], rules: [] };
    groups.set(key, group);
    group.rows.push(row);
    group.rules.push(...rules);
  }

  const plan = ({ id, rows, rules }: Group): PlannedRecord => {
    const [first] = rows;
    const numbers = rows.map(({ row }) => row);
    if (first === undefined) return refusedRow(numbers, id, []);
    const before = table.read(id);
    const named = together([], rules);
    // Rules that the sheet does not name stay unless it is meant to be the whole of them.
    const kept = (before?.rules ?? []).filter(
      (rule) => !context.options.emptyClears || named.some((one) => ruleKey(one) === ruleKey(rule)),
    );
    const blank: RecordValue<"territory"> = { id, rules: [], archived: false };
    const wanted: AnyRecord = { type: "territory", value: { ...(before ?? blank), rules: together(kept, named) } };
    const record = faultsOf(first, "territory", wanted, () => null);
    if (record === null) return refusedRow(numbers, id, first.problems);
    const fields = fieldChanges(before, blank, record.value);
    const kind = before === null ? "added" : fields.length === 0 ? "unchanged" : "changed";
    const note = kind === "added" && named.length === 0 ? "it has no rules yet, so no address is in it" : null;
    return { rows: numbers, kind, id, title: id, fields, currency: null, problems: [], note, record: kind === "unchanged" ? null : record };
  };
  return [...[...groups.values()].map(plan), ...refused].toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
