/** Opens books as a user who owns neither them nor their folder, and tells what comes of each. */
import { join } from "node:path";
import { AppError } from "../../../../src-main/contract/errors.ts";
import { readMigrations } from "../../../../src-main/store/migrate.ts";
import { openBook } from "../../../../src-main/store/open.ts";

const NOBODY = 65_534;
const [folder = "", ...tries] = process.argv.slice(2);

const migrations = readMigrations();
// Loads SQLite, while this process may still read the folder that it comes from.
openBook(join(folder, "free"), { mode: "read", migrations }).close();

// Permissions mean nothing to the superuser.
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

for (const attempt of tries) {
  const [mode, name = ""] = attempt.split(":");
  let code: string | null = null;
  let message = "";
  try {
    openBook(join(folder, name), { mode: mode === "write" ? "write" : "read", migrations }).close();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ({ code, message } = error);
  }
  process.stdout.write(`${JSON.stringify({ code, message })}\n`);
}
