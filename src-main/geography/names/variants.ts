/** Names of countries and regions that people write and no standard lists. */

/** A line a country; a name that several lines have is ambiguous. */
export const COUNTRY_VARIANTS = `AE UAE|U.A.E.|Emirates
AR Argentine Republic
BA Bosnia-Herzegovina|BiH
BE Vlaanderen|Flanders|Wallonia|Wallonie
BN Brunei Darussalam
BO Bolivia, Plurinational State of|Plurinational State of Bolivia
BR Brasil|Federative Republic of Brazil
CD DR Congo|DRC|D.R. Congo|Congo DR|Democratic Republic of Congo|Congo, Democratic Republic of the|Congo-Kinshasa|Zaire|Congo|Kongo
CG Republic of the Congo|Republic of Congo|Congo, Republic of the|Congo-Brazzaville|Congo|Kongo
CH Swiss Confederation|Confoederatio Helvetica|Schweizerische Eidgenossenschaft
CI Ivory Coast|Cote d'Ivoire
CN PRC|P.R. China|PR China|People's Republic of China|Mainland China
CV Cape Verde
CZ Czech Republic|Czech Rep.|Česko|Česká republika|Tschechische Republik|République tchèque
DE BRD|Federal Republic of Germany|Bundesrepublik Deutschland
DK Kingdom of Denmark
DO Dominican Rep.|República Dominicana
ES Kingdom of Spain|España
FI Republic of Finland
FR Republic of France|French Republic|Metropolitan France
GB UK|U.K.|Great Britain|Britain|GB|G.B.|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|Großbritannien
GR EL|Hellas|Hellenic Republic
HK Hong Kong SAR|Hong Kong SAR China|HKSAR
ID Republic of Indonesia
IE Eire|Republic of Ireland|Irish Republic|Ireland, Republic of
IN Bharat|Republic of India
IR Iran, Islamic Republic of|Islamic Republic of Iran|Persia
KP North Korea|DPRK|Korea, Democratic People's Republic of|Democratic People's Republic of Korea|Korea North
KR Korea|South Korea|Republic of Korea|Korea, Republic of|Korea South|S. Korea|ROK
LA Lao PDR|Laos
LU Grand Duchy of Luxembourg
MD Moldova, Republic of|Republic of Moldova
MF Saint Martin|St. Martin
MK Macedonia|FYROM|Republic of North Macedonia
MM Burma
MO Macau|Macau SAR
NL Holland|The Netherlands|Kingdom of the Netherlands|Niederlande|Pays-Bas
NZ Aotearoa
PH Republic of the Philippines|The Philippines
PL Republic of Poland
PS Palestinian Territories|State of Palestine|Palestine, State of
PT Portuguese Republic
RU Russia|Russian Federation|Rossiya
SA KSA|K.S.A.|Kingdom of Saudi Arabia
SX Saint Martin|St. Martin|St. Maarten
SY Syrian Arab Republic|Syria
SZ Swaziland
TL East Timor
TR Turkey|Türkiye|Turkiye|Republic of Turkey
TW Taiwan|Republic of China|ROC|Chinese Taipei|Taiwan, Province of China
TZ Tanzania, United Republic of|United Republic of Tanzania
US USA|U.S.A.|U.S.|America|United States of America|The States|Estados Unidos|Etats-Unis|EE.UU.|EEUU|E.U.A.|Vereinigte Staaten von Amerika
VA Holy See|Vatican
VE Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela
VG Virgin Islands
VI Virgin Islands|US Virgin Islands|U.S. Virgin Islands|USVI
VN Viet Nam|Socialist Republic of Vietnam
XK Kosova|Republic of Kosovo|XK
ZA RSA|Republic of South Africa|Suid-Afrika`;

/** A line a region. */
export const REGION_VARIANTS = `AT-2 Kärnten
AT-3 Niederösterreich|NÖ|Noe
AT-4 Oberösterreich|OÖ|Ooe
AT-6 Steiermark
AT-7 Tirol
AT-9 Wien
BE-BRU Bruxelles|Brussel|Brussels
BE-VLG Vlaanderen
BE-WAL Wallonie
CA-NL Newfoundland|NF|Labrador
CA-QC Québec|PQ|QUE
CA-YT Yukon Territory|YK
CH-BE Berne|Bern
CH-FR Freiburg
CH-GE Genève|Genf
CH-GR Graubünden|Grischun
CH-LU Luzern
CH-SG St. Gallen|Sankt Gallen
CH-TI Tessin
CH-VD Waadt
CH-VS Wallis
CH-ZH Zürich
CZ-10 Praha|Prague|Hlavní město Praha
DE-BE Berlin
DE-BY Bayern|Freistaat Bayern
DE-HE Hessen
DE-MV Mecklenburg-Western Pomerania|Meck-Pomm
DE-NI Niedersachsen
DE-NW Nordrhein-Westfalen|NRW
DE-RP Rheinland-Pfalz|Rhineland-Palatinate
DE-SN Sachsen|Freistaat Sachsen
DE-ST Sachsen-Anhalt
DE-TH Thüringen
ES-CT Catalunya|Cataluña
ES-MD Madrid
ES-PV Euskadi|País Vasco
ES-VC Comunidad Valenciana|Comunitat Valenciana|Valencia
FR-69 69
FR-75C 75
FR-20R Corse|Corsica
FR-IDF Ile de France
FR-PAC PACA|Provence
GB-ENG Northern England|Southern England
GB-LND Greater London|London
GB-NIR Ulster
GB-SCT Alba
GB-WLS Cymru
IE-D County Dublin|Co. Dublin
IT-25 Lombardia|Lombardy
IT-52 Toscana|Tuscany
IT-62 Lazio|Latium
IT-82 Sicilia|Sicily
IT-88 Sardegna|Sardinia
MX-CMX CDMX|DF|D.F.|Distrito Federal|Ciudad de México|Mexico City
MX-MEX Estado de México|Edomex
NL-FR Friesland|Fryslân
NL-NB Noord-Brabant
NL-NH Noord-Holland
NL-ZH Zuid-Holland
US-CA Calif.
US-DC Washington D.C.|Washington DC|D.C.
US-FL Fla.
US-MA Mass.
US-PA Penn.|Penna.
US-TX Tex.`;
