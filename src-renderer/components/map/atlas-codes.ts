/** The numbers by which the boundaries are filed, as the codes that rules use. */

/** ISO 3166-1: numeric code, then alpha-2. */
const COUNTRIES = `004AF 008AL 010AQ 012DZ 016AS 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM 052BB 056BE 060BM 064BT 068BO
070BA 072BW 076BR 084BZ 086IO 090SB 092VG 096BN 100BG 104MM 108BI 112BY 116KH 120CM 124CA 132CV 136KY 140CF 144LK 148TD 152CL 156CN 158TW 170CO
174KM 178CG 180CD 184CK 188CR 191HR 192CU 196CY 203CZ 204BJ 208DK 212DM 214DO 218EC 222SV 226GQ 231ET 232ER 233EE 234FO 238FK 239GS 242FJ 246FI
248AX 250FR 258PF 260TF 262DJ 266GA 268GE 270GM 275PS 276DE 288GH 296KI 300GR 304GL 308GD 316GU 320GT 324GN 328GY 332HT 334HM 336VA 340HN 344HK
348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL 380IT 384CI 388JM 392JP 398KZ 400JO 404KE 408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR
434LY 438LI 440LT 442LU 446MO 450MG 454MW 458MY 462MV 466ML 470MT 478MR 480MU 484MX 492MC 496MN 498MD 499ME 500MS 504MA 508MZ 512OM 516NA 520NR
524NP 528NL 531CW 533AW 534SX 540NC 548VU 554NZ 558NI 562NE 566NG 570NU 574NF 578NO 580MP 583FM 584MH 585PW 586PK 591PA 598PG 600PY 604PE 608PH
612PN 616PL 620PT 624GW 626TL 630PR 634QA 642RO 643RU 646RW 652BL 654SH 659KN 660AI 662LC 663MF 666PM 670VC 674SM 678ST 682SA 686SN 688RS 690SC
694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW 724ES 728SS 729SD 732EH 740SR 748SZ 752SE 756CH 760SY 762TJ 764TH 768TG 776TO 780TT 784AE 788TN
792TR 795TM 796TC 800UG 804UA 807MK 818EG 826GB 831GG 832JE 833IM 834TZ 840US 850VI 854BF 858UY 860UZ 862VE 876WF 882WS 887YE 894ZM`;

/** FIPS 5-2: number of a state, then its postal code, which is its part of ISO 3166-2. */
const STATES = `01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO
30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR
78VI`;

const countries = new Map(COUNTRIES.split(/\s+/).map((entry) => [entry.slice(0, 3), entry.slice(3)]));
const states = new Map(STATES.split(/\s+/).map((entry) => [entry.slice(0, 2), entry.slice(2)]));

/** Parts that the boundaries file under a country, but that have a code of their own: west, south, east, north in degrees. */
const PARTS: Readonly<Record<string, readonly (readonly [code: string, west: number, south: number, east: number, north: number])[]>> = {
  FR: [
    ["GF", -55, 2, -51, 6],
    ["GP", -62, 15.5, -60.9, 17],
    ["MQ", -62, 14, -60, 15.2],
    ["RE", 55, -22, 56, -20],
    ["YT", 44, -14, 46, -12],
  ],
  NL: [["BQ", -69, 11, -62, 18]],
  NO: [
    ["SJ", 9, 74, 35, 82],
    ["SJ", -10, 70, -7, 72],
  ],
  NZ: [["TK", -173, -10, -170, -8]],
};

/** The code of a part of a country, by one of its corners: the country's own for most. */
export function partOf(country: string, longitude: number, latitude: number): string {
  const parts = PARTS[country] ?? [];
  const found = parts.find(
    ([, west, south, east, north]) => longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
  return found?.[0] ?? country;
}

/** Alpha-2 codes of the countries that the map draws, in the order of their numbers, then Kosovo and the parts with codes of their own. */
export const DRAWN_COUNTRIES: readonly string[] = [
  ...countries.values(),
  "XK",
  ...Object.values(PARTS).flatMap((parts) => [...new Set(parts.map(([code]) => code))]),
];

/** Codes such as `US-WA` of the states that the map draws. */
export const DRAWN_STATES: readonly string[] = [...states.values()].map((code) => `US-${code}`);

/** The alpha-2 code of a boundary of world-atlas; null for land that has none, such as a glacier. Kosovo has a name only. */
export function countryOf(id: string | number | undefined, name: string): string | null {
  if (name === "Kosovo") return "XK";
  return id === undefined ? null : (countries.get(String(id).padStart(3, "0")) ?? null);
}

export function stateOf(id: string | number | undefined): string | null {
  const code = id === undefined ? undefined : states.get(String(id).padStart(2, "0"));
  return code === undefined ? null : `US-${code}`;
}
