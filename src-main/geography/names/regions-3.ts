/** ISO 3166-2 codes of regions, the one that they lie in behind <, and their names. Written by scripts/make-gazetteer-names.ts. */

export const REGIONS_3 = `PK-KP Khyber Pakhtunkhwa|Khaībar Pakhtūnkhwā; PK-PB Punjab|Panjāb; PK-SD Sindh; PK-TA Federally Administered Tribal Areas
PL-02 Lower Silesia|Dolnośląskie; PL-04 Kuyavia-Pomerania|Kujawsko-Pomorskie; PL-06 Lublin|Lubelskie; PL-08 Lubusz|Lubuskie
PL-10 Łódź|Łódź Voivodeship|Łódzkie; PL-12 Lesser Poland|Małopolskie; PL-14 Mazovia|Mazowieckie; PL-16 Opole|Opole Voivodeship|Opolskie
PL-18 Subcarpathia|Podkarpackie; PL-20 Podlachia|Podlasie|Podlaskie; PL-22 Pomerania|Pomorskie; PL-24 Silesia|Śląskie
PL-26 Holy Cross|Świętokrzyskie; PL-28 Warmia-Masuria|Warmińsko-Mazurskie; PL-30 Greater Poland|Wielkopolskie
PL-32 West Pomerania|Zachodniopomorskie; PS-BTH Bethlehem|Bayt Laḩm; PS-DEB Deir al-Balah|Dayr al Balaḩ; PS-GZA Gaza|Ghazzah
PS-HBN Hebron|Al Khalīl; PS-JEM Jerusalem|Al Quds; PS-JEN Jenin|Janīn; PS-JRH Jericho|Arīḩā wal Aghwār; PS-KYS Khan Yunis; PS-NBS Nablus
PS-NGZ North Gaza|Shamāl Ghazzah; PS-QQA Qalqilya|Qalqīlyah; PS-RBH Ramallah and al-Bireh|Rām Allāh wal Bīrah; PS-RFH Rafah; PS-SLT Salfit
PS-TBS Tubas; PS-TKM Tulkarm; PT-01 Aveiro; PT-02 Beja; PT-03 Braga; PT-04 Bragança; PT-05 Castelo Branco; PT-06 Coimbra; PT-07 Évora
PT-08 Faro; PT-09 Guarda; PT-10 Leiria; PT-11 Lisbon|Lisboa; PT-12 Portalegre; PT-13 Porto; PT-14 Santarém; PT-15 Setúbal
PT-16 Viana do Castelo; PT-17 Vila Real; PT-18 Viseu; PT-20 Azores|Região Autónoma dos Açores; PT-30 Madeira|Região Autónoma da Madeira
PW-002 Aimeliik; PW-004 Airai; PW-010 Angaur; PW-050 Hatohobei; PW-100 Kayangel; PW-150 Koror; PW-212 Melekeok; PW-214 Ngaraard
PW-218 Ngarchelong; PW-222 Ngardmau; PW-224 Ngatpang; PW-226 Ngchesar; PW-227 Ngeremlengui; PW-228 Ngiwal; PW-350 Peleliu; PW-370 Sonsorol
PY-1 Concepción; PY-10 Alto Paraná Department|Alto Paraná; PY-11 Central Department|Central; PY-12 Ñeembucú Department|Ñeembucú
PY-13 Amambay Department|Amambay; PY-14 Canindeyú; PY-15 Presidente Hayes; PY-16 Alto Paraguay; PY-19 Boquerón Department|Boquerón
PY-2 San Pedro Department|San Pedro; PY-3 Cordillera Department|Cordillera; PY-4 Guairá; PY-5 Caaguazú Department|Caaguazú; PY-6 Caazapá
PY-7 Itapúa; PY-8 Misiones Department|Misiones; PY-9 Paraguarí; PY-ASU Asuncion; QA-DA Doha|Baladiyat ad Dawhah|Ad Dawḩah
QA-KH Al Khor|Al Khawr wa adh Dhakhīrah; QA-MS Madinat ash Shamal|Ash Shamāl; QA-RA Al Rayyan|Baladiyat ar Rayyan|Ar Rayyān
QA-SH Al-Shahaniya|Ash Shīḩānīyah; QA-US Umm Salal; QA-WA Al Wakrah; QA-ZA Al Daayen|Az̧ Z̧a‘āyin; RO-AB Alba County|Alba; RO-AG Arges
RO-AR Arad County|Arad; RO-B Bucharest|București; RO-BC Bacău County|Bacău; RO-BH Bihor County|Bihor
RO-BN Bistriţa-Năsăud|Bistrița-Năsăud County; RO-BR Brăila County|Brăila; RO-BT Botoşani|Botoșani County; RO-BV Braşov|Brașov County
RO-BZ Buzău County|Buzău; RO-CJ Cluj County|Cluj; RO-CL Călărași County|Călărași; RO-CS Caraș-Severin County|Caraș-Severin
RO-CT Constanța County|Constanța; RO-CV Covasna County|Covasna; RO-DB Dâmbovița County|Dâmbovița; RO-DJ Dolj; RO-GJ Gorj County|Gorj
RO-GL Galați County|Galați; RO-GR Giurgiu County|Giurgiu; RO-HD Hunedoara County|Hunedoara; RO-HR Harghita County|Harghita; RO-IF Ilfov
RO-IL Ialomița County|Ialomița; RO-IS Iași County|Iași; RO-MH Mehedinți County|Mehedinți; RO-MM Maramureş; RO-MS Mureş|Mureș County
RO-NT Neamţ|Neamț County; RO-OT Olt; RO-PH Prahova; RO-SB Sibiu County|Sibiu; RO-SJ Sălaj County|Sălaj; RO-SM Satu Mare County|Satu Mare
RO-SV Suceava; RO-TL Tulcea County|Tulcea; RO-TM Timiș County|Timiș; RO-TR Teleorman County|Teleorman; RO-VL Vâlcea County|Vâlcea
RO-VN Vrancea; RO-VS Vaslui County|Vaslui; RS-00 Beograd; RS-01<VO North Bačka|Severnobački okrug
RS-02<VO Central Banat|Srednjebanatski okrug; RS-03<VO North Banat|Severnobanatski okrug; RS-04<VO South Banat|Južnobanatski okrug
RS-05<VO West Bačka|Zapadnobački okrug; RS-06<VO South Bačka|Južnobački okrug; RS-07<VO Srem|Sremski okrug; RS-08 Mačva|Mačvanski okrug
RS-09 Kolubara|Kolubarski okrug; RS-10 Podunavlje|Podunavski okrug; RS-11 Braničevo|Braničevski okrug; RS-12 Šumadija|Šumadijski okrug
RS-13 Pomoravlje|Pomoravski okrug; RS-14 Bor|Borski okrug; RS-15 Zaječar|Zaječarski okrug; RS-16 Zlatibor|Zlatiborski okrug
RS-17 Moravica|Moravički okrug; RS-18 Raška|Raški okrug; RS-19 Rasina|Rasinski okrug; RS-20 Nišava|Nišavski okrug
RS-21 Toplica|Toplički okrug; RS-22 Pirot|Pirotski okrug; RS-23 Jablanica|Jablanički okrug; RS-24 Pčinja|Pčinjski okrug
RS-25<KM Kosovo|Kosovski okrug; RS-26<KM Peć|Pećki okrug; RS-27<KM Prizren|Prizrenski okrug
RS-28<KM Kosovska Mitrovica|Kosovsko-Mitrovački okrug; RS-29<KM Kosovo-Pomoravlje|Kosovsko-Pomoravski okrug; RS-KM Kosovo-Metohija
RS-VO Vojvodina; RU-AD Adygea|Adygeya Republic|Adygeya, Respublika; RU-AL Altai|Altay, Respublika; RU-ALT Altai Krai|Altayskiy kray
RU-AMU Amur|Amur Oblast|Amurskaya oblast'; RU-ARK Arkhangelsk|Arkhangelskaya|Arkhangel'skaya oblast'
RU-AST Astrakhan|Astrakhan Oblast|Astrakhanskaya oblast'; RU-BA Bashkortostan|Bashkortostan Republic|Bashkortostan, Respublika
RU-BEL Belgorod|Belgorod Oblast|Belgorodskaya oblast'; RU-BRY Bryansk|Bryansk Oblast|Bryanskaya oblast'
RU-BU Buryat|Buryatiya Republic|Buryatiya, Respublika; RU-CE Chechen|Chechnya|Chechenskaya Respublika
RU-CHE Chelyabinsk|Chelyabinskaya oblast'; RU-CHU Chukotka Okrug|Chukotskiy avtonomnyy okrug
RU-CU Chuvash|Chuvash Republic|Chuvashskaya Respublika; RU-DA Dagestan|Dagestan, Respublika
RU-IN Ingushetia|Ingushetiya Republic|Ingushetiya, Respublika; RU-IRK Irkutsk|Irkutsk Oblast|Irkutskaya oblast'
RU-IVA Ivanovo|Ivanovo Oblast|Ivanovskaya oblast'; RU-KAM Kamchatka Krai|Kamchatka|Kamchatskiy kray
RU-KB Kabardino-Balkar|Kabardino-Balkariya Republic|Kabardino-
RU-KC Karachay-Cherkess|Karachayevo-Cherkesiya Republic|Karachayevo-Cherkesskaya; RU-KDA Krasnodar Krai|Krasnodarskiy kray
RU-KEM Kemerovo|Kuzbass|Kemerovskaya oblast'; RU-KGD Kaliningrad|Kaliningrad Oblast|Kaliningradskaya oblast'
RU-KGN Kurgan|Kurgan Oblast|Kurganskaya oblast'; RU-KHA Khabarovsk Krai|Khabarovsk|Khabarovskiy kray
RU-KHM Khanty-Mansi|Khanty-Mansia|Khanty-; RU-KIR Kirov|Kirov Oblast|Kirovskaya oblast'
RU-KK Khakassia|Khakasiya Republic|Khakasiya, Respublika; RU-KL Kalmykia|Kalmykiya Republic|Kalmykiya, Respublika
RU-KLU Kaluga|Kaluga Oblast|Kaluzhskaya oblast'; RU-KO Komi|Komi, Respublika; RU-KOS Kostroma|Kostroma Oblast|Kostromskaya oblast'
RU-KR Karelia|Kareliya, Respublika; RU-KRS Kursk|Kursk Oblast|Kurskaya oblast'; RU-KYA Krasnoyarsk Krai|Krasnoyarskiy kray
RU-LEN Leningrad|Leningradskaya Oblast'|Leningradskaya; RU-LIP Lipetsk|Lipetsk Oblast|Lipetskaya oblast'
RU-MAG Magadan|Magadan Oblast|Magadanskaya oblast'; RU-ME Mari El|Mariy-El Republic|Mariy El, Respublika
RU-MO Mordovia|Mordoviya Republic|Mordoviya, Respublika; RU-MOS Moscow Province|Moscow Oblast|Moskovskaya oblast'; RU-MOW Moscow|Moskva
RU-MUR Murmansk|Murmanskaya oblast'; RU-NEN Nenets|Nenetskiy; RU-NGR Novgorod|Novgorod Oblast|Novgorodskaya oblast'
RU-NIZ Nizhny Novgorod|Nizhny Novgorod Oblast|Nizhegorodskaya oblast'; RU-NVS Novosibirsk|Novosibirsk Oblast|Novosibirskaya
RU-OMS Omsk|Omsk Oblast|Omskaya oblast'; RU-ORE Orenburg|Orenburg Oblast|Orenburgskaya oblast'
RU-ORL Oryol|Oryol oblast|Orlovskaya oblast'; RU-PER Perm Krai|Permskiy kray; RU-PNZ Penza|Penza Oblast|Penzenskaya oblast'
RU-PRI Primorsky Krai|Primorye|Primorskiy kray; RU-PSK Pskov|Pskov Oblast|Pskovskaya oblast'; RU-ROS Rostov|Rostovskaya oblast'
RU-RYA Ryazan|Ryazan Oblast|Ryazanskaya oblast'; RU-SA Sakha|Saha, Respublika; RU-SAK Sakhalin|Sakhalin Oblast|Sakhalinskaya oblast'
RU-SAM Samara|Samara Oblast|Samarskaya oblast'; RU-SAR Saratov|Saratov Oblast|Saratovskaya oblast'
RU-SE North Ossetia-Alania|Severnaya Osetiya, Respublika; RU-SMO Smolensk|Smolensk Oblast|Smolenskaya oblast'
RU-SPE Saint Petersburg|Sankt-Peterburg; RU-STA Stavropol Krai|Stavropol Kray|Stavropol'skiy kray
RU-SVE Sverdlovsk|Sverdlovsk Oblast|Sverdlovskaya oblast'; RU-TA Tatarstan|Tatarstan Republic|Tatarstan, Respublika
RU-TAM Tambov|Tambov Oblast|Tambovskaya oblast'; RU-TOM Tomsk|Tomsk Oblast|Tomskaya oblast'; RU-TUL Tula|Tula Oblast|Tul'skaya oblast'
RU-TVE Tver|Tver Oblast|Tverskaya oblast'; RU-TY Tuva|Republic of Tyva|Tyva, Respublika; RU-TYU Tyumen|Tyumen Oblast|Tyumenskaya oblast'
RU-UD Udmurt|Udmurtiya Republic|Udmurtskaya Respublika; RU-ULY Ulyanovsk|Ul'yanovskaya oblast'
RU-VGG Volgograd|Volgograd Oblast|Volgogradskaya; RU-VLA Vladimir|Vladimir Oblast|Vladimirskaya
RU-VLG Vologda|Vologda Oblast|Vologodskaya oblast'; RU-VOR Voronezh|Voronezh Oblast|Voronezhskaya oblast'
RU-YAN Yamalo-Nenets Okrug|Yamalo-; RU-YAR Yaroslavl|Yaroslavl Oblast|Yaroslavskaya oblast'
RU-YEV Jewish|Jewish Autonomous Oblast|Yevreyskaya avtonomnaya oblast'
RU-ZAB Zabaykalsky Krai|Zabaykalskiy (Transbaikal) Kray|Zabaykal'skiy kray; RW-01 Kigali|City of Kigali; RW-02 Eastern Province|Eastern
RW-03 Northern Province|Northern; RW-04 Western Province|Western; RW-05 Southern Province|Southern; SA-01 Riyadh|Riyadh Region|Ar Riyāḑ
SA-02 Makkah|Mecca Region|Makkah al Mukarramah; SA-03 Al Madinah|Medina Region|Al Madīnah al Munawwarah
SA-04 Eastern|Eastern Province|Ash Sharqīyah; SA-05 Al-Qassim|Al-Qassim Region|Al Qaşīm; SA-06 Ha’il|Ha'il Region
SA-07 Tabuk|Tabuk Region; SA-08 Northern Borders|Northern Borders Region|Al Ḩudūd ash Shamālīyah; SA-09 Jizan|Jazan Region|Jāzān
SA-10 Najran|Najran Region; SA-11 Al Bahah|Al Bahah Region; SA-12 Al Jawf Region|Al Jawf; SA-14 Asir|'Asir Region
SB-CE Central Province|Central; SB-CH Choiseul Province|Choiseul; SB-CT Honiara|Capital Territory (Honiara)
SB-GU Guadalcanal Province|Guadalcanal; SB-IS Isabel Province|Isabel; SB-MK Makira-Ulawa Province|Makira-Ulawa
SB-ML Malaita Province|Malaita; SB-RB Rennell and Bellona Province|Rennell and Bellona; SB-TE Temotu Province|Temotu
SB-WE Western Province|Western; SC-01 Anse-aux-Pins; SC-02 Anse Boileau; SC-03 Anse Etoile; SC-04 Au Cap; SC-05 Anse Royale
SC-06 Baie Lazare; SC-07 Baie Sainte Anne; SC-08 Beau Vallon; SC-09 Bel Air; SC-10 Bel Ombre; SC-11 Cascade; SC-12 Glacis
SC-13 Grand’Anse Mahé|Grand Anse Mahe; SC-14 Grand’Anse Praslin|Grand Anse Praslin; SC-15 La Digue
SC-16 La Rivière Anglaise|English River; SC-17 Mont Buxton; SC-18 Mont Fleuri; SC-19 Plaisance; SC-20 Pointe La Rue|Pointe Larue
SC-21 Port Glaud; SC-22 Saint Louis; SC-23 Takamaka; SC-24 Les Mamelles; SC-25 Roche Caiman; SC-26 Ile Perseverance I
SC-27 Ile Perseverance II; SD-DC Central Darfur|Wasaţ Dārfūr; SD-DE East Darfur|Eastern Darfur|Sharq Dārfūr
SD-DN North Darfur|Northern Darfur|Shamāl Dārfūr; SD-DS South Darfur|Southern Darfur|Janūb Dārfūr
SD-DW West Darfur|Western Darfur|Gharb Dārfūr; SD-GD Al Qadarif; SD-GK West Kurdufan|West Kordofan|Gharb Kurdufān; SD-GZ Al Jazirah
SD-KA Kassala; SD-KH Khartoum|Al Kharţūm; SD-KN North Kurdufan|North Kordofan|Shamāl Kurdufān
SD-KS South Kurdufan|Southern Kordofan|Janūb Kurdufān; SD-NB Blue Nile|An Nīl al Azraq; SD-NO Northern|Northern State|Ash Shamālīyah
SD-NR River Nile|Nahr an Nīl; SD-NW White Nile|An Nīl al Abyaḑ; SD-RS Red Sea|Al Baḩr al Aḩmar; SD-SI Sennar|Sinnār
SE-AB Stockholm|Stockholms län; SE-AC Västerbotten|Västerbottens län; SE-BD Norrbotten|Norrbottens län; SE-C Uppsala|Uppsala län
SE-D Södermanland|Södermanlands län; SE-E Östergötland|Östergötlands län; SE-F Jönköping|Jönköpings län; SE-G Kronoberg|Kronobergs län
SE-H Kalmar|Kalmar län; SE-I Gotland|Gotlands län; SE-K Blekinge|Blekinge län; SE-M Skåne|Skåne län; SE-N Halland|Hallands län
SE-O Västra Götaland|Västra Götalands län; SE-S Värmland|Värmlands län; SE-T Örebro|Örebro län; SE-U Västmanland|Västmanlands län
SE-W Dalarna|Dalarnas län; SE-X Gävleborg|Gävleborgs län; SE-Y Västernorrland|Västernorrlands län; SE-Z Jämtland|Jämtlands län
SG-01 Central Singapore; SG-02 North East; SG-03 North West; SG-04 South East; SG-05 South West; SH-AC Ascension Island|Ascension
SH-HL Saint Helena; SH-TA Tristan da Cunha; SI-001 Municipality of Ajdovščina|Ajdovščina; SI-002 Municipality of Beltinci|Beltinci
SI-003 Municipality of Bled|Bled; SI-004 Municipality of Bohinj|Bohinj; SI-005 Municipality of Borovnica|Borovnica
SI-006 Municipality of Bovec|Bovec; SI-007 Municipality of Brda|Brda; SI-008 Municipality of Brezovica|Brezovica
SI-009 Municipality of Brežice|Brežice; SI-010 Municipality of Tišina|Tišina; SI-011 Urban Municipality of Celje|Celje
SI-012 Municipality of Cerklje na Gorenjskem|Cerklje na Gorenjskem; SI-013 Municipality of Cerknica|Cerknica
SI-014 Municipality of Cerkno|Cerkno; SI-015 Municipality of Črenšovci|Črenšovci; SI-016 Municipality of Črna na Koroškem|Črna na Koroškem
SI-017 Municipality of Črnomelj|Črnomelj; SI-018 Destrnik; SI-019 Municipality of Divača|Divača
SI-020 Municipality of Dobrepolje|Dobrepolje; SI-021 Dobrova–Polhov Gradec|Municipality of Dobrova–Polhov Gradec; SI-022 Dol pri Ljubljani
SI-023 Municipality of Domžale|Domžale; SI-024 Municipality of Dornava|Dornava; SI-025 Municipality of Dravograd|Dravograd
SI-026 Municipality of Duplek|Duplek; SI-027 Gorenja Vas–Poljane|Municipality of Gorenja Vas–Poljane
SI-028 Municipality of Gorišnica|Gorišnica; SI-029 Municipality of Gornja Radgona|Gornja Radgona
SI-030 Municipality of Gornji Grad|Gornji Grad; SI-031 Municipality of Gornji Petrovci|Gornji Petrovci
SI-032 Municipality of Grosuplje|Grosuplje; SI-033 Municipality of Šalovci|Šalovci; SI-034 Municipality of Hrastnik|Hrastnik
SI-035 Hrpelje–Kozina|Municipality of Hrpelje–Kozina; SI-036 Municipality of Idrija|Idrija; SI-037 Municipality of Ig|Ig
SI-038 Municipality of Ilirska Bistrica|Ilirska Bistrica; SI-039 Municipality of Ivančna Gorica|Ivančna Gorica
SI-040 Municipality of Izola|Izola; SI-041 Municipality of Jesenice|Jesenice; SI-042 Municipality of Juršinci|Juršinci
SI-043 Municipality of Kamnik|Kamnik; SI-044 Kanal|Municipality of Kanal ob Soči|Kanal ob Soči; SI-045 Municipality of Kidričevo|Kidričevo
SI-046 Municipality of Kobarid|Kobarid; SI-047 Municipality of Kobilje|Kobilje; SI-048 Municipality of Kočevje|Kočevje
SI-049 Municipality of Komen|Komen; SI-050 Urban Municipality of Koper|Koper; SI-051 Municipality of Kozje|Kozje
SI-052 Urban Municipality of Kranj|Kranj; SI-053 Municipality of Kranjska Gora|Kranjska Gora; SI-054 Urban Municipality of Krško|Krško
SI-055 Municipality of Kungota|Kungota; SI-056 Municipality of Kuzma|Kuzma; SI-057 Municipality of Laško|Laško
SI-058 Municipality of Lenart|Lenart; SI-059 Municipality of Lendava|Lendava; SI-060 Municipality of Litija|Litija; SI-061 Ljubljana
SI-062 Municipality of Ljubno|Ljubno; SI-063 Ljutomer; SI-064 Logatec; SI-065 Loška Dolina|Municipality of Loška Dolina
SI-066 Municipality of Loški Potok|Loški Potok; SI-067 Municipality of Luče|Luče; SI-068 Lukovica
SI-069 Municipality of Majšperk|Majšperk; SI-070 Urban Municipality of Maribor|Maribor; SI-071 Municipality of Medvode|Medvode
SI-072 Municipality of Mengeš|Mengeš; SI-073 Municipality of Metlika|Metlika; SI-074 Municipality of Mežica|Mežica
SI-075 Miren–Kostanjevica|Municipality of Miren–Kostanjevica; SI-076 Municipality of Mislinja|Mislinja
SI-077 Municipality of Moravče|Moravče; SI-078 Municipality of Moravske Toplice|Moravske Toplice; SI-079 Municipality of Mozirje|Mozirje
SI-080 Urban Municipality of Murska Sobota|Murska Sobota; SI-081 Municipality of Muta|Muta; SI-082 Municipality of Naklo|Naklo
SI-083 Municipality of Nazarje|Nazarje; SI-084 Urban Municipality of Nova Gorica|Nova Gorica
SI-085 Urban Municipality of Novo Mesto|Novo Mesto; SI-086 Municipality of Odranci|Odranci; SI-087 Municipality of Ormož|Ormož
SI-088 Municipality of Osilnica|Osilnica; SI-089 Pesnica; SI-090 Municipality of Piran|Piran; SI-091 Pivka
SI-092 Municipality of Podčetrtek|Podčetrtek; SI-093 Municipality of Podvelka|Podvelka; SI-094 Municipality of Postojna|Postojna
SI-095 Municipality of Preddvor|Preddvor; SI-096 Urban Municipality of Ptuj|Ptuj; SI-097 Municipality of Puconci|Puconci
SI-098 Rače–Fram|Municipality of Rače–Fram; SI-099 Municipality of Radeče|Radeče; SI-100 Municipality of Radenci|Radenci
SI-101 Municipality of Radlje ob Dravi|Radlje ob Dravi; SI-102 Radovljica; SI-103 Municipality of Ravne na Koroškem|Ravne na Koroškem
SI-104 Municipality of Ribnica|Ribnica; SI-105 Municipality of Rogašovci|Rogašovci; SI-106 Municipality of Rogaška Slatina|Rogaška Slatina
SI-107 Municipality of Rogatec|Rogatec; SI-108 Municipality of Ruše|Ruše; SI-109 Municipality of Semič|Semič
SI-110 Municipality of Sevnica|Sevnica; SI-111 Municipality of Sežana|Sežana; SI-112 Urban Municipality of Slovenj Gradec|Slovenj Gradec
SI-113 Municipality of Slovenska Bistrica|Slovenska Bistrica; SI-114 Municipality of Slovenske Konjice|Slovenske Konjice
SI-115 Municipality of Starše|Starše; SI-116 Sveti Jurij|Municipality of Sveti Jurij ob Ščavnici|Sveti Jurij ob Ščavnici
SI-117 Municipality of Šenčur|Šenčur; SI-118 Municipality of Šentilj|Šentilj; SI-119 Municipality of Šentjernej|Šentjernej; SI-120 Sentjur
SI-121 Municipality of Škocjan|Škocjan; SI-122 Škofja Loka; SI-123 Municipality of Škofljica|Škofljica
SI-124 Municipality of Šmarje pri Jelšah|Šmarje pri Jelšah; SI-125 Municipality of Šmartno ob Paki|Šmartno ob Paki
SI-126 Municipality of Šoštanj|Šoštanj; SI-127 Municipality of Štore|Štore; SI-128 Municipality of Tolmin|Tolmin
SI-129 Municipality of Trbovlje|Trbovlje; SI-130 Trebnje; SI-131 Municipality of Tržič|Tržič; SI-132 Municipality of Turnišče|Turnišče
SI-133 Urban Municipality of Velenje|Velenje; SI-134 Municipality of Velike Lašče|Velike Lašče; SI-135 Municipality of Videm|Videm
SI-136 Municipality of Vipava|Vipava; SI-137 Municipality of Vitanje|Vitanje; SI-138 Municipality of Vodice|Vodice
SI-139 Municipality of Vojnik|Vojnik; SI-140 Municipality of Vrhnika|Vrhnika; SI-141 Municipality of Vuzenica|Vuzenica
SI-142 Municipality of Zagorje ob Savi|Zagorje ob Savi; SI-143 Municipality of Zavrč|Zavrč; SI-144 Municipality of Zreče|Zreče
SI-146 Municipality of Železniki|Železniki; SI-147 Municipality of Žiri|Žiri; SI-148 Municipality of Benedikt|Benedikt
SI-149 Municipality of Bistrica ob Sotli|Bistrica ob Sotli; SI-150 Municipality of Bloke|Bloke; SI-151 Municipality of Braslovče|Braslovče
SI-152 Municipality of Cankova|Cankova; SI-153 Municipality of Cerkvenjak|Cerkvenjak; SI-154 Municipality of Dobje|Dobje; SI-155 Dobrna
SI-156 Municipality of Dobrovnik|Dobrovnik; SI-157 Dolenjske Toplice; SI-158 Grad; SI-159 Hajdina
SI-160 Hoče–Slivnica|Municipality of Hoče–Slivnica; SI-161 Municipality of Hodoš|Hodoš; SI-162 Municipality of Horjul|Horjul
SI-163 Municipality of Jezersko|Jezersko; SI-164 Komenda; SI-165 Municipality of Kostel|Kostel; SI-166 Municipality of Križevci|Križevci
SI-167 Municipality of Lovrenc na Pohorju|Lovrenc na Pohorju; SI-168 Municipality of Markovci|Markovci
SI-169 Miklavž na Dravskem Polju|Municipality of Miklavž na Dravskem Polju; SI-170 Municipality of Mirna Peč|Mirna Peč
SI-171 Municipality of Oplotnica|Oplotnica; SI-172 Municipality of Podlehnik|Podlehnik; SI-173 Municipality of Polzela|Polzela
SI-174 Prebold; SI-175 Municipality of Prevalje|Prevalje; SI-176 Municipality of Razkrižje|Razkrižje
SI-177 Municipality of Ribnica na Pohorju|Ribnica na Pohorju; SI-178 Municipality of Selnica ob Dravi|Selnica ob Dravi
SI-179 Municipality of Sodražica|Sodražica; SI-180 Municipality of Solčava|Solčava; SI-181 Municipality of Sveta Ana|Sveta Ana
SI-182 Sveti Andraž v Slovenskih Goricah|Municipality of Sveti Andraž v Slovenskih Goricah
SI-183 Šempeter–Vrtojba|Municipality of Šempeter–Vrtojba; SI-184 Municipality of Tabor|Tabor
SI-185 Municipality of Trnovska Vas|Trnovska Vas; SI-186 Municipality of Trzin|Trzin; SI-187 Municipality of Velika Polana|Velika Polana
SI-188 Municipality of Veržej|Veržej; SI-189 Municipality of Vransko|Vransko; SI-190 Municipality of Žalec|Žalec
SI-191 Municipality of Žetale|Žetale; SI-192 Municipality of Žirovnica|Žirovnica; SI-193 Municipality of Žužemberk|Žužemberk
SI-194 Municipality of Šmartno pri Litiji|Šmartno pri Litiji; SI-195 Municipality of Apače|Apače
SI-196 Municipality of Cirkulane|Cirkulane; SI-197 Municipality of Kostanjevica na Krki|Kostanjevica na Krki
SI-198 Municipality of Makole|Makole; SI-199 Mokronog–Trebelno|Municipality of Mokronog–Trebelno; SI-200 Municipality of Poljčane|Poljčane
SI-201 Renče–Vogrsko|Municipality of Renče–Vogrsko; SI-202 Municipality of Središče ob Dravi|Središče ob Dravi
SI-203 Municipality of Straža|Straža; SI-204 Sveta Trojica v Slovenskih Goricah|Municipality of Sveta Trojica v Slovenskih Goricah
SI-205 Municipality of Sveti Tomaž|Sveti Tomaž; SI-206 Municipality of Šmarješke Toplice|Šmarješke Toplice; SI-207 Gorje
SI-208 Log–Dragomer; SI-209 Municipality of Rečica ob Savinji|Rečica ob Savinji
SI-210 Sveti Jurij v Slovenskih Goricah|Municipality of Sveti Jurij v Slovenskih Goricah; SI-211 Municipality of Šentrupert|Šentrupert
SI-212 Municipality of Mirna|Mirna; SI-213 Municipality of Ankaran|Ankaran
SK-BC Banská Bystrica|Banská Bystrica Region|Banskobystrický kraj; SK-BL Bratislava|Bratislava Region|Bratislavský kraj
SK-KI Košice|Košice Region|Košický kraj; SK-NI Nitra|Nitra Region|Nitriansky kraj; SK-PV Prešov|Prešov Region|Prešovský kraj
SK-TA Trnava|Trnava Region|Trnavský kraj; SK-TC Trenčín|Trenčín Region|Trenčiansky kraj; SK-ZI Žilina|Žilina Region|Žilinský kraj
SL-E Eastern Province|Eastern; SL-N Northern Province|Northern; SL-NW North West|North Western; SL-S Southern Province|Southern
SL-W Western Area|Western Area (Freetown); SM-01 Acquaviva; SM-02 Chiesanuova; SM-03 Domagnano; SM-04 Faetano; SM-05 Fiorentino
SM-06 Borgo Maggiore; SM-07 San Marino|Città di San Marino; SM-08 Montegiardino; SM-09 Serravalle; SN-DB Diourbel Region|Diourbel
SN-DK Dakar; SN-FK Fatick; SN-KA Kaffrine; SN-KD Kolda; SN-KE Kedougou; SN-KL Kaolack; SN-LG Louga; SN-MT Matam; SN-SE Sédhiou
SN-SL Saint-Louis; SN-TC Tambacounda; SN-TH Thies; SN-ZG Ziguinchor; SO-AW Awdal; SO-BK Bakool; SO-BN Banaadir; SO-BR Bari
SO-BY Bay, Somalia|Bay; SO-GA Galguduud; SO-GE Gedo; SO-HI Hiran|Hiiraan; SO-JD Middle Juba|Jubbada Dhexe; SO-JH Lower Juba|Jubbada Hoose
SO-MU Mudug; SO-NU Nugal|Nugaal; SO-SA Sanaag; SO-SD Middle Shebelle|Middle Shabele|Shabeellaha Dhexe
SO-SH Lower Shebelle|Lower Shabeelle|Shabeellaha Hoose; SO-SO Sool; SO-TO Togdheer; SO-WO Woqooyi Galbeed
SR-BR Brokopondo District|Brokopondo; SR-CM Commewijne District|Commewijne; SR-CR Coronie District|Coronie
SR-MA Marowijne District|Marowijne; SR-NI Nickerie District|Nickerie; SR-PM Paramaribo District|Paramaribo; SR-PR Para District|Para
SR-SA Saramacca District|Saramacca; SR-SI Sipaliwini District|Sipaliwini; SR-WA Wanica District|Wanica
SS-BN Northern Bahr al Ghazal|Northern Bahr el Ghazal; SS-BW Western Bahr al Ghazal|Western Bahr el Ghazal; SS-EC Central Equatoria
SS-EE Eastern Equatoria; SS-EW Western Equatoria; SS-JG Jonglei; SS-LK Lakes; SS-NU Upper Nile; SS-UY Unity; SS-WR Warrap
ST-01 Água Grande; ST-02 Cantagalo; ST-03 Caué; ST-04 Lembá; ST-05 Lobata; ST-06 Mé-Zóchi; ST-P Príncipe; SV-AH Ahuachapan; SV-CA Cabanas
SV-CH Chalatenango Department|Chalatenango; SV-CU Cuscatlan; SV-LI La Libertad Department|La Libertad; SV-MO Morazan
SV-PA La Paz Department|La Paz; SV-SA Santa Ana Department|Santa Ana; SV-SM San Miguel Department|San Miguel
SV-SO Sonsonate Department|Sonsonate; SV-SS San Salvador Department|San Salvador; SV-SV San Vicente Department|San Vicente; SV-UN La Union
SV-US Usulutan; SY-DI Damascus|Damascus Governorate|Dimashq; SY-DR Daraa|Dar'ā; SY-DY Deir ez-Zor|Dayr az Zawr; SY-HA Al-Hasakah
SY-HI Homs|Ḩimş; SY-HL Aleppo|Ḩalab; SY-HM Hama|Ḩamāh; SY-ID Idlib; SY-LA Latakia|Al Lādhiqīyah; SY-QU Quneitra|Al Qunayţirah
SY-RA Ar-Raqqah|Raqqa; SY-RD Rif Dimashq; SY-SU As-Suwayda|Suwayda; SY-TA Tartus; SZ-HH Hhohho Region|Hhohho; SZ-LU Lubombo Region|Lubombo
SZ-MA Manzini Region|Manzini; SZ-SH Shiselweni; TD-BA Batha|Al Baţḩā’; TD-BG Bahr el Gazel|Barh el Gazel|Baḩr al Ghazāl
TD-BO Borkou|Būrkū; TD-CB Chari-Baguirmi|Shārī Bāqirmī; TD-EE Ennedi-Est|Inīdī ash Sharqī; TD-EO Ennedi-Ouest|Inīdī al Gharbī
TD-GR Guéra|Qīrā; TD-HL Hadjer-Lamis|Ḩajjar Lamīs; TD-KA Kanem|Kānim; TD-LC Lac|Al Buḩayrah; TD-LO Logone Occidental|Lūghūn al Gharbī
TD-LR Logone Oriental|Lūghūn ash Sharqī; TD-MA Mandoul|Māndūl; TD-MC Moyen-Chari|Shārī al Awsaţ
TD-ME Mayo-Kebbi Est|Māyū Kībbī ash Sharqī; TD-MO Mayo-Kebbi Ouest|Māyū Kībbī al Gharbī; TD-ND N’Djamena|Madīnat Injamīnā
TD-OD Ouaddaï|Ouadaï|Waddāy; TD-SA Salamat; TD-SI Sila; TD-TA Tandjilé|Tānjīlī; TD-TI Tibesti|Tibastī; TD-WF Wadi Fira; TG-C Centrale
TG-K Kara; TG-M Maritime|Maritime (Région); TG-P Plateaux; TG-S Savanes; TH-10 Bangkok|Krung Thep Maha Nakhon; TH-11 Samut Prakan
TH-12 Nonthaburi; TH-13 Pathum Thani; TH-14 Phra Nakhon Si Ayutthaya; TH-15 Ang Thong; TH-16 Lopburi|Lop Buri; TH-17 Sing Buri
TH-18 Chai Nat; TH-19 Saraburi; TH-20 Chon Buri; TH-21 Rayong; TH-22 Chanthaburi; TH-23 Trat; TH-24 Chachoengsao; TH-25 Prachin Buri
TH-26 Nakhon Nayok; TH-27 Sa Kaeo; TH-30 Nakhon Ratchasima; TH-31 Buriram|Buri Ram; TH-32 Surin; TH-33 Si Sa Ket; TH-34 Ubon Ratchathani
TH-35 Yasothon; TH-36 Chaiyaphum; TH-37 Amnat Charoen; TH-38 Bueng Kan; TH-39 Nong Bua Lamphu|Nong Bua Lam Phu; TH-40 Khon Kaen
TH-41 Udon Thani; TH-42 Loei; TH-43 Nong Khai; TH-44 Maha Sarakham; TH-45 Roi Et; TH-46 Kalasin; TH-47 Sakon Nakhon; TH-48 Nakhon Phanom
TH-49 Mukdahan; TH-50 Chiang Mai; TH-51 Lamphun; TH-52 Lampang; TH-53 Uttaradit; TH-54 Phrae; TH-55 Nan; TH-56 Phayao; TH-57 Chiang Rai
TH-58 Mae Hong Son; TH-60 Nakhon Sawan; TH-61 Uthai Thani; TH-62 Kamphaeng Phet; TH-63 Tak; TH-64 Sukhothai; TH-65 Phitsanulok
TH-66 Phichit; TH-67 Phetchabun; TH-70 Ratchaburi; TH-71 Kanchanaburi; TH-72 Suphanburi|Suphan Buri; TH-73 Nakhon Pathom
TH-74 Samut Sakhon; TH-75 Samut Songkhram; TH-76 Phetchaburi; TH-77 Prachuap Khiri Khan; TH-80 Nakhon Si Thammarat; TH-81 Krabi
TH-82 Phang Nga|Phangnga; TH-83 Phuket; TH-84 Surat Thani; TH-85 Ranong province|Ranong; TH-86 Chumphon; TH-90 Songkhla; TH-91 Satun
TH-92 Trang; TH-93 Phatthalung; TH-94 Pattani; TH-95 Yala; TH-96 Narathiwat; TH-S Pattaya|Phatthaya; TJ-DU Dushanbe
TJ-GB Gorno-Badakhshan|Kŭhistoni Badakhshon; TJ-KT Khatlon Province|Khatlon; TJ-RA Nohiyahoi Tobei Jumhurí|Republican Subordination
TJ-SU Sughd; TL-AL Aileu; TL-AN Ainaro; TL-BA Baucau; TL-BO Bobonaro; TL-CO Cova Lima; TL-DI Dili|Dili Municipality; TL-ER Ermera
TL-LA Lautém; TL-LI Liquiçá; TL-MF Manufahi; TL-MT Manatuto; TL-OE Oecusse|Oé-Cusse Ambeno; TL-VI Viqueque; TM-A Ahal; TM-B Balkan
TM-D Dasoguz; TM-L Lebap; TM-M Mary; TM-S Ashgabat|Aşgabat; TN-11 Tunis Governorate|Tunis; TN-12 Ariana|Ariana Governorate|L'Ariana
TN-13 Ben Arous Governorate|Ben Arous; TN-14 Manouba|La Manouba; TN-21 Nabeul Governorate|Nabeul; TN-22 Zaghouan Governorate|Zaghouan
TN-23 Bizerte Governorate|Bizerte; TN-31 Béja Governorate|Béja; TN-32 Jendouba Governorate|Jendouba; TN-33 Kef|Kef Governorate|Le Kef
TN-34 Siliana Governorate|Siliana; TN-41 Kairouan; TN-42 Kasserine Governorate|Kasserine; TN-43 Sidi Bouzid Governorate|Sidi Bouzid
TN-51 Sousse Governorate|Sousse; TN-52 Monastir Governorate|Monastir; TN-53 Mahdia Governorate|Mahdia; TN-61 Sfax Governorate|Sfax
TN-71 Gafsa; TN-72 Tozeur Governorate|Tozeur; TN-73 Kebili|Kebili Governorate; TN-81 Gabès Governorate|Gabès
TN-82 Medenine|Medenine Governorate; TN-83 Tataouine; TO-01 ʻEua; TO-02 Haʻapai; TO-03 Niuas; TO-04 Tongatapu; TO-05 Vavaʻu; TR-01 Adana
TR-02 Adıyaman Province|Adıyaman; TR-03 Afyonkarahisar Province|Afyonkarahisar; TR-04 Ağrı; TR-05 Amasya; TR-06 Ankara; TR-07 Antalya
TR-08 Artvin; TR-09 Aydın; TR-10 Balıkesir; TR-11 Bilecik; TR-12 Bingöl; TR-13 Bitlis; TR-14 Bolu; TR-15 Burdur
TR-16 Bursa Province|Bursa; TR-17 Canakkale; TR-18 Çankırı; TR-19 Çorum; TR-20 Denizli; TR-21 Diyarbakır Province|Diyarbakır; TR-22 Edirne
TR-23 Elazığ; TR-24 Erzincan; TR-25 Erzurum; TR-26 Eskişehir; TR-27 Gaziantep; TR-28 Giresun; TR-29 Gümüşhane Province|Gümüşhane
TR-30 Hakkâri; TR-31 Hatay; TR-32 Isparta; TR-33 Mersin; TR-34 Istanbul; TR-35 Izmir|İzmir Province; TR-36 Kars Province|Kars
TR-37 Kastamonu; TR-38 Kayseri; TR-39 Kırklareli; TR-40 Kırşehir; TR-41 Kocaeli; TR-42 Konya; TR-43 Kütahya; TR-44 Malatya; TR-45 Manisa
TR-46 Kahramanmaraş; TR-47 Mardin; TR-48 Muğla; TR-49 Muş; TR-50 Nevşehir Province|Nevşehir; TR-51 Niğde Province|Niğde; TR-52 Ordu
TR-53 Rize Province|Rize; TR-54 Sakarya; TR-55 Samsun; TR-56 Siirt; TR-57 Sinop; TR-58 Sivas; TR-59 Tekirdağ; TR-60 Tokat Province|Tokat
TR-61 Trabzon; TR-62 Tunceli; TR-63 Şanlıurfa; TR-64 Uşak; TR-65 Van; TR-66 Yozgat; TR-67 Zonguldak Province|Zonguldak; TR-68 Aksaray
TR-69 Bayburt Province|Bayburt; TR-70 Karaman; TR-71 Kırıkkale; TR-72 Batman; TR-73 Şırnak; TR-74 Bartın; TR-75 Ardahan; TR-76 Iğdır
TR-77 Yalova; TR-78 Karabük Province|Karabük; TR-79 Kilis; TR-80 Osmaniye; TR-81 Düzce; TT-ARI Borough of Arima|Arima; TT-CHA Chaguanas
TT-CTT Couva-Tabaquite-Talparo; TT-DMN Diego Martin Regional Corporation|Diego Martin; TT-MRC Mayaro|Mayaro-Rio Claro; TT-PED Penal/Debe
TT-POS Port of Spain; TT-PRT Princes Town; TT-PTF Point Fortin; TT-SFO San Fernando
TT-SGE Sangre Grande Regional Corporation|Sangre Grande; TT-SIP Siparia Regional Corporation|Siparia; TT-SJL San Juan/Laventille
TT-TOB Tobago; TT-TUP Tunapuna/Piarco; TV-FUN Funafuti; TV-NIT Niutao; TV-NKF Nukufetau; TV-NKL Nukulaelae; TV-NMA Nanumea
TV-NMG Nanumanga|Nanumaga; TV-NUI Nui; TV-VAI Vaitupu; TW-CHA Changhua; TW-CYI Chiayi County|Chiayi; TW-CYQ Chiayi
TW-HSQ Hsinchu County|Hsinchu; TW-HSZ Hsinchu; TW-HUA Hualien; TW-ILA Yilan; TW-KEE Keelung; TW-KHH Takao|Kaohsiung; TW-KIN Kinmen
TW-LIE Lienchiang; TW-MIA Miaoli; TW-NAN Nantou; TW-NWT New Taipei; TW-PEN Penghu; TW-PIF Pingtung; TW-TAO Taoyuan; TW-TNN Tainan
TW-TPE Taipei; TW-TTT Taitung; TW-TXG Taichung; TW-YUN Yunlin; TZ-01 Arusha; TZ-02 Dar es Salaam Region|Dar es Salaam; TZ-03 Dodoma
TZ-04 Iringa; TZ-05 Kagera; TZ-06 North Pemba|Pemba North|Kaskazini Pemba; TZ-07 Zanzibar North|Kaskazini Unguja; TZ-08 Kigoma
TZ-09 Kilimanjaro; TZ-10 South Pemba|Pemba South|Kusini Pemba; TZ-11 Zanzibar Central/South|Kusini Unguja; TZ-12 Lindi; TZ-13 Mara
TZ-14 Mbeya; TZ-15 Zanzibar Urban/West|Mjini Magharibi; TZ-16 Morogoro; TZ-17 Mtwara; TZ-18 Mwanza; TZ-19 Pwani; TZ-20 Rukwa; TZ-21 Ruvuma
TZ-22 Shinyanga; TZ-23 Singida; TZ-24 Tabora; TZ-25 Tanga; TZ-26 Manyara; TZ-27 Geita; TZ-28 Katavi; TZ-29 Njombe; TZ-30 Simiyu
TZ-31 Songwe; UA-05 Vinnychchyna|Vinnytsia|Vinnytska oblast; UA-07 Volyn|Volynska oblast; UA-09 Luhanshchyna|Luhansk|Luhanska oblast
UA-12 Dnipropetrovshchyna|Dnipropetrovsk|Dnipropetrovska oblast; UA-14 Donechchyna|Donetsk|Donetska oblast
UA-18 Zhytomyrshchyna|Zhytomyr Oblast|Zhytomyrska oblast; UA-21 Zakarpattia|Zakarpatska oblast
UA-23 Zaporizhzhya|Zaporizhzhia|Zaporizka oblast; UA-26 Prykarpattia|Ivano-Frankivsk|Ivano-Frankivska oblast; UA-30 Kyiv City|Kyiv
UA-32 Kyivshchyna|Kyiv Oblast|Kyivska oblast; UA-35 Kirovohradschyna|Kirovohrad|Kirovohradska oblast; UA-40 Sevastopol City|Sevastopol
UA-43 Crimea|Avtonomna Respublika Krym; UA-46 Lvivshchyna|Lviv|Lvivska oblast; UA-48 Mykolayivschyna|Mykolaiv|Mykolaivska oblast
UA-51 Odeshchyna|Odesa|Odeska oblast; UA-53 Poltavshchyna|Poltava|Poltavska oblast; UA-56 Rivnenshchyna|Rivne Oblast|Rivnenska oblast
UA-59 Sumshchyna|Sumy|Sumska oblast; UA-61 Ternopilshchyna|Ternopil|Ternopilska oblast; UA-63 Kharkivshchyna|Kharkiv|Kharkivska oblast
UA-65 Khersonshchyna|Kherson|Khersonska oblast; UA-68 Khmelnychchyna|Khmelnytskyi|Khmelnytska oblast
UA-71 Cherkashchyna|Cherkasy|Cherkaska oblast; UA-74 Chernihivshchyna|Chernihiv Oblast|Chernihivska oblast
UA-77 Chernivtsi Oblast|Chernivtsi|Chernivetska oblast; UG-101<C Kalangala; UG-102<C Kampala; UG-103<C Kiboga; UG-104<C Luwero
UG-105<C Masaka; UG-106<C Mpigi; UG-107<C Mubende; UG-108<C Mukono; UG-109<C Nakasongola; UG-110<C Rakai; UG-111<C Sembabule
UG-112<C Kayunga; UG-113<C Wakiso; UG-114<C Lyantonde; UG-115<C Mityana; UG-116<C Nakaseke; UG-117<C Buikwe; UG-118<C Bukomansibi
UG-119<C Butambala; UG-120<C Buvuma; UG-121<C Gomba; UG-122<C Kalungu; UG-123<C Kyankwanzi; UG-124<C Lwengo; UG-125<C Kyotera
UG-126<C Kasanda; UG-201<E Bugiri; UG-202<E Busia; UG-203<E Iganga; UG-204<E Jinja; UG-205<E Kamuli; UG-206<E Kapchorwa; UG-207<E Katakwi
UG-208<E Kumi; UG-209<E Mbale; UG-210<E Pallisa; UG-211<E Soroti; UG-212<E Tororo; UG-213<E Kaberamaido; UG-214<E Mayuge; UG-215<E Sironko
UG-216<E Amuria; UG-217<E Budaka; UG-218<E Bududa; UG-219<E Bukedea; UG-220<E Bukwa|Bukwo; UG-221<E Butaleja; UG-222<E Kaliro
UG-223<E Manafwa; UG-224<E Namutumba; UG-225<E Bulambuli; UG-226<E Buyende; UG-227<E Kibuku; UG-228<E Kween; UG-229<E Luuka
UG-230<E Namayingo; UG-231<E Ngora; UG-232<E Serere; UG-233<E Butebo; UG-234<E Namisindwa; UG-235<E Bugweri; UG-236<E Kapelebyong
UG-237<E Kalaki; UG-301<N Adjumani; UG-302<N Apac; UG-303<N Arua; UG-304<N Gulu; UG-305<N Kitgum; UG-306<N Kotido; UG-307<N Lira
UG-308<N Moroto; UG-309<N Moyo; UG-310<N Nebbi; UG-311<N Nakapiripirit; UG-312<N Pader; UG-313<N Yumbe; UG-314<N Abim; UG-315<N Amolatar
UG-316<N Amuru; UG-317<N Dokolo; UG-318<N Kaabong; UG-319<N Koboko; UG-320<N Maracha; UG-321<N Oyam; UG-322<N Agago; UG-323<N Alebtong
UG-324<N Amudat; UG-325<N Kole; UG-326<N Lamwo; UG-327<N Napak; UG-328<N Nwoya; UG-329<N Otuke; UG-330<N Zombo; UG-331<N Zombo|Omoro
UG-332<N Pakwach; UG-333<N Kwania; UG-334<N Nabilatuk; UG-335<N Karenga; UG-336<N Madi-Okollo; UG-337<N Obongi; UG-401<W Bundibugyo
UG-402<W Bushenyi; UG-403<W Hoima; UG-404<W Kabale; UG-405<W Kabarole; UG-406<W Kasese; UG-407<W Kibaale; UG-408<W Kisoro
UG-409<W Masindi; UG-410<W Mbarara; UG-411<W Ntungamo; UG-412<W Rukungiri; UG-413<W Kamwenge; UG-414<W Kanungu; UG-415<W Kyenjojo
UG-416<W Buliisa; UG-417<W Ibanda; UG-418<W Isingiro; UG-419<W Kiruhura; UG-420<W Buhweju; UG-421<W Kiryandongo; UG-422<W Kyegegwa
UG-423<W Mitooma; UG-424<W Ntoroko; UG-425<W Rubirizi; UG-426<W Sheema; UG-427<W Kagadi; UG-428<W Kakumiro; UG-429<W Rubanda
UG-430<W Bunyangabu; UG-431<W Rukiga; UG-432<W Kikuube; UG-433<W Kazo; UG-434<W Kitagwenda; UG-435<W Rwampara; UG-C Central Region|Central
UG-E Eastern Region|Eastern; UG-N Northern Region|Northern; UG-W Western Region|Western; UM-67 Johnston Atoll
UM-71 Midway Atoll|Midway Islands; UM-76 Navassa Island; UM-79 Wake Island; UM-81 Baker Island; UM-84 Howland Island; UM-86 Jarvis Island
UM-89 Kingman Reef; UM-95 Palmyra Atoll; US-AK Alaska; US-AL Alabama; US-AR Arkansas; US-AS American Samoa; US-AZ Arizona
US-CA California; US-CO Colorado; US-CT Connecticut; US-DC Washington DC|District of Columbia; US-DE Delaware; US-FL Florida
US-GA Georgia; US-GU Guam; US-HI Hawaii; US-IA Iowa; US-ID Idaho; US-IL Illinois; US-IN Indiana; US-KS Kansas; US-KY Kentucky
US-LA Louisiana; US-MA Massachusetts; US-MD Maryland; US-ME Maine; US-MI Michigan; US-MN Minnesota; US-MO Missouri
US-MP Northern Mariana Islands; US-MS Mississippi; US-MT Montana; US-NC North Carolina; US-ND North Dakota; US-NE Nebraska
US-NH New Hampshire; US-NJ New Jersey; US-NM New Mexico; US-NV Nevada; US-NY New York; US-OH Ohio; US-OK Oklahoma; US-OR Oregon
US-PA Pennsylvania; US-PR Puerto Rico; US-RI Rhode Island; US-SC South Carolina; US-SD South Dakota; US-TN Tennessee; US-TX Texas
US-UM United States Minor Outlying Islands; US-UT Utah; US-VA Virginia; US-VI United States Virgin Islands; US-VT Vermont
US-WA Washington; US-WI Wisconsin; US-WV West Virginia; US-WY Wyoming; UY-AR Artigas; UY-CA Canelones; UY-CL Cerro Largo; UY-CO Colonia
UY-DU Durazno Department|Durazno; UY-FD Florida; UY-FS Flores Department|Flores; UY-LA Lavalleja; UY-MA Maldonado
UY-MO Montevideo Department|Montevideo; UY-PA Paysandú Department|Paysandú; UY-RN Río Negro Department|Río Negro
UY-RO Rocha Department|Rocha; UY-RV Rivera Department|Rivera; UY-SA Salto Department|Salto; UY-SJ San José Department|San José
UY-SO Soriano; UY-TA Tacuarembó Department|Tacuarembó; UY-TT Treinta y Tres Department|Treinta y Tres
UZ-AN Andijan|Andijan Region|Andijon; UZ-BU Bukhara|Buxoro; UZ-FA Fergana|Farg‘ona; UZ-JI Jizzakh|Jizzakh Region|Jizzax; UZ-NG Namangan
UZ-NW Navoiy Region|Navoiy; UZ-QA Qashqadaryo; UZ-QR Karakalpakstan|Qoraqalpog‘iston Respublikasi; UZ-SA Samarqand Region|Samarqand
UZ-SI Sirdaryo Region|Sirdaryo; UZ-SU Surxondaryo Region|Surxondaryo; UZ-TK Tashkent|Toshkent
UZ-TO Tashkent Province|Tashkent Region|Toshkent; UZ-XO Xorazm Region|Xorazm; VC-01 Charlotte Parish|Charlotte
VC-02 Saint Andrew Parish|Saint Andrew; VC-03 Saint David Parish|Saint David; VC-04 Saint George Parish|Saint George
VC-05 Saint Patrick Parish|Saint Patrick; VC-06 Grenadines Parish|Grenadines; VE-A Capital|Distrito Federal|Distrito Capital
VE-B Anzoátegui; VE-C Apure; VE-D Aragua; VE-E Barinas; VE-F Bolívar; VE-G Carabobo; VE-H Cojedes; VE-I Falcón; VE-J Guárico; VE-K Lara
VE-L Mérida; VE-M Miranda; VE-N Monagas; VE-O Nueva Esparta; VE-P Portuguesa; VE-R Sucre; VE-S Táchira; VE-T Trujillo; VE-U Yaracuy
VE-V Zulia; VE-W Federal Dependencies|Dependencias Federales; VE-X Vargas|La Guaira; VE-Y Delta Amacuro; VE-Z Amazonas
VN-01 Lai Châu Province|Lai Châu; VN-02 Lao Cai; VN-03 Hà Giang; VN-04 Cao Bằng Province|Cao Bằng; VN-05 Sơn La Province|Sơn La
VN-06 Yên Bái; VN-07 Tuyen Quang; VN-09 Lạng Sơn Province|Lạng Sơn; VN-13 Quảng Ninh; VN-14 Hòa Bình; VN-18 Ninh Binh; VN-20 Thái Bình
VN-21 Thanh Hóa Province|Thanh Hóa; VN-22 Nghệ An Province|Nghệ An; VN-23 Hà Tĩnh Province|Hà Tĩnh; VN-24 Quảng Bình; VN-25 Quang Tri
VN-26 Thừa Thiên–Huế|Thừa Thiên Huế Province; VN-27 Quảng Nam; VN-28 Kon Tum; VN-29 Quang Ngai; VN-30 Gia Lai; VN-31 Bình Định
VN-32 Phú Yên; VN-33 Dak Lak; VN-34 Khanh Hoa; VN-35 Lam Dong; VN-36 Ninh Thuận; VN-37 Tay Ninh; VN-39 Dong Nai; VN-40 Bình Thuận
VN-41 Long An; VN-43 Bà Rịa–Vũng Tàu; VN-44 An Giang; VN-45 Dong Thap; VN-46 Tiền Giang; VN-47 Kiên Giang; VN-49 Vinh Long; VN-50 Bến Tre
VN-51 Trà Vinh; VN-52 Sóc Trăng; VN-53 Bắc Kạn; VN-54 Bắc Giang; VN-55 Bạc Liêu; VN-56 Bac Ninh; VN-57 Bình Dương; VN-58 Bình Phước
VN-59 Ca Mau; VN-61 Hải Dương; VN-63 Hà Nam; VN-66 Hưng Yên Province|Hưng Yên; VN-67 Nam Định; VN-68 Phu Tho; VN-69 Thai Nguyen
VN-70 Vĩnh Phúc; VN-71 Điện Biên Province|Điện Biên; VN-72 Đắk Nông; VN-73 Hậu Giang; VN-CT Can Tho|Can Tho City
VN-DN Da Nang|Da Nang City; VN-HN Hanoi|Hà Nội; VN-HP Haiphong|Hai Phong; VN-SG Ho Chi Minh City|Ho Chi Minh City (HCMC)|Hồ Chí Minh
VU-MAP Malampa; VU-PAM Penama; VU-SAM Sanma; VU-SEE Shefa; VU-TAE Tafea; VU-TOB Torba; WF-AL Alo; WF-SG Sigave; WF-UV Uvea; WS-AA A’ana
WS-AL Aiga-i-le-Tai; WS-AT Atua; WS-FA Fa’asaleleaga; WS-GE Gaga’emauga; WS-GI Gaga’ifomauga; WS-PA Palauli; WS-SA Satupa’itea
WS-TU Tuamasaga; WS-VF Va’a-o-Fonoti; WS-VS Vaisigano; YE-AB Abyan Governorate|Abyan; YE-AD ’Adan|Aden; YE-AM Amran|Omran; YE-BA Al Bayda
YE-DA Dhale|Aḑ Ḑāli‘; YE-DH Dhamar; YE-HD Hadramaut|Muhafazat Hadramaout|Ḩaḑramawt; YE-HJ Hajjah; YE-HU Al Hudaydah
YE-IB Ibb Governorate|Ibb; YE-JA Al Jawf; YE-LA Lahij; YE-MA Ma’rib; YE-MR Al Mahrah Governorate|Al Mahrah
YE-MW Al Mahwit|Al Mahwit Governorate; YE-RA Raymah; YE-SA Amanat Al Asimah|Amanat Alasimah; YE-SD Sa’dah; YE-SH Shabwah
YE-SN Sana’a|Sanaa Governorate|Şanʻā’; YE-SU Arkhabil Suqutra|Soqatra; YE-TA Taiz|Ta‘izz; ZA-EC Eastern Cape; ZA-FS Free State
ZA-GP Gauteng; ZA-KZN KwaZulu-Natal; ZA-LP Limpopo; ZA-MP Mpumalanga; ZA-NC Northern Cape; ZA-NW North West; ZA-WC Western Cape
ZM-01 Western Province|Western; ZM-02 Central Province|Central; ZM-03 Eastern Province|Eastern; ZM-04 Luapula Province|Luapula
ZM-05 Northern Province|Northern; ZM-06 North-Western; ZM-07 Southern Province|Southern; ZM-08 Copperbelt; ZM-09 Lusaka Province|Lusaka
ZM-10 Muchinga; ZW-BU Bulawayo; ZW-HA Harare; ZW-MA Manicaland; ZW-MC Mashonaland Central
ZW-ME Mashonaland East Province|Mashonaland East; ZW-MI Midlands Province|Midlands; ZW-MN Matabeleland North
ZW-MS Matabeleland South Province|Matabeleland South; ZW-MV Masvingo Province|Masvingo; ZW-MW Mashonaland West`;
