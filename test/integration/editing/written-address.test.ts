/** Regions that are written into records become codes, whoever writes them; countries are codes already. */
import { beforeEach, expect, it } from "vitest";
import { customer, editedBook, type Edited } from "./edited.ts";

let edited: Edited;

beforeEach(async () => {
  edited = await editedBook();
  await edited.create({ type: "customer", value: customer("c1", { country: "DE", region: "Bayern" }) });
});

const region = async () => (await edited.read("customer", "c1")).value.region;

it("a name becomes a code as the record is made or changed, and undo brings the text back that was there", async () => {
  expect(await region()).toBe("DE-BY");
  await edited.change("customer", "c1", { region: "Saxony" });
  expect(await region()).toBe("DE-SN");
  await edited.undo();
  expect(await region()).toBe("DE-BY");
});

it.each(["BY", "DE-BY", "Südwest", "ירושלים", "🏙️"])("%s stays", async (text) => {
  await edited.change("customer", "c1", { region: text });
  expect(await region()).toBe(text);
});

it("a text that was not understood is, once the country is there", async () => {
  await edited.change("customer", "c1", { country: null, region: "Washington" });
  await edited.change("customer", "c1", { country: "US" });
  expect(await region()).toBe("US-WA");
});

it("a change of another field leaves a region as it stands", async () => {
  const { db } = edited.desk.session.book();
  db.prepare("UPDATE customers SET region = 'Bavaria' WHERE id = 'c1'").run();
  await edited.change("customer", "c1", { name: "Harbour" });
  expect(await region()).toBe("Bavaria");
});

it("a form is told what a text means, or what was expected", async () => {
  const read = (country: string | null, text: string | null) => edited.call("places.readNames", { country, region: text });
  expect(await read("Allemagne", "Bayern")).toEqual({
    country: { code: "DE", name: "Germany" },
    region: { kept: "DE-BY", name: "Bavaria" },
    doubt: null,
    expected: null,
  });
  expect(await read("DE", "Nirgendwo")).toMatchObject({
    region: { kept: "Nirgendwo", name: null },
    doubt: expect.stringContaining("Germany"),
  });
  expect(await read("Atlantis", "x")).toEqual({
    country: null,
    region: null,
    doubt: null,
    expected: "the name or the code of one country, such as Germany or DE",
  });
  await expect(read("x".repeat(1001), null)).rejects.toMatchObject({ code: "invalid-input" });
});
