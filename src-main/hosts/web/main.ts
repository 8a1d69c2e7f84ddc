/** The web host as a process of its own: what `npm start` runs where there is no desktop window. */
import { serveCommand } from "./command.ts";

process.exitCode = await serveCommand(process.argv.slice(2));
