/** Company names that nobody has: combinations, each given once. */
import type { Random } from "./random.ts";

const FIRST =
  "Alder Amber Anvil Arbor Ardent Ashford Aspen Basalt Beacon Birch Bluestone Bramble Briar Bridgewell Calder Canyon Cedar Cinder Clearwater Cobalt Copper Coral Crestline Cypress Dalton Delta Driftwood Dunmore Eastgate Elder Ember Fairmont Falcon Fenwick Fernhill Fielding Flint Foxglove Garnet Glenmoor Granite Greyfield Halden Harbor Hazel Heron Highmark Hollis Indigo Ironwood Ivory Jasper Juniper Kestrel Keystone Kingsley Lakeshore Larch Laurel Linden Lodestar Lumen Maple Marlow Meridian Midland Millbrook Mistral Northgate Oakmoor Obsidian Onyx Opal Orchard Osprey Otter Palisade Pebble Pinecrest Plover Quarry Quill Quillon Ravenna Redwood Ridgeway Riverton Rowan Saffron Sable Selwyn Sienna Silverlake Slate Solace Sparrow Sterling Stonebridge Summit Sycamore Tamarind Teal Thistle Thornton Timber Topaz Umber Valley Verity Walnut Westbrook Wexford Willow Windmere Wren Yarrow Yewtree Zephyr".split(
    " ",
  );

const PARTNER_TRADES =
  "Systems|Consulting|Technologies|Solutions|Networks|Digital|Advisory|Integration|Data|Cloud|IT Services|Software|Partners|Infrastructure|Labs".split(
    "|",
  );

const CUSTOMER_TRADES =
  "Foods|Freight|Optical|Pharma|Insurance|Textiles|Logistics|Motors|Energy|Dairy|Printing|Furniture|Clinics|Bank|Hotels|Ceramics|Steel|Paper|Shipping|Retail|Media|Plastics|Farms|Brewing|Packaging|Aerospace|Toys|Publishing|Glass|Chemicals|Schools|Housing|Water|Mining|Watches".split(
    "|",
  );

/** Hands out names of a form, never one twice. */
export function nameGiver(random: Random, trades: "partner" | "customer"): (legalForms: readonly string[]) => string {
  const given = new Set<string>();
  const seconds = trades === "partner" ? PARTNER_TRADES : CUSTOMER_TRADES;
  return (legalForms) => {
    for (;;) {
      const first = random.chance(0.15) ? `${random.pick(FIRST)} & ${random.pick(FIRST)}` : random.pick(FIRST);
      const name = `${first} ${random.pick(seconds)}`;
      if (given.has(name)) continue;
      given.add(name);
      return random.chance(0.7) ? `${name} ${random.pick(legalForms)}` : name;
    }
  };
}

/** An address at a domain that is reserved for examples (RFC 2606). */
export function exampleEmail(company: string): string {
  const domain = company
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `leads@${domain}.example`;
}
