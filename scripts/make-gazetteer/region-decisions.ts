/** GeoNames' regions whose ISO 3166-2 code their names do not give away, each decided by hand. */

/** A line a country: the gazetteer's own code, then the ISO 3166-2 code without the country. */
const DECISIONS = `
AF 09=GHO 37=KHO 39=URU
AO 06=CUS 17=LNO
AR 01=B 07=C
AZ 28=LAC 29=LAN 30=LA 33=MI 47=SAK 48=SA 62=GYG 64=XCI 67=YEV 68=YE
BA 01=BIH 02=SRP
BG 42=22 58=23
BH 16=13
BT 21=32 22=24 24=TY
BW 10=SO
BY 02=HO 03=HR 04=HM 05=MI 06=MA
BZ 05=SC
CD 04=KE
CH BS=BS GR=GR SG=SG
CL 08=LI
CN 20=NM
CO 25=SAP 34=DC
CZ 52=10 78=64 79=31 80=63 81=41 82=52 83=51 84=71 85=80 86=53 87=32 88=20 89=42 90=72
DK 17=84 18=82 19=81 20=85 21=83
DO 34=01
EE 01=37 02=39 03=45 04=52 05=50 07=56 08=60 11=68 12=64 13=71 14=74 18=79 19=81 20=84 21=87
EG 18=BNS
ES 07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 54=CM 55=CL 60=VC
FI 10=04 11=15 14=03 17=14
FR 28=NOR 75=NAQ 94=20R
GA 04=4
GE 71=SZ
GL 11839534=QT 11839537=AV
GT 20=10
HR 18=16
HU 23=VE
ID 28=MA 36=PA PD=PD PE=PE PS=PS PT=PT
IQ 05=SU 08=DA 11=AR
IR 01=04 03=14 04=11 05=17 07=07 08=01 09=13 10=16 11=22 13=05 15=06 16=12 22=18 23=15 25=20 26=23 28=10 29=08 32=24 33=03 34=00 35=02 36=19 37=27 38=26 39=25 40=21 41=29 42=09 43=28 44=30
IS 38=7 39=1 40=6 41=5 42=8 43=2 44=4 45=3
IT 02=77 10=57 17=32
JM 11=11
JO 12=AT
KE 05=30 14=05
KG 08=O 10=GO
KH 27=22 31=25
KN 05=05 06=06 09=09
KP 13=10
KR 22=50
KZ 01=19 02=75 03=11 04=15 05=71 06=23 07=27 09=47 10=61 11=55 12=35 13=39 14=43 15=63 16=59 17=31 12510143=10 12510144=33 12510145=62 1537272=79
LA 13=XA 14=XI 16=LM 24=VT 27=VI
LB 06=JA 08=BI 09=AS
LU LU=LU
LV 31=113 AN=111 DN=112
MA 01=01 02=02 03=03 04=04 05=05 06=06 07=07 08=08 09=09 10=10 11=11 12=12
MN 06=061 07=063 08=059 09=057 18=047
MR 01=01 13=13 14=14 15=15
MV 01=01 10346475=00 30=02 31=20 32=17 33=14 36=07 37=23 41=12 42=29 45=24 46=08 47=04
MX 09=CMX
MZ 04=L 11=MPM
NG 11=FC
NI 17=AN 18=AS
NO 01=32 04=33 05=56 13=31 17=40 18=55 20=39
NP 1=P1 2=P2 3=P3 4=P4 5=P5 6=P6 7=P7
OM 02=BJ 04=SJ 11=BS 12=SS
PE 08=CUS 15=LIM LMA=LMA
PG 20=NCD
PH 15=15
PL 81=20
QA 01=DA 06=RA 14=SH
RU 03=AL 04=ALT 12=CE 22=KB 27=KC 29=KEM 32=KHM 47=MOS 48=MOW 59=PRI 63=SA 66=SPE 80=UD 93=ZAB
SA 05=03 14=02
SD 47=DW 49=DS 50=KS 55=DN 56=KN 60=DE 62=GK
SL 05=NW
SO 13=SD 14=SH
SY 04=RA
TD 12=OD 22=BG
TJ RR=RA
TM S=S
TT 01=ARI 03=MRC DMN=DMN SGE=SGE SIP=SIP
TW 02=KHH 03=TPE
TZ 13=06 20=10
UA 01=71 02=74 03=77 04=12 05=14 06=26 07=63 08=65 09=68 10=35 11=43 12=30 13=32 14=09 15=46 16=48 17=51 18=53 19=56 20=40 21=59 22=61 23=05 24=07 25=21 26=23 27=18
UZ 13=TK 14=TO
VE 25=A
VN 79=SG
YE 02=AD 04=HD 19=AM 26=SA 28=SU
`;

/** ISO 3166-2 code, such as "CZ-10", by the gazetteer's own, such as "CZ.52". */
export const DECIDED_REGIONS: ReadonlyMap<string, string> = new Map(
  DECISIONS.trim()
    .split("\n")
    .flatMap((line) => {
      const [country = "", ...pairs] = line.split(" ");
      return pairs.map((pair): [string, string] => {
        const [own = "", iso = ""] = pair.split("=");
        return [`${country}.${own}`, `${country}-${iso}`];
      });
    }),
);

/** Codes that came into force after the list of codes that the names are made from, and those that they ended. */
export const NEWER_CODES: readonly (readonly [code: string, name: string])[] = [
  ["NO-31", "Østfold"],
  ["NO-32", "Akershus"],
  ["NO-33", "Buskerud"],
  ["NO-39", "Vestfold"],
  ["NO-40", "Telemark"],
  ["NO-55", "Troms"],
  ["NO-56", "Finnmark"],
];

/** Countries whose codes were given to other regions since; CLDR keeps the old meaning, so its English names are wrong for them. */
export const RENUMBERED: ReadonlySet<string> = new Set(["IR", "MA"]);

/** Councils of the United Kingdom that lie outside England, by country; the list of codes does not say where they lie. */
const BRITISH: Readonly<Record<string, string>> = {
  NIR: "ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD",
  SCT: "ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET",
  WLS: "AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX",
};

/** The countries of the United Kingdom themselves, and ISO's groups of them. */
const NO_COUNCILS: ReadonlySet<string> = new Set(["ENG", "NIR", "SCT", "WLS", "EAW", "GBN", "UKM"]);

/** The code of the country that a British council lies in, such as "GB-SCT"; null for one that is no council. */
export function britishCountry(code: string): string | null {
  const council = code.slice(3);
  if (!code.startsWith("GB-") || NO_COUNCILS.has(council)) return null;
  const outside = Object.entries(BRITISH).find(([, councils]) => councils.split(" ").includes(council));
  return `GB-${outside?.[0] ?? "ENG"}`;
}
