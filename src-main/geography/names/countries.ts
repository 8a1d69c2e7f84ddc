/** Countries: alpha-2 and alpha-3 code, then names in English, six more languages and their own. Written by scripts/make-gazetteer-names.ts. */

export const COUNTRIES = `AD AND Andorra|Andorre
AE ARE United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|Emirati Arabi Uniti|Verenigde Arabische Emiraten|Emirados Árabes Unidos|الإمارات العربية المتحدة
AF AFG Afghanistan|Afganistán|Afeganistão|افغانستان|Owganystan
AG ATG Antigua and Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua e Barbuda|Antigua en Barbuda
AI AIA Anguilla|Anguila
AL ALB Albania|Albanien|Albanie|Shqipëri
AM ARM Armenia|Armenien|Arménie|Հայաստան
AO AGO Angola
AQ ATA Antarctica|Antarktis|Antarctique|Antártida|Antartide
AR ARG Argentina|Argentinien|Argentine|Argentinië
AS ASM American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Samoa Americane|Amerikaans-Samoa
AT AUT Austria|Österreich|Autriche|Oostenrijk|Austrija|Ausztria|Avstrija
AU AUS Australia|Australien|Australie
AW ABW Aruba
AX ALA Åland Islands|Ålandinseln|Îles Åland|Islas Aland|Isole Åland|Åland|Ilhas Aland
AZ AZE Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbeidzjan|Azerbaijão|Azərbaycan|Азәрбајҹан
BA BIH Bosnia and Herzegovina|Bosnia|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia ed Erzegovina|Bosnië en Herzegovina|Bósnia e Herzegovina|Bosna i Hercegovina|Босна и Херцеговина
BB BRB Barbados|Barbade
BD BGD Bangladesh|Bangladesch|Bangladés|বাংলাদেশ
BE BEL Belgium|Belgien|Belgique|Bélgica|Belgio|België
BF BFA Burkina Faso|Burquina Faso
BG BGR Bulgaria|Bulgarien|Bulgarie|Bulgarije|България
BH BHR Bahrain|Bahreïn|Baréin|البحرين
BI BDI Burundi|Uburundi
BJ BEN Benin
BL BLM Saint Barthélemy|San Bartolomé|São Bartolomeu
BM BMU Bermuda|Bermudes|Bermudas
BN BRN Brunei|Brunei Darussalam
BO BOL Bolivia|Bolivia, Plurinational State of|Bolivien|Bolivie
BQ BES Caribbean Netherlands|Bonaire, Sint Eustatius and Saba|Karibische Niederlande|Pays-Bas caribéens|Caribe neerlandés|Caraibi Olandesi|Caribisch Nederland|Países Baixos Caribenhos
BR BRA Brazil|Brasilien|Brésil|Brasil|Brasile|Brazilië|Brazile
BS BHS Bahamas
BT BTN Bhutan|Bhoutan|Bután|Butão|འབྲུག
BV BVT Bouvet Island|Bouvetinsel|Île Bouvet|Isla Bouvet|Isola Bouvet|Bouveteiland|Ilha Bouvet
BW BWA Botswana|Botsuana
BY BLR Belarus|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Беларусь
BZ BLZ Belize|Belice
CA CAN Canada|Kanada
CC CCK Cocos (Keeling) Islands|Cocos Islands|Kokosinseln|Îles Cocos|Islas Cocos|Isole Cocos (Keeling)|Cocoseilanden|Ilhas Cocos (Keeling)
CD COD DR Congo|Congo, Democratic Republic of the|Congo - Kinshasa|Congo (DRC)|Kongo-Kinshasa|Kongo (Demokratische Republik)|Congo (RDC)|República Democrática del Congo|República Democrática do Congo|Republíki ya Kongó Demokratíki|Kongo (DRC)
CF CAF Central African Republic|Zentralafrikanische Republik|République centrafricaine|República Centroafricana|Repubblica Centrafricana|Centraal-Afrikaanse Republiek|República Centro-Africana|Ködörösêse tî Bêafrîka
CG COG Congo|Congo - Brazzaville|Congo (Republic)|Kongo-Brazzaville|Kongo (Republik)|République du Congo|Congo (República)|Congo (Repubblica)|Congo (Republiek)|República do Congo
CH CHE Switzerland|Schweiz|Suisse|Suiza|Svizzera|Zwitserland|Suíça|Schwiiz|Svizra
CI CIV Côte d'Ivoire|Ivory Coast|Elfenbeinküste|République de Côte d’Ivoire|Costa de Marfil|Costa d’Avorio|Ivoorkust|Costa do Marfim
CK COK Cook Islands|Cookinseln|Îles Cook|Islas Cook|Isole Cook|Cookeilanden|Ilhas Cook
CL CHL Chile|Chili|Cile
CM CMR Cameroon|Kamerun|Cameroun|Camerún|Kameroen|Camarões
CN CHN China|Chine|Cina|རྒྱ་ནག|중국|جۇڭگو|Cunghgoz|中国
CO COL Colombia|Kolumbien|Colombie
CR CRI Costa Rica
CU CUB Cuba|Kuba
CV CPV Cabo Verde|Cape Verde|Cap-Vert|Capo Verde|Kaapverdië
CW CUW Curaçao|Curazao|Kòrsou
CX CXR Christmas Island|Weihnachtsinsel|Île Christmas|Isla de Navidad|Isola Christmas|Christmaseiland|Ilha Christmas
CY CYP Cyprus|Zypern|Chypre|Chipre|Cipro|Κύπρος|Kıbrıs
CZ CZE Czechia|Czech Republic|Tschechien|Tschechische Republik|Tchéquie|République tchèque|Chequia|República Checa|Cechia|Repubblica Ceca|Tsjechië|Tsjechische Republiek|Tchéquia|República Tcheca|Česko|Česká republika
DE DEU Germany|Deutschland|Allemagne|Alemania|Germania|Duitsland|Alemanha
DJ DJI Djibouti|Dschibuti|Yibuti|Gibuti|Djibuti|جيبوتي
DK DNK Denmark|Dänemark|Dinamarca|Danimarca|Denemarken|Danmark
DM DMA Dominica|Dominique
DO DOM Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|Repubblica Dominicana|Dominicaanse Republiek
DZ DZA Algeria|Algerien|Algérie|Argelia|Algerije|الجزائر
EC ECU Ecuador|Équateur|Equador
EE EST Estonia|Estland|Estonie|Eesti
EG EGY Egypt|Ägypten|Égypte|Egipto|Egitto|Egito|مصر
EH ESH Western Sahara|Westsahara|Sahara occidental|Sahara Occidentale|Westelijke Sahara|Saara Ocidental|الصحراء الغربية
ER ERI Eritrea|Érythrée|Eritreia|إريتريا|ኤርትራ
ES ESP Spain|Spanien|Espagne|España|Spagna|Spanje|Espanha|Espanya|Espainia
ET ETH Ethiopia|Äthiopien|Éthiopie|Etiopía|ኢትዮጵያ
FI FIN Finland|Finnland|Finlande|Finlandia|Suomi
FJ FJI Fiji|Fidschi|Fidji|Fiyi|Figi
FK FLK Falkland Islands|Falkland Islands (Malvinas)|Falkland Islands (Islas Malvinas)|Falklandinseln|Falklandinseln (Malwinen)|Îles Malouines|Îles Malouines (Îles Falkland)|Islas Malvinas|Islas Malvinas (Islas Falkland)|Isole Falkland|Isole Falkland (Isole Malvine)|Falklandeilanden|Falklandeilanden (Islas Malvinas)|Ilhas Malvinas|Ilhas Malvinas (Ilhas Falkland)
FM FSM Micronesia|Micronesia, Federated States of|Mikronesien|Micronésie
FO FRO Faroe Islands|Färöer|Îles Féroé|Islas Feroe|Isole Fær Øer|Faeröer|Ilhas Faroé|Føroyar
FR FRA France|Frankreich|Francia|Frankrijk|França
GA GAB Gabon|Gabun|Gabão
GB GBR United Kingdom|United Kingdom of Great Britain and Northern Ireland|UK|Vereinigtes Königreich|Royaume-Uni|R.-U.|Reino Unido|RU|Regno Unito|Verenigd Koninkrijk|VK|Y Deyrnas Unedig|DU|an Ríocht Aontaithe|RA|An Rìoghachd Aonaichte
GD GRD Grenada|Grenade|Granada
GE GEO Georgia|Georgien|Géorgie|საქართველო|Гуырдзыстон
GF GUF French Guiana|Französisch-Guayana|Guyane française|Guayana Francesa|Guyana Francese|Frans-Guyana|Guiana Francesa
GG GGY Guernsey|Guernesey
GH GHA Ghana|Gana|Gaana|Ghana nutome
GI GIB Gibraltar|Gibilterra
GL GRL Greenland|Grönland|Groenland|Groenlandia|Kalaallit Nunaat
GM GMB Gambia|Gambie
GN GIN Guinea|Guinée|Guiné
GP GLP Guadeloupe|Guadalupe|Guadalupa
GQ GNQ Equatorial Guinea|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Guinea Equatoriale|Equatoriaal-Guinea|Guiné Equatorial
GR GRC Greece|Griechenland|Grèce|Grecia|Griekenland|Ελλάδα
GS SGS South Georgia and South Sandwich Islands|South Georgia and the South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Georgia del Sud e Sandwich Australi|Zuid-Georgia en Zuidelijke Sandwicheilanden|Ilhas Geórgia do Sul e Sandwich do Sul
GT GTM Guatemala
GU GUM Guam
GW GNB Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Guiné-Bissau
GY GUY Guyana|Guiana
HK HKG Hong Kong|Hong Kong SAR China|Sonderverwaltungsregion Hongkong|Hongkong|R.A.S. chinoise de Hong Kong|RAE de Hong Kong (China)|RAS di Hong Kong|Hongkong SAR van China|Hong Kong, RAE da China|中國香港特別行政區|香港
HM HMD Heard and McDonald Islands|Heard Island and McDonald Islands|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Islas Heard y McDonald|Isole Heard e McDonald|Heard en McDonaldeilanden|Ilhas Heard e McDonald
HN HND Honduras
HR HRV Croatia|Kroatien|Croatie|Croacia|Croazia|Kroatië|Hrvatska|Croasia
HT HTI Haiti
HU HUN Hungary|Ungarn|Hongrie|Hungría|Ungheria|Hongarije|Magyarország
ID IDN Indonesia|Indonesien|Indonésie
IE IRL Ireland|Irland|Irlande|Irlanda|Ierland|Éire
IL ISR Israel|Israele|إسرائيل|ישראל
IM IMN Isle of Man|Île de Man|Isla de Man|Isola di Man|Ilha de Man|Ellan Vannin
IN IND India|Indien|Inde|ভাৰত|ভারত|ભારત|भारत|ಭಾರತ|ہِندوستان|ഇന്ത്യ|ଭାରତ|ਭਾਰਤ|भारतः|ᱤᱱᱰᱤᱭᱟ|ڀارت|இந்தியா|భారతదేశం|بھارت
IO IOT British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|Territoire britannique de l’océan Indien|Territorio Británico del Océano Índico|Territorio Britannico dell’Oceano Indiano|Brits Indische Oceaanterritorium|Território Britânico do Oceano Índico
IQ IRQ Iraq|Irak|Iraque|العراق|عێراق
IR IRN Iran|Iran, Islamic Republic of|Irã|ایران
IS ISL Iceland|Island|Islande|Islandia|Islanda|IJsland
IT ITA Italy|Italien|Italie|Italia
JE JEY Jersey
JM JAM Jamaica|Jamaika|Jamaïque|Giamaica
JO JOR Jordan|Jordanien|Jordanie|Jordania|Giordania|الأردن
JP JPN Japan|Japon|Giappone|Japão|日本
KE KEN Kenya|Kenia|Quênia
KG KGZ Kyrgyzstan|Kirgisistan|Kirghizstan|Kirguistán|Kirghizistan|Kirgizië|Quirguistão|Кыргызстан|Киргизия
KH KHM Cambodia|Kambodscha|Cambodge|Camboya|Cambogia|Cambodja|Camboja|កម្ពុជា
KI KIR Kiribati|Quiribati
KM COM Comoros|Komoren|Comores|Comoras|Comore|Comoren|جزر القمر
KN KNA Saint Kitts and Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts e Nevis|Saint Kitts en Nevis|São Cristóvão e Névis
KP PRK North Korea|Korea, Democratic People's Republic of|Nordkorea|Corée du Nord|Corea del Norte|Corea del Nord|Noord-Korea|Coreia do Norte|북한
KR KOR South Korea|Korea, Republic of|Südkorea|Corée du Sud|Corea del Sur|Corea del Sud|Zuid-Korea|Coreia do Sul|대한민국|한국
KW KWT Kuwait|Koweït|Koeweit|الكويت
KY CYM Cayman Islands|Kaimaninseln|Îles Caïmans|Islas Caimán|Isole Cayman|Kaaimaneilanden|Ilhas Cayman
KZ KAZ Kazakhstan|Kasachstan|Kazajistán|Kazakistan|Kazachstan|Cazaquistão|Қазақстан|Казахстан
LA LAO Laos|Lao People's Democratic Republic|ລາວ
LB LBN Lebanon|Libanon|Liban|Líbano|لبنان
LC LCA Saint Lucia|Sainte-Lucie|Santa Lucía
LI LIE Liechtenstein|Liächteschtäi
LK LKA Sri Lanka|ශ්‍රී ලංකාව|இலங்கை
LR LBR Liberia
LS LSO Lesotho|Lesoto
LT LTU Lithuania|Litauen|Lituanie|Lituania|Litouwen|Lietuva
LU LUX Luxembourg|Luxemburg|Luxemburgo|Lussemburgo|Lëtzebuerg
LV LVA Latvia|Lettland|Lettonie|Letonia|Lettonia|Letland|Latvija
LY LBY Libya|Libyen|Libye|Libia|Libië|ليبيا
MA MAR Morocco|Marokko|Maroc|Marruecos|Marocco|Marrocos|المغرب|Meṛṛuk
MC MCO Monaco
MD MDA Moldova|Moldova, Republic of|Republik Moldau|Moldavie|Moldavia|Republica Moldova
ME MNE Montenegro|Crna Gora
MF MAF Saint Martin|Saint Martin (French part)|San Martín|São Martinho
MG MDG Madagascar|Madagaskar|Madagasikara
MH MHL Marshall Islands|Marshallinseln|Îles Marshall|Islas Marshall|Isole Marshall|Marshalleilanden|Ilhas Marshall
MK MKD North Macedonia|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia del Nord|Noord-Macedonië|Macedônia do Norte|Северна Македонија|Maqedonia e Veriut
ML MLI Mali
MM MMR Myanmar|Myanmar (Burma)|Myanmar (Birmanie)|Myanmar (Birmania)|Myanmar (Birma)|Mianmar (Birmânia)|မြန်မာ
MN MNG Mongolia|Mongolei|Mongolie|Монгол
MO MAC Macao|Macao SAR China|Sonderverwaltungsregion Macau|Macau|R.A.S. chinoise de Macao|RAE de Macao (China)|RAS di Macao|Macau SAR van China|Macau, RAE da China|中國澳門特別行政區|澳門
MP MNP Northern Mariana Islands|Nördliche Marianen|Îles Mariannes du Nord|Islas Marianas del Norte|Isole Marianne Settentrionali|Noordelijke Marianen|Ilhas Marianas do Norte
MQ MTQ Martinique|Martinica
MR MRT Mauritania|Mauretanien|Mauritanie|موريتانيا
MS MSR Montserrat
MT MLT Malta|Malte
MU MUS Mauritius|Maurice|Mauricio
MV MDV Maldives|Malediven|Maldivas|Maldive|Maldiven
MW MWI Malawi|Malaui
MX MEX Mexico|Mexiko|Mexique|Messico
MY MYS Malaysia|Malaisie|Malasia|Maleisië
MZ MOZ Mozambique|Mosambik|Mozambico|Moçambique
NA NAM Namibia|Namibie
NC NCL New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nuova Caledonia|Nieuw-Caledonië|Nova Caledônia
NE NER Niger
NF NFK Norfolk Island|Norfolkinsel|Île Norfolk|Isla Norfolk|Isola Norfolk|Norfolk|Ilha Norfolk
NG NGA Nigeria|Nàìjíríà
NI NIC Nicaragua
NL NLD Netherlands|Netherlands, Kingdom of the|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi|Nederland|Países Baixos|Nederlân
NO NOR Norway|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|Norge|Noreg|Norga
NP NPL Nepal|नेपाल
NR NRU Nauru
NU NIU Niue
NZ NZL New Zealand|Aotearoa New Zealand|Neuseeland|Aotearoa (Neuseeland)|Nouvelle-Zélande|Aotearoa (Nouvelle-Zélande)|Nueva Zelanda|Aotearoa (Nueva Zelanda)|Nuova Zelanda|Nuova Zelanda (Aotearoa)|Nieuw-Zeeland|Aotearoa Nieuw-Zeeland|Nova Zelândia|Aotearoa da Nova Zelândia|Aotearoa
OM OMN Oman|Omã|عُمان
PA PAN Panama
PE PER Peru|Pérou
PF PYF French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|Polinesia Francese|Frans-Polynesië
PG PNG Papua New Guinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Papua Nuova Guinea|Papoea-Nieuw-Guinea|Papua-Nova Guiné|Papua Niugini
PH PHL Philippines|Philippinen|Filipinas|Filippine|Filipijnen|Pilipinas
PK PAK Pakistan|Paquistão|پاکستان
PL POL Poland|Polen|Pologne|Polonia|Lenkija|Polska
PM SPM Saint Pierre and Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Saint-Pierre e Miquelon|Saint-Pierre en Miquelon|São Pedro e Miquelão
PN PCN Pitcairn Islands|Pitcairn|Pitcairninseln|Îles Pitcairn|Islas Pitcairn|Isole Pitcairn|Pitcairneilanden|Ilhas Pitcairn
PR PRI Puerto Rico|Porto Rico|Portorico
PS PSE Palestine|Palestine, State of|Palestinian Territories|Palästinensische Autonomiegebiete|Palästina|Territoires palestiniens|Territorios Palestinos|Palestina|Territori Palestinesi|Palestijnse gebieden|الأراضي الفلسطينية|فلسطين
PT PRT Portugal|Portogallo
PW PLW Palau|Palaos
PY PRY Paraguay|Paraguai
QA QAT Qatar|Katar|Catar|قطر
RE REU Réunion|La Réunion|Riunione|Reunião
RO ROU Romania|Rumänien|Roumanie|Rumanía|Roemenië|Romênia
RS SRB Serbia|Serbien|Serbie|Servië|Sérvia|Srbija|Szerbia|Srbsko|Србија|Сербія
RU RUS Russia|Russian Federation|Russland|Russie|Rusia|Rusland|Русија|Рәсәй|Ород Улас|Росси|Россия|Арассыыйа|Россия Федерациязы
RW RWA Rwanda|Ruanda|U Rwanda
SA SAU Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Saoedi-Arabië|المملكة العربية السعودية
SB SLB Solomon Islands|Salomonen|Îles Salomon|Islas Salomón|Isole Salomone|Salomonseilanden|Ilhas Salomão
SC SYC Seychelles|Seychellen|Seicheles
SD SDN Sudan|Soudan|Soedan|Sudão|السودان
SE SWE Sweden|Schweden|Suède|Suecia|Svezia|Zweden|Ruotsi|Sverige
SG SGP Singapore|Singapur|Singapour|Singapura|சிங்கப்பூர்|新加坡
SH SHN Saint Helena|Saint Helena, Ascension and Tristan da Cunha|Sainte-Hélène|Santa Elena|Sant’Elena|Santa Helena
SI SVN Slovenia|Slowenien|Slovénie|Eslovenia|Slovenija|Zlovenia
SJ SJM Svalbard and Jan Mayen|Spitzbergen und Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Spitsbergen en Jan Mayen|Svalbard og Jan Mayen
SK SVK Slovakia|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Slowakije|Slovensko
SL SLE Sierra Leone|Sierra Leona|Serra Leoa
SM SMR San Marino|Saint-Marin
SN SEN Senegal|Senegaal
SO SOM Somalia|Somalie|الصومال|Soomaaliya
SR SUR Suriname|Surinam
SS SSD South Sudan|Südsudan|Soudan du Sud|Sudán del Sur|Sud Sudan|Zuid-Soedan|Sudão do Sul
ST STP São Tomé and Príncipe|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé en Principe
SV SLV El Salvador|Salvador
SX SXM Sint Maarten|Sint Maarten (Dutch part)|Saint-Martin (partie néerlandaise)
SY SYR Syria|Syrian Arab Republic|Syrien|Syrie|Siria|سوريا
SZ SWZ Eswatini|Swaziland|Swasiland|Esuatini|Suazilandia|Regno di Eswatini|Essuatíni
TC TCA Turks and Caicos Islands|Turks- und Caicosinseln|Îles Turques-et-Caïques|Islas Turcas y Caicos|Isole Turks e Caicos|Turks- en Caicoseilanden|Ilhas Turcas e Caicos
TD TCD Chad|Tschad|Tchad|Ciad|Tsjaad|Chade|تشاد
TF ATF French Southern Territories|Französische Süd- und Antarktisgebiete|Terres australes françaises|Territorios Australes Franceses|Terre Australi Francesi|Franse Gebieden in de zuidelijke Indische Oceaan|Territórios Franceses do Sul
TG TGO Togo
TH THA Thailand|Thaïlande|Tailandia|Thailandia|ไทย
TJ TJK Tajikistan|Tadschikistan|Tadjikistan|Tayikistán|Tagikistan|Tadzjikistan|Tadjiquistão|Тоҷикистон
TK TKL Tokelau
TL TLS Timor-Leste|East Timor|Osttimor|Timor oriental|Timor Est|Oost-Timor|Democratische Republiek Oost-Timor|República Democrática de Timor-Leste
TM TKM Turkmenistan|Turcomenistão
TN TUN Tunisia|Tunesien|Tunisie|Túnez|Tunesië|تونس
TO TON Tonga
TR TUR Türkiye|Turkey|Türkei|Turquie|Turquía|Turchia|Turkije
TT TTO Trinidad and Tobago|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trinidad e Tobago|Trinidad en Tobago
TV TUV Tuvalu
TW TWN Taiwan|Taiwan, Province of China|台灣
TZ TZA Tanzania|Tanzania, United Republic of|Tansania|Tanzanie
UA UKR Ukraine|Ucrania|Ucraina|Oekraïne|Украина|Україна
UG UGA Uganda|Ouganda|Oeganda
UM UMI United States Minor Outlying Islands|U.S. Outlying Islands|Amerikanische Überseeinseln|Îles mineures éloignées des États-Unis|Islas menores alejadas de EE. UU.|Isole Minori Esterne degli Stati Uniti|Kleine afgelegen eilanden van de Verenigde Staten|Ilhas Menores Distantes dos EUA
US USA United States|United States of America|US|Vereinigte Staaten|USA|États-Unis|É.-U.|Estados Unidos|EE. UU.|Stati Uniti|Verenigde Staten|VS|EUA|ʻAmelika Hui Pū ʻIa
UY URY Uruguay|Uruguai
UZ UZB Uzbekistan|Usbekistan|Ouzbékistan|Oezbekistan|Uzbequistão|Oʻzbekiston|Ўзбекистон
VA VAT Vatican City|Holy See|Vatikanstadt|État de la Cité du Vatican|Ciudad del Vaticano|Città del Vaticano|Vaticaanstad|Cidade do Vaticano
VC VCT Saint Vincent and the Grenadines|St. Vincent & Grenadines|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Saint Vincent e Grenadine|Saint Vincent en de Grenadines|São Vicente e Granadinas
VE VEN Venezuela|Venezuela, Bolivarian Republic of
VG VGB British Virgin Islands|Virgin Islands (British)|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|Isole Vergini Britanniche|Britse Maagdeneilanden|Ilhas Virgens Britânicas
VI VIR United States Virgin Islands|Virgin Islands (U.S.)|U.S. Virgin Islands|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Isole Vergini Americane|Amerikaanse Maagdeneilanden|Ilhas Virgens Americanas
VN VNM Vietnam|Viet Nam|Vietnã
VU VUT Vanuatu
WF WLF Wallis and Futuna|Wallis und Futuna|Wallis-et-Futuna|Wallis y Futuna|Wallis e Futuna|Wallis en Futuna
WS WSM Samoa
XK XKX Kosovo|Kosovë|Косово
YE YEM Yemen|Jemen|Iêmen|اليمن
YT MYT Mayotte
ZA ZAF South Africa|Südafrika|Afrique du Sud|Sudáfrica|Zuid-Afrika|África do Sul|Suid-Afrika|Afrika Borwa|Aforika Borwa|EMzantsi Afrika|iNingizimu Afrika
ZM ZMB Zambia|Sambia|Zambie
ZW ZWE Zimbabwe|Simbabwe|Zimbabue`;
