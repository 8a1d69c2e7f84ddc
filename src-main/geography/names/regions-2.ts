/** ISO 3166-2 codes of regions, the one that they lie in behind <, and their names. Written by scripts/make-gazetteer-names.ts. */

export const REGIONS_2 = `HR-14 Osijek-Baranja|County of Osijek-Baranja|Osječko-baranjska županija; HR-15 Šibenik-Knin|Šibensko-kninska županija
HR-16 Vukovar-Syrmia|Vukovar-Srijem|Vukovarsko-srijemska županija; HR-17 Split-Dalmatia|Splitsko-dalmatinska županija
HR-18 Istria|Istarska županija; HR-19 Dubrovnik-Neretva|Dubrovačko-neretvanska županija; HR-20 Međimurje|Međimurska županija
HR-21 Zagreb|Grad Zagreb; HT-AR Artibonite; HT-CE Centre; HT-GA Grand’Anse|Grande’Anse; HT-ND Nord; HT-NE Nord-Est; HT-NI Nippes
HT-NO Nord-Ouest; HT-OU Ouest; HT-SD Sud; HT-SE Sud-Est; HU-BA Baranya; HU-BC Békéscsaba; HU-BE Bekes County|Békés; HU-BK Bács-Kiskun
HU-BU Budapest; HU-BZ Borsod-Abaúj-Zemplén; HU-CS Csongrád|Csongrád-Csanád; HU-DE Debrecen; HU-DU Dunaújváros; HU-EG Eger; HU-ER Érd
HU-FE Fejér; HU-GS Győr-Moson-Sopron; HU-GY Győr; HU-HB Hajdú-Bihar; HU-HE Heves County|Heves; HU-HV Hódmezővásárhely
HU-JN Jász-Nagykun-Szolnok; HU-KE Komárom-Esztergom; HU-KM Kecskemét; HU-KV Kaposvár; HU-MI Miskolc; HU-NK Nagykanizsa; HU-NO Nógrád
HU-NY Nyíregyháza; HU-PE Pest County|Pest; HU-PS Pécs; HU-SD Szeged; HU-SF Székesfehérvár; HU-SH Szombathely; HU-SK Szolnok; HU-SN Sopron
HU-SO Somogy County|Somogy; HU-SS Szekszárd; HU-ST Salgótarján; HU-SZ Szabolcs-Szatmár-Bereg; HU-TB Tatabánya; HU-TO Tolna County|Tolna
HU-VA Vas County|Vas; HU-VE Veszprém County|Veszprém; HU-VM Veszprém; HU-ZA Zala County|Zala; HU-ZE Zalaegerszeg; ID-AC Aceh; ID-BA Bali
ID-BB Bangka–Belitung Islands|Kepulauan Bangka Belitung; ID-BE Bengkulu; ID-BT Banten; ID-GO Gorontalo; ID-JA Jambi
ID-JB West Java|Jawa Barat; ID-JI East Java|Jawa Timur; ID-JK Jakarta|Jakarta Raya; ID-JT Central Java|Jawa Tengah; ID-JW Java|Jawa
ID-KA Kalimantan; ID-KB West Kalimantan|Kalimantan Barat; ID-KI East Kalimantan|Kalimantan Timur; ID-KR Riau Islands|Kepulauan Riau
ID-KS South Kalimantan|Kalimantan Selatan; ID-KT Central Kalimantan|Kalimantan Tengah; ID-KU North Kalimantan|Kalimantan Utara
ID-LA Lampung; ID-MA Maluku; ID-ML Maluku Islands|Maluku; ID-MU North Maluku|Maluku Utara; ID-NB West Nusa Tenggara|Nusa Tenggara Barat
ID-NT East Nusa Tenggara|Nusa Tenggara Timur; ID-NU Lesser Sunda Islands|Nusa Tenggara; ID-PA Papua; ID-PB West Papua|Papua Barat
ID-PD Southwest Papua|Papua Barat Daya; ID-PE Highland Papua|Papua Pengunungan; ID-PP Papua Islands|Papua; ID-PS South Papua|Papua Selatan
ID-PT Central Papua|Papua Tengah; ID-RI Riau; ID-SA North Sulawesi|Sulawesi Utara; ID-SB West Sumatra|Sumatera Barat
ID-SG Southeast Sulawesi|Sulawesi Tenggara; ID-SL Sulawesi; ID-SM Sumatra|Sumatera; ID-SN South Sulawesi|Sulawesi Selatan
ID-SR West Sulawesi|Sulawesi Barat; ID-SS South Sumatra|Sumatera Selatan; ID-ST Central Sulawesi|Sulawesi Tengah
ID-SU North Sumatra|Sumatera Utara; ID-YO Yogyakarta; IE-C Connacht|Connaught; IE-CE<M Clare; IE-CN<U Cavan; IE-CO<M Cork; IE-CW<L Carlow
IE-D<L Dublin; IE-DL<U Donegal; IE-G<C Galway; IE-KE<L Kildare; IE-KK<L Kilkenny; IE-KY<M Kerry; IE-L Leinster; IE-LD<L Longford
IE-LH<L Louth; IE-LK<M Limerick; IE-LM<C Leitrim; IE-LS<L Laois; IE-M Munster; IE-MH<L Meath; IE-MN<U Monaghan; IE-MO<C Mayo
IE-OY<L Offaly; IE-RN<C Roscommon; IE-SO<C Sligo; IE-TA<M Tipperary; IE-U Ulster; IE-WD<M Waterford; IE-WH<L Westmeath; IE-WW<L Wicklow
IE-WX<L Wexford; IL-D Southern District|HaDarom; IL-HA Haifa District|Haifa|H̱efa; IL-JM Jerusalem|Yerushalayim
IL-M Central District|HaMerkaz; IL-TA Tel Aviv District|Tel Aviv; IL-Z Northern District|HaTsafon
IN-AN Andaman and Nicobar|Andaman and Nicobar Islands; IN-AP Andhra Pradesh; IN-AR Arunachal Pradesh; IN-AS Assam; IN-BR Bihar
IN-CG Chhattisgarh; IN-CH Chandigarh; IN-DH Dadra and Nagar Haveli and Daman and Diu; IN-DL Delhi; IN-GA Goa; IN-GJ Gujarat
IN-HP Himachal Pradesh; IN-HR Haryana; IN-JH Jharkhand; IN-JK Jammu and Kashmir; IN-KA Karnataka; IN-KL Kerala; IN-LA Ladakh
IN-LD Lakshadweep; IN-MH Maharashtra; IN-ML Meghalaya; IN-MN Manipur; IN-MP Madhya Pradesh; IN-MZ Mizoram; IN-NL Nagaland; IN-OD Odisha
IN-PB Punjab; IN-PY Puducherry|Puducherry (Pondicherry); IN-RJ Rajasthan; IN-SK Sikkim; IN-TN Tamil Nadu; IN-TR Tripura; IN-TS Telangana
IN-UK Uttarakhand; IN-UP Uttar Pradesh; IN-WB West Bengal; IQ-AN Al Anbar|Anbar; IQ-AR<KR Erbil|Arbīl; IQ-BA Basra|Al Başrah
IQ-BB Babylon|Babil; IQ-BG Baghdad; IQ-DA<KR Dohuk|Duhok|Dahūk; IQ-DI Diyala; IQ-DQ Dhi Qar; IQ-KA Karbala; IQ-KI Kirkuk
IQ-KR Kurdistan|Iqlīm Kūrdistān; IQ-MA Maysan; IQ-MU Al Muthanna|Muthanna; IQ-NA Najaf|An Najaf; IQ-NI Nineveh|Nīnawá
IQ-QA Al-Qādisiyyah|Al-Qadisiyah; IQ-SD Saladin|Salah ad Din; IQ-SU<KR Sulaymaniyah|As Sulaymānīyah; IQ-WA Wasit; IR-00 Markazi
IR-01 Gilan Province|Gīlān; IR-02 Māzandarān; IR-03 East Azerbaijan|Āz̄ārbāyjān-e Shārqī; IR-04 West Azerbaijan|Āz̄ārbāyjān-e Ghārbī
IR-05 Kermanshah Province|Kermānshāh; IR-06 Khuzestan; IR-07 Fars; IR-08 Kerman; IR-09 Razavi Khorasan|Khorāsān-e Raẕavī
IR-10 Isfahan|Eşfahān; IR-11 Sistan and Baluchestan|Sīstān va Balūchestān; IR-12 Kurdistan Province|Kordestān
IR-13 Hamadan Province|Hamadān; IR-14 Chaharmahal and Bakhtiari|Chahār Maḩāl va Bakhtīārī; IR-15 Lorestan Province|Lorestān
IR-16 Ilam Province|Īlām; IR-17 Kohgiluyeh and Boyer-Ahmad|Kohgīlūyeh va Bowyer Aḩmad; IR-18 Bushehr; IR-19 Zanjan; IR-20 Semnan
IR-21 Yazd Province|Yazd; IR-22 Hormozgan; IR-23 Tehran; IR-24 Ardabil Province|Ardabīl; IR-25 Qom Province|Qom
IR-26 Qazvin Province|Qazvīn; IR-27 Golestan; IR-28 North Khorasan|Khorāsān-e Shomālī; IR-29 South Khorasan Province|Khorāsān-e Jonūbī
IR-30 Alborz Province|Alborz; IS-1 Capital|Capital Region|Höfuðborgarsvæði; IS-2 Southern Peninsula|Suðurnes; IS-3 Western|West|Vesturland
IS-4 Westfjords|Vestfirðir; IS-5 Northwestern|Northwest|Norðurland vestra; IS-6 Northeastern|Northeast|Norðurland eystra
IS-7 Eastern|East|Austurland; IS-8 Southern|South|Suðurland; IS-AKN Akraneskaupstaður; IS-AKU Akureyrarbær; IS-ARN Árneshreppur
IS-ASA Ásahreppur; IS-BLA Bláskógabyggð; IS-BOG Borgarbyggð; IS-BOL Bolungarvíkurkaupstaður; IS-DAB Dalabyggð; IS-DAV Dalvíkurbyggð
IS-EOM Eyja- og Miklaholtshreppur; IS-EYF Eyjafjarðarsveit; IS-FJD Fjarðabyggð; IS-FJL Fjallabyggð; IS-FLA Flóahreppur
IS-FLR Fljótsdalshreppur; IS-GAR Garðabær; IS-GOG Grímsnes- og Grafningshreppur; IS-GRN Grindavíkurbær; IS-GRU Grundarfjarðarbær
IS-GRY Grýtubakkahreppur; IS-HAF Hafnarfjarðarkaupstaður; IS-HRG Hörgársveit; IS-HRU Hrunamannahreppur; IS-HUG Húnabyggð
IS-HUV Húnaþing vestra; IS-HVA Hvalfjarðarsveit; IS-HVE Hveragerðisbær; IS-ISA Ísafjarðarbær; IS-KAL Kaldrananeshreppur
IS-KJO Kjósarhreppur; IS-KOP Kópavogsbær; IS-LAN Langanesbyggð; IS-MOS Mosfellsbær; IS-MUL Múlaþing; IS-MYR Mýrdalshreppur
IS-NOR Norðurþing; IS-RGE Rangárþing eystra; IS-RGY Rangárþing ytra; IS-RHH Reykhólahreppur; IS-RKN Reykjanesbær; IS-RKV Reykjavíkurborg
IS-SBT Svalbarðsstrandarhreppur; IS-SDN Suðurnesjabær; IS-SDV Súðavíkurhreppur; IS-SEL Seltjarnarnesbær; IS-SFA Sveitarfélagið Árborg
IS-SHF Sveitarfélagið Hornafjörður; IS-SKF Skaftárhreppur; IS-SKG Skagabyggð; IS-SKO Skorradalshreppur; IS-SKR Skagafjörður
IS-SNF Snæfellsbær; IS-SOG Skeiða- og Gnúpverjahreppur; IS-SOL Sveitarfélagið Ölfus; IS-SSS Sveitarfélagið Skagaströnd
IS-STR Strandabyggð; IS-STY Stykkishólmsbær; IS-SVG Sveitarfélagið Vogar; IS-TAL Tálknafjarðarhreppur; IS-THG Þingeyjarsveit
IS-TJO Tjörneshreppur; IS-VEM Vestmannaeyjabær; IS-VER Vesturbyggð; IS-VOP Vopnafjarðarhreppur; IT-21 Piedmont|Piemonte
IT-23 Aosta Valley|Valle d'Aosta, Vallée d'Aoste; IT-25 Lombardy|Lombardia
IT-32 Trentino-South Tyrol|Trentino-Alto Adige|Trentino-Alto Adige, Trentino-Südtirol; IT-34 Veneto; IT-36 Friuli–Venezia Giulia
IT-42 Liguria; IT-45 Emilia-Romagna; IT-52 Tuscany|Toscana; IT-55 Umbria; IT-57 The Marches|Marche; IT-62 Lazio; IT-65 Abruzzo
IT-67 Molise; IT-72 Campania; IT-75 Apulia|Puglia; IT-77 Basilicate|Basilicata; IT-78 Calabria; IT-82 Sicily|Sicilia
IT-88 Sardinia|Sardegna; IT-AG<82 Agrigento; IT-AL<21 Alessandria; IT-AN<57 Ancona; IT-AP<57 Ascoli Piceno; IT-AQ<65 L’Aquila
IT-AR<52 Arezzo; IT-AT<21 Asti; IT-AV<72 Avellino; IT-BA<75 Bari; IT-BG<25 Bergamo; IT-BI<21 Biella; IT-BL<34 Belluno; IT-BN<72 Benevento
IT-BO<45 Bologna; IT-BR<75 Brindisi; IT-BS<25 Brescia; IT-BT<75 Barletta-Andria-Trani; IT-BZ<32 South Tyrol|Bolzano, Bozen
IT-CA<88 Cagliari; IT-CB<67 Campobasso; IT-CE<72 Caserta; IT-CH<65 Chieti; IT-CL<82 Caltanissetta; IT-CN<21 Cuneo; IT-CO<25 Como
IT-CR<25 Cremona; IT-CS<78 Cosenza; IT-CT<82 Catania; IT-CZ<78 Catanzaro; IT-EN<82 Enna; IT-FC<45 Forlì-Cesena; IT-FE<45 Ferrara
IT-FG<75 Foggia; IT-FI<52 Florence|Firenze; IT-FM<57 Fermo; IT-FR<62 Frosinone; IT-GE<42 Genoa|Genova; IT-GO<36 Gorizia; IT-GR<52 Grosseto
IT-IM<42 Imperia; IT-IS<67 Isernia; IT-KR<78 Crotone; IT-LC<25 Lecco; IT-LE<75 Lecce; IT-LI<52 Livorno; IT-LO<25 Lodi; IT-LT<62 Latina
IT-LU<52 Lucca; IT-MB<25 Monza and Brianza|Monza e Brianza; IT-MC<57 Macerata; IT-ME<82 Messina; IT-MI<25 Milan|Milano
IT-MN<25 Mantua|Mantova; IT-MO<45 Modena; IT-MS<52 Massa and Carrara|Massa-Carrara; IT-MT<77 Matera; IT-NA<72 Naples|Napoli
IT-NO<21 Novara; IT-NU<88 Nuoro; IT-OR<88 Oristano; IT-PA<82 Palermo; IT-PC<45 Piacenza; IT-PD<34 Padua|Padova; IT-PE<65 Pescara
IT-PG<55 Perugia; IT-PI<52 Pisa; IT-PN<36 Pordenone; IT-PO<52 Prato; IT-PR<45 Parma; IT-PT<52 Pistoia
IT-PU<57 Pesaro and Urbino|Pesaro e Urbino; IT-PV<25 Pavia; IT-PZ<77 Potenza; IT-RA<45 Ravenna; IT-RC<78 Reggio Calabria
IT-RE<45 Reggio Emilia; IT-RG<82 Ragusa; IT-RI<62 Rieti; IT-RM<62 Rome|Roma; IT-RN<45 Rimini; IT-RO<34 Rovigo; IT-SA<72 Salerno
IT-SI<52 Siena; IT-SO<25 Sondrio; IT-SP<42 La Spezia; IT-SR<82 Syracuse|Siracusa; IT-SS<88 Sassari; IT-SU<88 Sud Sardegna; IT-SV<42 Savona
IT-TA<75 Taranto; IT-TE<65 Teramo; IT-TN<32 Trentino|Trento; IT-TO<21 Turin|Torino; IT-TP<82 Trapani; IT-TR<55 Terni; IT-TS<36 Trieste
IT-TV<34 Treviso; IT-UD<36 Udine; IT-VA<25 Varese; IT-VB<21 Verbano-Cusio-Ossola; IT-VC<21 Vercelli; IT-VE<34 Venice|Venezia
IT-VI<34 Vicenza; IT-VR<34 Verona; IT-VT<62 Viterbo; IT-VV<78 Vibo Valentia; JM-01 Kingston; JM-02 Saint Andrew Parish|Saint Andrew
JM-03 Saint Thomas Parish|Saint Thomas; JM-04 Portland Parish|Portland; JM-05 Saint Mary Parish|Saint Mary
JM-06 Saint Ann Parish|Saint Ann; JM-07 Trelawny Parish|Trelawny; JM-08 Saint James Parish|Saint James; JM-09 Hanover; JM-10 Westmoreland
JM-11 St. Elizabeth; JM-12 Manchester; JM-13 Clarendon; JM-14 Saint Catherine Parish|Saint Catherine; JO-AJ Ajloun|‘Ajlūn
JO-AM Amman|Al ‘A̅şimah; JO-AQ Aqaba|Al ‘Aqabah; JO-AT Tafilah|Tafielah|Aţ Ţafīlah; JO-AZ Zarqa|Az Zarqā’; JO-BA Balqa|Al Balqā’
JO-IR Irbid; JO-JA Jerash|Jarash; JO-KA Karak|Al Karak; JO-MA Mafraq|Al Mafraq; JO-MD Madaba; JO-MN Ma’an; JP-01 Hokkaidō; JP-02 Aomori
JP-03 Iwate; JP-04 Miyagi; JP-05 Akita; JP-06 Yamagata; JP-07 Fukushima|Hukusima; JP-08 Ibaraki; JP-09 Tochigi|Totigi; JP-10 Gunma
JP-11 Saitama; JP-12 Chiba|Tiba; JP-13 Tokyo; JP-14 Kanagawa; JP-15 Niigata; JP-16 Toyama; JP-17 Ishikawa|Isikawa; JP-18 Fukui|Hukui
JP-19 Yamanashi|Yamanasi; JP-20 Nagano; JP-21 Gifu|Gihu; JP-22 Shizuoka|Sizuoka; JP-23 Aichi|Aiti; JP-24 Mie; JP-25 Shiga|Siga
JP-26 Kyōto; JP-27 Ōsaka; JP-28 Hyōgo; JP-29 Nara; JP-30 Wakayama; JP-31 Tottori; JP-32 Shimane|Simane; JP-33 Okayama
JP-34 Hiroshima|Hirosima; JP-35 Yamaguchi|Yamaguti; JP-36 Tokushima|Tokusima; JP-37 Kagawa; JP-38 Ehime; JP-39 Kōchi|Kôti
JP-40 Fukuoka|Hukuoka; JP-41 Saga; JP-42 Nagasaki; JP-43 Kumamoto; JP-44 Ōita; JP-45 Miyazaki; JP-46 Kagoshima|Kagosima; JP-47 Okinawa
KE-01 Baringo; KE-02 Bomet County|Bomet; KE-03 Bungoma County|Bungoma; KE-04 Busia County|Busia; KE-05 Elgeyo-Marakwet|Elegeyo-Marakwet
KE-06 Embu County|Embu; KE-07 Garissa County|Garissa; KE-08 Homa Bay County|Homa Bay; KE-09 Isiolo County|Isiolo
KE-10 Kajiado County|Kajiado; KE-11 Kakamega County|Kakamega; KE-12 Kericho County|Kericho; KE-13 Kiambu County|Kiambu
KE-14 Kilifi County|Kilifi; KE-15 Kirinyaga County|Kirinyaga; KE-16 Kisii County|Kisii; KE-17 Kisumu County|Kisumu
KE-18 Kitui County|Kitui; KE-19 Kwale County|Kwale; KE-20 Laikipia; KE-21 Lamu; KE-22 Machakos County|Machakos
KE-23 Makueni County|Makueni; KE-24 Mandera County|Mandera; KE-25 Marsabit County|Marsabit; KE-26 Meru County|Meru
KE-27 Migori County|Migori; KE-28 Mombasa County|Mombasa; KE-29 Murang’a; KE-30 Nairobi County|Nairobi City; KE-31 Nakuru County|Nakuru
KE-32 Nandi; KE-33 Narok County|Narok; KE-34 Nyamira county|Nyamira; KE-35 Nyandarua County|Nyandarua; KE-36 Nyeri County|Nyeri
KE-37 Samburu County|Samburu; KE-38 Siaya County|Siaya; KE-39 Taita-Taveta; KE-40 Tana River County|Tana River; KE-41 Tharaka - Nithi
KE-42 Trans Nzoia; KE-43 Turkana County|Turkana; KE-44 Uasin Gishu County|Uasin Gishu; KE-45 Vihiga County|Vihiga
KE-46 Wajir County|Wajir; KE-47 West Pokot County|West Pokot; KG-B Batken; KG-C Chuy|Chuy Region; KG-GB Bishkek|Bishkek Shaary
KG-GO Osh|Osh City|Osh Shaary; KG-J Jalal-Abad Region|Jalal-Abad; KG-N Naryn Region|Naryn; KG-O Osh Region|Osh; KG-T Talas Region|Talas
KG-Y Issyk-Kul|Ysyk-Köl; KH-1 Banteay Meanchey|Banteay Mean Choăy; KH-10 Kratié|Kracheh; KH-11 Mondulkiri|Mondolkiri|Mondol Kiri
KH-12 Phnom Penh; KH-13 Preah Vihear; KH-14 Prey Veng|Prey Veaeng; KH-15 Pursat|Pousaat; KH-16 Ratanakiri|Rotanak Kiri
KH-17 Siem Reap|Siem Reab; KH-18 Sihanoukville|Preah Sihanouk; KH-19 Stung Treng|Stueng Traeng; KH-2 Battambang|Baat Dambang
KH-20 Svay Rieng|Svaay Rieng; KH-21 Takéo|Taakaev; KH-22 Oddar Meanchey|Ŏtâr Méanchey|Otdar Mean Chey; KH-23 Kep|Kaeb; KH-24 Pailin
KH-25 Tboung Khmum|Tbong Khmum; KH-3 Kampong Cham|Kampong Chaam; KH-4 Kampong Chhnang
KH-5 Kampong Speu|Kampong Speu Province|Kampong Spueu; KH-6 Kampong Thom|Kampong Thum; KH-7 Kampot; KH-8 Kandal|Kandaal
KH-9 Koh Kong|Kaoh Kong; KI-G Gilbert Islands; KI-L Line Islands; KI-P Phoenix Islands; KM-A Anjouan; KM-G Grande Comore; KM-M Mohéli
KN-01<K Christ Church Nichola Town; KN-02<K Saint Anne Sandy Point; KN-03<K Saint George Basseterre; KN-04<N Saint George Gingerland
KN-05<N Saint James Windwa|Saint James Windward; KN-06<K Saint John Capesterre|Saint John Capisterre; KN-07<N Saint John Figtree
KN-08<K Saint Mary Cayon; KN-09<K Saint Paul Capesterre|Saint Paul Capisterre; KN-10<N Saint Paul Charlestown
KN-11<K Saint Peter Basseterre; KN-12<N Saint Thomas Lowland; KN-13<K Saint Thomas Middle Island; KN-15<K Trinity Palmetto Point
KN-K Saint Kitts; KN-N Nevis; KP-01 Pyongyang; KP-02 South Pyongan|P'yǒngan-namdo; KP-03 North Pyongan|P'yŏngan-bukto
KP-04 Chagang|Chagang-do; KP-05 South Hwanghae|Hwanghae-namdo; KP-06 North Hwanghae|Hwanghae-bukto; KP-07 Kangwon|Kangwŏn-do
KP-08 South Hamgyong|Hamgyǒng-namdo; KP-09 North Hamgyong|Hamgyǒng-bukto; KP-10 Ryanggang|Yanggang-do|Ryanggang-do; KP-13 Rason
KP-14 Nampho|Nampo; KP-15 Kaeseong|Kaesong; KR-11 Seoul|Seoul-teukbyeolsi; KR-26 Busan|Busan-gwangyeoksi; KR-27 Daegu|Daegu-gwangyeoksi
KR-28 Incheon|Incheon-gwangyeoksi; KR-29 Gwangju City|Gwangju|Gwangju-gwangyeoksi; KR-30 Daejeon|Daejeon-gwangyeoksi
KR-31 Ulsan|Ulsan-gwangyeoksi; KR-41 Gyeonggi|Gyeonggi-do; KR-42 Gangwon|Gangwon-do|Gangwon-teukbyeoljachido
KR-43 North Chungcheong|Chungcheongbuk-do; KR-44 South Chungcheong|Chungcheongnam-do; KR-45 North Jeolla|Jeollabuk-do
KR-46 South Jeolla|Jeollanam-do; KR-47 North Gyeongsang|Gyeongsangbuk-do; KR-48 South Gyeongsang|Gyeongsangnam-do
KR-49 Jeju|Jeju-do|Jeju-teukbyeoljachido; KR-50 Sejong-si|Sejong; KW-AH Al Ahmadi; KW-FA Al Farwaniyah; KW-HA Hawalli
KW-JA Al Jahra|Al Jahra Governorate; KW-KU Al Asimah; KW-MU Mubarak Al-Kabeer|Mubārak al Kabīr; KZ-10 Abay oblysy|Abai Region|Abay
KZ-11 Aqmola|Aqmola oblysy; KZ-15 Aktobe|Aqtöbe oblysy; KZ-19 Almaty oblysy|Almaty Region|Almaty; KZ-23 Atyraū oblysy|Atyrau Oblisi|Atyraū
KZ-27 West Kazakhstan|Batys Qazaqstan oblysy; KZ-31 Zhambyl|Zhambyl oblysy; KZ-33 Zhetysu Region|Zhetisū oblysy
KZ-35 Karaganda|Qaraghandy oblysy; KZ-39 Kostanay|Qostanay oblysy; KZ-43 Kyzylorda|Qyzylorda oblysy; KZ-47 Mangystau|Mangghystaū oblysy
KZ-55 Pavlodar Region|Pavlodar oblysy; KZ-59 North Kazakhstan|Soltüstik Qazaqstan oblysy; KZ-61 Turkistan|Türkistan oblysy
KZ-62 Ulytaū oblysy|Ulytau Region|Ulytaū; KZ-63 East Kazakhstan|Shyghys Qazaqstan oblysy; KZ-71 Astana; KZ-75 Almaty; KZ-79 Shymkent
LA-AT Attapeu|Attapu; LA-BK Bokeo; LA-BL Bolikhamsai|Bolikhamxai; LA-CH Champasak Province|Champasak; LA-HO Houaphanh|Houaphan
LA-KH Khammouane|Khammouane Province|Khammouan; LA-LM Luang Namtha|Loungnamtha|Louang Namtha
LA-LP Luang Prabang|Luang Prabang Province|Louangphabang; LA-OU Oudomxay|Oudômxai; LA-PH Phongsaly|Phôngsali
LA-SL Salavan Province|Salavan; LA-SV Savannakhet|Savannakhet Province; LA-VI Vientiane Province|Vientiane|Viangchan
LA-VT Vientiane|Vientiane Prefecture|Viangchan; LA-XA Sainyabuli|Xiagnabouli|Xaignabouli; LA-XE Sekong|Xékong
LA-XI Xiangkhoang|Xiangkhouang; LA-XS Xaisomboun; LB-AK Akkar|Aakkâr; LB-AS North|North Lebanon|Liban-Nord; LB-BA Beirut|Beyrouth
LB-BH Baalbek-Hermel Governorate|Baalbek-Hermel; LB-BI Beqaa|Bekaa; LB-JA South|South Governorate|Liban-Sud
LB-JL Mount Lebanon|Mont-Liban; LB-NA Nabatieh|Nabatîyé; LC-01 Anse-la-Raye; LC-02 Castries; LC-03 Choiseul; LC-05 Dennery
LC-06 Gros-Islet; LC-07 Laborie; LC-08 Micoud; LC-10 Soufrière; LC-11 Vieux-Fort; LC-12 Canaries; LI-01 Balzers; LI-02 Eschen
LI-03 Gamprin; LI-04 Mauren; LI-05 Planken; LI-06 Ruggell; LI-07 Schaan; LI-08 Schellenberg; LI-09 Triesen; LI-10 Triesenberg; LI-11 Vaduz
LK-1 Western|Western Province|Basnāhira paḷāta; LK-11<1 Colombo|Kŏḷamba; LK-12<1 Gampaha; LK-13<1 Kalutara
LK-2 Central|Central Province|Madhyama paḷāta; LK-21<2 Kandy|Mahanuvara; LK-22<2 Matale; LK-23<2 Nuwara Eliya|Nuvara Ĕliya
LK-3 Southern|Southern Province|Dakuṇu paḷāta; LK-31<3 Galle|Gālla; LK-32<3 Matara; LK-33<3 Hambantota
LK-4 Northern|Northern Province|Uturu paḷāta; LK-41<4 Jaffna|Yāpanaya; LK-42<4 Kilinochchi; LK-43<4 Mannar|Mannārama
LK-44<4 Vavuniya|Vavuniyāva; LK-45<4 Mullaitivu|Mulativ; LK-5 Eastern|Eastern Province|Næ̆gĕnahira paḷāta; LK-51<5 Batticaloa|Maḍakalapuva
LK-52<5 Ampara; LK-53<5 Trincomalee|Trikuṇāmalaya; LK-6 North Western|North Western Province|Vayamba paḷāta; LK-61<6 Kurunegala|Kuruṇægala
LK-62<6 Puttalam|Puttalama; LK-7 North Central|North Central Province|Uturumæ̆da paḷāta; LK-71<7 Anuradhapura
LK-72<7 Polonnaruwa|Pŏḷŏnnaruva; LK-8 Uva|Uva Province|Ūva paḷāta; LK-81<8 Badulla; LK-82<8 Moneragala|Mŏṇarāgala
LK-9 Sabaragamuwa|Sabaragamuwa Province|Sabaragamuva paḷāta; LK-91<9 Ratnapura; LK-92<9 Kegalle|Kægalla; LR-BG Bong County|Bong
LR-BM Bomi County|Bomi; LR-CM Grand Cape Mount County|Grand Cape Mount; LR-GB Grand Bassa County|Grand Bassa
LR-GG Grand Gedeh County|Grand Gedeh; LR-GK Grand Kru County|Grand Kru; LR-GP Gbarpolu County|Gbarpolu; LR-LO Lofa County|Lofa
LR-MG Margibi County|Margibi; LR-MO Montserrado County|Montserrado; LR-MY Maryland County|Maryland; LR-NI Nimba
LR-RG River Gee County|River Gee; LR-RI Rivercess|River Cess County|River Cess; LR-SI Sinoe County|Sinoe; LS-A Maseru District|Maseru
LS-B Butha-Buthe|Botha-Bothe; LS-C Leribe; LS-D Berea; LS-E Mafeteng District|Mafeteng; LS-F Mohale’s Hoek|Mohale's Hoek District
LS-G Quthing; LS-H Qacha’s Nek|Qacha's Nek District; LS-J Mokhotlong District|Mokhotlong; LS-K Thaba-Tseka; LT-01<SA Akmenė
LT-02<AL Alytus Municipality|Alytaus miestas; LT-03<AL Alytus; LT-04<UT Anykščiai; LT-05<KU Birštonas; LT-06<PN Biržai
LT-07<AL Druskininkai; LT-08<VL Elektrėnai; LT-09<UT Ignalina; LT-10<KU Jonava; LT-11<SA Joniškis; LT-12<TA Jurbarkas
LT-13<KU Kaišiadorys; LT-14<MR Kalvarija; LT-15<KU Kauno Municipality|Kauno miestas; LT-16<KU Kaunas; LT-17<MR Kazlų Rūda|Kazlų Rūdos
LT-18<KU Kėdainiai; LT-19<SA Kelmė; LT-20<KL Klaipėdos Municipality|Klaipėdos miestas; LT-21<KL Klaipėda; LT-22<KL Kretinga
LT-23<PN Kupiškis; LT-24<AL Lazdijai; LT-25<MR Marijampolė; LT-26<TE Mažeikiai; LT-27<UT Molėtai; LT-28<KL Neringa; LT-29<TA Pagėgiai
LT-30<SA Pakruojis; LT-31<KL Palanga|Palangos miestas; LT-32<PN Panevėžio Municipality|Panevėžio miestas; LT-33<PN Panevėžys
LT-34<PN Pasvalys; LT-35<TE Plungė; LT-36<KU Prienai; LT-37<SA Radviliškis; LT-38<KU Raseiniai; LT-39<TE Rietavas; LT-40<PN Rokiškis
LT-41<MR Šakiai; LT-42<VL Šalčininkai; LT-43<SA Šiaulių Municipality|Šiaulių miestas; LT-44<SA Šiauliai; LT-45<TA Šilalė; LT-46<KL Šilutė
LT-47<VL Širvintos; LT-48<KL Skuodas; LT-49<VL Švenčionys; LT-50<TA Tauragė; LT-51<TE Telšiai; LT-52<VL Trakai; LT-53<VL Ukmergė
LT-54<UT Utena; LT-55<AL Varėna; LT-56<MR Vilkaviškis; LT-57<VL Vilniaus Municipality|Vilniaus miestas; LT-58<VL Vilnius
LT-59<UT Visaginas; LT-60<UT Zarasai; LT-AL Alytus County|Alytus|Alytaus apskritis; LT-KL Klaipėda County|Klaipėdos apskritis
LT-KU Kaunas County|Kaunas|Kauno apskritis; LT-MR Marijampolė County|Marijampolės apskritis
LT-PN Panevėžys County|Panevėžys|Panevėžio apskritis; LT-SA Šiauliai County|Siauliai|Šiaulių apskritis
LT-TA Tauragė County|Tauragės apskritis; LT-TE Telšiai County|Telsiai|Telšių apskritis; LT-UT Utena County|Utena|Utenos apskritis
LT-VL Vilnius County|Vilnius|Vilniaus apskritis; LU-CA Capellen; LU-CL Clervaux; LU-D Diekirch (de, lb); LU-DI Diekirch; LU-EC Echternach
LU-ES Esch-sur-Alzette; LU-G Grevenmacher (de, lb); LU-GR Grevenmacher; LU-L Luxembourg; LU-LU Luxembourg; LU-ME Mersch; LU-RD Redange
LU-RM Remich; LU-VD Vianden; LU-WI Wiltz; LV-002 Aizkraukle|Aizkraukle Municipality|Aizkraukles novads
LV-007 Alūksne|Alūksne Municipality|Alūksnes novads; LV-011 Ādaži|Ādažu novads; LV-015 Balvi|Balvi Municipality|Balvu novads
LV-016 Bauska|Bauska Municipality|Bauskas novads; LV-022 Cēsis|Cēsis Municipality|Cēsu novads
LV-026 Dobele|Dobele Municipality|Dobeles novads; LV-033 Gulbene|Gulbene Municipality|Gulbenes novads
LV-041 Jelgava Municipality|Jelgavas novads; LV-042 Jēkabpils Municipality|Jēkabpils novads
LV-047 Krāslava|Krāslava Municipality|Krāslavas novads; LV-050 Kuldīga|Kuldīga Municipality|Kuldīgas novads; LV-052 Ķekava|Ķekavas novads
LV-054 Limbaži|Limbaži Municipality|Limbažu novads; LV-056 Līvāni|Līvānu novads; LV-058 Ludza|Ludza Municipality|Ludzas novads
LV-059 Madona|Madonas novads; LV-062 Mārupe|Mārupes novads; LV-067 Ogre|Ogres novads; LV-068 Olaine|Olaines novads
LV-073 Preiļi|Preiļu novads; LV-077 Rēzekne Municipality|Rēzeknes novads; LV-080 Ropaži|Ropaži Municipality|Ropažu novads
LV-087 Salaspils|Salaspils Municipality|Salaspils novads; LV-088 Saldus|Saldus novads
LV-089 Saulkrasti|Saulkrasti Municipality|Saulkrastu novads; LV-091 Sigulda|Sigulda Municipality|Siguldas novads
LV-094 Smiltene|Smiltene Municipality|Smiltenes novads; LV-097 Talsi|Talsu novads; LV-099 Tukums|Tukums Municipality|Tukuma novads
LV-101 Valka|Valkas novads; LV-102 Varakļāni|Varakļāni Municipality|Varakļānu novads; LV-106 Ventspils Municipality|Ventspils novads
LV-111 Augšdaugava Municipality|Augšdaugavas novads; LV-112 South Kurzeme Municipality|Dienvidkurzemes Novads
LV-113 Valmiera|Valmieras Novads; LV-DGV Daugavpils; LV-JEL Jelgava; LV-JUR Jūrmala; LV-LPX Liepaja; LV-REZ Rēzekne; LV-RIX Riga
LV-VEN Ventspils; LY-BA Benghazi|Banghazi; LY-BU Butnan|Al Butnan; LY-DR Derna|Darnah; LY-GT Ghat
LY-JA Jabal al Akhdar|Al Jabal al Akhdar; LY-JG Jabal al Gharbi|Al Jabal al Gharbī; LY-JI Jafara|Al Jafarah; LY-JU Jufra|Al Jufrah
LY-KF Kufra|Al Kufrah; LY-MB Murqub|Al Marqab; LY-MI Misrata|Misratah; LY-MJ Marj|Al Marj; LY-MQ Murzuq District|Murzuq; LY-NL Nalut
LY-NQ Nuqat al Khams|An Nuqat al Khams; LY-SB Sabha|Sabha District; LY-SR Sirte|Surt; LY-TB Tripoli|Ţarābulus; LY-WA Al Wahat
LY-WD Wadi al Hayaa|Wadi al Hayat; LY-WS Wadi al Shatii|Wadi ash Shati'; LY-ZA Zawiya|Az Zawiyah; MA-01 Tanger-Tetouan-Al Hoceima
MA-02 Oriental|L'Oriental; MA-03 Fes-Meknes; MA-04 Rabat-Salé-Kénitra; MA-05 Beni Mellal-Khenifra; MA-06 Casablanca-Settat
MA-07 Marrakesh-Safi|Marrakech-Safi; MA-08 Drâa-Tafilalet; MA-09 Souss-Massa; MA-10 Guelmim-Oued Noun|Guelmim-Oued Noun (EH-partial)
MA-11 Laayoune-Sakia El Hamra|Laâyoune-Sakia El Hamra (EH-partial); MA-12 Dakhla-Oued Ed-Dahab|Dakhla-Oued Ed-Dahab (EH)
MA-AGD<09 Agadir-Ida-Ou-Tanane; MA-AOU<12 Aousserd (EH); MA-ASZ<10 Assa-Zag (EH-partial); MA-AZI<05 Azilal; MA-BEM<05 Béni Mellal
MA-BER<02 Berkane; MA-BES<06 Benslimane; MA-BOD<11 Boujdour (EH); MA-BOM<03 Boulemane; MA-BRR<06 Berrechid; MA-CAS<06 Casablanca
MA-CHE<01 Chefchaouen; MA-CHI<07 Chichaoua; MA-CHT<06 Chtouka-Ait Baha; MA-DRI<02 Driouch; MA-ERR<08 Errachidia; MA-ESI<07 Essaouira
MA-ESM<11 Es-Semara (EH-partial); MA-FAH<01 Fahs-Anjra; MA-FES<03 Fès; MA-FIG<02 Figuig; MA-FQH<05 Fquih Ben Salah; MA-GUE<10 Guelmim
MA-GUF<02 Guercif; MA-HAJ<03 El Hajeb; MA-HAO<07 Al Haouz; MA-HOC<01 Al Hoceïma; MA-IFR<03 Ifrane; MA-INE<09 Inezgane-Ait Melloul
MA-JDI<06 El Jadida; MA-JRA<02 Jerada; MA-KEN<04 Kénitra; MA-KES<07 El Kelâa des Sraghna; MA-KHE<04 Khémisset; MA-KHN<05 Khénifra
MA-KHO<05 Khouribga; MA-LAA<11 Laâyoune (EH); MA-LAR<01 Larache; MA-MAR<07 Marrakech; MA-MDF<01 M’diq-Fnideq; MA-MED<06 Médiouna
MA-MEK<03 Meknès; MA-MID<08 Midelt; MA-MOH<06 Mohammadia; MA-MOU<03 Moulay Yacoub; MA-NAD<02 Nador; MA-NOU<04 Nouaceur
MA-OUA<08 Ouarzazate; MA-OUD<12 Oued Ed-Dahab (EH); MA-OUJ<02 Oujda-Angad; MA-OUZ<01 Ouezzane; MA-RAB<04 Rabat; MA-REH<07 Rehamna
MA-SAF<07 Safi; MA-SAL<04 Salé; MA-SEF<03 Sefrou; MA-SET<06 Settat; MA-SIB<06 Sidi Bennour; MA-SIF<10 Sidi Ifni; MA-SIK<04 Sidi Kacem
MA-SIL<04 Sidi Slimane; MA-SKH<04 Skhirate-Témara; MA-TAF<11 Tarfaya (EH-partial); MA-TAI<02 Taourirt; MA-TAO<03 Taounate
MA-TAR<09 Taroudannt; MA-TAT<09 Tata; MA-TAZ<03 Taza; MA-TET<01 Tétouan; MA-TIN<08 Tinghir; MA-TIZ<09 Tiznit; MA-TNG<01 Tanger-Assilah
MA-TNT<10 Tan-Tan (EH-partial); MA-YUS<07 Youssoufia; MA-ZAG<08 Zagora; MC-CL La Colle; MC-CO La Condamine; MC-FO Fontvieille
MC-GA La Gare; MC-JE Jardin Exotique de Monaco|Jardin Exotique; MC-LA Larvotto; MC-MA Malbousquet; MC-MC Monte Carlo; MC-MG Moneghetti
MC-MO Monaco-Ville; MC-MU Moulins; MC-PH Port Hercules|Port-Hercule; MC-SD Sainte-Dévote Chapel|Sainte-Dévote; MC-SO La Source
MC-SP Spélugues; MC-SR Saint Roman; MC-VR Vallon de la Rousse; MD-AN Anenii Noi; MD-BA Bălţi; MD-BD Bender Municipality|Bender
MD-BR Briceni; MD-BS Basarabeasca; MD-CA Cahul; MD-CL Călăraşi; MD-CM Cimişlia; MD-CR Criuleni; MD-CS Căuşeni; MD-CT Cantemir
MD-CU Chișinău Municipality|Chișinău; MD-DO Donduşeni; MD-DR Drochia; MD-DU Dubăsari District|Dubăsari; MD-ED Edineț; MD-FA Fălești
MD-FL Floreşti; MD-GA Gagauzia|Găgăuzia, Unitatea teritorială autonomă (UTAG); MD-GL Glodeni; MD-HI Hînceşti; MD-IA Ialoveni; MD-LE Leova
MD-NI Nisporeni; MD-OC Ocniţa; MD-OR Orhei; MD-RE Rezina; MD-RI Rîşcani; MD-SD Şoldăneşti; MD-SI Sîngerei
MD-SN Transnistria|Stînga Nistrului, unitatea teritorială din; MD-SO Soroca District|Soroca; MD-ST Strășeni; MD-SV Ştefan Vodă
MD-TA Taraclia; MD-TE Teleneşti; MD-UN Ungheni; ME-01 Andrijevica; ME-02 Bar; ME-03 Berane; ME-04 Bijelo Polje; ME-05 Budva; ME-06 Cetinje
ME-07 Danilovgrad; ME-08 Herceg Novi; ME-09 Kolašin; ME-10 Kotor; ME-11 Mojkovac; ME-12 Nikšić; ME-13 Plav; ME-14 Pljevlja; ME-15 Plužine
ME-16 Podgorica; ME-17 Rožaje Municipality|Rožaje; ME-18 Šavnik; ME-19 Tivat; ME-20 Ulcinj; ME-21 Žabljak
ME-22 Gusinje Municipality|Gusinje; ME-23 Petnjica Municipality|Petnjica; ME-24 Tuzi Municipality|Tuzi; ME-25 Zeta; MG-A Toamasina
MG-D Antsiranana; MG-F Fianarantsoa; MG-M Mahajanga; MG-T Antananarivo; MG-U Toliara; MH-ALK<T Ailuk Atoll|Ailuk
MH-ALL<L Ailinglaplap Atoll|Ailinglaplap; MH-ARN<T Arno; MH-AUR<T Aur Atoll|Aur; MH-EBO<L Ebon Atoll|Ebon
MH-ENI<L Enewetak Atoll|Enewetak & Ujelang; MH-JAB<L Jabat Island|Jabat; MH-JAL<L Jaluit Atoll|Jaluit; MH-KIL<L Kili Island|Bikini & Kili
MH-KWA<L Kwajalein; MH-L Ralik Chain; MH-LAE<L Lae Atoll|Lae; MH-LIB<L Lib Island|Lib; MH-LIK<T Likiep Atoll|Likiep; MH-MAJ<T Majuro
MH-MAL<T Maloelap Atoll|Maloelap; MH-MEJ<T Mejit Island|Mejit; MH-MIL<T Mili Atoll|Mili; MH-NMK<L Namdrik Atoll|Namdrik
MH-NMU<L Namu Atoll|Namu; MH-RON<L Rongelap Atoll|Rongelap; MH-T Ratak Chain; MH-UJA<L Ujae Atoll|Ujae; MH-UTI<T Utirik Atoll|Utrik
MH-WTH<L Wotho Atoll|Wotho; MH-WTJ<T Wotje Atoll|Wotje; MK-101 Veles; MK-102 Gradsko; MK-103 Demir Kapija; MK-104 Kavadarci; MK-105 Lozovo
MK-106 Negotino; MK-107 Rosoman; MK-108 Sveti Nikole; MK-109 Čaška; MK-201 Berovo; MK-202 Vinica; MK-203 Delčevo; MK-204 Zrnovci
MK-205 Karbinci; MK-206 Kočani; MK-207 Makedonska Kamenica; MK-208 Pehčevo; MK-209 Probištip; MK-210 Češinovo-Obleševo; MK-211 Štip
MK-301 Vevčani; MK-303 Debar; MK-304 Debrca; MK-307 Kičevo; MK-308 Makedonski Brod; MK-310 Ohrid; MK-311 Plasnica; MK-312 Struga
MK-313 Centar Župa; MK-401 Bogdanci; MK-402 Bosilovo; MK-403 Valandovo; MK-404 Vasilevo; MK-405 Gevgelija; MK-406 Dojran; MK-407 Konče
MK-408 Novo Selo; MK-409 Radoviš; MK-410 Strumica; MK-501 Bitola; MK-502 Demir Hisar; MK-503 Dolneni; MK-504 Krivogaštani; MK-505 Kruševo
MK-506 Mogila; MK-507 Novaci; MK-508 Prilep; MK-509 Resen; MK-601 Bogovinje; MK-602 Brvenica; MK-603 Vrapčište; MK-604 Gostivar
MK-605 Želino; MK-606 Jegunovce; MK-607 Mavrovo i Rostuše; MK-608 Tearce; MK-609 Tetovo; MK-701 Kratovo; MK-702 Kriva Palanka
MK-703 Kumanovo; MK-704 Lipkovo; MK-705 Rankovce; MK-706 Staro Nagoričane; MK-801 Aerodrom †; MK-802 Aračinovo; MK-803 Butel †
MK-804 Gazi Baba †; MK-805 Gjorče Petrov †; MK-806 Zelenikovo; MK-807 Ilinden; MK-808 Karpoš †; MK-809 Kisela Voda †; MK-810 Petrovec
MK-811 Saraj †; MK-812 Sopište; MK-813 Studeničani; MK-814 Centar †; MK-815 Čair †; MK-816 Čučer-Sandevo; MK-817 Šuto Orizari †
ML-1 Kayes; ML-10 Taoudénit; ML-2 Koulikoro; ML-3 Sikasso; ML-4 Ségou; ML-5 Mopti; ML-6 Tombouctou; ML-7 Gao; ML-8 Kidal; ML-9 Ménaka
ML-BKO Bamako; MM-01 Sagaing Region|Sagaing; MM-02 Bago Region|Bago; MM-03 Magway; MM-04 Mandalay Region|Mandalay
MM-05 Tanintharyi Region|Tanintharyi; MM-06 Yangon; MM-07 Ayeyarwady; MM-11 Kachin State|Kachin; MM-12 Kayah State|Kayah
MM-13 Kayin State|Kayin; MM-14 Chin State|Chin; MM-15 Mon; MM-16 Rakhine; MM-17 Shan State|Shan; MM-18 Naypyidaw|Nay Pyi Taw
MN-035 Orkhon|Orhon; MN-037 Darkhan-Uul|Darhan Uul; MN-039 Khentii|Hentiy; MN-041 Khövsgöl|Khövsgöl Province|Hövsgöl; MN-043 Khovd|Hovd
MN-046 Uvs Province|Uvs; MN-047 Central Aimak|Töv; MN-049 Selenge Province|Selenge; MN-051 Sükhbaatar|Sühbaatar; MN-053 Ömnögovi
MN-055 Övörkhangai|Övörhangay; MN-057 Zavkhan|Dzabkhan|Dzavhan; MN-059 Dundgovi|Middle Govĭ; MN-061 East Aimak|Dornod
MN-063 Dornogovi|East Gobi Aymag; MN-064 Govisümber|Govĭ-Sumber; MN-065 Govi-Altai|Govi-Altai Province|Govĭ-Altay; MN-067 Bulgan
MN-069 Bayankhongor|Bayanhongor; MN-071 Bayan-Ölgii|Bayan-Ölgii Province|Bayan-Ölgiy; MN-073 Arkhangai|Arkhangai Province|Arhangay
MN-1 Ulaanbaatar; MR-01 Hodh Ech Chargui|Hodh Ech Chargi; MR-02 Hodh El Gharbi; MR-03 Assaba; MR-04 Gorgol; MR-05 Brakna; MR-06 Trarza
MR-07 Adrar; MR-08 Dakhlet Nouadhibou; MR-09 Tagant; MR-10 Guidimaka; MR-11 Tiris Zemmour; MR-12 Inchiri
MR-13 Nouakchott Ouest|Nouakchott West|Nuwākshūţ al Gharbīyah; MR-14 Nouakchott Nord|Nouakchott North|Nuwākshūţ ash Shamālīyah
MR-15 Nouakchott Sud|Nouakchott South|Nuwākshūţ al Janūbīyah; MT-01 Attard; MT-02 Balzan; MT-03 Birgu; MT-04 Birkirkara; MT-05 Birżebbuġa
MT-06 Cospicua|Bormla; MT-07 Dingli; MT-08 Fgura; MT-09 Floriana; MT-10 Fontana; MT-11 Gudja; MT-12 Gżira; MT-13 Ghajnsielem; MT-14 Għarb
MT-15 Għargħur; MT-16 Għasri; MT-17 Għaxaq; MT-18 Ħamrun; MT-19 Iklin; MT-20 Senglea|Isla; MT-21 Kalkara; MT-22 Kerċem; MT-23 Kirkop
MT-24 Lija; MT-25 Luqa; MT-26 Marsa; MT-27 Marsaskala; MT-28 Marsaxlokk; MT-29 Mdina; MT-30 Mellieħa; MT-31 Mġarr; MT-32 Mosta
MT-33 Mqabba; MT-34 Msida; MT-35 Imtarfa|Mtarfa; MT-36 Munxar; MT-37 Nadur; MT-38 Naxxar; MT-39 Paola; MT-40 Pembroke; MT-41 Pietà
MT-42 Qala; MT-43 Qormi; MT-44 Qrendi; MT-45 Victoria|Rabat Għawdex; MT-46 Rabat|Rabat Malta; MT-47 Safi; MT-48 St. Julian’s|San Ġiljan
MT-49 San Ġwann; MT-50 Saint Lawrence|San Lawrenz; MT-51 St. Paul’s Bay|San Pawl il-Baħar; MT-52 Sannat; MT-53 Santa Luċija
MT-54 Santa Venera; MT-55 Siġġiewi; MT-56 Sliema; MT-57 Swieqi; MT-58 Ta’ Xbiex; MT-59 Tarxien; MT-60 Valletta; MT-61 Xagħra
MT-62 Xewkija; MT-63 Xgħajra; MT-64 Żabbar; MT-65 Żebbuġ Gozo|Żebbuġ Għawdex; MT-66 Żebbuġ|Żebbuġ Malta; MT-67 Żejtun; MT-68 Żurrieq
MU-AG Agaléga|Agalega Islands; MU-BL Rivière Noire|Black River; MU-CC Cargados Carajos|Cargados Carajos Shoals; MU-FL Flacq
MU-GP Grand Port; MU-MO Moka; MU-PA Pamplemousses; MU-PL Port Louis District|Port Louis; MU-PW Plaines Wilhems
MU-RO Rodrigues|Rodrigues Island; MU-RR Rivière du Rempart; MU-SA Savanne; MV-00 Alif Dhaal|Southern Ari Atoll|Ariatholhu Dhekunuburi
MV-01 Seenu|Addu; MV-02 Alif Alif|Northern Ari Atoll|Ariatholhu Uthuruburi; MV-03 Lhaviyani|Faadhippolhu
MV-04 Vaavu|Vaavu Atholhu|Felidheatholhu; MV-05 Laamu|Hahdhunmathi; MV-07 Haa Alif|Haa Alifu Atholhu|Thiladhunmathee Uthuruburi
MV-08 Thaa|Thaa Atholhu|Kolhumadulu; MV-12 Meemu|Meemu Atholhu|Mulakatholhu; MV-13 Raa|Maalhosmadulu Uthuruburi
MV-14 Faafu|Faafu Atholhu|Nilandheatholhu Uthuruburi; MV-17 Dhaalu|Dhaalu Atholhu|Nilandheatholhu Dhekunuburi
MV-20 Baa|Baa Atholhu|Maalhosmadulu Dhekunuburi; MV-23 Haa Dhaalu|Haa Dhaalu Atholhu|Thiladhunmathee Dhekunuburi
MV-24 Shaviyani|Shaviyani Atholhu|Miladhunmadulu Uthuruburi; MV-25 Noonu|Miladhunmadulu Dhekunuburi; MV-26 Kaafu|Maaleatholhu
MV-27 Gaafu Alif|Huvadhuatholhu Uthuruburi; MV-28 Gaafu Dhaalu|Huvadhuatholhu Dhekunuburi; MV-29 Gnaviyani|Gnyaviyani Atoll|Fuvammulah
MV-MLE Malé|Maale; MW-BA<S Balaka; MW-BL<S Blantyre; MW-C Central|Central Region|Chapakati; MW-CK<S Chikwawa; MW-CR<S Chiradzulu
MW-CT<N Chitipa; MW-DE<C Dedza; MW-DO<C Dowa; MW-KR<N Karonga; MW-KS<C Kasungu; MW-LI<C Lilongwe; MW-LK<N Likoma; MW-MC<C Mchinji
MW-MG<S Mangochi; MW-MH<S Machinga; MW-MU<S Mulanje; MW-MW<S Mwanza; MW-MZ<N Mzimba; MW-N Northern|Northern Region|Chakumpoto
MW-NB<N Nkhata Bay; MW-NE<S Neno; MW-NI<C Ntchisi; MW-NK<C Nkhotakota; MW-NS<S Nsanje; MW-NU<C Ntcheu; MW-PH<S Phalombe; MW-RU<N Rumphi
MW-S Southern|Southern Region|Chakumwera; MW-SA<C Salima; MW-TH<S Thyolo; MW-ZO<S Zomba; MX-AGU Aguascalientes; MX-BCN Baja California
MX-BCS Baja California Sur; MX-CAM Campeche; MX-CHH Chihuahua; MX-CHP Chiapas; MX-CMX Ciudad de Mexico|Mexico City
MX-COA Coahuila|Coahuila de Zaragoza; MX-COL Colima; MX-DUR Durango; MX-GRO Guerrero; MX-GUA Guanajuato; MX-HID Hidalgo; MX-JAL Jalisco
MX-MEX Mexico State|México; MX-MIC Michoacán|Michoacán de Ocampo; MX-MOR Morelos; MX-NAY Nayarit; MX-NLE Nuevo León; MX-OAX Oaxaca
MX-PUE Puebla; MX-QUE Querétaro; MX-ROO Quintana Roo; MX-SIN Sinaloa; MX-SLP San Luis Potosí; MX-SON Sonora; MX-TAB Tabasco
MX-TAM Tamaulipas; MX-TLA Tlaxcala; MX-VER Veracruz|Veracruz de Ignacio de la Llave; MX-YUC Yucatán; MX-ZAC Zacatecas; MY-01 Johor
MY-02 Kedah; MY-03 Kelantan; MY-04 Malacca|Melaka; MY-05 Negeri Sembilan; MY-06 Pahang; MY-07 Penang|Pulau Pinang; MY-08 Perak
MY-09 Perlis; MY-10 Selangor; MY-11 Terengganu; MY-12 Sabah; MY-13 Sarawak; MY-14 Kuala Lumpur|Wilayah Persekutuan Kuala Lumpur
MY-15 Labuan|Wilayah Persekutuan Labuan; MY-16 Putrajaya|Wilayah Persekutuan Putrajaya; MZ-A Niassa Province|Niassa; MZ-B Manica
MZ-G Gaza Province|Gaza; MZ-I Inhambane Province|Inhambane; MZ-L Maputo Province|Maputo; MZ-MPM Maputo City|Maputo; MZ-N Nampula
MZ-P Cabo Delgado Province|Cabo Delgado; MZ-Q Zambezia|Zambezia Province; MZ-S Sofala; MZ-T Tete; NA-CA Zambezi Region|Zambezi
NA-ER Erongo Region|Erongo; NA-HA Hardap Region|Hardap; NA-KA Karas|Karas Region; NA-KE Kavango East; NA-KH Khomas Region|Khomas
NA-KU Kunene Region|Kunene; NA-KW Kavango West; NA-OD Otjozondjupa Region|Otjozondjupa; NA-OH Omaheke Region|Omaheke
NA-ON Oshana Region|Oshana; NA-OS Omusati Region|Omusati; NA-OT Oshikoto Region|Oshikoto; NA-OW Ohangwena Region|Ohangwena; NE-1 Agadez
NE-2 Diffa; NE-3 Dosso Region|Dosso; NE-4 Maradi Region|Maradi; NE-5 Tahoua Region|Tahoua; NE-6 Tillabéri Region|Tillabéri
NE-7 Zinder Region|Zinder; NE-8 Niamey; NG-AB Abia State|Abia; NG-AD Adamawa; NG-AK Akwa Ibom State|Akwa Ibom; NG-AN Anambra; NG-BA Bauchi
NG-BE Benue State|Benue; NG-BO Borno State|Borno; NG-BY Bayelsa State|Bayelsa; NG-CR Cross River State|Cross River; NG-DE Delta
NG-EB Ebonyi State|Ebonyi; NG-ED Edo State|Edo; NG-EK Ekiti State|Ekiti; NG-EN Enugu State|Enugu
NG-FC Federal Capital Territory|FCT|Abuja Federal Capital Territory; NG-GO Gombe State|Gombe; NG-IM Imo State|Imo
NG-JI Jigawa State|Jigawa; NG-KD Kaduna State|Kaduna; NG-KE Kebbi; NG-KN Kano State|Kano; NG-KO Kogi State|Kogi
NG-KT Katsina State|Katsina; NG-KW Kwara State|Kwara; NG-LA Lagos; NG-NA Nasarawa State|Nasarawa; NG-NI Niger State|Niger
NG-OG Ogun State|Ogun; NG-ON Ondo State|Ondo; NG-OS Osun State|Osun; NG-OY Oyo State|Oyo; NG-PL Plateau State|Plateau
NG-RI Rivers State|Rivers; NG-SO Sokoto; NG-TA Taraba State|Taraba; NG-YO Yobe State|Yobe; NG-ZA Zamfara State|Zamfara
NI-AN Atlántico Norte|North Caribbean Coast|Costa Caribe Norte; NI-AS Atlántico Sur|South Caribbean Coast|Costa Caribe Sur
NI-BO Boaco Department|Boaco; NI-CA Carazo Department|Carazo; NI-CI Chinandega Department|Chinandega; NI-CO Chontales Department|Chontales
NI-ES Estelí Department|Estelí; NI-GR Granada Department|Granada; NI-JI Jinotega Department|Jinotega; NI-LE León Department|León
NI-MD Madriz Department|Madriz; NI-MN Managua Department|Managua; NI-MS Masaya Department|Masaya; NI-MT Matagalpa Department|Matagalpa
NI-NS Nueva Segovia Department|Nueva Segovia; NI-RI Rivas Department|Rivas; NI-SJ Río San Juan Department|Río San Juan; NL-AW Aruba
NL-BQ1 Bonaire; NL-BQ2 Saba; NL-BQ3 Sint Eustatius; NL-CW Curaçao; NL-DR Drenthe; NL-FL Flevoland; NL-FR Friesland|Fryslân
NL-GE Gelderland; NL-GR Groningen; NL-LI Limburg; NL-NB North Brabant|Noord-Brabant; NL-NH North Holland|Noord-Holland; NL-OV Overijssel
NL-SX Sint Maarten; NL-UT Utrecht; NL-ZE Zeeland; NL-ZH South Holland|Zuid-Holland; NO-03 Oslo; NO-11 Rogaland; NO-15 Møre og Romsdal
NO-18 Nordland; NO-21 Svalbard; NO-22 Jan Mayen; NO-30 Viken; NO-31 Østfold; NO-32 Akershus; NO-33 Buskerud; NO-34 Innlandet
NO-38 Vestfold og Telemark; NO-39 Vestfold; NO-40 Telemark; NO-42 Agder; NO-46 Vestland; NO-50 Trøndelag
NO-54 Tromssan ja Finmarkun|Troms og Finnmark; NO-55 Troms; NO-56 Finnmark; NP-P1 Province 1|Koshi; NP-P2 Province 2|Madhesh
NP-P3 Province 3|Bagmati Province|Bāgmatī; NP-P4 Gandaki|Gandaki Pradesh; NP-P5 Province 5|Lumbini Province|Lumbinī
NP-P6 Karnali|Karnali Pradesh; NP-P7 Province 7|Sudurpashchim Pradesh|Sudūrpashchim; NR-01 Aiwo District|Aiwo
NR-02 Anabar District|Anabar; NR-03 Anetan District|Anetan; NR-04 Anibare District|Anibare; NR-05 Baiti|Baiti District|Baitsi
NR-06 Boe District|Boe; NR-07 Buada District|Buada; NR-08 Denigomodu District|Denigomodu; NR-09 Ewa District|Ewa; NR-10 Ijuw District|Ijuw
NR-11 Meneng District|Meneng; NR-12 Nibok District|Nibok; NR-13 Uaboe District|Uaboe; NR-14 Yaren District|Yaren; NZ-AUK Auckland
NZ-BOP Bay of Plenty; NZ-CAN Canterbury; NZ-CIT Chatham Islands|Chatham Islands Territory; NZ-GIS Gisborne
NZ-HKB Hawke’s Bay|Hawke's Bay Region; NZ-MBH Marl|Marlborough; NZ-MWT Manawatu-Wanganui|Manawatū-Whanganui; NZ-NSN Nelson Region|Nelson
NZ-NTL Northland; NZ-OTA Otago; NZ-STL Southland; NZ-TAS Tasman District|Tasman; NZ-TKI Taranaki Region|Taranaki
NZ-WGN Wellington|Wellington Region|Greater Wellington; NZ-WKO Waikato Region|Waikato; NZ-WTC West Coast
OM-BJ Janub al Batinah|Al Batinah South; OM-BS Shamal al Batinah|Al Batinah North; OM-BU Al Buraimi|Al Buraymī; OM-DA Ad Dakhiliyah
OM-MA Muscat|Masqaţ; OM-MU Musandam Governorate|Musandam; OM-SJ Janub ash Sharqiyah|Southeastern Governorate
OM-SS Shamal ash Sharqiyah|Northeastern Governorate; OM-WU Al Wusta|Al Wusta Governorate; OM-ZA Ad Dhahirah|Az̧ Z̧āhirah
OM-ZU Dhofar|Z̧ufār; PA-1 Bocas del Toro Province|Bocas del Toro; PA-10 West Panamá|Panamá Oeste Province|Panamá Oeste; PA-2 Coclé
PA-3 Colón; PA-4 Chiriquí Province|Chiriquí; PA-5 Darién; PA-6 Herrera Province|Herrera; PA-7 Los Santos Province|Los Santos; PA-8 Panamá
PA-9 Veraguas Province|Veraguas; PA-EM Embera; PA-KY Guna Yala; PA-NB Ngöbe-Buglé|Ngöbe-Buglé Comarca|Ngäbe-Buglé; PA-NT Naso Tjër Di
PE-AMA Amazonas; PE-ANC Ancash; PE-APU Apurímac Department|Apurímac; PE-ARE Arequipa; PE-AYA Ayacucho
PE-CAJ Cajamarca Department|Cajamarca; PE-CAL Callao|El Callao; PE-CUS Cuzco Department|Cusco; PE-HUC Huánuco Department|Huánuco
PE-HUV Huancavelica; PE-ICA Ica; PE-JUN Junin; PE-LAL La Libertad; PE-LAM Lambayeque; PE-LIM Lima Region|Lima
PE-LMA Lima|Lima Province|Municipalidad Metropolitana de Lima; PE-LOR Loreto; PE-MDD Madre de Dios; PE-MOQ Moquegua Department|Moquegua
PE-PAS Pasco; PE-PIU Piura; PE-PUN Puno; PE-SAM San Martín Department|San Martín; PE-TAC Tacna; PE-TUM Tumbes; PE-UCA Ucayali
PG-CPK Chimbu Province|Chimbu; PG-CPM Central Province|Central; PG-EBR East New Britain Province|East New Britain
PG-EHG Eastern Highlands Province|Eastern Highlands; PG-EPW Enga Province|Enga; PG-ESW East Sepik Province|East Sepik
PG-GPK Gulf Province|Gulf; PG-HLA Hela Province|Hela; PG-JWK Jiwaka Province|Jiwaka; PG-MBA Milne Bay Province|Milne Bay
PG-MPL Morobe Province|Morobe; PG-MPM Madang Province|Madang; PG-MRL Manus Province|Manus
PG-NCD Port Moresby|National Capital|National Capital District (Port Moresby); PG-NIK New Ireland; PG-NPP Oro|Oro Province|Northern
PG-NSB Bougainville; PG-SAN Sandaun|Sandaun Province|West Sepik; PG-SHM Southern Highlands Province|Southern Highlands
PG-WBK West New Britain Province|West New Britain; PG-WHM Western Highlands Province|Western Highlands; PG-WPD Western Province|Western
PH-00 Metro Manila|National Capital Region; PH-01 Ilocos; PH-02 Cagayan Valley; PH-03 Central Luzon; PH-05 Bicol Region|Bicol
PH-06 Western Visayas; PH-07 Central Visayas; PH-08 Eastern Visayas; PH-09 Zamboanga Peninsula; PH-10 Northern Mindanao
PH-11 Davao Region|Davao; PH-12 Soccsksargen; PH-13 Caraga; PH-14 Muslim Mindanao|Autonomous Region in Muslim Mindanao
PH-15 Cordillera Administrative|Cordillera|Cordillera Administrative Region; PH-40 Calabarzon; PH-41 Mimaropa; PH-ABR<15 Abra
PH-AGN<13 Agusan del Norte; PH-AGS<13 Agusan del Sur; PH-AKL<06 Aklan; PH-ALB<05 Albay; PH-ANT<06 Antique; PH-APA<15 Apayao
PH-AUR<03 Aurora; PH-BAN<03 Bataan; PH-BAS<09 Basilan; PH-BEN<15 Benguet; PH-BIL<08 Biliran; PH-BOH<07 Bohol; PH-BTG<40 Batangas
PH-BTN<02 Batanes; PH-BUK<10 Bukidnon; PH-BUL<03 Bulacan; PH-CAG<02 Cagayan; PH-CAM<10 Camiguin; PH-CAN<05 Camarines Norte
PH-CAP<06 Capiz; PH-CAS<05 Camarines Sur; PH-CAT<05 Catanduanes; PH-CAV<40 Cavite; PH-CEB<07 Cebu
PH-COM<11 Compostela Valley|Davao de Oro; PH-DAO<11 Davao Oriental; PH-DAS<11 Davao del Sur; PH-DAV<11 Davao del Norte
PH-DIN<13 Dinagat Islands; PH-DVO<11 Davao Occidental; PH-EAS<08 Eastern Samar; PH-GUI<06 Guimaras; PH-IFU<15 Ifugao; PH-ILI<06 Iloilo
PH-ILN<01 Ilocos Norte; PH-ILS<01 Ilocos Sur; PH-ISA<02 Isabela; PH-KAL<15 Kalinga; PH-LAG<40 Laguna; PH-LAN<12 Lanao del Norte
PH-LAS<14 Lanao del Sur; PH-LEY<08 Leyte; PH-LUN<01 La Union; PH-MAD<41 Marinduque; PH-MAS<05 Masbate
PH-MDC<41 Occidental Mindoro|Mindoro Occidental; PH-MDR<41 Oriental Mindoro|Mindoro Oriental; PH-MGN<14 Maguindanao del Norte
PH-MGS<14 Maguindanao del Sur; PH-MOU<15 Mountain|Mountain Province; PH-MSC<10 Misamis Occidental; PH-MSR<10 Misamis Oriental
PH-NCO<12 Cotabato; PH-NEC<06 Negros Occidental; PH-NER<07 Negros Oriental; PH-NSA<08 Northern Samar; PH-NUE<03 Nueva Ecija
PH-NUV<02 Nueva Vizcaya; PH-PAM<03 Pampanga; PH-PAN<01 Pangasinan; PH-PLW<41 Palawan; PH-QUE<40 Quezon; PH-QUI<02 Quirino; PH-RIZ<40 Rizal
PH-ROM<41 Romblon; PH-SAR<11 Sarangani; PH-SCO<11 South Cotabato; PH-SIG<07 Siquijor; PH-SLE<08 Southern Leyte; PH-SLU<14 Sulu
PH-SOR<05 Sorsogon; PH-SUK<12 Sultan Kudarat; PH-SUN<13 Surigao del Norte; PH-SUR<13 Surigao del Sur; PH-TAR<03 Tarlac
PH-TAW<14 Tawi-Tawi; PH-WSA<08 Samar; PH-ZAN<09 Zamboanga del Norte; PH-ZAS<09 Zamboanga del Sur; PH-ZMB<03 Zambales
PH-ZSI<09 Zamboanga Sibugay; PK-BA Balochistan; PK-GB Gilgit-Baltistan; PK-IS Islamabad; PK-JK Azad Kashmir|Āzād Jammūñ o Kashmīr`;
