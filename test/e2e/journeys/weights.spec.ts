/** Weights: move them with mouse, keys and numbers, see what that does, pin, compare, activate, run, undo; the run does what the preview said. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";
import { numberIn } from "../pages/written.ts";

const SAVED = "SELECT name, value FROM settings WHERE name LIKE 'distribution/weights/%rate' AND value <> '' ORDER BY name";
const CHANGED = `SELECT count(*) FROM proposals a JOIN proposals b ON b.opportunity_id = a.opportunity_id AND a.run_id = 1 AND b.run_id = 2
  WHERE a.partner_id IS NOT b.partner_id`;
const LINES = `SELECT x.opportunity_id || ': ' || coalesce(a.name, 'nobody') || ' → ' || coalesce(b.name, 'nobody') AS line
  FROM proposals x JOIN proposals y ON y.opportunity_id = x.opportunity_id AND x.run_id = 1 AND y.run_id = 2
  LEFT JOIN partners a ON a.id = x.partner_id LEFT JOIN partners b ON b.id = y.partner_id
  WHERE x.partner_id IS NOT y.partner_id`;
const LOADS = `SELECT p.name || ' ' || count(*) AS line FROM proposals y JOIN partners p ON p.id = y.partner_id WHERE y.run_id = 2 GROUP BY p.id`;

test("moved weights show what they would do, and do exactly that in the next run", async ({ launch, data }) => {
  const first = await launch();
  const file = bookFile(data, "Made-up network");
  const shell = new Shell(first.page);
  const review = new ReviewPage(first.page);
  const weights = new WeightsPage(first.page);
  await new StartPage(first.page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();
  const before = stored(file, SAVED);

  await test.step("by keyboard on the slider, by number in the field", async () => {
    await shell.go("Weights");
    await expect.poll(() => weights.moved()).toBe(0);
    await weights.slider("Win rate").focus();
    for (let step = 0; step < 10; step += 1) await first.page.keyboard.press("ArrowRight");
    await expect(weights.number("Win rate")).toHaveValue("3.5");
    await first.page.keyboard.press("Shift+ArrowRight");
    await expect(weights.number("Win rate")).toHaveValue("4");
    await first.page.keyboard.press("End");
    await expect(weights.number("Win rate")).toHaveValue("5");
    await first.page.keyboard.press("Shift+ArrowLeft");
    await first.page.keyboard.press("Shift+ArrowLeft");
    await first.page.keyboard.press("Shift+ArrowLeft");
    await expect(weights.number("Win rate")).toHaveValue("3.5");
    await weights.number("Return rate").fill("-0.5");
    await expect(weights.slider("Return rate")).toHaveAttribute("aria-valuenow", "-0.5");
    await expect(weights.note).toContainText("2 settings not active");
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
  });

  await test.step("what is out of range, or no number, is refused with the range", async () => {
    for (const wrong of ["7", "NaN", ""]) {
      await weights.number("Touch rate").fill(wrong);
      await expect(weights.refusal).toHaveText(/takes 0 to 5/);
      await expect(weights.number("Touch rate")).toHaveAttribute("aria-invalid", "true");
      await expect(weights.slider("Touch rate")).toHaveAttribute("aria-valuenow", "2");
    }
    await expect(weights.note).toContainText("2 settings not active");
    await weights.number("Touch rate").fill("2");
    await expect(weights.refusal).toHaveCount(0);
  });

  await test.step("activated with one act, undone by one, activated again", async () => {
    expect(stored(file, SAVED)).toEqual(before);
    await weights.activate();
    await expect(shell.status).toContainText("Activated 2 changes");
    expect(stored(file, SAVED)).not.toEqual(before);
    await shell.undo();
    await expect(shell.status).toContainText("Undone: change of the weights");
    await expect(weights.number("Win rate")).toHaveValue("3");
    expect(stored(file, SAVED)).toEqual(before);
    await weights.number("Win rate").fill("3.5");
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
    const withOne = await weights.moved();
    await weights.number("Return rate").fill("-0.5");
    await expect(weights.note).toContainText("2 settings not active");
    // The preview follows the hand a moment later: what it says of the first weight alone is not it yet.
    await expect.poll(() => weights.moved()).not.toBe(withOne);
  });

  await test.step("the next run does what the preview said, line by line and partner by partner", async () => {
    const moved = await weights.moved();
    const lines = await weights.movedLines(moved);
    const loads = await weights.shownLoads();
    await weights.activate();
    await shell.go("Review");
    await expect(review.outdated).toBeVisible();
    await review.run();
    await expect(shell.status).toContainText("Run 2: 1,000 lines");
    await expect(review.outdated).toHaveCount(0);
    await expect.poll(() => storedNumber(file, CHANGED)).toBe(moved);
    const textsOf = (query: string) => stored<{ line: string }>(file, query).map(({ line }) => line);
    expect(lines.toSorted()).toEqual(textsOf(LINES).toSorted());
    const inRun = new Set(textsOf(LOADS));
    expect(loads.length).toBeGreaterThan(5);
    for (const load of loads) expect(inRun).toContain(load);
  });

  await first.close();
  const second = await launch();
  await test.step("after a restart the weights are those that were activated", async () => {
    const again = new WeightsPage(second.page);
    await new Shell(second.page).go("Weights");
    await expect(again.number("Win rate")).toHaveValue("3.5");
    await expect(again.number("Return rate")).toHaveValue("-0.5");
    await expect(again.note).toContainText("Active: every run");
  });
});

test("figures follow the hand; a pinned state stays as the comparison", async ({ app: page }) => {
  const weights = new WeightsPage(page);
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Weights");
  await expect.poll(() => weights.moved()).toBe(0);
  const wins = weights.figure("Expected wins");
  const startWins = numberIn(await wins.nth(0).innerText());

  await test.step("dragged with the mouse", async () => {
    const box = await weights.slider("Distance").boundingBox();
    if (box === null) throw new Error("the slider is on the screen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 15, y, { steps: 5 });
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
    const onTheWay = await weights.moved();
    await page.mouse.move(x + 60, y, { steps: 10 });
    await page.mouse.up();
    await expect(weights.number("Distance")).toHaveValue("0");
    await expect.poll(() => weights.moved()).toBeGreaterThan(onTheWay);
    await expect.poll(async () => numberIn(await wins.nth(1).innerText())).toBeGreaterThan(startWins);
    await weights.listsFollow();
    await expect(weights.loads.getByRole("listitem").first()).toContainText(/[+\u2212]\d/);
  });

  await test.step("each figure is explained one click away", async () => {
    await page.getByRole("button", { name: "Unevenness (Gini)" }).click();
    await expect(page.getByText(/0 when all get the same/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText(/0 when all get the same/)).toBeHidden();
  });

  await test.step("pinned by its key, then compared with", async () => {
    const pinnedWins = await wins.nth(1).innerText();
    await page.getByRole("heading", { name: "Weights" }).click();
    await page.keyboard.press("p");
    await expect(weights.against).toHaveValue("pinned");
    await expect.poll(() => weights.moved()).toBe(0);
    await weights.number("Win rate").fill("0");
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
    await expect(wins.nth(0)).toHaveText(pinnedWins);
    await weights.against.selectOption("active");
    await expect.poll(async () => numberIn(await wins.nth(0).innerText())).toBe(startWins);
  });

  await test.step("other settings are tried with the weights, and discarded with them", async () => {
    await weights.setting("Order of distribution").selectOption("revenue");
    await weights.setting("Score").selectOption("normalised");
    await expect(weights.note).toContainText("4 settings not active");
    await weights.number("Touch rate").fill("77");
    await expect(weights.refusal).toBeVisible();
    await weights.discard.click();
    await expect(weights.refusal).toHaveCount(0);
    await expect(weights.number("Touch rate")).toHaveValue("2");
    await expect(weights.note).toContainText("Active: every run");
    await expect.poll(() => weights.moved()).toBe(0);
  });

  await test.step("all weights 0 are calm: a tie is decided otherwise, and the page says how", async () => {
    for (const metric of ["Win rate", "Return rate", "Feedback rate", "Stall rate", "Touch rate", "Time to close", "Distance"])
      await weights.number(metric).fill("0");
    await expect(page.getByRole("status").filter({ hasText: "All weights are 0" })).toBeVisible();
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
    await expect(page.getByRole("region", { name: "Sliders" }).getByText("nothing", { exact: true })).toHaveCount(7);
    await weights.listsFollow();
  });

  await test.step("who moves opens its opportunity, a bar its partner", async () => {
    const move = weights.moves.getByRole("link").first();
    const address = (await move.getAttribute("href")) ?? "";
    await move.click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await page.goBack();
    const partner = weights.loads.getByRole("link").first();
    const name = await partner.innerText();
    await partner.click();
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  });
});

test("a profile is saved, compared, activated, told by the run, renamed, removed, and taken back", async ({ app: page, data }) => {
  const file = bookFile(data, "Made-up network");
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const weights = new WeightsPage(page);
  await new StartPage(page).openSample("network");
  await shell.go("Weights");
  await expect.poll(() => weights.moved()).toBe(0);

  await test.step("saved by its key, without taking effect; a name that is taken is refused", async () => {
    await weights.number("Win rate").fill("5");
    await weights.setting("Order of distribution").selectOption("revenue");
    await page.getByRole("heading", { name: "Weights" }).click();
    await page.keyboard.press("ControlOrMeta+s");
    await weights.profileName.fill("Standard");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/there is a profile “?"?Standard/)).toBeVisible();
    await weights.profileName.fill("Wins first");
    await page.keyboard.press("Enter");
    await expect(shell.status).toContainText("Saved as “Wins first”");
    await expect(weights.profile).toContainText("Wins first");
    await expect(weights.note).toContainText("2 settings not active");
    expect(storedNumber(file, "SELECT count(*) FROM settings WHERE name = 'order' AND value = 'revenue'")).toBe(0);
  });

  await test.step("compared with the standard, and the standard with it", async () => {
    const moved = await weights.moved();
    expect(moved).toBeGreaterThan(0);
    await weights.chooseProfile("Standard");
    await expect.poll(() => weights.moved()).toBe(0);
    await weights.against.selectOption({ label: "“Wins first”" });
    await expect.poll(() => weights.moved()).toBe(moved);
    await weights.against.selectOption("active");
    await weights.chooseProfile("Wins first");
    await expect.poll(() => weights.moved()).toBe(moved);
  });

  await test.step("activated; a run says which weights it was made with", async () => {
    await weights.activate();
    await expect(shell.status).toContainText("Activated “Wins first”");
    await expect(weights.note).toContainText("Active: every run");
    await shell.go("Review");
    await review.run();
    await expect(review.summary).toBeVisible();
    await page.keyboard.press("v");
    await expect(page.getByText("Run 1: weights “Wins first”")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("renamed and removed; undo brings it back, also as the active one", async () => {
    await shell.go("Weights");
    await weights.inProfileMenu(/^Rename/);
    await weights.profileName.fill("Winners first");
    await page.keyboard.press("Enter");
    await expect(weights.profile).toContainText("Winners first");
    await weights.inProfileMenu(/^Remove/);
    await expect(shell.status).toContainText("Removed the profile “Winners first”");
    await expect(weights.profile).toContainText(/Standard\s*changed/);
    await expect(weights.number("Win rate")).toHaveValue("5");
    await shell.undo();
    await expect(weights.profile).toContainText("Winners first");
  });

  await test.step("an earlier state is tried again, and the standard is one step away", async () => {
    await weights.inProfileMenu("Earlier states…");
    const states = page.getByRole("region", { name: "Earlier states" });
    await expect(states).toContainText("Activation of “Wins first”");
    await expect(states).toContainText("weight of win rate 3 → 5, order of distribution Oldest first → Highest revenue first");
    await states.getByRole("listitem").last().getByRole("button", { name: "Try" }).click();
    await expect(weights.number("Win rate")).toHaveValue("3");
    await expect(weights.note).toContainText("2 settings not active");
    await weights.discard.click();
    await expect(weights.number("Win rate")).toHaveValue("5");
  });
});
