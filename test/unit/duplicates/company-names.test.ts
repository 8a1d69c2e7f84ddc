/** Which spellings are one company, and which are not. */
import { describe, expect, it } from "vitest";
import { foldCompany } from "../../../src-main/services/duplicates/company-names.ts";

describe("names that are one company", () => {
  it.each([
    ["Northwind Inc.", "NORTHWIND, Inc", "Northwind Incorporated", "north wind", "Northwind LLC", "The Northwind Company"],
    ["Müller & Söhne GmbH & Co. KG", "MUELLER + SOEHNE", "Müller und Söhne mbH", "Muller & Sohne Gesellschaft mit beschränkter Haftung"],
    ["Café Élan S.A.", "Cafe Elan SA", "CAFÉ-ÉLAN s.a.r.l.", "Cafe Elan S. A. de C. V."],
    ["Volpe S.p.A.", "Volpe S p A", "volpe srl", "Volpe S.r.l."],
    ["Kowalski Sp. z o.o.", "Kowalski sp z oo", "Kowalski"],
    ["Ørsted A/S", "Orsted AS", "ØRSTED"],
    ["O'Neill Ltd", "O’Neill Limited", "ONeill plc", "O´Neill Pty. Ltd."],
    ["Jansen B.V.", "Jansen BV", "jansen n.v."],
    ["ООО Ромашка", "Ромашка", "ромашка"],
    ["東京商事", " 東京商事 "],
  ])("%s …", (...names) => {
    expect([...new Set(names.map(foldCompany))]).toHaveLength(1);
  });
});

describe("names that are not", () => {
  it.each([
    ["Northwind", "Southwind"],
    ["Northwind Berlin", "Northwind"],
    ["Alder Group", "Alder Labs"],
    ["AG", "GmbH"],
    ["Company", "Inc"],
    ["3M", "3N"],
    ["😀", "😁"],
    ["東京商事", "大阪商事"],
    ["Sas Institute", "Institute"],
    ["Pt", "Ooo"],
  ])("%s and %s", (one, other) => {
    expect(foldCompany(one)).not.toBe(foldCompany(other));
  });

  it("has a form for every name, that of nothing but signs too", () => {
    for (const name of ["—", "!!!", "& Co.", "The", "GmbH & Co. KG", "\u202Eabc", "a".repeat(10_000)])
      expect(foldCompany(name)).not.toBe("");
  });
});
