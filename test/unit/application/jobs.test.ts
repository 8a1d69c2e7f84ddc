/** Progress and cancelling of long jobs. */
import { expect, it } from "vitest";
import { createJobs } from "../../../src-main/services/application/jobs.ts";
import type { AppEvent } from "../../../src-main/contract/events.ts";

it("tells how far a job is, and stops it once it is cancelled", async () => {
  const events: AppEvent[] = [];
  const jobs = createJobs((event) => events.push(event));
  let [reached, known] = [0, false];
  const call = jobs.during(async () => {
    for (let done = 0; done <= 10; done += 1) {
      reached = done;
      if (done === 3) known = jobs.cancel("run");
      await jobs.progress("run", "Distributing", done, 10);
    }
  });
  await expect(call).rejects.toMatchObject({ code: "cancelled", message: "Distributing was cancelled at 3 of 10" });
  expect({ reached, known }).toEqual({ reached: 3, known: true });
  expect(events).toHaveLength(4);
  expect(events[3]).toEqual({ type: "progress", job: "run", phase: "Distributing", done: 3, total: 10 });
});

it("lets a call that waits through between two reports", async () => {
  const jobs = createJobs(() => undefined);
  let cancelled = false;
  setImmediate(() => (cancelled = jobs.cancel("run")));
  const call = jobs.during(async () => {
    for (let done = 0; done < 1000; done += 1) await jobs.progress("run", "Distributing", done, 1000);
  });
  await expect(call).rejects.toMatchObject({ code: "cancelled" });
  expect(cancelled).toBe(true);
});

it("cancels nothing that is not under way, and a later job of the same name starts anew", async () => {
  const jobs = createJobs(() => undefined);
  expect(jobs.cancel("run")).toBe(false);
  await jobs.during(() => jobs.progress("run", "Distributing", 1, 1));
  expect(jobs.cancel("run")).toBe(false);
  await expect(jobs.during(() => jobs.progress("run", "Distributing", 1, 1))).resolves.toBeUndefined();
});
