/** Makes ZIP archives and workbooks byte by byte, so that what a reader is shown does not come from the writer beside it. */
import { crc32, deflateRawSync } from "node:zlib";

/** An archive of these parts, each deflated. @param sizes what the directory says of a part's size, where it is to lie. */
export function archive(parts: Readonly<Record<string, string>>, sizes: Readonly<Record<string, number>> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const named = Buffer.from(name);
    const size = sizes[name] ?? data.length;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(named.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(named.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, named, packed);
    directory.push(entry, named);
    offset += head.length + named.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

export interface SheetXml {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** `<row>` elements. */
  readonly rows: string;
  /** `<cols>` and the like. */
  readonly before?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Styles: 0 plain, 1 a date, 2 date and time of its own format, 3 money. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="#,##0.00\\ [$€-407]"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook as Office writes it. */
export function workbook(sheets: readonly SheetXml[], sharedStrings: readonly string[] = [], properties = ""): Buffer {
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const types = sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  return archive({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="${sharedStrings.length}">${sharedStrings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = "" }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

const LABELS = [
  "(Do Not Modify) Account",
  "(Do Not Modify) Row Checksum",
  "(Do Not Modify) Modified On",
  "Account Name",
  "Classification",
  "Current Partner Capacity",
  "Maximum Opportunity Revenue",
  "Address 1: City",
  "Address 1: ZIP/Postal Code",
  "Address 1: Country/Region",
  "Created On",
];

/** What Dynamics writes with "Export to Excel": its own sheet first, three hidden columns, dates as serials. */
export function dynamicsExport(accounts: readonly { readonly guid: string; readonly name: string; readonly capacity: number }[]): Buffer {
  const strings: string[] = [];
  const text = (cell: string, value: string) => {
    if (!strings.includes(value)) strings.push(value);
    return `<c r="${cell}" t="s"><v>${strings.indexOf(value)}</v></c>`;
  };
  const letters = "ABCDEFGHIJK";
  const labels = `<row r="1">${LABELS.map((label, i) => text(`${letters[i]}1`, label)).join("")}</row>`;
  const rows = accounts.map(({ guid, name, capacity }, i) => {
    const r = i + 2;
    return `<row r="${r}">${text(`A${r}`, guid)}${text(`B${r}`, `sum${i}==`)}<c r="C${r}" s="2"><v>${43_000 + i}.53125</v></c>${text(`D${r}`, name)}${text(`E${r}`, "Partner")}<c r="F${r}"><v>${capacity}</v></c><c r="G${r}" s="3"><v>12000.1</v></c>${text(`H${r}`, "München")}${text(`I${r}`, "01067")}${text(`J${r}`, "Germany")}<c r="K${r}" s="1"><v>43100</v></c></row>`;
  });
  const query = LABELS.map((label, i) => {
    const names = ["accountid", "checksum", "modifiedon", "name", "accountclassificationcode", "adx_currentpartnercapacity"];
    return `${names[i] ?? ["adx_maximumopportunityrevenue", "address1_city", "address1_postalcode", "address1_country", "createdon"][i - 6]}=${encodeURIComponent(label)}`;
  }).join("&amp;");
  const hidden = `<row r="1"><c r="A1" t="inlineStr"><is><t>account:9wz/k=:${query}</t></is></c></row>`;
  return workbook(
    [
      { name: "hiddenSheet", state: "veryHidden", rows: hidden },
      { name: "Active Partners", rows: labels + rows.join(""), before: '<cols><col min="1" max="3" width="0" hidden="1"/></cols>' },
    ],
    strings,
  );
}
