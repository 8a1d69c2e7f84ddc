/** The stream of server-sent events that keeps every open page up to date. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Backend } from "../../backend/client.ts";

/** Milliseconds between two signs of life, below the patience of anything between page and host. */
const HEARTBEAT = 20_000;

/** Sends each event as one `data:` line of JSON until the page goes away. */
export function streamEvents(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, { ...headers, "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  response.write("retry: 1000\n\n");
  const unsubscribe = backend.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT);
  request.on("close", () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
