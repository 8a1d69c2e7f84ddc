/** Real cities with their coordinates, and made-up addresses in them. */
import type { Random } from "./random.ts";

export interface City {
  readonly country: string;
  readonly name: string;
  /** ISO 3166-2 without the country. */
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How the city's postal codes begin. */
  readonly postal: string;
}

export interface Country {
  readonly code: string;
  readonly currency: string;
  /** Of the 200 partners. */
  readonly partners: number;
  /** Share of the customers. */
  readonly customers: number;
  /** `9` is a digit, `A` a letter, `*` the city's beginning. */
  readonly postalForm: string;
  /** `#` is the house number. */
  readonly streets: readonly string[];
  readonly legalForms: readonly string[];
  /** Largest first. */
  readonly cities: readonly City[];
}

type CountryLine = readonly [
  code: string,
  currency: string,
  partners: number,
  customers: number,
  postalForm: string,
  streets: string,
  legalForms: string,
  cities: string,
];

const LINES: readonly CountryLine[] = [
  [
    "US",
    "USD",
    56,
    30,
    "*99",
    "# Harbor Ave|# W Madison St|# Market St|# Cedar Ln|# Industrial Pkwy|# 5th Ave|# Lakeview Dr|# Commerce St",
    "Inc.|LLC|Corp.|Group",
    "New York,NY,40.71,-74.01,100|Los Angeles,CA,34.05,-118.24,900|Chicago,IL,41.88,-87.63,606|Houston,TX,29.76,-95.37,770|Phoenix,AZ,33.45,-112.07,850|Philadelphia,PA,39.95,-75.17,191|San Diego,CA,32.72,-117.16,921|Dallas,TX,32.78,-96.8,752|San Francisco,CA,37.77,-122.42,941|Seattle,WA,47.61,-122.33,981|Denver,CO,39.74,-104.99,802|Boston,MA,42.36,-71.06,021|Atlanta,GA,33.75,-84.39,303|Miami,FL,25.76,-80.19,331|Minneapolis,MN,44.98,-93.27,554|Detroit,MI,42.33,-83.05,482|Portland,OR,45.52,-122.68,972|Nashville,TN,36.16,-86.78,372|Salt Lake City,UT,40.76,-111.89,841|Kansas City,MO,39.1,-94.58,641|Anchorage,AK,61.22,-149.9,995|Honolulu,HI,21.31,-157.86,968",
  ],
  [
    "CA",
    "CAD",
    18,
    9,
    "*A 9A9",
    "# King St W|# Rue Sainte-Catherine|# Granville St|# Portage Ave|# Bloor St",
    "Inc.|Ltd.|Corp.",
    "Toronto,ON,43.65,-79.38,M5|Montreal,QC,45.5,-73.57,H3|Vancouver,BC,49.28,-123.12,V6|Calgary,AB,51.05,-114.07,T2|Ottawa,ON,45.42,-75.7,K1|Edmonton,AB,53.55,-113.49,T5|Winnipeg,MB,49.9,-97.14,R3|Quebec City,QC,46.81,-71.21,G1|Halifax,NS,44.65,-63.58,B3",
  ],
  [
    "MX",
    "MXN",
    10,
    5,
    "*999",
    "Av. Reforma #|Calle Hidalgo #|Av. Juárez #|Calle Morelos #",
    "S.A. de C.V.|S. de R.L.",
    "Mexico City,CMX,19.43,-99.13,06|Guadalajara,JAL,20.67,-103.35,44|Monterrey,NLE,25.67,-100.31,64|Puebla,PUE,19.04,-98.2,72|Tijuana,BCN,32.51,-117.04,22|Mérida,YUC,20.97,-89.62,97|Querétaro,QUE,20.59,-100.39,76",
  ],
  [
    "GB",
    "GBP",
    22,
    11,
    "*9 9AA",
    "# High Street|# Station Road|# Victoria Street|# Mill Lane|# Castle Street",
    "Ltd|LLP|plc",
    "London,LND,51.51,-0.13,EC|Manchester,MAN,53.48,-2.24,M|Birmingham,BIR,52.48,-1.9,B|Leeds,LDS,53.8,-1.55,LS|Glasgow,GLG,55.86,-4.25,G|Bristol,BST,51.45,-2.59,BS|Liverpool,LIV,53.41,-2.99,L|Edinburgh,EDH,55.95,-3.19,EH|Cardiff,CRF,51.48,-3.18,CF|Belfast,BFS,54.6,-5.93,BT",
  ],
  [
    "DE",
    "EUR",
    24,
    12,
    "*999",
    "Lindenstraße #|Hauptstraße #|Bahnhofstraße #|Gartenweg #|Industriestraße #",
    "GmbH|AG|KG|GmbH & Co. KG",
    "Berlin,BE,52.52,13.4,10|Hamburg,HH,53.55,9.99,20|Munich,BY,48.14,11.58,80|Cologne,NW,50.94,6.96,50|Frankfurt,HE,50.11,8.68,60|Stuttgart,BW,48.78,9.18,70|Düsseldorf,NW,51.23,6.78,40|Leipzig,SN,51.34,12.37,04|Nuremberg,BY,49.45,11.08,90|Hanover,NI,52.37,9.74,30|Bremen,HB,53.08,8.8,28|Dresden,SN,51.05,13.74,01",
  ],
  [
    "FR",
    "EUR",
    18,
    9,
    "*999",
    "# rue de la République|# avenue Victor Hugo|# boulevard Gambetta|# rue du Port",
    "SAS|SARL|SA",
    "Paris,IDF,48.86,2.35,75|Lyon,ARA,45.76,4.84,69|Marseille,PAC,43.3,5.37,13|Toulouse,OCC,43.6,1.44,31|Bordeaux,NAQ,44.84,-0.58,33|Lille,HDF,50.63,3.06,59|Nantes,PDL,47.22,-1.55,44|Strasbourg,GES,48.57,7.75,67|Nice,PAC,43.7,7.27,06|Rennes,BRE,48.11,-1.68,35|Ajaccio,20R,41.93,8.74,20",
  ],
  [
    "NL",
    "EUR",
    10,
    5,
    "*99 AA",
    "Kerkstraat #|Stationsweg #|Dorpsstraat #|Havenkade #",
    "B.V.|N.V.",
    "Amsterdam,NH,52.37,4.9,10|Rotterdam,ZH,51.92,4.48,30|The Hague,ZH,52.08,4.31,25|Utrecht,UT,52.09,5.12,35|Eindhoven,NB,51.44,5.48,56|Groningen,GR,53.22,6.57,97|Maastricht,LI,50.85,5.69,62",
  ],
  [
    "ES",
    "EUR",
    12,
    5,
    "*999",
    "Calle Mayor #|Avenida de la Constitución #|Calle del Sol #|Paseo Marítimo #",
    "S.L.|S.A.",
    "Madrid,MD,40.42,-3.7,28|Barcelona,CT,41.39,2.17,08|Valencia,VC,39.47,-0.38,46|Seville,AN,37.39,-5.98,41|Bilbao,PV,43.26,-2.93,48|Zaragoza,AR,41.65,-0.88,50|Málaga,AN,36.72,-4.42,29|Palma,IB,39.57,2.65,07",
  ],
  [
    "IT",
    "EUR",
    10,
    5,
    "*999",
    "Via Garibaldi #|Via Roma #|Corso Italia #|Via Dante #",
    "S.r.l.|S.p.A.",
    "Milan,25,45.46,9.19,20|Rome,62,41.9,12.5,00|Turin,21,45.07,7.69,10|Naples,72,40.85,14.27,80|Bologna,45,44.49,11.34,40|Florence,52,43.77,11.26,50|Verona,34,45.44,10.99,37|Palermo,82,38.12,13.36,90",
  ],
  [
    "PL",
    "PLN",
    8,
    4,
    "*-999",
    "ul. Długa #|ul. Polna #|al. Niepodległości #|ul. Lipowa #",
    "Sp. z o.o.|S.A.",
    "Warsaw,14,52.23,21.01,00|Kraków,12,50.06,19.94,30|Wrocław,02,51.11,17.04,50|Gdańsk,22,54.35,18.65,80|Poznań,30,52.41,16.93,60|Łódź,10,51.76,19.46,90|Katowice,24,50.26,19.02,40",
  ],
  [
    "SE",
    "SEK",
    6,
    3,
    "*9 99",
    "Storgatan #|Kungsgatan #|Drottninggatan #|Hamngatan #",
    "AB",
    "Stockholm,AB,59.33,18.07,11|Gothenburg,O,57.71,11.97,41|Malmö,M,55.6,13,21|Uppsala,C,59.86,17.64,75|Linköping,E,58.41,15.62,58|Umeå,AC,63.83,20.26,90",
  ],
  [
    "AU",
    "AUD",
    6,
    4,
    "*99",
    "# George Street|# Collins Street|# Queen Street|# Beach Road",
    "Pty Ltd",
    "Sydney,NSW,-33.87,151.21,20|Melbourne,VIC,-37.81,144.96,30|Brisbane,QLD,-27.47,153.03,40|Perth,WA,-31.95,115.86,60|Adelaide,SA,-34.93,138.6,50|Canberra,ACT,-35.28,149.13,26|Hobart,TAS,-42.88,147.33,70",
  ],
];

function readCity(country: string, text: string): City {
  const [name = "", region = "", latitude, longitude, postal = ""] = text.split(",");
  return { country, name, region, latitude: Number(latitude), longitude: Number(longitude), postal };
}

export const COUNTRIES: readonly Country[] = LINES.map(
  ([code, currency, partners, customers, postalForm, streets, legalForms, cities]) => ({
    code,
    currency,
    partners,
    customers,
    postalForm,
    streets: streets.split("|"),
    legalForms: legalForms.split("|"),
    cities: cities.split("|").map((city) => readCity(code, city)),
  }),
);

/** Where some customers are and no partner is. */
export const ABROAD: readonly City[] = [
  "PT,Lisbon,11,38.72,-9.14,1",
  "BR,São Paulo,SP,-23.55,-46.63,0",
  "SG,Singapore,,1.35,103.82,0",
  "NO,Oslo,03,59.91,10.75,0",
].map((line) => readCity(line.slice(0, 2), line.slice(3)));

const LETTERS: readonly string[] = "A B C D E F G H J K L M N P R S T U V W X Y".split(" ");

export function postalCode(random: Random, country: Country, city: City): string {
  const [before = "", after = ""] = country.postalForm.split("*");
  const fill = (form: string) =>
    [...form].map((sign) => (sign === "9" ? String(random.whole(0, 9)) : sign === "A" ? random.pick(LETTERS) : sign)).join("");
  return fill(before) + city.postal + fill(after);
}

export function street(random: Random, country: Country): string {
  return random.pick(country.streets).replace("#", String(random.whole(1, 240)));
}

/** A city of a country; the largest most often. */
export function cityOf(random: Random, country: Country): City {
  return random.weighted(
    country.cities,
    country.cities.map((_, rank) => 1 / (rank + 2)),
  );
}

/** A coordinate up to about 15 km away, to four decimals (10 m). */
export function nearby(random: Random, degrees: number): number {
  return Math.round((degrees + random.bell() * 0.15) * 10_000) / 10_000;
}
