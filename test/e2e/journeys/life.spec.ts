/**
 * The whole life of offers on real data: charts before, a run reviewed by keyboard, an override, a delivery, acceptance, a return, the same
 * opportunity given to somebody else and won, and the charts after, each figure as it must be.
 */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { Charts } from "../pages/charts.ts";
import { OffersPage } from "../pages/offers-page.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numbersIn } from "../pages/written.ts";

const REASON = "Has sold to them for years";
const WHY = "The buyer has left";

/** What the charts of the network say of its offers. */
interface Counts {
  readonly delivered: number;
  readonly won: number;
  readonly returned: number;
  readonly lapsed: number;
  readonly undecided: number;
}

const OUTCOMES = /^Of [\d,]+ delivered offers [\d,]+ were won, [\d,]+ returned/;

/** Reads the sentence over the outcomes: "Of 8,300 delivered offers 4,238 were won, …". */
async function outcomes(charts: Charts): Promise<Counts> {
  const title = charts.figure(OUTCOMES).locator("figcaption");
  const [delivered = NaN, won = NaN, returned = NaN, lapsed = NaN, undecided = NaN] = numbersIn(await title.innerText());
  return { delivered, won, returned, lapsed, undecided };
}

/** The same from the book's file, where nothing is imputed, windowed or partner-created in this sample. */
function storedOutcomes(file: string): Counts {
  const count = (where: string) => storedNumber(file, `SELECT count(*) FROM offers WHERE outcome IS NOT 'withdrawn' AND (${where})`);
  return {
    delivered: count("1"),
    won: count("outcome = 'won'"),
    returned: count("outcome = 'returned'"),
    lapsed: count("declined_at IS NOT NULL OR expired_at IS NOT NULL"),
    undecided: count("outcome IS NULL AND declined_at IS NULL AND expired_at IS NULL"),
  };
}

/** "50 % · 1 of 2" of a metric's tile, as counts. */
async function counted(tile: Locator): Promise<readonly number[]> {
  const text = await tile.innerText();
  return numbersIn(/[\d,]+ of [\d,]+/.exec(text)?.[0] ?? "");
}

async function openCharts(page: Page, shell: Shell): Promise<Charts> {
  await shell.go("Overview");
  await page
    .getByRole("navigation", { name: /^Views/ })
    .getByRole("link", { name: "Charts" })
    .click();
  const charts = new Charts(page);
  await expect(charts.figure(OUTCOMES)).toBeVisible();
  return charts;
}

test("an opportunity is offered, returned, offered to somebody else and won, and the charts tell it", async ({ launch, data }) => {
  const { page } = await launch();
  const keys = page.keyboard;
  const file = bookFile(data, "CRM sample");
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const offers = new OffersPage(page);
  const { explanation } = review;
  await new StartPage(page).openSample("crm");
  await expect(shell.book).toContainText("CRM sample");

  const before = await test.step("the charts before are those of the book", async () => {
    const charts = await openCharts(page, shell);
    const shown = await outcomes(charts);
    expect(shown).toEqual(storedOutcomes(file));
    expect(shown).toMatchObject({ delivered: 8300, won: 4238, lapsed: 0 });
    expect(await counted(charts.metric("Win rate"))).toEqual([shown.won, shown.delivered]);
    await expect(charts.figure(/^Most often no reason is given for a return/)).toBeVisible();
    return shown;
  });

  await test.step("a run, reviewed with the keyboard alone: line by line", async () => {
    await keys.press("g");
    await keys.press("r");
    await keys.press("r");
    await expect(review.summary).toHaveText("500 lines: 163 proposed, 337 without");
    await review.goTo("clear");
    await expect(explanation.proposed).toBeVisible();
  });

  const approved = await test.step("A approves the line, J leaves the next one alone, A approves the one after it", async () => {
    const first = await explanation.title.innerText();
    const partner = await explanation.proposed.getByRole("link").first().innerText();
    await keys.press("a");
    await expect(shell.status).toContainText(`Approved ${first}`);
    await keys.press("j");
    await keys.press("a");
    await expect(review.group("Approved")).toContainText("2");
    return { topic: first, partner };
  });
  expect(approved.partner).not.toBe("");

  const overridden = await test.step("O gives another line to a partner of one's own choice, with the reason", async () => {
    const topic = await explanation.title.innerText();
    const [next] = await explanation.candidates();
    if (next === undefined) throw new Error("the line has other candidates");
    await keys.press("o");
    await expect(review.dialog.getByRole("combobox")).toBeFocused();
    await keys.type(next.name);
    await expect(review.dialog.getByRole("option")).toHaveCount(1);
    await keys.press("Enter");
    await expect(review.passes).toBeVisible();
    await keys.press("Tab");
    while (!(await review.reason.evaluate((element) => element === document.activeElement))) await keys.press("Tab");
    await keys.type(REASON);
    await keys.press("Control+Enter");
    await expect(shell.status).toHaveText(new RegExp(`^Gave ${topic} for .* to ${next.name}\\.`));
    return { topic, partner: next.name };
  });

  await test.step("nothing is delivered before D says so; then three offers are", async () => {
    expect(storedOutcomes(file)).toEqual(before);
    await keys.press("d");
    await expect(review.confirm).toBeFocused();
    await expect(review.dialog).toContainText(/3 offers to \d partners?, 1 of them chosen by hand/);
    await keys.press("Enter");
    await expect(shell.status).toContainText("Delivered 3 offers");
    await expect(review.group("Delivered")).toContainText("3");
    expect(storedOutcomes(file)).toEqual({ ...before, delivered: before.delivered + 3, undecided: before.undecided + 3 });
  });

  const [first, second, third] = stored<{ id: string; opportunity_id: string; partner_id: string; topic: string }>(
    file,
    `SELECT f.id, f.opportunity_id, f.partner_id, o.topic FROM delivery_offers d JOIN offers f ON f.id = d.offer_id
      JOIN opportunities o ON o.id = f.opportunity_id JOIN proposals p ON p.run_id = 1 AND p.opportunity_id = o.id
      ORDER BY p.partner_id IS NOT f.partner_id, p.position`,
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error("three offers were delivered");
  expect([first.topic, first.partner_id]).toEqual([approved.topic, approved.partner]);
  expect([third.topic, third.partner_id]).toEqual([overridden.topic, overridden.partner]);

  await test.step("the override's reason stands in the history of its offer", async () => {
    await shell.follow(`#/offers/${encodeURIComponent(third.id)}`);
    await expect(offers.state).toHaveText("Delivered");
    await expect(offers.history).toContainText(REASON);
  });

  await test.step("a day later the first partner accepts, and returns it with a reason", async () => {
    await keys.press("b");
    await keys.press("d");
    await expect(shell.date).toContainText("Jan 1, 2018");
    await shell.follow(`#/offers/${encodeURIComponent(first.id)}`);
    await expect(offers.history).not.toContainText(REASON);
    await expect(offers.state).toHaveText("Delivered");
    await offers.state.click();
    await keys.press("a");
    await expect(offers.state).toHaveText("Accepted");
    await offers.why.fill(WHY);
    await offers.why.blur();
    await keys.press("r");
    await page.getByRole("menuitem", { name: "Bad Contact Info" }).click();
    await expect(offers.state).toHaveText("Returned · Bad Contact Info");
    await expect(offers.history).toContainText(WHY);
    expect(stored(file, "SELECT outcome, return_reason, accepted_at IS NOT NULL AS accepted FROM offers WHERE id = ?", first.id)).toEqual([
      { outcome: "returned", return_reason: "Bad Contact Info", accepted: 1 },
    ]);
  });

  await test.step("its opportunity waits again, without that partner", async () => {
    await shell.follow(`#/opportunities/${encodeURIComponent(first.opportunity_id)}`);
    const { record } = new RecordList(page, "Opportunities");
    await expect(record).toContainText(`Delivered in run 1, with ${first.partner_id}; it has come back since.`);
    await expect(record).toContainText("It waits: a run proposes the first of these");
    await record.getByRole("textbox", { name: "Find a partner in the ranking" }).fill(first.partner_id);
    await expect(record.getByRole("region", { name: "Not available" })).toContainText(/returned/);
    await expect(record.getByRole("region", { name: "Available", exact: true })).toHaveCount(0);
  });

  const successor = await test.step("a second run proposes somebody else, and says of the first partner why not", async () => {
    await shell.go("Review");
    await expect(review.outdated).toBeVisible();
    await keys.press("r");
    await expect(review.summary).toContainText("498 lines: ");
    await shell.follow(`#/review/${encodeURIComponent(first.opportunity_id)}`);
    await expect(explanation.title).toHaveText(first.topic);
    const partner = await explanation.proposed.getByRole("link").first().innerText();
    expect(partner).not.toBe(first.partner_id);
    expect((await explanation.candidates()).map(({ name }) => name)).not.toContain(first.partner_id);
    await explanation.unavailable.getByRole("button", { name: /^Show \d+ more/ }).click();
    await expect(explanation.unavailable.getByRole("listitem").filter({ hasText: first.partner_id })).toContainText(/returned/);
    return partner;
  });

  await test.step("it is approved, delivered, accepted and won", async () => {
    await keys.press("a");
    await expect(review.group("Approved")).toContainText("1");
    await expect(review.buttons.deliver).toBeEnabled();
    await keys.press("d");
    await expect(review.confirm).toHaveText(/Deliver 1 offer/);
    await keys.press("Enter");
    await expect(shell.status).toContainText("Delivered 1 offer to 1 partner");
    const [again] = stored<{ id: string; partner_id: string }>(
      file,
      "SELECT id, partner_id FROM offers WHERE opportunity_id = ? AND id <> ?",
      first.opportunity_id,
      first.id,
    );
    expect(again?.partner_id).toBe(successor);
    await keys.press("b");
    await keys.press("w");
    await expect(shell.date).toContainText("Jan 8, 2018");
    await shell.follow(`#/offers/${encodeURIComponent(again?.id ?? "")}`);
    await expect(offers.state).toHaveText("Delivered");
    await offers.state.click();
    await keys.press("a");
    await expect(offers.state).toHaveText("Accepted");
    await keys.press("w");
    await expect(offers.state).toHaveText("Won");
    expect(stored(file, "SELECT status FROM opportunities WHERE id = ?", first.opportunity_id)).toEqual([{ status: "won" }]);
  });

  const after = {
    delivered: before.delivered + 4,
    won: before.won + 1,
    returned: before.returned + 1,
    lapsed: before.lapsed + 2,
    undecided: before.undecided,
  };

  await test.step("the charts after differ by exactly that, and by the two that nobody answered by January 7", async () => {
    const charts = await openCharts(page, shell);
    await expect.poll(() => outcomes(charts)).toEqual(after);
    expect(storedNumber(file, "SELECT count(*) FROM offers WHERE expired_at IS NOT NULL")).toBe(0);
    expect(await counted(charts.metric("Win rate"))).toEqual([after.won, after.delivered]);
    expect(await counted(charts.metric("Return rate"))).toEqual([after.returned, after.delivered]);
    const reasons = charts.figure(/^Most often no reason is given for a return/);
    await reasons.getByRole("button", { name: "Show the figures as a table" }).click();
    await expect(reasons.getByRole("row", { name: /^Bad Contact Info/ })).toContainText("1");
    await expect(reasons.getByRole("row", { name: /^No reason given/ })).toContainText(before.returned.toLocaleString("en-US"));
  });

  await test.step("taking back what has expired records it, and changes no figure", async () => {
    await shell.go("Offers");
    await offers.takeBack.click();
    await expect(shell.status).toContainText("Took back 2 expired offers");
    expect(storedOutcomes(file)).toEqual(after);
    const charts = await openCharts(page, shell);
    await expect.poll(() => outcomes(charts)).toEqual(after);
    await shell.go("Review");
    await expect(review.outdated).toBeVisible();
  });

  await test.step("and the offers behind the new month are those, each a click from its record", async () => {
    const charts = await openCharts(page, shell);
    const months = charts.surface(OUTCOMES);
    await months.focus();
    await keys.press("End");
    await keys.press("Enter");
    await expect(charts.behind.getByRole("heading")).toHaveText("Offers delivered in Jan 2018: 1");
    await charts.behind.getByRole("link", { name: "Won" }).click();
    await expect(offers.state).toHaveText("Won");
  });
});
