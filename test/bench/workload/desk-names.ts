/** Names that people would give: many alike, some unique, some with letters beyond ASCII, so that a search has something to do. */
import { Zipf, type Random } from "./random.ts";

const words = (text: string) => text.split(" ");

const FIRST = words(
  `Alder Amber Apex Argent Atlas Aurora Baltic Beacon Birch Blue Boreal Bright Cedar Civic Cobalt Coral Crest Delta Dover Echo Elm Ember Falcon
   Fjord Forge Garnet Gold Granite Harbor Haven Helix Heron Iris Iron Jade Juniper Karst Keystone Lark Laurel Lumen Maple Meridian Mistral Nimbus Nordic
   North Oak Ocean Olive Onyx Orchard Orion Pine Pioneer Prairie Quartz Quill Raven Redwood Ridge River Rowan Saffron Sage Sierra Silver Slate Solar
   Sparrow Spruce Sterling Summit Terra Thistle Timber Topaz Union Valley Verde Vista Walnut Willow Zenith Ährenfeld Björk Čapek Élan Łódź Müller Ñandú Ørsted Škoda Żubr`.replace(
    /\s+/g,
    " ",
  ),
);
const SECOND = words(
  "Analytics Automation Brewing Capital Care Chemicals Clinic Components Construction Consulting Controls Dairy Design Dynamics Energy Engineering Farms Filters Foods Freight Glass Health Holdings Imaging Industries Instruments Labs Lighting Logistics Marine Materials Media Metals Mills Motors Networks Optics Packaging Paper Pharma Plastics Power Press Pumps Rail Retail Robotics Security Seeds Shipping Software Steel Storage Supply Systems Textiles Tools Trading Transport Travel Valves Ventures Water Wood Works",
);
const FORMS = words("GmbH Inc. Ltd. S.A. AG BV SpA LLC KG AB");
const CITIES = words(
  "Aachen Berlin Bremen Dresden Essen Hamburg Köln Leipzig München Nürnberg Stuttgart Bordeaux Lille Lyon Marseille Nantes Nice Paris Toulouse Barcelona Bilbao Madrid Málaga Sevilla Valencia Bologna Firenze Genova Milano Napoli Roma Torino Atlanta Austin Boston Chicago Dallas Denver Houston Phoenix Portland Seattle Guadalajara México Monterrey Puebla Tijuana",
);
const ACTIONS = words(
  "Renewal Expansion Migration Pilot Rollout Upgrade Replacement Audit Training Support Integration Retrofit Leasing Assessment",
);

const FIRST_SHARES = new Zipf(FIRST.length, 0.6);
const SECOND_SHARES = new Zipf(SECOND.length, 0.6);
const CITY_SHARES = new Zipf(CITIES.length, 0.7);

const one = (list: readonly string[], random: Random) => list[random.below(list.length)] ?? "";

export function companyName(random: Random): string {
  const name = `${FIRST[FIRST_SHARES.draw(random)] ?? ""} ${SECOND[SECOND_SHARES.draw(random)] ?? ""}`;
  return random.chance(0.6) ? `${name} ${one(FORMS, random)}` : name;
}

export function cityName(random: Random): string {
  return CITIES[CITY_SHARES.draw(random)] ?? "";
}

export function topicOf(random: Random): string {
  return `${one(ACTIONS, random)} of ${SECOND[SECOND_SHARES.draw(random)] ?? ""} ${2020 + random.below(8)}`;
}
