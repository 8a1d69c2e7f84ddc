/** The web host as a process: what it prints, how it ends. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures/app.ts";
import { ROOT } from "../fixtures/web-host.ts";

/** Runs a script of the project to its end, or until it prints its first line, and then asks it to stop. */
async function runUntilLink(args: readonly string[], environment: Record<string, string>) {
  // Node warns on stderr where both of the last two are set, as Playwright does.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, FORCE_COLOR: ___, NO_COLOR: ____, ...plain } = process.env;
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env: { ...plain, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stderr.on("data", (part: Buffer) => (err += part.toString()));
  child.stdout.on("data", (part: Buffer) => {
    out += part.toString();
    if (out.includes("\n")) child.kill("SIGINT");
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  return { code, out, err };
}

test("prints its link as the first line, and closes its book when told to stop", async ({ data, serve }) => {
  const host = await serve();
  expect(host.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  const token = new URL(host.link).searchParams.get("token") ?? "";
  const response = await fetch(new URL("/call", host.link), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: "book.create", input: { name: "Mine" } }),
  });
  expect(await response.json()).toMatchObject({ ok: true });
  expect(await host.stop()).toBe(0);
  expect(existsSync(join(data, "books", "Mine.apportion"))).toBe(true);
  expect(existsSync(join(data, "books", "Mine.apportion-wal"))).toBe(false);
});

test("a port that is taken, a wrong argument and a missing book end with code 2 and a sentence", async ({ data, serve }) => {
  const host = await serve();
  const { port } = new URL(host.link);
  const web = join(ROOT, "out", "main", "web.js");
  const environment = { APPORTION_DATA: join(data, "other") };
  for (const [args, sentence] of [
    [["--port", port], `Port ${port} of 127.0.0.1 is taken`],
    [["--port", "seven"], '--port is "seven", expected a number'],
    [["--colour"], "--colour"],
    [["--book", join(data, "none.apportion")], "none.apportion"],
  ] as const) {
    const { code, out, err } = await runUntilLink([web, ...args], environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  }
});

test("npm start without a display says so in one line and serves the page", async ({ data }) => {
  test.skip(process.platform !== "linux", "other systems always have a desktop");
  const { code, out, err } = await runUntilLink([join(ROOT, "scripts", "start.ts")], { APPORTION_DATA: data, CI: "true" });
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
  expect(err).toMatch(
    /^No desktop window, since there is no display: here is the link to Apportion in a browser instead\. Ctrl C ends it\.$/m,
  );
  expect(code).toBe(0);
});
