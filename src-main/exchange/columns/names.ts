/** Under which names the columns of a sheet are known: ours, those of a book's files, Dynamics' labels and logical names, usual English and German words. */
import type { RecordType } from "../../contract/records/index.ts";
import type { SheetField } from "../../contract/sheets.ts";

type Names<T extends RecordType> = Readonly<Record<SheetField<T>, string>>;

/** Separated by "|"; case, accents, spaces and punctuation do not matter. Where two fields know a name, the first of the list has it. */
const PLACE = {
  address:
    "address|street|street address|address line 1|address 1|address 1: street 1|address1_line1|street 1|billing street|shipping street|Straße|Strasse|Adresse|Anschrift|Adresse 1: Straße 1|Straße und Hausnummer|Str.|rue|calle|via",
  city: "city|town|place|location|address 1: city|address1_city|billing city|shipping city|Ort|Stadt|Wohnort|Standort|Adresse 1: Ort|Adresse 1: Stadt|ville|ciudad|città|plaats",
  region:
    "region|state|province|county|state or province|state/province|stateorprovince|address 1: state/province|address1_stateorprovince|billing state|billing state/province|state_id|Bundesland|Kanton|Provinz|Bundesland/Kanton|Adresse 1: Bundesland/Kanton|Adresse 1: Bundesland|Land/Provinz|région|provincia",
  postalCode:
    "postal code|postcode|post code|zip|zip code|zip/postal code|zip or postal code|address 1: zip/postal code|address1_postalcode|billing zip|billing zip/postal code|PLZ|Postleitzahl|Adresse 1: Postleitzahl|Adresse 1: PLZ|code postal|código postal|cap",
  country:
    "country|country/region|country code|nation|address 1: country/region|address 1: country|address1_country|billing country|country_id|Land|Staat|Land/Region|Ländercode|Länderkürzel|Adresse 1: Land/Region|Adresse 1: Land|pays|país|paese",
  latitude:
    "latitude|lat|address 1: latitude|address1_latitude|partner_latitude|Breite|Breitengrad|geografische Breite|Adresse 1: Breitengrad",
  longitude:
    "longitude|long|lng|lon|address 1: longitude|address1_longitude|partner_longitude|Länge|Längengrad|geografische Länge|Adresse 1: Längengrad",
} as const;

export const COLUMN_NAMES: { readonly [T in RecordType]: Names<T> } = {
  partner: {
    id: "id|partner id|partner number|partner no|partner code|accountid|account id|account number|accountnumber|external id|key|Nr|Nummer|Partnernummer|Partner-Nr|Kennung|Konto-ID|Firma-ID|Kontonummer",
    name: "name|partner|partner name|account|account name|company|company name|organisation|organization|display name|Firma|Firmenname|Partnername|Unternehmen|Bezeichnung|Kontoname|Nom|Nombre",
    active: "active|is active|status|state|partner status|enabled|statecode|Aktiv|Zustand|Partnerstatus",
    pausedUntil: "paused_until|paused until|pause|pause until|pausiert bis|Pause bis",
    capacity:
      "capacity|current partner capacity|partner capacity|adx_currentpartnercapacity|max open offers|maximum open offers|max offers|limit|Kapazität|Partnerkapazität|Aktuelle Partnerkapazität|max. Angebote",
    minimumRevenue:
      "minimum_revenue|minimum revenue|min revenue|least revenue|revenue from|minimum opportunity revenue|adx_minimumopportunityrevenue|min opportunity revenue|Mindestumsatz|Umsatz von|Umsatz min|Minimaler Umsatz|Mindestumsatz der Verkaufschance",
    maximumRevenue:
      "maximum_revenue|maximum revenue|max revenue|most revenue|revenue to|revenue up to|maximum opportunity revenue|adx_maximumopportunityrevenue|max opportunity revenue|Höchstumsatz|Umsatz bis|Umsatz max|Maximaler Umsatz|Maximaler Umsatz der Verkaufschance",
    territories:
      "territories|territory|territory names|sales territories|sales territory|areas|Gebiete|Gebiet|Vertriebsgebiete|Vertriebsgebiet",
    leadTypes: "lead_types|lead types|lead type|types of lead|adx_leadtype|Leadtypen|Leadtyp|Lead-Arten|Leadarten",
    products: "products|product|product names|covers products|Produkte|Produkt|Artikel",
    email: "email|e-mail|mail|email address|e-mail address|emailaddress1|email_from|E-Mail-Adresse|Mailadresse",
    ...PLACE,
    notes: "notes|note|comment|comments|remarks|remark|description|Notizen|Notiz|Bemerkung|Bemerkungen|Kommentar|Beschreibung|Anmerkung",
  },
  customer: {
    id: "id|customer id|customer number|customer no|customer code|accountid|account id|account number|accountnumber|external id|key|Nr|Nummer|Kundennummer|Kunden-Nr|Kennung|Konto-ID|Kontonummer",
    name: "name|customer|customer name|account|account name|company|company name|organisation|organization|display name|Firma|Firmenname|Kunde|Kundenname|Unternehmen|Bezeichnung|Kontoname|Nom|Nombre",
    ...PLACE,
  },
  opportunity: {
    id: "id|opportunity id|opportunityid|opportunity number|external id|key|Nr|Nummer|Kennung|Verkaufschancennummer",
    topic:
      "topic|name|subject|title|opportunity|opportunity name|opportunity topic|deal|deal name|Thema|Betreff|Titel|Verkaufschance|Bezeichnung",
    customer:
      "customer|customer id|customer name|customerid|potential customer|account|account name|account id|company|partner_id/name|parentaccountid|Kunde|Kundenname|Kundennummer|Potenzieller Kunde|Firma|Konto",
    estimatedRevenue:
      "estimated_revenue|estimated revenue|est. revenue|est revenue|revenue|expected revenue|expected_revenue|amount|value|deal value|estimatedvalue|Umsatz|Geschätzter Umsatz|Erwarteter Umsatz|Gesch. Umsatz|Betrag|Wert|Auftragswert",
    currency: "currency|currency code|transactioncurrencyid|Währung|Währungscode",
    leadType: "lead_type|lead type|type of lead|adx_leadtypeid|type|Leadtyp|Lead-Art|Typ",
    products: "products|product|product names|adx_opportunity_product|Produkte|Produkt|Artikel",
    createdAt:
      "created_at|created|created on|createdon|created date|creation date|date created|Erstellt|Erstellt am|Erstellungsdatum|Angelegt am",
    estimatedClose:
      "estimated_close|estimated close|est. close date|est close date|estimated close date|estimatedclosedate|expected close|expected close date|close date|Geschätztes Abschlussdatum|Abschlussdatum|Erwarteter Abschluss|Gesch. Abschlussdatum",
    status: "status|state|statecode|Zustand",
    closedAt:
      "closed_at|closed|closed on|closed date|actual close date|actualclosedate|date of closing|Geschlossen am|Tatsächliches Abschlussdatum",
    partnerCreated: "partner_created|partner created|partner-created|adx_partnercreated|created by partner|Vom Partner erstellt",
    onHold: "on_hold|on hold|hold|zurückgestellt|angehalten",
  },
  product: {
    id: "id|product id|productid|productnumber|product number|product no|sku|item number|article number|code|external id|key|Nr|Nummer|Produktnummer|Produkt-ID|Artikelnummer|Kennung",
    name: "name|product|product name|title|description|item|Produkt|Produktname|Bezeichnung|Artikel|Beschreibung",
    family:
      "family|product family|group|product group|category|line|product line|parentproductid|Familie|Produktfamilie|Gruppe|Produktgruppe|Warengruppe|Kategorie",
  },
  "lead-type": {
    id: "id|lead type id|code|external id|key|adx_leadtypeid|Nr|Nummer|Kennung",
    name: "name|lead type|lead types|type|title|adx_name|description|Leadtyp|Bezeichnung|Typ|Lead-Art",
  },
  territory: {
    id: "territory|id|name|territory name|territory id|area|Gebiet|Gebietsname|Vertriebsgebiet|Bezeichnung",
    kind: "kind|kind of rule|rule kind|rule type|type|Art|Regelart|Typ",
    value: "value|rule|rule value|Wert|Regel|region|postal code|postal codes|zip|polygon|PLZ|Postleitzahl|Postleitzahlen|Bundesland",
    countries: "countries|country|country codes|country/region|country list|Länder|Land|Staaten",
  },
};
