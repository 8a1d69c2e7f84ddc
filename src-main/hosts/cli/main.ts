/** The command `apportion`: results on stdout, everything else on stderr, and an exit code that says what happened. */
import { AppError } from "../../contract/errors.ts";
import { serveCommand } from "../web/command.ts";
import { USAGE } from "./arguments.ts";
import { exitCode } from "../exit-code.ts";
import { distributeCommand, importCommand, rankCommand } from "./commands.ts";
import { placeCommand } from "./place.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => string | Promise<string>>> = {
  distribute: distributeCommand,
  rank: rankCommand,
  import: importCommand,
  place: placeCommand,
};

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (name === "help" || name === "--help" || name === "-h" || rest.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (name === "serve") return serveCommand(rest);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(`apportion: there is no command ${JSON.stringify(name)}\n\n${USAGE}`);
    return 2;
  }
  try {
    const output = await command(rest);
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(output.endsWith("\n") ? output : `${output}\n`, (error) => (error ? reject(error) : resolve()));
    });
    return 0;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const refused = systemRefusal(error);
    if (refused !== null) {
      process.stderr.write(`apportion ${name}: ${refused}\n`);
      return 2;
    }
    const expected = error instanceof AppError;
    process.stderr.write(
      `apportion ${name}: ${expected || !(error instanceof Error) ? String(expected ? error.message : error) : (error.stack ?? error.message)}\n`,
    );
    return expected ? exitCode(error.code) : 1;
  }
}

/** What the system would not do, such as writing to a folder of somebody else or on a full disk; null for any other error. */
function systemRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null;
  // "ENOSPC: no space left on device, write"
  return error.message;
}

/** The reader of our output, such as `head`, has seen enough. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

// The write's own callback is told as well; without a listener the error would end the process before it can say why.
process.stdout.on("error", () => undefined);
// Started by bin/apportion.js under an older Node: when that one dies, nobody waits for this process any more.
const abandoned = () => process.exit(1);
if (process.connected) process.once("disconnect", abandoned);
process.exitCode = await run(process.argv.slice(2));
process.off("disconnect", abandoned);
if (process.connected) process.disconnect();
