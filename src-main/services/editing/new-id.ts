/** Ids for new records, in the manner of those there are. */
import type { RecordType } from "../../contract/records/index.ts";

const PREFIX: Readonly<Record<RecordType, string>> = {
  partner: "P",
  territory: "Territory ",
  customer: "C",
  "lead-type": "LT",
  product: "PR",
  opportunity: "O",
};

/** The shortest number has so many digits where there is nothing to follow. */
const DIGITS = 3;

/**
 * The number after the highest of the commonest form "letters, then digits", as wide as that; `P001` where no id has that form.
 * @param ids all of the type; the answer is none of them.
 */
export function proposeId(type: RecordType, ids: readonly string[]): string {
  const forms = new Map<string, { count: number; highest: number; digits: number }>();
  for (const id of ids) {
    const [, prefix, digits] = /^(.*?)(\d{1,12})$/s.exec(id) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const known = forms.get(prefix);
    const number = Number(digits);
    if (known === undefined) forms.set(prefix, { count: 1, highest: number, digits: digits.length });
    else {
      known.count += 1;
      known.highest = Math.max(known.highest, number);
      known.digits = Math.max(known.digits, digits.length);
    }
  }
  const [common] = [...forms].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const [prefix, form] = common ?? [PREFIX[type], { highest: 0, digits: DIGITS }];
  const taken = new Set(ids);
  for (let number = form.highest + 1; ; number++) {
    const id = `${prefix}${String(number).padStart(form.digits, "0")}`;
    if (!taken.has(id)) return id;
  }
}
