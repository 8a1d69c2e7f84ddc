/** Whether what a record names exists, and its codes are codes: what a schema alone cannot know. */
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { RecordType } from "../../contract/records/index.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { isCountry } from "../../geography/countries.ts";
import { parseNewRule } from "../../geography/rules.ts";
import type { Edit } from "./recording.ts";

/** @throws AppError `invalid-input` naming the field, the value and what was expected. */
export function checkReferences(edit: Pick<Edit, "read">, { type, value }: AnyRecord): void {
  const refuse = (field: string, given: string, expected: string): never => {
    throw new AppError("invalid-input", `${RECORD_WORDS[type]} ${quoted(value.id)}, ${field}: ${quoted(given)}, expected ${expected}`, {
      detail: { field, value: given.slice(0, 1000), expected },
    });
  };
  const exists = (field: string, other: RecordType, id: string) => {
    if (edit.read(other, id) === null) refuse(field, id, `the id of a ${RECORD_WORDS[other]} in this book`);
  };
  const all = (field: string, other: RecordType, ids: readonly string[] | "*") => {
    if (ids !== "*") for (const id of ids) exists(field, other, id);
  };
  if ((type === "partner" || type === "customer") && value.country !== null && !isCountry(value.country)) {
    refuse("country", value.country, "an ISO 3166-1 alpha-2 code such as US");
  }
  switch (type) {
    case "partner":
      all("territories", "territory", value.territories);
      all("leadTypes", "lead-type", value.leadTypes);
      all("products", "product", value.products);
      break;
    case "customer":
      for (const { partner } of value.relations) exists("relations", "partner", partner);
      break;
    case "territory":
      for (const rule of value.rules) {
        const parsed = parseNewRule(rule.kind, rule.value);
        if (parsed.kind === "unreadable") refuse("rules", rule.value, parsed.expected);
      }
      break;
    case "opportunity":
      if (value.customer !== null) exists("customer", "customer", value.customer);
      if (value.leadType !== null) exists("leadType", "lead-type", value.leadType);
      all("products", "product", value.products);
      break;
    case "lead-type":
    case "product":
      break;
    default:
      assertNever(type, "type of a record");
  }
}
