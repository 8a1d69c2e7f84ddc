/** Names of companies as they are compared: without case, accents, spaces, punctuation and legal forms. */
import { foldName, withoutDigraphs } from "../../geography/folding.ts";

/** Words of legal forms at the end of a name, as `foldName` leaves them once dots and slashes are gone: S.p.A. is spa, A/S is as. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    "inc incorporated corp corporation co company ltd limited llc llp lp lllp pllc plc pbc gmbh ggmbh mbh ag kg kgaa ohg gbr ug ev eg ek " +
    "gesellschaft beschrankter haftung aktiengesellschaft eirl sa sas sasu sarl sca snc sci srl srls spa sapa sl slu slne sau bv nv vof cv " +
    "cvba bvba sprl ab as asa aps oy oyj ky hb hf ehf ou uab sia doo dd ad eood ood zoo sp spk spj zrt kft bt nyrt sro vos ks pty pte pvt " +
    "private sdn bhd kk gk cia cie ltda eireli se tbk jsc ojsc pjsc"
  ).split(" "),
);

/** Legal forms that are written in front, and the article. */
const LEADING: ReadonlySet<string> = new Set("the pt ooo oao zao pao ооо оао зао пао ао ип".split(" "));

/** Between the words of a legal form: S.A. de C.V., Gesellschaft mit beschränkter Haftung. */
const WITHIN_FORM: ReadonlySet<string> = new Set(["de", "mit"]);

/** Written as a word or a sign, as one likes. */
const AND: ReadonlySet<string> = new Set(["and", "und", "et", "og", "och"]);

/**
 * The form in which two spellings of one company are equal: of "Müller & Söhne GmbH & Co. KG", "MUELLER + SOEHNE" and "Müller und Söhne, mbH"
 * it is the same. A name without any letter or digit is itself, in lower case.
 */
export function foldCompany(name: string): string {
  const words = foldName(name.replace(/[./]/g, "").replaceAll("+", " & "));
  const joined = joinedLetters(words.split(" ")).filter((word) => !AND.has(word));
  const folded = withoutLegalForm(joined).join("");
  return folded === "" ? name.trim().toLowerCase() : (withoutDigraphs(folded) ?? folded);
}

/** Letters that stand alone one after another are one word: "S p A" is a legal form, too; so is "z oo", the rest of "sp. z o.o.". */
function joinedLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = false;
  for (const word of words) {
    const alone = word.length === 1 && /\p{L}/u.test(word);
    const last = joined.at(-1);
    if (last !== undefined && ((run && alone) || (last === "z" && word === "oo"))) joined[joined.length - 1] = last + word;
    else joined.push(word);
    run = alone;
  }
  return joined;
}

/** A name that would lose all its words keeps them. */
function withoutLegalForm(words: readonly string[]): readonly string[] {
  const at = (i: number) => words[i] ?? "";
  let end = words.length;
  while (end > 1 && (LEGAL_FORMS.has(at(end - 1)) || (end < words.length && WITHIN_FORM.has(at(end - 1))))) end--;
  let start = 0;
  while (start < end - 1 && LEADING.has(at(start))) start++;
  return words.slice(start, end);
}
