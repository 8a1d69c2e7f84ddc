/** Reads the JSON body of a call, within bounds. */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { AppError, quoted } from "../../contract/errors.ts";

/** Bytes. */
const LONGEST_BODY = 8 * 1024 * 1024;

const CallBody = z.object({ name: z.string(), input: z.unknown() });

/** An error that has a status of its own in HTTP. */
export interface Refusal {
  readonly status: 400 | 413 | 415;
  readonly error: AppError;
}

/** The call that a request carries, or why there is none; never throws for what the request holds. */
export async function readCall(request: IncomingMessage): Promise<z.infer<typeof CallBody> | Refusal> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json(;|$)/i.test(type)) {
    return { status: 415, error: new AppError("invalid-input", `The content type is ${quoted(type)}, expected application/json`) };
  }
  const bytes = await readBytes(request);
  if (bytes === null) {
    return {
      status: 413,
      error: new AppError("too-large", `The body is longer than ${LONGEST_BODY / 1024 / 1024} MB, the most that a call may have`),
    };
  }
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return {
      status: 400,
      error: new AppError("invalid-input", `The body is not JSON: it starts ${quoted(bytes.toString("utf8", 0, 40))}`),
    };
  }
  const call = CallBody.safeParse(body);
  if (!call.success)
    return { status: 400, error: new AppError("invalid-input", 'The body is JSON but no call, expected {"name": text, "input": …}') };
  return call.data;
}

/** All of the body, or null where it is too long: what is left of it is then read and thrown away, so that the sender hears the answer. */
async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > LONGEST_BODY) {
    request.resume();
    return null;
  }
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length > LONGEST_BODY) {
        parts.length = 0;
        resolve(null);
      } else parts.push(part);
    });
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("the connection was closed before the body was complete")));
  });
}
