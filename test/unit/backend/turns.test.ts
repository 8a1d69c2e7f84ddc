/** Calls side by side, changes of the book alone. */
import { expect, it } from "vitest";
import { createTurns } from "../../../src-main/backend/turns.ts";

/** Work that says when it starts, and ends when it is told to. */
function controlled(log: string[], name: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async () => {
    log.push(`${name} starts`);
    await ended;
    log.push(`${name} ends`);
  };
  return { work, end: () => end() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it("runs calls side by side, and a change of the book between those before and those after it", async () => {
  const log: string[] = [];
  const turns = createTurns();
  const [a, b, change, c] = [controlled(log, "a"), controlled(log, "b"), controlled(log, "change"), controlled(log, "c")];
  const all = [turns.together(a.work), turns.together(b.work), turns.alone(change.work), turns.together(c.work)];
  await settle();
  expect(log).toEqual(["a starts", "b starts"]);
  b.end();
  await settle();
  expect(log).not.toContain("change starts");
  a.end();
  await settle();
  expect(log.slice(-1)).toEqual(["change starts"]);
  change.end();
  c.end();
  await Promise.all(all);
  expect(log.slice(-4)).toEqual(["change starts", "change ends", "c starts", "c ends"]);
});

it("goes on after a turn that failed", async () => {
  const turns = createTurns();
  const failing = turns.alone(() => Promise.reject(new Error("no such book")));
  const next = turns.together(() => Promise.resolve("answered"));
  await expect(failing).rejects.toThrow("no such book");
  expect(await next).toBe("answered");
});
