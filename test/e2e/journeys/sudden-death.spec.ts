/** The process dies in the middle of a delivery, and right after one: all of it is there, or nothing. */
import { statSync } from "node:fs";
import { expect, test } from "../fixtures/app.ts";
import type { OpenedApp } from "../fixtures/opened-app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test.use({ expectedFaults: /ERR_|Failed to load resource|does not answer|crashed/ });

const DELIVERED = "SELECT count(*) FROM delivery_offers x JOIN deliveries v ON v.id = x.delivery_id WHERE v.undone_at IS NULL";
const OPEN_OFFERS = "SELECT count(*) FROM delivery_offers x JOIN offers f ON f.id = x.offer_id WHERE f.outcome IS NULL";

/** Resolves when the first bytes of a transaction reach the book's log. */
async function whenWritten(file: string): Promise<void> {
  const look = () => {
    const { size, mtimeMs } = statSync(`${file}-wal`);
    return `${size} ${mtimeMs}`;
  };
  for (const before = look(); look() === before; ) await new Promise((resolve) => setImmediate(resolve));
}

test("a delivery is there whole or not at all, however the process ends", async ({ launch, data }) => {
  const file = bookFile(data, "Made-up network");
  const moments: readonly { readonly name: string; readonly come: (app: OpenedApp) => Promise<void>; readonly mustBeThere: boolean }[] = [
    { name: "when the delivery has begun", come: ({ page }) => expect(page.getByRole("dialog")).toHaveCount(0), mustBeThere: false },
    { name: "when the file is being written", come: () => whenWritten(file), mustBeThere: false },
    {
      name: "when the page has said that it is done",
      come: ({ page }) => expect(new Shell(page).status).toContainText("Delivered "),
      mustBeThere: true,
    },
  ];

  let app = await launch();
  await new StartPage(app.page).openSample("network");
  await new ReviewPage(app.page).run();
  await new ReviewPage(app.page).buttons.approveClear.click();
  await expect(new Shell(app.page).status).toContainText("clear lines");
  const approved = await new ReviewPage(app.page).count("Approved");
  expect(approved).toBeGreaterThan(500);

  for (const { name, come, mustBeThere } of moments) {
    await test.step(name, async () => {
      const review = new ReviewPage(app.page);
      await review.openDelivery();
      await expect(review.confirm).toBeFocused();
      const moment = come(app);
      await review.confirm.press("Enter", { noWaitAfter: true });
      await moment;
      process.kill(app.processId, "SIGKILL");
      await app.close();

      app = await launch();
      const after = new ReviewPage(app.page);
      await expect(after.summary).toBeVisible();
      await expect(new Shell(app.page).band).toHaveCount(0);
      const delivered = storedNumber(file, DELIVERED);
      expect(mustBeThere ? [approved] : [0, approved]).toContain(delivered);
      await expect.poll(() => storedNumber(file, OPEN_OFFERS)).toBe(delivered);
      await expect.poll(() => storedNumber(file, "SELECT count(*) FROM decisions")).toBe(approved - delivered);
      await expect(after.group(delivered === 0 ? "Approved" : "Delivered")).toContainText(String(approved));
      if (delivered === 0) return;
      await after.buttons.undoDelivery.click();
      await expect(after.group("Approved")).toContainText(String(approved));
    });
  }
});
