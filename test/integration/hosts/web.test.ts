/** The web host against everybody who may knock at its port. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveWeb, type WebHost } from "../../../src-main/hosts/web/server.ts";
import { send, type Sent } from "./web-requests.ts";

const folder = mkdtempSync(join(tmpdir(), "apportion-web-"));
const renderer = join(folder, "renderer");
const log: string[] = [];
let host: WebHost;
let port: number;
let token: string;

const options = () => ({
  renderer,
  data: join(folder, "data"),
  resources: fileURLToPath(new URL("../../../resources", import.meta.url)),
  version: "1.2.3",
  log: (line: string) => log.push(line),
});

beforeAll(async () => {
  mkdirSync(join(renderer, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "outside the page");
  writeFileSync(join(renderer, "index.html"), '<!doctype html><meta name="style-nonce" content="__STYLE_NONCE__"><title>Apportion</title>');
  writeFileSync(join(renderer, "assets", "main-abc123.js"), "export {};");
  host = await serveWeb(options());
  const url = new URL(host.url);
  port = Number(url.port);
  token = url.searchParams.get("token") ?? "";
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => void (log.length = 0));

const own = () => ({ host: `127.0.0.1:${port}` });
const withToken = () => ({ ...own(), authorization: `Bearer ${token}` });
const callOf = (call: unknown, headers: Record<string, string> = {}): Sent => ({
  method: "POST",
  path: "/call",
  headers: { ...withToken(), "content-type": "application/json", ...headers },
  body: typeof call === "string" ? call : JSON.stringify(call),
});
const read = callOf.bind(null, { name: "app.read", input: {} });

/** Whatever was refused before, the next who is entitled is served. */
async function stillServes(): Promise<void> {
  const { status, body } = await send(port, read());
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ ok: true, value: { version: "1.2.3" } });
}

describe("the link", () => {
  it("carries 256 random bits on 127.0.0.1", () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  });

  it("gives a cookie that scripts and other sites cannot use, and goes on to the same page without the token", async () => {
    const { status, headers } = await send(port, { path: `/review?run=7&token=${token}`, headers: own() });
    expect(status).toBe(303);
    expect(headers["location"]).toBe("/review?run=7");
    expect(headers["set-cookie"]).toEqual([`apportion-${port}=${token}; Path=/; HttpOnly; SameSite=Strict`]);
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("never sends a browser elsewhere", async () => {
    const { headers } = await send(port, { path: `//evil.example/?token=${token}`, headers: own() });
    expect(headers["location"]).toBe("/");
  });

  it("opens with the cookie, which says the port since browsers share cookies between ports", async () => {
    const reply = await send(port, { path: "/", headers: { ...own(), cookie: `other=1; apportion-${port}=${token}` } });
    expect(reply.status).toBe(200);
    const foreign = await send(port, { path: "/", headers: { ...own(), cookie: `apportion-1=${token}` } });
    expect(foreign.status).toBe(403);
  });
});

describe("strangers", () => {
  it.each([
    ["no token", "/", {}],
    ["a wrong token", `/?token=${"A".repeat(43)}`, {}],
    ["an empty token", "/?token=", {}],
    ["a wrong cookie", "/", { cookie: "apportion=1" }],
    ["a wrong bearer", "/", { authorization: "Bearer nonsense" }],
    ["a token for a file", "/assets/main-abc123.js", {}],
  ])("with %s see one sentence", async (_, path, headers) => {
    const reply = await send(port, { path, headers: { ...own(), ...headers } });
    expect(reply.status).toBe(403);
    expect(reply.body).toContain("Please open Apportion with the link that it printed");
    expect(reply.headers["set-cookie"]).toBeUndefined();
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^web host: refused GET "/);
    expect(log[0]).not.toContain("AAAA");
    await stillServes();
  });

  it("who call without the token get an answer that a page can read", async () => {
    const { status, body } = await send(port, { ...read(), headers: { ...own(), "content-type": "application/json" } });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it.each([
    ["evil.example", {}],
    ["127.0.0.1", {}],
    ["127.0.0.1:1", {}],
    [null, { origin: "https://evil.example" }],
    [null, { origin: "null" }],
    [null, { origin: "http://127.0.0.1:1" }],
  ])("with the token, but Host %j and %j, are refused and logged", async (hostName, headers) => {
    const reply = await send(port, read({ ...(hostName === null ? {} : { host: hostName }), ...headers }));
    expect(reply.status).toBe(403);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^web host: refused POST "\/call": (Host|Origin) /);
    await stillServes();
  });

  it("are not this page under its other name", async () => {
    const reply = await send(port, read({ host: `localhost:${port}`, origin: `http://localhost:${port}` }));
    expect(reply.status).toBe(200);
  });

  it("cannot write lines of their own into the log", async () => {
    await send(port, { path: "/%0aweb%20host:%20all%20is%20well", headers: { ...own(), origin: "http://a\tb" } });
    expect(log).toHaveLength(1);
    expect(log[0]).not.toMatch(/[\n\t]/);
  });
});

describe("calls", () => {
  it.each([
    ["not JSON", "{", 400, "invalid-input"],
    ["no call", "[1]", 400, "invalid-input"],
    ["not UTF-8", Buffer.from([0x22, 0xff, 0x22]), 400, "invalid-input"],
    ["nothing", "", 400, "invalid-input"],
  ])("whose body is %s are refused", async (_, body, status, code) => {
    const reply = await send(port, { ...read(), body });
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code } });
    expect(log).toHaveLength(1);
    await stillServes();
  });

  it("must be declared as JSON, which no form of another site can be", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonish"]) {
      expect((await send(port, read({ "content-type": type }))).status).toBe(415);
    }
    expect((await send(port, read({ "content-type": "application/json; charset=utf-8" }))).status).toBe(200);
  });

  it.each([true, false])("over 8 MB are refused, with their length said before: %j", async (declared) => {
    const body = JSON.stringify({ name: "app.read", input: "x".repeat(9 * 1024 * 1024) });
    const sent = read(declared ? { "content-length": String(body.length) } : { "transfer-encoding": "chunked" });
    const reply = await send(port, { ...sent, body });
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: "too-large" } });
    await stillServes();
  });

  it("are posts", async () => {
    expect((await send(port, { path: "/call", headers: withToken() })).status).toBe(405);
    expect((await send(port, { ...read(), path: "/" })).status).toBe(405);
  });

  it("are answered by the backend, with its errors", async () => {
    const reply = await send(port, callOf({ name: "__proto__", input: {} }));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: "unknown-call" } });
  });
});

describe("files", () => {
  it("carry the strict policy with a nonce of their own", async () => {
    const [first, second] = [await send(port, { path: "/", headers: withToken() }), await send(port, { path: "/", headers: withToken() })];
    const nonces = [first, second].map((reply) => /content="([^"]+)"/.exec(reply.body)?.[1] ?? "");
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(String(first.headers["content-security-policy"]).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonces[0]}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
    });
  });

  it("of the build are kept by the browser for ever, the page's routes are index.html", async () => {
    const asset = await send(port, { path: "/assets/main-abc123.js", headers: withToken() });
    expect(asset).toMatchObject({ status: 200, body: "export {};" });
    expect(asset.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "private, max-age=31536000, immutable",
    });
    const route = await send(port, { path: "/partners/Ann%20Lee%2F7", headers: withToken() });
    expect(route.status).toBe(200);
    expect(route.body).toContain("<title>Apportion</title>");
    const head = await send(port, { method: "HEAD", path: "/", headers: withToken() });
    expect(head).toMatchObject({ status: 200, body: "" });
    expect((await send(port, { path: "/assets/none.js", headers: withToken() })).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/%00secret.txt",
    "/%zz.txt",
    "/./..//secret.txt",
  ])("outside the page are not found: %s", async (path) => {
    const reply = await send(port, { path, headers: withToken() });
    expect([400, 404]).toContain(reply.status);
    expect(reply.body).not.toContain("outside the page");
    await stillServes();
  });
});

it("streams what changed to every page", async () => {
  const response = await fetch(`http://127.0.0.1:${port}/events`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await send(port, callOf({ name: "book.create", input: { name: "Streamed" } }));
  let text = "";
  while (!text.includes("data:")) text += (await reader.read()).value ?? "";
  expect(text).toContain('data: {"type":"changed","topic":"app"}\n\n');
  await reader.cancel();
  await stillServes();
});

it("says so when its port is taken", async () => {
  await expect(serveWeb({ ...options(), port })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`),
  });
});
