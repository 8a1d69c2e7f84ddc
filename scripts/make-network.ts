/** Makes resources/network, a made-up network of partners with its past, from a seed: `node scripts/make-network.ts [output]`. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseInstant } from "../src-main/calendar/instants.ts";
import type { OfferRow, PartnerRow } from "../src-main/contract/book.ts";
import type { BookTables } from "../src-main/exchange/book/shapes.ts";
import { writeBookFolder } from "../src-main/exchange/book/write-book.ts";
import { CLOCK_DATE, LEAD_TYPES, PRODUCTS, SETTINGS } from "./make-network/catalogue.ts";
import { makeCustomers } from "./make-network/customers.ts";
import { makeHistory, type Network, type Story } from "./make-network/history.ts";
import { partnersNear } from "./make-network/matching.ts";
import { makePartners, type Partner } from "./make-network/partners.ts";
import { seeded, type Random } from "./make-network/random.ts";
import { makeRelations } from "./make-network/relations.ts";
import { TERRITORY_RULES } from "./make-network/territories.ts";
import { makeWaiting } from "./make-network/waiting.ts";

const SEED = 20_250_630;
const WAITING = 1_000;
const ON_HOLD = 30;

function openOffers(stories: readonly Story[], clock: number): Map<string, number> {
  const open = new Map<string, number>();
  for (const { deal, offers } of stories) {
    if (deal.partnerCreated) continue;
    for (const { partner, acceptedAt, declinedAt, outcome, deadline } of offers) {
      if (outcome !== null || declinedAt !== null || (acceptedAt === null && (deadline ?? clock) < clock)) continue;
      open.set(partner, (open.get(partner) ?? 0) + 1);
    }
  }
  return open;
}

/** Most partners have room; some are full, a few above what they take, and a few take nothing or anything. */
function capacityOf(random: Random, open: number): number | null {
  const kind = random.weighted(["room", "full", "over", "unlimited", "never"] as const, [80, 9, 3, 6, 2]);
  if (kind === "unlimited") return null;
  if (kind === "never" && open === 0) return 0;
  if (kind === "full") return Math.max(1, open);
  if (kind === "over") return Math.max(1, open - 1);
  return open + random.whole(1, 14);
}

function withCapacity(random: Random, partners: readonly Partner[], open: ReadonlyMap<string, number>): PartnerRow[] {
  return partners.map(({ row }) => ({ ...row, capacity: capacityOf(random, open.get(row.id) ?? 0) }));
}

const numbered = (letter: string, index: number) => `${letter}${String(index + 1).padStart(5, "0")}`;

/** Ids follow time: opportunities by creation, offers by delivery. */
function toRows(stories: readonly Story[]): Pick<BookTables, "opportunities" | "offers"> {
  const sorted = stories.toSorted((a, b) => (a.deal.createdAt ?? 0) - (b.deal.createdAt ?? 0));
  const opportunities = sorted.map(({ deal }, index) => ({ ...deal, id: numbered("L", index) }));
  const offers: OfferRow[] = sorted.flatMap(({ offers: own }, index) =>
    own.map((offer) => ({ ...offer, opportunity: numbered("L", index) })),
  );
  offers.sort((a, b) => (a.deliveredAt ?? 0) - (b.deliveredAt ?? 0));
  return { opportunities, offers: offers.map((offer, index) => ({ ...offer, id: numbered("F", index) })) };
}

function makeBook(seed: number): BookTables {
  const random = seeded(seed);
  const clock = parseInstant(CLOCK_DATE, "UTC", "end");
  if (clock === null) throw new RangeError(`the clock ${CLOCK_DATE}: expected a date`);
  const partners = makePartners(random);
  const customers = makeCustomers(random);
  const network: Network = { customers, near: partnersNear(partners, customers), clock };
  const past = makeHistory(random, network);
  const alreadyWaiting = past.filter(({ waits }) => waits).length;
  const stories = [
    ...past,
    ...makeWaiting(random, network, WAITING - alreadyWaiting, false),
    ...makeWaiting(random, network, ON_HOLD, true),
  ];
  return {
    settings: [...SETTINGS],
    products: PRODUCTS.map(({ id, name }) => ({ id, name })),
    leadTypes: LEAD_TYPES.map(({ id, name }) => ({ id, name })),
    territories: [...TERRITORY_RULES],
    partners: withCapacity(random, partners, openOffers(stories, clock)),
    customers: customers.map(({ row }) => row),
    relations: makeRelations(random, stories, network, partners),
    ...toRows(stories),
  };
}

const README = `# The made-up network

A book of Apportion in which everything is made up: the 200 partners, their customers, every opportunity and every offer come out of a random number
generator. Only the cities, their coordinates and the forms of their postal codes are real. Companies that have one of these names are not meant;
the e-mail addresses end in \`.example\`, which belongs to nobody.

It shows what the CRM sample cannot: distances, feedback, lead types, revenue ranges, several currencies (Mexican pesos have no rate on purpose),
territories of all five kinds with overlaps and holes, relations, newcomers without a past, paused and inactive partners, opportunities on hold and
opportunities that partners registered themselves. It stands at ${CLOCK_DATE}: 1,000 opportunities wait, after 12,000 past offers whose outcomes follow
hidden qualities of the partners.

The files are written by a script; the same seed gives the same bytes. To rebuild them:

    node scripts/make-network.ts

(with the project's own Node: \`npx node …\`).
`;

const [output = fileURLToPath(new URL("../resources/network", import.meta.url))] = process.argv.slice(2);
writeBookFolder(resolve(output), makeBook(SEED));
writeFileSync(join(resolve(output), "README.md"), README);
process.stdout.write(`${resolve(output)} is written.\n`);
