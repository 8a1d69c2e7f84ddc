/** Requests as an attacker writes them: fetch would not let a page choose its Host, its path or its cookies. */
import { request } from "node:http";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends to 127.0.0.1 exactly what it is told to. */
export function send(port: number, { method = "GET", path, headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const message = request({ host: "127.0.0.1", port, method, path, headers: { ...headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString("utf8") }),
      );
      response.on("error", reject);
    });
    message.on("error", reject);
    message.end(body);
  });
}
