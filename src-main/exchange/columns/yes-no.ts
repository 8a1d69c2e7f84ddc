/** Yes and no, and the state of a partner, as sheets write them. */
import { foldName } from "../../geography/folding.ts";
import type { SheetCell } from "../spreadsheet/sheet.ts";

const YES = new Set("yes|y|true|1|x|on|ja|j|wahr|oui|vrai|si|verdadero|vero|sim|waar".split("|"));
const NO = new Set("no|n|false|0|off|nein|falsch|non|faux|falso|nao|nee|onwaar".split("|"));
const ACTIVE = new Set("active|aktiv|actif|activo|attivo|actief|ativo|enabled|paused|pausiert".split("|"));
const INACTIVE = new Set("inactive|inaktiv|inactif|inactivo|inattivo|inactief|inativo|disabled|deactivated|deaktiviert".split("|"));

/** null where the cell says neither. */
export function yesNo(cell: SheetCell): boolean | null {
  if (typeof cell === "boolean") return cell;
  const word = foldName(String(cell).slice(0, 40));
  if (YES.has(word) || String(cell) === "✓") return true;
  return NO.has(word) ? false : null;
}

/** True for active partners, paused ones too; null where the cell says neither. */
export function activeOrNot(cell: SheetCell): boolean | null {
  const word = foldName(String(cell).slice(0, 40));
  if (ACTIVE.has(word)) return true;
  return INACTIVE.has(word) ? false : yesNo(cell);
}
