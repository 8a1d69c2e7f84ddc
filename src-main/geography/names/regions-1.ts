/** ISO 3166-2 codes of regions, the one that they lie in behind <, and their names. Written by scripts/make-gazetteer-names.ts. */

export const REGIONS_1 = `AD-02 Canillo; AD-03 Encamp; AD-04 La Massana; AD-05 Ordino; AD-06 Sant Julià de Loria; AD-07 Andorra la Vella; AD-08 Escaldes-Engordany
AE-AJ Ajman; AE-AZ Abu Dhabi|Abū Z̧aby; AE-DU Dubai|Dubayy; AE-FU Fujairah|Al Fujayrah; AE-RK Ras al-Khaimah|Ra’s al Khaymah
AE-SH Sharjah|Ash Shāriqah; AE-UQ Umm al-Quwain|Umm al Qaywayn; AF-BAL Balkh; AF-BAM Bamyan; AF-BDG Badghis; AF-BDS Badakhshan
AF-BGL Baghlan; AF-DAY Daykundi; AF-FRA Farah; AF-FYB Faryab; AF-GHA Ghazni; AF-GHO Ghowr|Ghōr; AF-HEL Helmand; AF-HER Herat
AF-JOW Jowzjan; AF-KAB Kabul; AF-KAN Kandahar; AF-KAP Kapisa; AF-KDZ Kunduz; AF-KHO Khost|Khowst; AF-KNR Kunar; AF-LAG Laghman
AF-LOG Logar; AF-NAN Nangarhar; AF-NIM Nimruz|Nimroz; AF-NUR Nuristan; AF-PAN Panjshir|Panjshayr; AF-PAR Parwan; AF-PIA Paktia|Paktiyā
AF-PKA Paktika; AF-SAM Samangan; AF-SAR Sar-e Pol|Sar-e Pol Province|Sar-e Pul; AF-TAK Takhar; AF-URU Urozgan|Oruzgan|Uruzgān
AF-WAR Maidan Wardak|Maidan Wardak Province|Wardak; AF-ZAB Zabul; AG-03 Saint George Parish|Saint George
AG-04 Saint John Parish|Saint John; AG-05 Saint Mary Parish|Saint Mary; AG-06 Saint Paul Parish|Saint Paul
AG-07 Saint Peter Parish|Saint Peter; AG-08 Saint Philip Parish|Saint Philip; AG-10 Barbuda; AG-11 Redonda; AL-01 Berat County|Berat
AL-02 Durrës County|Durrës; AL-03 Elbasan County|Elbasan; AL-04 Fier County|Fier; AL-05 Gjirokastër County|Gjirokastër
AL-06 Korçë County|Korçë; AL-07 Kukës County|Kukës; AL-08 Lezhë County|Lezhë; AL-09 Dibër County|Dibër; AL-10 Shkodër County|Shkodër
AL-11 Tirana County|Tirana|Tiranë; AL-12 Vlorë County|Vlorë; AM-AG Aragatsotn|Aragac̣otn; AM-AR Ararat; AM-AV Armavir
AM-ER Yerevan|Erevan; AM-GR Gegharkunik|Geġark'unik'; AM-KT Kotayk; AM-LO Lori; AM-SH Shirak|Širak; AM-SU Syunik; AM-TV Tavush|Tavuš
AM-VD Vayots Dzor|Vayoć Jor; AO-BGO Bengo; AO-BGU Benguela; AO-BIE Bíe; AO-CAB Cabinda; AO-CCU Cuando Cubango; AO-CNN Cunene
AO-CNO Cuanza Norte; AO-CUS Cuanza Sul|Kwanza Sul; AO-HUA Huambo; AO-HUI Huíla; AO-LNO Lunda Norte|Luanda Norte; AO-LSU Lunda Sul
AO-LUA Luanda; AO-MAL Malanje|Malange; AO-MOX Moxico; AO-NAM Namibe; AO-UIG Uíge; AO-ZAI Zaire; AR-A Salta
AR-B Buenos Aires Province|Buenos Aires; AR-C Buenos Aires|Buenos Aires F.D.|Ciudad Autónoma de Buenos Aires; AR-D San Luis
AR-E Entre Rios; AR-F La Rioja; AR-G Santiago del Estero; AR-H Chaco; AR-J San Juan; AR-K Catamarca; AR-L La Pampa; AR-M Mendoza
AR-N Misiones; AR-P Formosa; AR-Q Neuquen; AR-R Rio Negro; AR-S Santa Fe; AR-T Tucuman; AR-U Chubut; AR-V Tierra del Fuego
AR-W Corrientes; AR-X Cordoba; AR-Y Jujuy; AR-Z Santa Cruz; AT-1 Burgenland; AT-2 Carinthia|Kärnten; AT-3 Lower Austria|Niederösterreich
AT-4 Upper Austria|Oberösterreich; AT-5 Salzburg; AT-6 Styria|Steiermark; AT-7 Tyrol|Tirol; AT-8 Vorarlberg; AT-9 Vienna|Wien
AU-ACT Australian Capital Territory; AU-NSW New South Wales; AU-NT Northern Territory; AU-QLD Queensland; AU-SA South Australia
AU-TAS Tasmania; AU-VIC Victoria; AU-WA Western Australia; AZ-ABS Absheron|Abşeron; AZ-AGA Agstafa; AZ-AGC Aghjabadi|Ağcabǝdi
AZ-AGM Agdam; AZ-AGS Agdash|Ağdaş; AZ-AGU Agsu|Agsu District; AZ-AST Astara; AZ-BA Baku|Baki; AZ-BAB<NX Babek
AZ-BAL Balakan|Balakan District|Balakən; AZ-BAR Barda|Bərdə; AZ-BEY Beylagan|Beyləqan; AZ-BIL Bilasuvar|Bilasuvar District|Biləsuvar
AZ-CAB Jabrayil|Cəbrayıl; AZ-CAL Jalilabad|Cəlilabad; AZ-CUL<NX Julfa|Culfa; AZ-DAS Dashkasan|Daşkǝsǝn
AZ-FUZ Fizuli|Fuzuli District|Füzuli; AZ-GA Ganja|Gǝncǝ; AZ-GAD Gadabay|Gadabay District|Gədəbəy; AZ-GOR Goranboy District|Goranboy
AZ-GOY Goychay|Göyçay; AZ-GYG Goygol|Goygol Rayon; AZ-HAC Hajigabul|Hacıqabul; AZ-IMI Imishli|İmişli
AZ-ISM Ismailli|Ismayilli District|İsmayıllı; AZ-KAL Kalbajar|Kəlbəcər; AZ-KAN<NX Kangarli|Kǝngǝrli
AZ-KUR Kurdamir|Kurdamir District|Kürdəmir; AZ-LA Lankaran|Lankaran Sahari|Lənkəran; AZ-LAC Lachin|Lachin Rayon|Laçın
AZ-LAN Lankaran District|Lənkəran; AZ-LER Lerik District|Lerik; AZ-MAS Masally|Masallı; AZ-MI Mingachevir|Mingacevir City|Mingəçevir
AZ-NA Naftalan; AZ-NEF Neftchala|Neftçala; AZ-NV<NX Nakhchivan|Naxçıvan; AZ-NX Nakhchivan AR|Naxçıvan; AZ-OGU Oghuz|Oğuz
AZ-ORD<NX Ordubad; AZ-QAB Qabala|Qabala District|Qəbələ; AZ-QAX Qakh|Qax; AZ-QAZ Qazakh|Qazax; AZ-QBA Quba; AZ-QBI Qubadli
AZ-QOB Gobustan|Qobustan; AZ-QUS Qusar District|Qusar; AZ-SA Shaki|Shaki City|Şəki; AZ-SAB Sabirabad District|Sabirabad
AZ-SAD<NX Sadarak|Sədərək; AZ-SAH<NX Shahbuz|Şahbuz; AZ-SAK Shaki District|Shaki|Şəki; AZ-SAL Salyan District|Salyan
AZ-SAR<NX Sharur|Şərur; AZ-SAT Saatly|Saatlı; AZ-SBN Shabran|Şabran; AZ-SIY Siazan|Siyǝzǝn; AZ-SKR Shamkir|Şǝmkir; AZ-SM Sumqayit
AZ-SMI Shamakhi|Şamaxı; AZ-SMX Samukh|Samux; AZ-SR Shirvan|Şirvan; AZ-SUS Shusha|Shusha City|Şuşa; AZ-TAR Tartar|Tartar District|Tərtər
AZ-TOV Tovuz District|Tovuz; AZ-UCA Ujar|Ucar; AZ-XA Stepanakert|Xankǝndi; AZ-XAC Khachmaz|Xaçmaz; AZ-XCI Khojali|Khojaly|Xocalı
AZ-XIZ Khizi|Xızı; AZ-XVD Khojavend|Xocavənd; AZ-YAR Yardymli|Yardimli District|Yardımlı; AZ-YE Yevlakh|Yevlax City|Yevlax
AZ-YEV Yevlakh District|Yevlax; AZ-ZAN Zangilan|Zangilan District|Zəngilan; AZ-ZAQ Zaqatala District|Zaqatala; AZ-ZAR Zardab|Zərdab
BA-BIH Federation of Bosnia and Herzegovina|Federation of B&H|Federacija Bosne i Hercegovine; BA-BRC Brčko District|Brčko|Brčko Distrikt
BA-SRP Srpska|Republika Srpska; BB-01 Christ Church; BB-02 Saint Andrew; BB-03 Saint George; BB-04 Saint James; BB-05 Saint John
BB-06 Saint Joseph; BB-07 Saint Lucy; BB-08 Saint Michael; BB-09 Saint Peter; BB-10 Saint Philip; BB-11 Saint Thomas; BD-01<B Bandarban
BD-02<A Barguna; BD-03<E Bogra|Bogura; BD-04<B Brahmanbaria; BD-05<D Bagerhat; BD-06<A Barisal Division|Barishal; BD-07<A Bhola
BD-08<B Comilla|Cumilla; BD-09<B Chandpur; BD-10<B Chittagong|Chattogram; BD-11<B Cox’s Bazar; BD-12<D Chuadanga; BD-13<C Dhaka
BD-14<F Dinajpur; BD-15<C Faridpur; BD-16<B Feni; BD-17<C Gopalganj; BD-18<C Gazipur; BD-19<F Gaibandha; BD-20<G Habiganj
BD-21<H Jamalpur; BD-22<D Jessore|Jashore; BD-23<D Jhenaidah; BD-24<E Joypurhat; BD-25<A Jhalokati|Jhalakathi; BD-26<C Kishoreganj
BD-27<D Khulna; BD-28<F Kurigram; BD-29<B Khagrachari|Khagrachhari; BD-30<D Kushtia; BD-31<B Lakshmipur; BD-32<F Lalmonirhat
BD-33<C Manikganj; BD-34<H Mymensingh; BD-35<C Munshiganj; BD-36<C Madaripur; BD-37<D Magura; BD-38<G Maulvi Bazar|Moulvibazar
BD-39<D Meherpur; BD-40<C Narayanganj; BD-41<H Netrokona|Netrakona; BD-42<C Narsingdi; BD-43<D Narail; BD-44<E Natore
BD-45<E Nawabganj|Chapai Nawabganj; BD-46<F Nilphamari; BD-47<B Noakhali; BD-48<E Naogaon; BD-49<E Pabna; BD-50<A Pirojpur
BD-51<A Patuakhali; BD-52<F Panchagarh; BD-53<C Rajbari; BD-54<E Rajshahi; BD-55<F Rangpur; BD-56<B Rangamati Hill|Rangamati
BD-57<H Sherpur; BD-58<D Satkhira; BD-59<E Sirajganj; BD-60<G Sylhet; BD-61<G Sunamganj; BD-62<C Shariatpur; BD-63<C Tangail
BD-64<F Thakurgaon; BD-A Barisal|Barisal Division|Barishal; BD-B Chittagong Division|Chittagong|Chattogram; BD-C Dhaka Division|Dhaka
BD-D Khulna Division|Khulna; BD-E Rajshahi Division|Rajshahi; BD-F Rangpur Division|Rangpur; BD-G Sylhet Division|Sylhet
BD-H Mymensingh Division|Mymensingh; BE-BRU Brussels|Brussels Capital|Brussels Hoofdstedelijk Gewest; BE-VAN Antwerp|Antwerpen
BE-VBR Flemish Brabant|Vlaams-Brabant; BE-VLG Flanders|Vlaams Gewest; BE-VLI Limburg; BE-VOV East Flanders|Oost-Vlaanderen
BE-VWV West Flanders|West-Vlaanderen; BE-WAL Wallonia|Waals Gewest; BE-WBR Walloon Brabant|Brabant wallon; BE-WHT Hainaut; BE-WLG Liège
BE-WLX Luxembourg; BE-WNA Namur; BF-01 Boucle du Mouhoun; BF-02 Cascades Region|Cascades; BF-03 Centre; BF-04 Centre-Est
BF-05 Centre-Nord; BF-06 Centre-Ouest; BF-07 Centre-Sud; BF-08 Est; BF-09 Hauts-Bassins; BF-10 Nord; BF-11 Plateau-Central; BF-12 Sahel
BF-13 Sud-Ouest; BF-BAL<01 Balé; BF-BAM<05 Bam; BF-BAN<01 Banwa; BF-BAZ<07 Bazèga; BF-BGR<13 Bougouriba; BF-BLG<04 Boulgou
BF-BLK<06 Boulkiemdé; BF-COM<02 Comoé; BF-GAN<11 Ganzourgou; BF-GNA<08 Gnagna; BF-GOU<08 Gourma; BF-HOU<09 Houet; BF-IOB<13 Ioba
BF-KAD<03 Kadiogo; BF-KEN<09 Kénédougou; BF-KMD<08 Komondjari; BF-KMP<08 Kompienga; BF-KOP<04 Koulpélogo; BF-KOS<01 Kossi
BF-KOT<04 Kouritenga; BF-KOW<11 Kourwéogo; BF-LER<02 Léraba; BF-LOR<10 Loroum; BF-MOU<01 Mouhoun; BF-NAM<05 Namentenga; BF-NAO<07 Nahouri
BF-NAY<01 Nayala; BF-NOU<13 Noumbiel; BF-OUB<11 Oubritenga; BF-OUD<12 Oudalan; BF-PAS<10 Passoré; BF-PON<13 Poni; BF-SEN<12 Séno
BF-SIS<06 Sissili; BF-SMT<05 Sanmatenga; BF-SNG<06 Sanguié; BF-SOM<12 Soum; BF-SOR<01 Sourou; BF-TAP<08 Tapoa; BF-TUI<09 Tuy
BF-YAG<12 Yagha; BF-YAT<10 Yatenga; BF-ZIR<06 Ziro; BF-ZON<10 Zondoma; BF-ZOU<07 Zoundwéogo; BG-01 Blagoevgrad; BG-02 Burgas; BG-03 Varna
BG-04 Veliko Tarnovo; BG-05 Vidin; BG-06 Vratsa; BG-07 Gabrovo; BG-08 Dobrich; BG-09 Kardzhali; BG-10 Kyustendil; BG-11 Lovech
BG-12 Montana; BG-13 Pazardzhik; BG-14 Pernik; BG-15 Pleven; BG-16 Plovdiv; BG-17 Razgrad; BG-18 Ruse; BG-19 Silistra; BG-20 Sliven
BG-21 Smolyan; BG-22 Sofia|Sofia-Capital|Sofia (stolitsa); BG-23 Sofia District|Sofia; BG-24 Stara Zagora; BG-25 Targovishte
BG-26 Haskovo; BG-27 Shumen; BG-28 Yambol; BH-13 Capital|Manama|Al ‘Āşimah; BH-14 Southern|Southern Governorate|Al Janūbīyah
BH-15 Muharraq|Al Muḩarraq; BH-17 Northern|Ash Shamālīyah; BI-BB Bubanza; BI-BL Bujumbura Rural; BI-BM Bujumbura|Bujumbura Mairie
BI-BR Bururi; BI-CA Cankuzo; BI-CI Cibitoke; BI-GI Gitega; BI-KI Kirundo; BI-KR Karuzi; BI-KY Kayanza; BI-MA Makamba; BI-MU Muramvya
BI-MW Mwaro; BI-MY Muyinga; BI-NG Ngozi; BI-RM Rumonge; BI-RT Rutana; BI-RY Ruyigi; BJ-AK Atakora|Atacora; BJ-AL Alibori; BJ-AQ Atlantique
BJ-BO Borgou; BJ-CO Collines; BJ-DO Donga; BJ-KO Kouffo|Couffo; BJ-LI Littoral; BJ-MO Mono; BJ-OU Ouémé; BJ-PL Plateau; BJ-ZO Zou
BN-BE Belait; BN-BM Brunei-Muara District|Brunei-Muara; BN-TE Temburong; BN-TU Tutong; BO-B Beni|Beni Department|El Beni; BO-C Cochabamba
BO-H Chuquisaca Department|Chuquisaca; BO-L La Paz Department|La Paz; BO-N Pando; BO-O Oruro; BO-P Potosí Department|Potosí
BO-S Santa Cruz Department|Santa Cruz; BO-T Tarija Department|Tarija; BQ-BO Bonaire; BQ-SA Saba; BQ-SE Sint Eustatius; BR-AC Acre
BR-AL Alagoas; BR-AM Amazonas; BR-AP Amapá; BR-BA Bahia; BR-CE Ceará; BR-DF Federal District|Distrito Federal; BR-ES Espírito Santo
BR-GO Goiás; BR-MA Maranhão; BR-MG Minas Gerais; BR-MS Mato Grosso do Sul; BR-MT Mato Grosso; BR-PA Pará; BR-PB Paraíba; BR-PE Pernambuco
BR-PI Piauí; BR-PR Paraná; BR-RJ Rio de Janeiro; BR-RN Rio Grande do Norte; BR-RO Rondônia; BR-RR Roraima; BR-RS Rio Grande do Sul
BR-SC Santa Catarina; BR-SE Sergipe; BR-SP São Paulo; BR-TO Tocantins; BS-AK Acklins; BS-BI Bimini; BS-BP Black Point; BS-BY Berry Islands
BS-CE Central Eleuthera; BS-CI Cat Island; BS-CK Crooked Island|Crooked Island and Long Cay; BS-CO Central Abaco; BS-CS Central Andros
BS-EG East Grand Bahama; BS-EX Exuma; BS-FP Freeport|City of Freeport; BS-GC Grand Cay; BS-HI Harbour Island; BS-HT Hope Town
BS-IN Inagua; BS-LI Long Island; BS-MC Mangrove Cay; BS-MG Mayaguana; BS-MI Moore’s Island; BS-NE North Eleuthera; BS-NO North Abaco
BS-NP New Providence; BS-NS North Andros; BS-RC Rum Cay; BS-RI Ragged Island; BS-SA South Andros; BS-SE South Eleuthera; BS-SO South Abaco
BS-SS San Salvador; BS-SW Spanish Wells; BS-WG West Grand Bahama; BT-11 Paro; BT-12 Chukha|Chhukha; BT-13 Haa
BT-14 Samtse District|Samtse; BT-15 Thimphu District|Thimphu; BT-21 Tsirang District|Tsirang; BT-22 Dagana; BT-23 Punakha
BT-24 Wangdi Phodrang|Wangdue Phodrang; BT-31 Sarpang District|Sarpang; BT-32 Tongsa|Trongsa; BT-33 Bumthang District|Bumthang
BT-34 Zhemgang District|Zhemgang; BT-41 Trashigang District|Trashigang; BT-42 Mongar|Monggar; BT-43 Pemagatshel|Pema Gatshel
BT-44 Lhuntse|Lhuentse; BT-45 Samdrup Jongkhar; BT-GA Gasa; BT-TY Trashiyangtse|Trashi Yangste|Trashi Yangtse; BW-CE Central; BW-CH Chobe
BW-FR City of Francistown|Francistown; BW-GA Gaborone; BW-GH Ghanzi; BW-JW Jwaneng; BW-KG Kgalagadi; BW-KL Kgatleng; BW-KW Kweneng
BW-LO Lobatse; BW-NE North-East; BW-NW North-West; BW-SE South-East; BW-SO Ngwaketsi|Southern; BW-SP Selibe Phikwe; BW-ST Sowa Town
BY-BR Brest|Brestskaya voblasts'; BY-HM Minsk|Minsk City|Horad Minsk; BY-HO Homel|Homyel’ Voblasc’|Homyel'skaya voblasts'
BY-HR Hrodna|Grodnenskaya|Hrodzyenskaya voblasts'; BY-MA Magileu|Mogilev|Mahilyowskaya voblasts'
BY-MI Minsk Region|Minsk|Minskaya voblasts'; BY-VI Vitebsk|Vitsyebskaya voblasts'; BZ-BZ Belize District|Belize; BZ-CY Cayo District|Cayo
BZ-CZL Corozal District|Corozal; BZ-OW Orange Walk District|Orange Walk; BZ-SC Southern District|Stann Creek
BZ-TOL Toledo District|Toledo; CA-AB Alberta; CA-BC British Columbia; CA-MB Manitoba; CA-NB New Brunswick; CA-NL Newfoundland and Labrador
CA-NS Nova Scotia; CA-NT Northwest Territories; CA-NU Nunavut; CA-ON Ontario; CA-PE Prince Edward Island; CA-QC Quebec; CA-SK Saskatchewan
CA-YT Yukon; CD-BC Bas-Congo|Kongo Central; CD-BU Bas-Uele; CD-EQ Équateur; CD-HK Haut-Katanga; CD-HL Haut-Lomami; CD-HU Haut-Uele
CD-IT Ituri; CD-KC Kasai-Central; CD-KE Kasaï-Oriental|East Kasai; CD-KG Kwango; CD-KL Kwilu; CD-KN Kinshasa; CD-KS Kasai; CD-LO Lomami
CD-LU Lualaba; CD-MA Maniema; CD-MN Mai-Ndombe; CD-MO Mongala; CD-NK North Kivu|Nord-Kivu; CD-NU Nord-Ubangi; CD-SA Sankuru
CD-SK South Kivu|Sud-Kivu; CD-SU Sud-Ubangi; CD-TA Tanganyika; CD-TO Tshopo; CD-TU Tshuapa; CF-AC Ouham; CF-BB Bamingui-Bangoran
CF-BGF Bangui; CF-BK Basse-Kotto; CF-HK Haute-Kotto; CF-HM Haut-Mbomou; CF-HS Mambéré-Kadéï|Haute-Sangha / Mambéré-Kadéï
CF-KB Nana-Grébizi|Gribingui; CF-KG Kémo|Kémo-Gribingui; CF-LB Lobaye; CF-MB Mbomou; CF-MP Ombella-M’Poko; CF-NM Nana-Mambéré
CF-OP Ouham-Pendé; CF-SE Sangha-Mbaéré|Sangha; CF-UK Ouaka; CF-VK Vakaga; CG-11 Bouenza; CG-12 Pool; CG-13 Sangha; CG-14 Plateaux
CG-15 Cuvette-Ouest; CG-16 Pointe-Noire; CG-2 Lékoumou; CG-5 Kouilou; CG-7 Likouala; CG-8 Cuvette; CG-9 Niari; CG-BZV Brazzaville
CH-AG Aargau; CH-AI Appenzell Innerrhoden; CH-AR Appenzell Ausserrhoden; CH-BE Bern; CH-BL Basel-Landschaft; CH-BS Basel-City|Basel-Stadt
CH-FR Fribourg; CH-GE Geneva|Genève; CH-GL Glarus; CH-GR Grisons|Graubünden; CH-JU Jura; CH-LU Lucerne|Luzern; CH-NE Neuchâtel
CH-NW Nidwalden; CH-OW Obwalden; CH-SG St. Gallen; CH-SH Schaffhausen; CH-SO Solothurn; CH-SZ Schwyz; CH-TG Thurgau; CH-TI Ticino
CH-UR Uri; CH-VD Vaud; CH-VS Valais; CH-ZG Zug; CH-ZH Zurich; CI-AB Abidjan Autonomous District|Abidjan
CI-BS Bas-Sassandra District|Bas-Sassandra; CI-CM Comoé District|Comoé; CI-DN Denguélé District|Denguélé; CI-GD Goh-Djiboua
CI-LC Lacs District|Lacs; CI-LG Lagunes District|Lagunes; CI-MG Montagnes; CI-SM Sassandra-Marahoue; CI-SV Savanes District|Savanes
CI-VB Vallée du Bandama District|Vallée du Bandama; CI-WR Woroba; CI-YM Yamoussoukro; CI-ZZ Zanzan District|Zanzan
CL-AI Aysén|Aisén del General Carlos Ibañez del Campo; CL-AN Antofagasta; CL-AP Arica y Parinacota Region|Arica y Parinacota
CL-AR Araucanía|La Araucanía; CL-AT Atacama; CL-BI Bío Bío|Biobio; CL-CO Coquimbo Region|Coquimbo
CL-LI Libertador General Bernardo O’Higgins|O'Higgins Region; CL-LL Los Lagos Region|Los Lagos; CL-LR Los Ríos Region|Los Ríos
CL-MA Magallanes Region|Region of Magallanes|Magallanes; CL-ML Maule Region|Maule; CL-NB Ñuble
CL-RM Santiago Metropolitan|Región Metropolitana de Santiago; CL-TA Tarapacá; CL-VS Valparaiso; CM-AD Adamawa|Adamaoua; CM-CE Centre
CM-EN Far North; CM-ES East; CM-LT Littoral; CM-NO North; CM-NW Northwest|North-West; CM-OU West; CM-SU South; CM-SW Southwest|South-West
CN-AH Anhui|Anhui Sheng; CN-BJ Beijing|Beijing Shi; CN-CQ Chongqing|Chongqing Shi; CN-FJ Fujian|Fujian Sheng
CN-GD Guangdong|Guangdong Sheng; CN-GS Gansu|Gansu Sheng; CN-GX Guangxi|Guangxi Zhuangzu Zizhiqu; CN-GZ Guizhou|Guizhou Sheng
CN-HA Henan|Henan Sheng; CN-HB Hubei|Hubei Sheng; CN-HE Hebei|Hebei Sheng; CN-HI Hainan|Hainan Sheng; CN-HK Hong Kong SAR
CN-HL Heilongjiang|Heilongjiang Sheng; CN-HN Hunan|Hunan Sheng; CN-JL Jilin|Jilin Sheng; CN-JS Jiangsu|Jiangsu Sheng
CN-JX Jiangxi|Jiangxi Sheng; CN-LN Liaoning|Liaoning Sheng; CN-MO Macao SAR; CN-NM Inner Mongolia|Nei Mongol Zizhiqu
CN-NX Ningxia|Ningxia Huizu Zizhiqu; CN-QH Qinghai|Qinghai Sheng; CN-SC Sichuan|Sichuan Sheng; CN-SD Shandong|Shandong Sheng
CN-SH Shanghai|Shanghai Shi; CN-SN Shaanxi|Shaanxi Sheng; CN-SX Shanxi|Shanxi Sheng; CN-TJ Tianjin|Tianjin Shi; CN-TW Taiwan Sheng
CN-XJ Xinjiang|Xinjiang Uygur Zizhiqu; CN-XZ Tibet|Xizang Zizhiqu; CN-YN Yunnan|Yunnan Sheng; CN-ZJ Zhejiang|Zhejiang Sheng
CO-AMA Amazonas Department|Amazonas; CO-ANT Antioquia; CO-ARA Arauca Department|Arauca; CO-ATL Atlántico; CO-BOL Bolívar; CO-BOY Boyacá
CO-CAL Caldas Department|Caldas; CO-CAQ Caquetá; CO-CAS Casanare Department|Casanare; CO-CAU Cauca Department|Cauca
CO-CES Cesar Department|Cesar; CO-CHO Chocó; CO-COR Córdoba; CO-CUN Cundinamarca
CO-DC Capital District|Bogota D.C.|Distrito Capital de Bogotá; CO-GUA Guainía Department|Guainía; CO-GUV Guaviare Department|Guaviare
CO-HUI Huila Department|Huila; CO-LAG La Guajira Department|La Guajira; CO-MAG Magdalena Department|Magdalena; CO-MET Meta Department|Meta
CO-NAR Nariño; CO-NSA Norte de Santander Department|Norte de Santander; CO-PUT Putumayo Department|Putumayo
CO-QUI Quindío Department|Quindío; CO-RIS Risaralda Department|Risaralda; CO-SAN Santander Department|Santander
CO-SAP San Andrés & Providencia|San Andres y Providencia|San Andrés, Providencia y Santa Catalina; CO-SUC Sucre Department|Sucre
CO-TOL Tolima Department|Tolima; CO-VAC Valle del Cauca Department|Valle del Cauca; CO-VAU Vaupés; CO-VID Vichada Department|Vichada
CR-A Alajuela Province|Alajuela; CR-C Cartago Province|Cartago; CR-G Guanacaste Province|Guanacaste; CR-H Heredia Province|Heredia
CR-L Limón Province|Limón; CR-P Puntarenas Province|Puntarenas; CR-SJ San José; CU-01 Pinar del Río; CU-03 Havana|La Habana
CU-04 Matanzas Province|Matanzas; CU-05 Villa Clara Province|Villa Clara; CU-06 Cienfuegos Province|Cienfuegos
CU-07 Sancti Spíritus Province|Sancti Spíritus; CU-08 Ciego de Ávila Province|Ciego de Ávila; CU-09 Camagüey
CU-10 Las Tunas Province|Las Tunas; CU-11 Holguín Province|Holguín; CU-12 Granma Province|Granma
CU-13 Santiago de Cuba Province|Santiago de Cuba; CU-14 Guantánamo Province|Guantánamo; CU-15 Artemisa; CU-16 Mayabeque
CU-99 Isla de la Juventud; CV-B Barlavento Islands|Ilhas de Barlavento; CV-BR<S Brava; CV-BV<B Boa Vista; CV-CA<S Santa Catarina
CV-CF<S Santa Catarina do Fogo; CV-CR<S Santa Cruz; CV-MA<S Maio; CV-MO<S Mosteiros; CV-PA<B Paul; CV-PN<B Porto Novo; CV-PR<S Praia
CV-RB<B Ribeira Brava; CV-RG<B Ribeira Grande; CV-RS<S Ribeira Grande de Santiago; CV-S Sotavento Islands|Ilhas de Sotavento
CV-SD<S São Domingos; CV-SF<S São Filipe; CV-SL<B Sal; CV-SM<S São Miguel; CV-SO<S São Lourenço dos Órgãos; CV-SS<S São Salvador do Mundo
CV-SV<B São Vicente; CV-TA<S Tarrafal; CV-TS<B Tarrafal de São Nicolau; CY-01 Nicosia|Lefkosia; CY-02 Limassol|Lemesos
CY-03 Larnaca|Larnaka; CY-04 Famagusta|Ammochostos; CY-05 Paphos|Pafos; CY-06 Kyrenia|Keryneia
CZ-10 Prague, Hlavní mešto|Prague|Praha, Hlavní město; CZ-20 Středočeský|Central Bohemia|Středočeský kraj; CZ-201<20 Benešov
CZ-202<20 Beroun; CZ-203<20 Kladno; CZ-204<20 Kolín; CZ-205<20 Kutná Hora; CZ-206<20 Mělník; CZ-207<20 Mladá Boleslav; CZ-208<20 Nymburk
CZ-209<20 Prague-East|Praha-východ; CZ-20A<20 Prague-West|Praha-západ; CZ-20B<20 Příbram; CZ-20C<20 Rakovník
CZ-31 Jihočeský|South Bohemian Region|Jihočeský kraj; CZ-311<31 České Budějovice; CZ-312<31 Český Krumlov; CZ-313<31 Jindřichův Hradec
CZ-314<31 Písek; CZ-315<31 Prachatice; CZ-316<31 Strakonice; CZ-317<31 Tábor; CZ-32 Plzeňský|Plzeň Region|Plzeňský kraj
CZ-321<32 Domažlice; CZ-322<32 Klatovy; CZ-323<32 Plzeň|Plzeň-město; CZ-324<32 Plzeň-South|Plzeň-jih; CZ-325<32 Plzeň-North|Plzeň-sever
CZ-326<32 Rokycany; CZ-327<32 Tachov; CZ-41 Karlovarský|Carlsbad Region|Karlovarský kraj; CZ-411<41 Cheb; CZ-412<41 Karlovy Vary
CZ-413<41 Sokolov; CZ-42 Ústecký|Ústí nad Labem Region|Ústecký kraj; CZ-421<42 Děčín; CZ-422<42 Chomutov; CZ-423<42 Litoměřice
CZ-424<42 Louny; CZ-425<42 Most; CZ-426<42 Teplice; CZ-427<42 Ústí nad Labem; CZ-51 Liberecký|Liberec Region|Liberecký kraj
CZ-511<51 Česká Lípa; CZ-512<51 Jablonec nad Nisou; CZ-513<51 Liberec; CZ-514<51 Semily
CZ-52 Královéhradecký|Hradec Králové Region|Královéhradecký kraj; CZ-521<52 Hradec Králové; CZ-522<52 Jičín; CZ-523<52 Náchod
CZ-524<52 Rychnov nad Kněžnou; CZ-525<52 Trutnov; CZ-53 Pardubický|Pardubice Region|Pardubický kraj; CZ-531<53 Chrudim
CZ-532<53 Pardubice; CZ-533<53 Svitavy; CZ-534<53 Ústí nad Orlicí; CZ-63 Vysočina|Kraj Vysočina; CZ-631<63 Havlíčkův Brod
CZ-632<63 Jihlava; CZ-633<63 Pelhřimov; CZ-634<63 Třebíč; CZ-635<63 Žďár nad Sázavou; CZ-64 Jihomoravský|South Moravian|Jihomoravský kraj
CZ-641<64 Blansko; CZ-642<64 Brno-město; CZ-643<64 Brno-venkov; CZ-644<64 Břeclav; CZ-645<64 Hodonín; CZ-646<64 Vyškov; CZ-647<64 Znojmo
CZ-71 Olomoucký|Olomouc Region|Olomoucký kraj; CZ-711<71 Jeseník; CZ-712<71 Olomouc; CZ-713<71 Prostějov; CZ-714<71 Přerov
CZ-715<71 Šumperk; CZ-72 Zlínský|Zlín|Zlínský kraj; CZ-721<72 Kroměříž; CZ-722<72 Uherské Hradiště; CZ-723<72 Vsetín; CZ-724<72 Zlín
CZ-80 Moravskoslezský|Moravian-Silesian Region|Moravskoslezský kraj; CZ-801<80 Bruntál; CZ-802<80 Frýdek-Místek; CZ-803<80 Karviná
CZ-804<80 Nový Jičín; CZ-805<80 Opava; CZ-806<80 Ostrava|Ostrava-město; DE-BB Brandenburg; DE-BE State of Berlin|Berlin
DE-BW Baden-Wurttemberg; DE-BY Bavaria|Bayern; DE-HB Bremen; DE-HE Hesse|Hessen; DE-HH Hamburg; DE-MV Mecklenburg-Vorpommern
DE-NI Lower Saxony|Niedersachsen; DE-NW North Rhine-Westphalia|Nordrhein-Westfalen; DE-RP Rhineland-Palatinate|Rheinland-Pfalz
DE-SH Schleswig-Holstein; DE-SL Saarland; DE-SN Saxony|Sachsen; DE-ST Saxony-Anhalt|Sachsen-Anhalt; DE-TH Thuringia|Thüringen; DJ-AR Arta
DJ-AS Ali Sabieh; DJ-DI Dikhil; DJ-DJ Djibouti; DJ-OB Obock; DJ-TA Tadjourah; DK-015 København; DK-020 Frederiksborg; DK-025 Roskilde
DK-030 Vestsjælland; DK-035 Storstrøm; DK-040 Bornholm; DK-042 Fyn; DK-050 Sønderjylland; DK-055 Ribe; DK-060 Vejle; DK-065 Ringkøbing
DK-070 Århus; DK-076 Viborg; DK-080 Nordjylland; DK-101 København; DK-147 Frederiksberg
DK-81 Northern Denmark|North Denmark|Region Nordjylland; DK-82 Central Denmark|Central Jutland|Region Midjylland
DK-83 Southern Denmark|South Denmark|Region Syddanmark; DK-84 Capital Region|Region Hovedstaden; DK-85 Zealand|Region Sjælland
DM-02 Saint Andrew Parish|Saint Andrew; DM-03 Saint David Parish|Saint David; DM-04 Saint George Parish|Saint George
DM-05 Saint John Parish|Saint John; DM-06 Saint Joseph Parish|Saint Joseph; DM-07 Saint Luke Parish|Saint Luke
DM-08 Saint Mark Parish|Saint Mark; DM-09 Saint Patrick Parish|Saint Patrick; DM-10 Saint Paul Parish|Saint Paul
DM-11 Saint Peter Parish|Saint Peter; DO-01<40 Distrito Nacional|Nacional|Distrito Nacional (Santo Domingo); DO-02<41 Azua
DO-03<38 Baoruco; DO-04<38 Barahona; DO-05<34 Dajabón; DO-06<33 Duarte; DO-07<37 Elías Piña; DO-08<42 El Seibo; DO-09<35 Espaillat
DO-10<38 Independencia; DO-11<42 La Altagracia; DO-12<42 La Romana; DO-13<36 La Vega; DO-14<33 María Trinidad Sánchez
DO-15<34 Monte Cristi; DO-16<38 Pedernales; DO-17<41 Peravia; DO-18<35 Puerto Plata; DO-19<33 Hermanas Mirabal; DO-20<33 Samaná
DO-21<41 San Cristóbal; DO-22<37 San Juan; DO-23<39 San Pedro de Macorís; DO-24<36 Sánchez Ramírez; DO-25<35 Santiago
DO-26<34 Santiago Rodríguez; DO-27<34 Valverde; DO-28<36 Monseñor Nouel; DO-29<39 Monte Plata; DO-30<39 Hato Mayor
DO-31<41 San José de Ocoa; DO-32<40 Santo Domingo; DO-33 Cibao Nordeste; DO-34 Cibao Noroeste; DO-35 Cibao Norte; DO-36 Cibao Sur
DO-37 El Valle; DO-38 Enriquillo; DO-39 Higüamo; DO-40 Ozama; DO-41 Valdesia; DO-42 Yuma; DZ-01 Adrar; DZ-02 Chlef; DZ-03 Laghouat
DZ-04 Oum El Bouaghi; DZ-05 Batna; DZ-06 Béjaïa; DZ-07 Biskra; DZ-08 Béchar; DZ-09 Blida; DZ-10 Bouira; DZ-11 Tamanghasset|Tamanrasset
DZ-12 Tébessa; DZ-13 Tlemcen; DZ-14 Tiaret; DZ-15 Tizi Ouzou; DZ-16 Algiers|Alger; DZ-17 Djelfa; DZ-18 Jijel; DZ-19 Sétif; DZ-20 Saida
DZ-21 Skikda; DZ-22 Sidi Bel Abbès; DZ-23 Annaba; DZ-24 Guelma; DZ-25 Constantine; DZ-26 Medea; DZ-27 Mostaganem; DZ-28 M’Sila
DZ-29 Mascara; DZ-30 Ouargla; DZ-31 Oran; DZ-32 El Bayadh; DZ-33 Illizi; DZ-34 Bordj Bou Arréridj; DZ-35 Boumerdes; DZ-36 El Tarf
DZ-37 Tindouf; DZ-38 Tissemsilt; DZ-39 El Oued; DZ-40 Khenchela; DZ-41 Souk Ahras; DZ-42 Tipasa|Tipaza; DZ-43 Mila; DZ-44 Aïn Defla
DZ-45 Naama; DZ-46 Aïn Témouchent; DZ-47 Ghardaia; DZ-48 Relizane; DZ-49 Timimoun; DZ-50 Bordj Badji Mokhtar; DZ-51 Ouled Djellal
DZ-52 Beni Abbes; DZ-53 In Salah; DZ-54 In Guezzam; DZ-55 Touggourt; DZ-56 Djanet; DZ-57 El Meghaier; DZ-58 El Meniaa; EC-A Azuay
EC-B Bolívar; EC-C Carchi; EC-D Orellana Province|Orellana; EC-E Esmeraldas; EC-F Canar; EC-G Guayas; EC-H Chimborazo Province|Chimborazo
EC-I Imbabura; EC-L Loja; EC-M Manabí; EC-N Napo; EC-O El Oro; EC-P Pichincha; EC-R Los Ríos
EC-S Morona-Santiago|Morona-Santiago Province; EC-SD Santo Domingo de los Tsáchilas; EC-SE Santa Elena
EC-T Tungurahua Province|Tungurahua; EC-U Sucumbíos; EC-W Galápagos; EC-X Cotopaxi; EC-Y Pastaza Province|Pastaza; EC-Z Zamora-Chinchipe
EE-130 Alutaguse; EE-141 Anija; EE-142 Antsla; EE-171 Elva; EE-184 Haapsalu; EE-191 Haljala; EE-198 Harku; EE-205 Hiiumaa
EE-214 Häädemeeste; EE-245 Jõelähtme; EE-247 Jõgeva; EE-251 Jõhvi; EE-255 Järva; EE-272 Kadrina; EE-283 Kambja; EE-284 Kanepi
EE-291 Kastre; EE-293 Kehtna; EE-296 Keila; EE-303 Kihnu; EE-305 Kiili; EE-317 Kohila; EE-321 Kohtla-Järve; EE-338 Kose; EE-353 Kuusalu
EE-37 Harju|Harjumaa; EE-39 Hiiu|Hiiumaa; EE-424 Loksa; EE-430 Lääneranna; EE-431 Lääne-Harju; EE-432 Luunja; EE-441 Lääne-Nigula
EE-442 Lüganuse; EE-446 Maardu; EE-45 Ida-Virumaa; EE-478 Muhu; EE-480 Mulgi; EE-486 Mustvee; EE-50 Jõgevamaa; EE-503 Märjamaa
EE-511 Narva; EE-514 Narva-Jõesuu; EE-52 Järvamaa; EE-528 Nõo; EE-557 Otepää; EE-56 Lääne|Läänemaa; EE-567 Paide; EE-586 Peipsiääre
EE-60 Lääne-Virumaa; EE-615 Põhja-Sakala; EE-618 Põltsamaa; EE-622 Põlva; EE-624 Pärnu; EE-638 Põhja-Pärnumaa; EE-64 Põlvamaa
EE-651 Raasiku; EE-653 Rae; EE-661 Rakvere; EE-663 Rakvere; EE-668 Rapla; EE-68 Pärnumaa; EE-689 Ruhnu; EE-698 Rõuge; EE-708 Räpina
EE-71 Raplamaa; EE-712 Saarde; EE-714 Saaremaa; EE-719 Saku; EE-726 Saue; EE-732 Setomaa; EE-735 Sillamäe; EE-74 Saare|Saaremaa
EE-784 Tallinn; EE-79 Tartu|Tartumaa; EE-792 Tapa; EE-793 Tartu; EE-796 Tartu; EE-803 Toila; EE-809 Tori; EE-81 Valgamaa; EE-824 Tõrva
EE-834 Türi; EE-84 Viljandi|Viljandimaa; EE-855 Valga; EE-87 Võrumaa; EE-890 Viimsi; EE-897 Viljandi; EE-899 Viljandi; EE-901 Vinni
EE-903 Viru-Nigula; EE-907 Vormsi; EE-917 Võru; EE-919 Võru; EE-928 Väike-Maarja; EG-ALX Alexandria|Al Iskandarīyah; EG-ASN Aswan
EG-AST Asyut; EG-BA Red Sea|Al Baḩr al Aḩmar; EG-BH Beheira|Al Buḩayrah; EG-BNS Beni Suef|Beni Suweif|Banī Suwayf; EG-C Cairo|Al Qāhirah
EG-DK Dakahlia|Ad Daqahlīyah; EG-DT Damietta|Dumyāţ; EG-FYM Faiyum|Al Fayyūm; EG-GH Gharbia|Al Gharbīyah; EG-GZ Giza|Al Jīzah
EG-IS Ismailia|Al Ismā'īlīyah; EG-JS South Sinai|Janūb Sīnā'; EG-KB Qalyubia|Al Qalyūbīyah; EG-KFS Kafr el-Sheikh|Kafr ash Shaykh
EG-KN Qena|Qinā; EG-LX Luxor|Al Uqşur; EG-MN Minya|Al Minyā; EG-MNF Monufia|Al Minūfīyah; EG-MT Matrouh|Matruh; EG-PTS Port Said|Būr Sa‘īd
EG-SHG Sohag|Sūhāj; EG-SHR Al Sharqia|Sharqia|Ash Sharqīyah; EG-SIN North Sinai|Shamāl Sīnā'; EG-SUZ Suez|As Suways
EG-WAD New Valley|Al Wādī al Jadīd; ER-AN Anseba|Ansabā; ER-DK Southern Red Sea|Janūbī al Baḩrī al Aḩmar; ER-DU Debub|Al Janūbī
ER-GB Gash-Barka|Qāsh-Barkah; ER-MA Maekel|Al Awsaţ; ER-SK Northern Red Sea|Shimālī al Baḩrī al Aḩmar; ES-A<VC Alicante; ES-AB<CM Albacete
ES-AL<AN Almería; ES-AN Andalusia|Andalucía; ES-AR Aragon; ES-AS Asturias|Asturias, Principado de; ES-AV<CL Ávila; ES-B<CT Barcelona
ES-BA<EX Badajoz; ES-BI<PV Biscay|Bizkaia; ES-BU<CL Burgos; ES-C<GA A Coruña; ES-CA<AN Cádiz; ES-CB Cantabria; ES-CC<EX Cáceres
ES-CE Ceuta; ES-CL Castile and León|Castille and León|Castilla y León; ES-CM Castile-La Mancha|Castille-La Mancha|Castilla-La Mancha
ES-CN Canary Islands|Canarias; ES-CO<AN Córdoba; ES-CR<CM Ciudad Real; ES-CS<VC Castellón; ES-CT Catalonia|Catalunya; ES-CU<CM Cuenca
ES-EX Extremadura; ES-GA Galicia; ES-GC<CN Las Palmas; ES-GI<CT Girona; ES-GR<AN Granada; ES-GU<CM Guadalajara; ES-H<AN Huelva
ES-HU<AR Huesca; ES-IB Balearic Islands|Illes Balears; ES-J<AN Jaén; ES-L<CT Lleida; ES-LE<CL León; ES-LO<RI La Rioja Province|La Rioja
ES-LU<GA Lugo; ES-M<MD Madrid Province|Madrid; ES-MA<AN Málaga; ES-MC Murcia Region|Murcia|Murcia, Región de
ES-MD Madrid Autonomous Community|Madrid|Madrid, Comunidad de; ES-ML Melilla; ES-MU<MC Murcia; ES-NA<NC Navarra
ES-NC Navarra Chartered Community|Navarre|Navarra, Comunidad Foral de; ES-O<AS Asturias Province|Asturias; ES-OR<GA Ourense
ES-P<CL Palencia; ES-PM<IB Balears Province|Illes Balears; ES-PO<GA Pontevedra; ES-PV Basque Country|País Vasco; ES-RI La Rioja
ES-S<CB Cantabria Province|Cantabria; ES-SA<CL Salamanca; ES-SE<AN Seville|Sevilla; ES-SG<CL Segovia; ES-SO<CL Soria; ES-SS<PV Gipuzkoa
ES-T<CT Tarragona; ES-TE<AR Teruel; ES-TF<CN Santa Cruz de Tenerife; ES-TO<CM Toledo; ES-V<VC Valencia; ES-VA<CL Valladolid
ES-VC Valencian Community|Valencia|Valenciana, Comunidad; ES-VI<PV Álava; ES-Z<AR Zaragoza; ES-ZA<CL Zamora; ET-AA Addis Ababa|Ādīs Ābeba
ET-AF Afar; ET-AM Amhara|Āmara; ET-BE Benishangul-Gumuz|Bīnshangul Gumuz; ET-DD Dire Dawa; ET-GA Gambela|Gambēla Hizboch
ET-HA Harari|Hārerī Hizb; ET-OR Oromia|Oromiya; ET-SI Sidama|Sidama Region
ET-SN Southern Nations, Nationalities, and Peoples|YeDebub Bihēroch Bihēreseboch na Hizboch; ET-SO Somali|Sumalē
ET-SW Southwest Ethiopia Peoples|South West Ethiopia Peoples' Region|YeDebub M‘irab Ītyop’iya Hizboch; ET-TI Tigray
FI-01 Ahvenanmaan maakunta; FI-02 South Karelia|Etelä-Karjala; FI-03 Southern Ostrobothnia|South Ostrobothnia|Etelä-Pohjanmaa
FI-04 Southern Savonia|South Savo|Etelä-Savo; FI-05 Kainuu; FI-06 Tavastia Proper|Kanta-Häme; FI-07 Central Ostrobothnia|Keski-Pohjanmaa
FI-08 Central Finland|Keski-Suomi; FI-09 Kymenlaakso; FI-10 Lapland|Lappi; FI-11 Pirkanmaa; FI-12 Ostrobothnia|Pohjanmaa
FI-13 North Karelia|Pohjois-Karjala; FI-14 Northern Ostrobothnia|North Ostrobothnia|Pohjois-Pohjanmaa
FI-15 Northern Savonia|North Savo|Pohjois-Savo; FI-16 Päijänne Tavastia|Paijat-Hame; FI-17 Satakunta; FI-18 Uusimaa
FI-19 Southwest Finland|Varsinais-Suomi; FJ-01<W Ba; FJ-02<N Bua; FJ-03<N Cakaudrove; FJ-04<E Kadavu; FJ-05<E Lau; FJ-06<E Lomaiviti
FJ-07<N Macuata; FJ-08<W Nadroga-Navosa|Nadroga and Navosa; FJ-09<C Naitasiri; FJ-10<C Namosi; FJ-11<W Ra; FJ-12<C Rewa; FJ-13<C Serua
FJ-14<C Tailevu; FJ-C Central; FJ-E Eastern; FJ-N Northern; FJ-R Rotuma; FJ-W Western; FM-KSA Kosrae; FM-PNI Pohnpei State|Pohnpei
FM-TRK Chuuk; FM-YAP Yap State|Yap; FR-01<ARA Ain; FR-02<HDF Aisne; FR-03<ARA Allier; FR-04<PAC Alpes-de-Haute-Provence
FR-05<PAC Hautes-Alpes; FR-06<PAC Alpes-Maritimes; FR-07<ARA Ardèche; FR-08<GES Ardennes; FR-09<OCC Ariège; FR-10<GES Aube; FR-11<OCC Aude
FR-12<OCC Aveyron; FR-13<PAC Bouches-du-Rhône; FR-14<NOR Calvados; FR-15<ARA Cantal; FR-16<NAQ Charente; FR-17<NAQ Charente-Maritime
FR-18<CVL Cher; FR-19<NAQ Corrèze; FR-20R Corsica|Corse; FR-21<BFC Côte-d’Or; FR-22<BRE Côtes-d’Armor; FR-23<NAQ Creuse
FR-24<NAQ Dordogne; FR-25<BFC Doubs; FR-26<ARA Drôme; FR-27<NOR Eure; FR-28<CVL Eure-et-Loir; FR-29<BRE Finistère; FR-2A<20R Corse-du-Sud
FR-2B<20R Haute-Corse; FR-30<OCC Gard; FR-31<OCC Haute-Garonne; FR-32<OCC Gers; FR-33<NAQ Gironde; FR-34<OCC Hérault
FR-35<BRE Ille-et-Vilaine; FR-36<CVL Indre; FR-37<CVL Indre-et-Loire; FR-38<ARA Isère; FR-39<BFC Jura; FR-40<NAQ Landes
FR-41<CVL Loir-et-Cher; FR-42<ARA Loire; FR-43<ARA Haute-Loire; FR-44<PDL Loire-Atlantique; FR-45<CVL Loiret; FR-46<OCC Lot
FR-47<NAQ Lot-et-Garonne; FR-48<OCC Lozère; FR-49<PDL Maine-et-Loire; FR-50<NOR Manche; FR-51<GES Marne; FR-52<GES Haute-Marne
FR-53<PDL Mayenne; FR-54<GES Meurthe-et-Moselle; FR-55<GES Meuse; FR-56<BRE Morbihan; FR-57<GES Moselle; FR-58<BFC Nièvre; FR-59<HDF Nord
FR-60<HDF Oise; FR-61<NOR Orne; FR-62<HDF Pas-de-Calais; FR-63<ARA Puy-de-Dôme; FR-64<NAQ Pyrénées-Atlantiques; FR-65<OCC Hautes-Pyrénées
FR-66<OCC Pyrénées-Orientales; FR-67<6AE Bas-Rhin; FR-68<6AE Haut-Rhin; FR-69<ARA Rhône; FR-69M<ARA Métropole de Lyon; FR-6AE<GES Alsace
FR-70<BFC Haute-Saône; FR-71<BFC Saône-et-Loire; FR-72<PDL Sarthe; FR-73<ARA Savoie; FR-74<ARA Haute-Savoie; FR-75C<IDF Paris
FR-76<NOR Seine-Maritime; FR-77<IDF Seine-et-Marne; FR-78<IDF Yvelines; FR-79<NAQ Deux-Sèvres; FR-80<HDF Somme; FR-81<OCC Tarn
FR-82<OCC Tarn-et-Garonne; FR-83<PAC Var; FR-84<PAC Vaucluse; FR-85<PDL Vendée; FR-86<NAQ Vienne; FR-87<NAQ Haute-Vienne; FR-88<GES Vosges
FR-89<BFC Yonne; FR-90<BFC Territoire de Belfort; FR-91<IDF Essonne; FR-92<IDF Hauts-de-Seine; FR-93<IDF Seine-Saint-Denis
FR-94<IDF Val-de-Marne; FR-95<IDF Val-d’Oise; FR-971 Guadeloupe; FR-972 Martinique; FR-973 Guyane (française); FR-974 La Réunion
FR-976 Mayotte; FR-ARA Auvergne-Rhône-Alpes; FR-BFC Burgundy-Franche-Comté|Bourgogne-Franche-Comté; FR-BL Saint-Barthélemy
FR-BRE Brittany|Bretagne; FR-CP Clipperton; FR-CVL Centre-Val de Loire; FR-GES Grand-Est; FR-HDF Hauts-de-France; FR-IDF Île-de-France
FR-MF Saint-Martin; FR-NAQ New Aquitaine|Nouvelle-Aquitaine; FR-NC Nouvelle-Calédonie; FR-NOR Normandy|Normandie; FR-OCC Occitanie
FR-PAC Provence-Alpes-Côte d'Azur; FR-PDL Pays de la Loire; FR-PF Polynésie française; FR-PM Saint-Pierre-et-Miquelon
FR-TF Terres australes françaises; FR-WF Wallis-et-Futuna; GA-1 Estuaire; GA-2 Haut-Ogooué; GA-3 Moyen-Ogooué; GA-4 Ngouni|Ngounié
GA-5 Nyanga; GA-6 Ogooué-Ivindo; GA-7 Ogooué-Lolo; GA-8 Ogooué-Maritime; GA-9 Woleu-Ntem
GB-ABC<NIR Armagh, Banbridge and Craigavon|Armagh City, Banbridge and Craigavon; GB-ABD<SCT Aberdeenshire
GB-ABE<SCT Aberdeen|Aberdeen City; GB-AGB<SCT Argyll and Bute; GB-AGY<WLS Anglesey|Isle of Anglesey; GB-AND<NIR Ards and North Down
GB-ANN<NIR Antrim and Newtownabbey; GB-ANS<SCT Angus; GB-BAS<ENG Bath and North East Somerset; GB-BBD<ENG Blackburn with Darwen
GB-BCP<ENG Bournemouth, Christchurch and Poole; GB-BDF<ENG Bedford; GB-BDG<ENG Barking and Dagenham; GB-BEN<ENG Brent; GB-BEX<ENG Bexley
GB-BFS<NIR Belfast|Belfast City; GB-BGE<WLS Bridgend; GB-BGW<WLS Blaenau Gwent; GB-BIR<ENG Birmingham; GB-BKM<ENG Buckinghamshire
GB-BNE<ENG Barnet; GB-BNH<ENG Brighton and Hove; GB-BNS<ENG Barnsley; GB-BOL<ENG Bolton; GB-BPL<ENG Blackpool; GB-BRC<ENG Bracknell Forest
GB-BRD<ENG Bradford; GB-BRY<ENG Bromley; GB-BST<ENG Bristol|Bristol, City of; GB-BUR<ENG Bury; GB-CAM<ENG Cambridgeshire
GB-CAY<WLS Caerphilly; GB-CBF<ENG Central Bedfordshire; GB-CCG<NIR Causeway Coast and Glens; GB-CGN<WLS Ceredigion
GB-CHE<ENG Cheshire East; GB-CHW<ENG Cheshire West and Chester; GB-CLD<ENG Calderdale; GB-CLK<SCT Clackmannanshire; GB-CMA<ENG Cumbria
GB-CMD<ENG Camden; GB-CMN<WLS Carmarthenshire; GB-CON<ENG Cornwall; GB-COV<ENG Coventry; GB-CRF<WLS Cardiff; GB-CRY<ENG Croydon
GB-CWY<WLS Conwy; GB-DAL<ENG Darlington; GB-DBY<ENG Derbyshire; GB-DEN<WLS Denbighshire; GB-DER<ENG Derby; GB-DEV<ENG Devon
GB-DGY<SCT Dumfries and Galloway; GB-DNC<ENG Doncaster; GB-DND<SCT Dundee|Dundee City; GB-DOR<ENG Dorset; GB-DRS<NIR Derry and Strabane
GB-DUD<ENG Dudley; GB-DUR<ENG Durham|Durham, County; GB-EAL<ENG Ealing; GB-EAW England and Wales; GB-EAY<SCT East Ayrshire
GB-EDH<SCT Edinburgh|Edinburgh, City of; GB-EDU<SCT East Dunbartonshire; GB-ELN<SCT East Lothian; GB-ELS<SCT Outer Hebrides|Eilean Siar
GB-ENF<ENG Enfield; GB-ENG England; GB-ERW<SCT East Renfrewshire; GB-ERY<ENG East Riding of Yorkshire; GB-ESS<ENG Essex
GB-ESX<ENG East Sussex; GB-FAL<SCT Falkirk; GB-FIF<SCT Fife; GB-FLN<WLS Flintshire; GB-FMO<NIR Fermanagh and Omagh; GB-GAT<ENG Gateshead
GB-GBN Great Britain; GB-GLG<SCT Glasgow|Glasgow City; GB-GLS<ENG Gloucestershire; GB-GRE<ENG Greenwich; GB-GWN<WLS Gwynedd
GB-HAL<ENG Halton; GB-HAM<ENG Hampshire; GB-HAV<ENG Havering; GB-HCK<ENG Hackney; GB-HEF<ENG Herefordshire; GB-HIL<ENG Hillingdon
GB-HLD<SCT Highland; GB-HMF<ENG Hammersmith and Fulham; GB-HNS<ENG Hounslow; GB-HPL<ENG Hartlepool; GB-HRT<ENG Hertfordshire
GB-HRW<ENG Harrow; GB-HRY<ENG Haringey; GB-IOS<ENG Isles of Scilly; GB-IOW<ENG Isle of Wight; GB-ISL<ENG Islington; GB-IVC<SCT Inverclyde
GB-KEC<ENG Kensington and Chelsea; GB-KEN<ENG Kent; GB-KHL<ENG Kingston upon Hull; GB-KIR<ENG Kirklees; GB-KTT<ENG Kingston upon Thames
GB-KWL<ENG Knowsley; GB-LAN<ENG Lancashire; GB-LBC<NIR Lisburn and Castlereagh; GB-LBH<ENG Lambeth; GB-LCE<ENG Leicester; GB-LDS<ENG Leeds
GB-LEC<ENG Leicestershire; GB-LEW<ENG Lewisham; GB-LIN<ENG Lincolnshire; GB-LIV<ENG Liverpool; GB-LND<ENG London|London, City of
GB-LUT<ENG Luton; GB-MAN<ENG Manchester; GB-MDB<ENG Middlesbrough; GB-MDW<ENG Medway; GB-MEA<NIR Mid and East Antrim
GB-MIK<ENG Milton Keynes; GB-MLN<SCT Midlothian; GB-MON<WLS Monmouthshire; GB-MRT<ENG Merton; GB-MRY<SCT Moray; GB-MTY<WLS Merthyr Tydfil
GB-MUL<NIR Mid Ulster; GB-NAY<SCT North Ayrshire; GB-NBL<ENG Northumberland; GB-NEL<ENG North East Lincolnshire
GB-NET<ENG Newcastle upon Tyne; GB-NFK<ENG Norfolk; GB-NGM<ENG Nottingham; GB-NIR Northern Ireland; GB-NLK<SCT North Lanarkshire
GB-NLN<ENG North Lincolnshire; GB-NMD<NIR Newry, Mourne and Down; GB-NNH<ENG North Northamptonshire; GB-NSM<ENG North Somerset
GB-NTL<WLS Neath Port Talbot; GB-NTT<ENG Nottinghamshire; GB-NTY<ENG North Tyneside; GB-NWM<ENG Newham; GB-NWP<WLS Newport
GB-NYK<ENG North Yorkshire; GB-OLD<ENG Oldham; GB-ORK<SCT Orkney Islands; GB-OXF<ENG Oxfordshire; GB-PEM<WLS Pembrokeshire
GB-PKN<SCT Perth and Kinross; GB-PLY<ENG Plymouth; GB-POR<ENG Portsmouth; GB-POW<WLS Powys; GB-PTE<ENG Peter|Peterborough
GB-RCC<ENG Redcar and Cleveland; GB-RCH<ENG Rochdale; GB-RCT<WLS Rhondda Cynon Taf|Rhondda Cynon Taff; GB-RDB<ENG Redbridge
GB-RDG<ENG Reading; GB-RFW<SCT Renfrewshire; GB-RIC<ENG Richmond upon Thames; GB-ROT<ENG Rotherham; GB-RUT<ENG Rutland
GB-SAW<ENG Sandwell; GB-SAY<SCT South Ayrshire; GB-SCB<SCT Scottish Borders; GB-SCT Scotland; GB-SFK<ENG Suffolk; GB-SFT<ENG Sefton
GB-SGC<ENG South Gloucestershire; GB-SHF<ENG Sheffield; GB-SHN<ENG Saint Helens; GB-SHR<ENG Shropshire; GB-SKP<ENG Stockport
GB-SLF<ENG Salford; GB-SLG<ENG Slough; GB-SLK<SCT South Lanarkshire; GB-SND<ENG Sunderland; GB-SOL<ENG Solihull; GB-SOM<ENG Somerset
GB-SOS<ENG Southend-on-Sea; GB-SRY<ENG Surrey; GB-STE<ENG Stoke-on-Trent; GB-STG<SCT Stirling; GB-STH<ENG Southampton; GB-STN<ENG Sutton
GB-STS<ENG Staffordshire; GB-STT<ENG Stockton-on-Tees; GB-STY<ENG South Tyneside; GB-SWA<WLS Swansea; GB-SWD<ENG Swindon
GB-SWK<ENG Southwark; GB-TAM<ENG Tameside; GB-TFW<ENG Telford and Wrekin; GB-THR<ENG Thurrock; GB-TOB<ENG Torbay; GB-TOF<WLS Torfaen
GB-TRF<ENG Trafford; GB-TWH<ENG Tower Hamlets; GB-UKM United Kingdom; GB-VGL<WLS Vale of Glamorgan|Vale of Glamorgan, The
GB-WAR<ENG Warwickshire; GB-WBK<ENG West Berkshire; GB-WDU<SCT West Dunbartonshire; GB-WFT<ENG Waltham Forest; GB-WGN<ENG Wigan
GB-WIL<ENG Wiltshire; GB-WKF<ENG Wakefield; GB-WLL<ENG Walsall; GB-WLN<SCT West Lothian; GB-WLS Wales; GB-WLV<ENG Wolverhampton
GB-WND<ENG Wandsworth; GB-WNH<ENG West Northamptonshire; GB-WNM<ENG Windsor and Maidenhead; GB-WOK<ENG Wokingham
GB-WOR<ENG Worcestershire; GB-WRL<ENG Wirral; GB-WRT<ENG Warrington; GB-WRX<WLS Wrexham; GB-WSM<ENG Westminster; GB-WSX<ENG West Sussex
GB-YOR<ENG York; GB-ZET<SCT Shetland|Shetland Islands; GD-01 Saint Andrew Parish|Saint Andrew; GD-02 Saint David Parish|Saint David
GD-03 Saint George Parish|Saint George; GD-04 Saint John Parish|Saint John; GD-05 Saint Mark Parish|Saint Mark
GD-06 Saint Patrick Parish|Saint Patrick; GD-10 Carriacou and Petite Martinique|Southern Grenadine Islands; GE-AB Abkhazia; GE-AJ Adjara
GE-GU Guria; GE-IM Imereti; GE-KA Kakheti; GE-KK Kvemo Kartli; GE-MM Mtskheta-Mtianeti
GE-RL Racha-Lechkhumi and Kvemo Svaneti|Rach'a-Lechkhumi-Kvemo Svaneti; GE-SJ Samtskhe-Javakheti; GE-SK Shida Kartli
GE-SZ Samegrelo and Zemo Svaneti|Samegrelo-Zemo Svaneti; GE-TB Tbilisi; GH-AA Greater Accra; GH-AF Ahafo; GH-AH Ashanti; GH-BA Brong-Ahafo
GH-BE Bono East; GH-BO Bono; GH-CP Central; GH-EP Eastern; GH-NE North East; GH-NP Northern; GH-OT Oti; GH-SV Savannah; GH-TV Volta
GH-UE Upper East; GH-UW Upper West; GH-WN Western North; GH-WP Western; GL-AV Avannaata|Avannaata Kommunia
GL-KU Kujalleq|Kommune Kujalleq; GL-QE Qeqqata|Qeqqata Kommunia; GL-QT Qeqertalik|Kommune Qeqertalik
GL-SM Sermersooq|Kommuneqarfik Sermersooq; GM-B Banjul; GM-L Lower River Division|Lower River; GM-M Central River Division|Central River
GM-N North Bank Division|North Bank; GM-U Upper River Division|Upper River; GM-W West Coast Division|Western; GN-B Boké Region|Boké
GN-BE<N Beyla; GN-BF<B Boffa; GN-BK<B Boké; GN-C Conakry; GN-CO<D Coyah; GN-D Kindia Region|Kindia; GN-DB<F Dabola; GN-DI<F Dinguiraye
GN-DL<M Dalaba; GN-DU<D Dubréka; GN-F Faranah Region|Faranah; GN-FA<F Faranah; GN-FO<D Forécariah; GN-FR<B Fria; GN-GA<B Gaoual
GN-GU<N Guéckédou|Guékédou; GN-K Kankan Region|Kankan; GN-KA<K Kankan; GN-KB<L Koubia; GN-KD<D Kindia; GN-KE<K Kérouané; GN-KN<B Koundara
GN-KO<K Kouroussa; GN-KS<F Kissidougou; GN-L Labé Region|Labé; GN-LA<L Labé; GN-LE<L Lélouma; GN-LO<N Lola; GN-M Mamou Region|Mamou
GN-MC<N Macenta; GN-MD<K Mandiana; GN-ML<L Mali; GN-MM<M Mamou; GN-N Nzérékoré Region|Nzérékoré; GN-NZ<N Nzérékoré; GN-PI<M Pita
GN-SI<K Siguiri; GN-TE<D Télimélé; GN-TO<L Tougué; GN-YO<N Yomou; GQ-AN Annobon; GQ-BN Bioko Norte; GQ-BS Bioko Sur
GQ-C Río Muni|Región Continental; GQ-CS Centro Sur; GQ-DJ Djibloho; GQ-I Insular|Región Insular; GQ-KN Kié-Ntem; GQ-LI Litoral
GQ-WN Wele-Nzas; GR-69 Mount Athos|Ágion Óros; GR-A East Macedonia and Thrace|Anatolikí Makedonía kai
GR-B Central Macedonia|Kentrikí Makedonía; GR-C West Macedonia|Dytikí Makedonía; GR-D Epirus|Ípeiros; GR-E Thessaly|Thessalía
GR-F Ionian Islands|Ionía Nísia; GR-G West Greece|Dytikí Elláda; GR-H Central Greece|Stereá Elláda; GR-I Attica|Attikí
GR-J Peloponnese|Pelopónnisos; GR-K North Aegean|Vóreio Aigaío; GR-L South Aegean|Nótio Aigaío; GR-M Crete|Kríti; GT-01 Guatemala
GT-02 El Progreso; GT-03 Sacatepéquez; GT-04 Chimaltenango; GT-05 Escuintla; GT-06 Santa Rosa Department|Santa Rosa; GT-07 Sololá
GT-08 Totonicapán; GT-09 Quetzaltenango; GT-10 Suchitepeque|Suchitepéquez; GT-11 Retalhuleu; GT-12 San Marcos; GT-13 Huehuetenango
GT-14 Quiché; GT-15 Baja Verapaz; GT-16 Alta Verapaz; GT-17 Petén; GT-18 Izabal Department|Izabal; GT-19 Zacapa; GT-20 Chiquimula
GT-21 Jalapa; GT-22 Jutiapa; GW-BA<L Bafatá; GW-BL<S Bolama|Bolama / Bijagós; GW-BM<N Biombo; GW-BS Bissau; GW-CA<N Cacheu; GW-GA<L Gabú
GW-L Leste; GW-N Norte; GW-OI<N Oio; GW-QU<S Quinara; GW-S Sul; GW-TO<S Tombali; GY-BA Barima-Waini; GY-CU Cuyuni-Mazaruni
GY-DE Demerara-Mahaica; GY-EB East Berbice-Corentyne; GY-ES Essequibo Islands-West Demerara; GY-MA Mahaica-Berbice
GY-PM Pomeroon-Supenaam; GY-PT Potaro-Siparuni; GY-UD Upper Demerara-Berbice; GY-UT Upper Takutu-Upper Essequibo
HN-AT Atlántida Department|Atlántida; HN-CH Choluteca Department|Choluteca; HN-CL Colón Department|Colón
HN-CM Comayagua Department|Comayagua; HN-CP Copán Department|Copán; HN-CR Cortés Department|Cortés; HN-EP El Paraíso Department|El Paraíso
HN-FM Francisco Morazán Department|Francisco Morazán; HN-GD Gracias a Dios Department|Gracias a Dios; HN-IB Bay Islands|Islas de la Bahía
HN-IN Intibucá Department|Intibucá; HN-LE Lempira Department|Lempira; HN-LP La Paz Department|La Paz
HN-OC Ocotepeque Department|Ocotepeque; HN-OL Olancho Department|Olancho; HN-SB Santa Bárbara Department|Santa Bárbara
HN-VA Valle Department|Valle; HN-YO Yoro Department|Yoro; HR-01 Zagreb County|Zagrebačka županija
HR-02 Krapina-Zagorje|Krapinsko-zagorska županija; HR-03 Sisak-Moslavina|Sisačko-moslavačka županija; HR-04 Karlovac|Karlovačka županija
HR-05 Varaždin|Varaždinska županija; HR-06 Koprivnica-Križevci|Koprivničko-križevačka županija
HR-07 Bjelovar-Bilogora|Bjelovarsko-bilogorska županija; HR-08 Primorje-Gorski Kotar|Primorsko-goranska županija
HR-09 Lika-Senj|Ličko-senjska županija; HR-10 Virovitica-Podravina|Virovitičko-podravska županija
HR-11 Požega-Slavonia|Požeško-slavonska županija; HR-12 Brod-Posavina|Brodsko-posavska županija; HR-13 Zadar|Zadarska županija`;
