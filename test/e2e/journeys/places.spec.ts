/** Addresses without coordinates are placed: all that is certain at once, the others one by one, by hand or by postal codes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures/app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { unplacedBook } from "../fixtures/unplaced-book.ts";
import { PlacesPage } from "../pages/places-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("addresses are placed for certain, by a number key, by a corrected address and by imported postal codes", async ({ launch, data }) => {
  const folder = unplacedBook(data);
  const { page } = await launch();
  const shell = new Shell(page);
  const places = new PlacesPage(page);
  await new StartPage(page).open(folder);
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  const file = bookFile(data, "unplaced");
  const count = (where: string, ...values: readonly string[]) =>
    storedNumber(
      file,
      `SELECT (SELECT count(*) FROM partners WHERE ${where}) + (SELECT count(*) FROM customers WHERE ${where})`,
      ...values,
      ...values,
    );

  await test.step("all that is certain is shown, placed as one act, taken back and done again", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await expect(places.summary).toContainText("5 addresses without coordinates · 2 can be placed for certain · 3 need a person");
    await page.keyboard.press("a");
    await expect(places.dialog).toContainText(/by the city.*2/);
    await places.dialog.getByRole("button", { name: "Place 2 addresses" }).click();
    await expect(shell.status).toContainText("Placed 2 addresses");
    await expect(places.dialog).toBeHidden();
    await expect.poll(() => count("place_certainty = 'likely'")).toBe(2);
    await shell.undo();
    await expect.poll(() => count("place_certainty = 'likely'")).toBe(0);
    await expect(shell.status).toContainText("Undone: placing of 2 addresses");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(() => count("place_certainty = 'likely'")).toBe(2);
    await expect(places.summary).toContainText("3 addresses without coordinates");
  });

  await test.step("an ambiguous city has its likeliest place first, which a key chooses, and the next address opens", async () => {
    await places.row("Mill Ltd").click();
    await expect(places.choices.first()).toContainText("Springfield, Illinois, United States");
    await expect(places.choices.first()).toContainText("1 of 1 addresses with a postal code 627… are near");
    await page.keyboard.press("1");
    await expect(shell.status).toContainText("Placed Mill Ltd: Springfield, Illinois");
    await expect.poll(() => count("place_certainty = 'confirmed' AND latitude BETWEEN 39 AND 40")).toBe(1);
    await expect(places.title).toHaveText("Nowhere Ltd");
  });

  await test.step("a country and a region are understood in another language, and what is none is refused as one types", async () => {
    await places.field("Country").fill("Atlantis");
    await expect(places.place.getByText("expected the name or the code of one country")).toBeVisible();
    await places.type("Country", "Bundesrepublik Deutschland");
    await expect.poll(() => count("name = 'Nowhere Ltd' AND country = 'DE'")).toBe(1);
    await places.type("Region or state", "Bayern");
    await expect.poll(() => count("name = 'Nowhere Ltd' AND region = 'DE-BY'")).toBe(1);
    await expect(places.place.getByText("Bavaria")).toBeVisible();
    await places.type("City", "Münster");
    await expect(places.choices).toHaveCount(1);
    await expect(places.choices).toContainText("Münster in Bavaria");
    await places.choices.click();
    await expect.poll(() => count("name = 'Nowhere Ltd' AND latitude BETWEEN 48 AND 49")).toBe(1);
  });

  await test.step("coordinates outside the globe and a name of 10,000 characters are refused, other scripts are kept", async () => {
    await places.row("Depot Ltd").click();
    await places.type("Latitude, longitude", "91, 8");
    await expect(places.place.getByText("a latitude is from -90 to 90")).toBeVisible();
    await places.field("Latitude, longitude").press("Escape");
    await places.type("Country", "x".repeat(10_000));
    await expect(places.place.getByText("is no country")).toBeVisible();
    await places.field("Country").press("Escape");
    await places.type("City", "x".repeat(10_000));
    await expect(places.place.getByText("at most 200 characters")).toBeVisible();
    await places.field("City").press("Escape");
    await places.type("City", "ירושלים 🏙️");
    await expect.poll(() => count("city = 'ירושלים 🏙️'")).toBe(1);
  });

  await test.step("a table of postal codes is read with its faults, imported without them, and places what was left", async () => {
    const table = join(data, "codes.csv");
    writeFileSync(table, "country,postal code,latitude,longitude,place\nDeutschland,99999,50.97,11.03,Erfurt\nDE,10115,91,13.4,Berlin\n");
    await places.postalCodes.click();
    await places.dialog.getByLabel(/Import a table/).setInputFiles(table);
    await expect(places.dialog).toContainText("1 postal code (Germany 1), 1 row refused");
    await expect(places.dialog).toContainText('codes.csv, row 3, column latitude: "91", expected degrees from -90 to 90');
    await places.dialog.getByRole("button", { name: "Import the 1 postal code that can be read" }).click();
    await expect(places.dialog.getByRole("row", { name: "Germany" })).toContainText("1");
    await page.keyboard.press("Escape");
    await expect(places.dialog).toBeHidden();
    await places.placeAll.click();
    await places.dialog.getByRole("button", { name: "Place 1 address" }).click();
    await expect(page.getByRole("heading", { name: "Every address has its coordinates" })).toBeVisible();
    expect(count("place_source = 'postal-code' AND place_certainty = 'close'")).toBe(1);
  });

  await test.step("the record says how it was placed, and that its address has moved", async () => {
    await shell.go("Customers");
    await page.getByRole("gridcell", { name: "Harbour Ltd" }).click();
    await expect(page.getByText("Placed by its city; likely, the only place that fits.")).toBeVisible();
    const city = page.getByRole("textbox", { name: "City" });
    await city.fill("Hamburg");
    await city.press("Enter");
    await expect(page.getByText(/6\d\d\skm from where its address is: the only Hamburg in Germany/)).toBeVisible();
    await page.getByRole("button", { name: "Move it there" }).click();
    await expect.poll(() => count("name = 'Harbour Ltd' AND latitude BETWEEN 53 AND 54")).toBe(1);
  });
});
