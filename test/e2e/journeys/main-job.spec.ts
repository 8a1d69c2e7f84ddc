/** The main job on real data: open, run, understand, correct, deliver, find it again after a restart, take it back. */
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { expect, test } from "../fixtures/app.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numbersIn } from "../pages/written.ts";

/** What is shown with three decimals is off by half of the last one at most. */
const ROUNDING = 0.0005;
const REASON = "Knows the buyer since the fair";

test("500 real opportunities are distributed, explained, corrected, delivered, and still there after a restart", async ({
  launch,
  data,
}) => {
  const first = await launch();
  const file = bookFile(data, "CRM sample");
  let shell = new Shell(first.page);
  let review = new ReviewPage(first.page);
  const start = new StartPage(first.page);

  await test.step("the first start offers four books", async () => {
    await expect(start.choices).toHaveText(["A made-up network", "The CRM sample", "An empty book", "A book of your own"]);
    await start.openSample("crm");
    await expect(shell.book).toContainText("CRM sample");
  });

  await test.step("the first run tells what it found", async () => {
    await review.run();
    await expect(review.summary).toHaveText("500 lines: 163 proposed, 337 without");
    await expect(review.heads.first()).toHaveText(/No known address\s*337/);
    await expect(shell.toDecide).toContainText("500");
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM proposals WHERE partner_id IS NULL")).toBe(337);
  });

  await test.step("an explanation adds up", async () => {
    await review.goTo("close-call");
    const { explanation } = review;
    await expect(explanation.sum).toBeVisible();
    const terms = await explanation.terms();
    const score = await explanation.score();
    expect(terms.map((term) => term.metric)).toEqual([
      "Win rate",
      "Return rate",
      "Feedback rate",
      "Stall rate",
      "Touch rate",
      "Time to close",
      "Distance",
    ]);
    expect(Math.abs(terms.reduce((sum, { term }) => sum + term, 0) - score)).toBeLessThan(8 * ROUNDING);
    const written = numbersIn((await explanation.sum.innerText()).replaceAll(/([\u2212+]) /g, "$1"));
    expect(written.at(-1)).toBe(score);
    expect(written.slice(0, -1)).toEqual(terms.map(({ term }) => term).filter((term) => term !== 0));
    const rates = terms.filter(({ value }) => value.includes(" of "));
    expect(rates).toHaveLength(5);
    for (const { value, term, weight } of rates) {
      const [percent = Number.NaN, count = Number.NaN, of = Number.NaN] = numbersIn(value);
      expect(percent).toBe(Math.round((100 * count) / of));
      expect(Math.abs((weight * count) / of - term)).toBeLessThan(2 * ROUNDING);
    }
    const candidates = await explanation.candidates();
    expect(candidates.length).toBeGreaterThan(3);
    for (const other of candidates) expect(Math.abs(other.score - score - other.difference)).toBeLessThan(4 * ROUNDING);
    for (const row of await explanation.unavailable.getByRole("listitem").allInnerTexts())
      expect(row).toMatch(/(one check away|\d+ checks)[^]*\S{3}/);
  });

  const overridden = await test.step("a line without an address goes to a partner of one's own choice, with the reason", async () => {
    await review.goTo("no-address");
    await expect(review.explanation.nobody).toContainText("address is unknown");
    await expect(review.buttons.approve).toBeDisabled();
    const topic = await review.explanation.title.innerText();
    await review.openOverride();
    await expect(review.confirm).toBeDisabled();
    await review.choose("Vicki Laflamme");
    await expect(review.failingChecks.filter({ hasText: "Territory" })).toContainText("has no customer");
    await expect(review.confirm).toBeDisabled();
    await review.giveReason(REASON);
    await review.confirm.click();
    await expect(shell.status).toContainText(`Gave ${topic} to Vicki Laflamme`);
    await expect(review.group("No known address")).toContainText("336");
    const decisions = stored<{ opportunity_id: string; accepted_codes: string; reason: string }>(
      file,
      "SELECT opportunity_id, accepted_codes, reason FROM decisions WHERE decision = 'override'",
    );
    expect(decisions).toMatchObject([{ reason: REASON }]);
    expect(JSON.parse(decisions[0]?.accepted_codes ?? "[]")).toContain("address-unknown");
    return decisions[0]?.opportunity_id ?? "";
  });

  await test.step("two lines are approved, and one is put aside", async () => {
    await review.goTo("clear");
    const before = await review.count("Clear");
    await review.buttons.approve.click();
    await expect(review.group("Approved")).toContainText("2");
    await expect(shell.status).toContainText("Approved");
    await review.buttons.approve.click();
    await expect(review.group("Approved")).toContainText("3");
    await review.hold("Waits for the new price list");
    await expect(shell.status).toContainText("Held");
    expect(await review.count("Clear")).toBe(before - 3);
    await expect(shell.toDecide).toContainText("496");
  });

  await test.step("delivering says what it will do, and does it", async () => {
    await review.openDelivery();
    await expect(review.dialog).toContainText(/3 offers to \d partners?, 1 of them chosen by hand/);
    await review.confirm.click();
    await expect(shell.status).toContainText("Delivered 3 offers to 2 partners.");
    await expect(review.group("Delivered")).toContainText("3");
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM record_changes WHERE type = 'offer'")).toBe(3);
  });

  await first.close();
  const second = await launch();
  shell = new Shell(second.page);
  review = new ReviewPage(second.page);

  await test.step("after a restart everything is where it was", async () => {
    await expect(shell.book).toContainText("CRM sample");
    await expect(review.group("Delivered")).toContainText("3");
    await expect(shell.toDecide).toContainText("496");
    await review.goTo("held");
    await expect(review.explanation.body).toContainText("Held: Waits for the new price list");
    await expect(review.buttons.approve).toBeEnabled();
    await shell.follow(`#/opportunities/${encodeURIComponent(overridden)}`);
    const opportunities = new RecordList(second.page, "Opportunities");
    await expect(opportunities.record).toContainText("Delivered in run 1, with Vicki Laflamme");
    await opportunities.record.getByRole("tab", { name: "1 offer" }).click();
    await expect(opportunities.record.getByRole("table").getByRole("row").filter({ hasText: "Vicki Laflamme" })).toContainText("Delivered");
    await opportunities.record.getByRole("link", { name: "Open its line in Review" }).click();
    await expect(review.explanation.body).toContainText("Delivered to Vicki Laflamme");
    await expect(review.buttons.approve).toBeDisabled();
  });

  await test.step("the delivery is taken back, and nothing of it is forgotten", async () => {
    await review.buttons.undoDelivery.click();
    await expect(shell.status).toContainText("3 offers withdrawn");
    await expect(review.group("Approved")).toContainText("3");
    await expect(review.group("Delivered")).toHaveCount(0);
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM offers WHERE outcome = 'withdrawn'")).toBe(3);
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM record_changes WHERE type = 'offer'")).toBe(6);
  });
});
