/** `apportion serve [--book B] [--port N]`: the web host as a command. */
import { parseArgs } from "node:util";
import { AppError, quoted } from "../../contract/errors.ts";
import { dataFolder } from "../../services/application/folders.ts";
import { exitCode } from "../exit-code.ts";
import { installation } from "../installation.ts";
import { serveWeb } from "./server.ts";

const log = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Serves until SIGINT or SIGTERM; the first line on stdout is the link with its token.
 * @param args what stands behind the word `serve`.
 * @returns the exit code: 0 closed, 1 a fault of ours, 2 unusable arguments, port or book, 3 the book is in use.
 */
export async function serveCommand(args: readonly string[]): Promise<number> {
  try {
    const { book, port } = serveArguments(args);
    const { renderer, resources, version } = installation(import.meta.url);
    const data = dataFolder(process.env, process.platform);
    const host = await serveWeb({ port, renderer, resources, data, version, log, ...(book === undefined ? {} : { book }) });
    // Whoever reads the link may ask to stop at once.
    const stopped = stopRequested();
    process.stdout.write(`${host.url}\n`);
    await stopped;
    await host.close();
    return 0;
  } catch (error) {
    log(`apportion serve: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof AppError ? exitCode(error.code) : 1;
  }
}

function serveArguments(args: readonly string[]): { readonly book: string | undefined; readonly port: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { book: { type: "string" }, port: { type: "string", default: "0" } },
      strict: true,
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      throw new AppError("invalid-input", `--port is ${quoted(values.port)}, expected a number from 0 (any free one) to 65535`);
    }
    return { book: values.book, port: Number(values.port) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid-input", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Settles once the user or the system asks the process to end. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
