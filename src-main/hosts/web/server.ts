/** The web host: the built page and its calls on 127.0.0.1, for whoever holds the link with the token. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError, quoted } from "../../contract/errors.ts";
import { startBackend, type Backend } from "../../backend/client.ts";
import { newNonce, pageAnswer, protectiveHeaders, textAnswer, type PageAnswer } from "../pages.ts";
import { createAccess, type Access } from "./access.ts";
import { readCall } from "./body.ts";
import { streamEvents } from "./events.ts";

export interface WebOptions {
  /** A book to open instead of the last one. */
  readonly book?: string;
  /** 0, or left out: any free port. */
  readonly port?: number;
  /** The folder of the built page. */
  readonly renderer: string;
  readonly resources: string;
  readonly data: string;
  readonly version: string;
  /** Gets one line for each refusal and each fault. */
  readonly log: (line: string) => void;
}

export interface WebHost {
  /** The link with its token. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a backend and serves it.
 * @throws AppError `conflict` where the port is taken; what opening the book gave.
 */
export async function serveWeb(options: WebOptions): Promise<WebHost> {
  const { data, resources, version, log } = options;
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  let backend: Backend;
  try {
    backend = await startBackend({ data, resources, version, book: options.book ?? null }, log);
  } catch (error) {
    server.close();
    throw error;
  }
  const access = createAccess(port);
  server.on("request", (request, response) => {
    answer({ access, backend, renderer: options.renderer, log }, request, response).catch((error: unknown) => {
      log(`web host: ${described(request)} failed: ${error instanceof Error ? error.message : String(error)}`);
      response.destroy();
    });
  });
  return {
    url: `http://127.0.0.1:${port}/?token=${access.token}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, backend.close()]);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const free = "choose another with --port, or leave it out for a free one";
      if (error.code === "EADDRINUSE") reject(new AppError("conflict", `Port ${port} of 127.0.0.1 is taken; ${free}`));
      else if (error.code === "EACCES")
        reject(new AppError("conflict", `Port ${port} of 127.0.0.1 needs rights that you do not have; ${free}`));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

interface Parts {
  readonly access: Access;
  readonly backend: Backend;
  readonly renderer: string;
  readonly log: (line: string) => void;
}

const described = (request: IncomingMessage) => `${request.method ?? ""} ${quoted((request.url ?? "").replace(/token=[^&]*/, "token=…"))}`;

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, backend, renderer, log } = parts;
  const refuse = (reason: string, reply: PageAnswer) => {
    log(`web host: refused ${described(request)}: ${reason}`);
    request.resume();
    send(response, reply);
  };

  const foreign = access.foreign(request);
  if (foreign !== null) return refuse(foreign, textAnswer(403, ".txt", "Only this host's own page may ask here.\n"));

  const url = URL.canParse(request.url ?? "", "http://127.0.0.1") ? new URL(request.url ?? "", "http://127.0.0.1") : null;
  if (url === null) return refuse("not an address", textAnswer(400, ".txt", "That is not an address.\n"));
  const token = url.searchParams.get("token");
  if (token !== null && request.method === "GET" && (access.isToken(token) || access.known(request))) {
    url.searchParams.delete("token");
    const target = `${url.pathname.replace(/^\/+/, "/")}${url.search}`;
    response.writeHead(303, {
      ...protectiveHeaders(newNonce()),
      location: target,
      "set-cookie": access.cookie,
      "cache-control": "no-store",
    });
    response.end();
    return;
  }
  if (!access.known(request)) {
    const isCall = url.pathname === "/call" || url.pathname === "/events";
    return refuse(token === null ? "without the token" : "with a wrong token", isCall ? callWithoutToken() : pageWithoutToken());
  }

  if (url.pathname === "/call") {
    if (request.method !== "POST") return refuse("not a POST", textAnswer(405, ".txt", "A call is a POST.\n"));
    const call = await readCall(request);
    if ("status" in call) {
      const { code, message } = call.error;
      return refuse(message, textAnswer(call.status, ".json", JSON.stringify({ ok: false, error: { code, message } })));
    }
    return send(response, textAnswer(200, ".json", JSON.stringify(await backend.call(call.name, call.input))));
  }
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse("not a GET", textAnswer(405, ".txt", "A page is fetched with GET.\n"));
  if (url.pathname === "/events") return streamEvents(backend, request, response, protectiveHeaders(newNonce()));
  send(response, await pageAnswer(renderer, url.pathname));
}

const USE_THE_LINK = "Please open Apportion with the link that it printed when it started: the link carries a token that this page needs.";

const pageWithoutToken = () =>
  textAnswer(403, ".html", `<!doctype html><html lang="en"><meta charset="utf-8"><title>Apportion</title><p>${USE_THE_LINK}</p></html>\n`);

const callWithoutToken = () => textAnswer(403, ".json", JSON.stringify({ ok: false, error: { code: "forbidden", message: USE_THE_LINK } }));

function send(response: ServerResponse, reply: PageAnswer): void {
  response.writeHead(reply.status, { ...reply.headers, "content-length": reply.body.length });
  response.end(response.req.method === "HEAD" ? undefined : reply.body);
}
