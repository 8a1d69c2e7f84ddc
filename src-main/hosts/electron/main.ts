/** The desktop application: one window on the built page, one backend, nothing from the network. */
import { app, BrowserWindow, dialog, ipcMain, protocol } from "electron";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Answer } from "../../contract/calls.ts";
import { windowCalls } from "../../contract/calls/window.ts";
import { dataFolder } from "../../services/application/folders.ts";
import { startBackend, type Backend } from "../../backend/client.ts";
import { serve } from "../../backend/serve.ts";
import { installation } from "../installation.ts";
import { pageAnswer, textAnswer } from "../pages.ts";
import { setMenu } from "./menu.ts";
import { foreignSender, isOwnAddress, SCHEME } from "./origin.ts";
import { savePdf } from "./save-pdf.ts";
import { confinePages, openWindow } from "./window.ts";

const log = (line: string) => void process.stderr.write(`${line}\n`);
const { root, renderer, resources, version } = installation(import.meta.url);
const data = dataFolder(process.env, process.platform);
const preload = join(root, "out", "preload", "preload.cjs");

let window: BrowserWindow | null = null;

/** The book named by `--book` on a command line, this process's or a second one's. */
function bookArgument(argv: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...argv], options: { book: { type: "string" } }, strict: false, allowPositionals: true });
  return typeof values.book === "string" ? values.book : null;
}

async function start(book: string | null): Promise<Backend> {
  const options = { data, resources, version };
  if (book === null) return startBackend({ ...options, book }, log);
  try {
    return await startBackend({ ...options, book }, log);
  } catch (error) {
    dialog.showErrorBox("The book could not be opened", error instanceof Error ? error.message : String(error));
    return startBackend({ ...options, book: null }, log);
  }
}

async function openBook(backend: Backend, path: string): Promise<void> {
  const answer = await backend.call("book.open", { path });
  if (!answer.ok) dialog.showErrorBox("The book could not be opened", answer.error.message);
}

async function chooseBook(backend: Backend): Promise<void> {
  const filters = [{ name: "Apportion book", extensions: ["apportion"] }];
  const options: Electron.OpenDialogOptions = { title: "Open Book", properties: ["openFile"], filters, defaultPath: join(data, "books") };
  const choice = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  const path = choice.filePaths[0];
  if (!choice.canceled && path !== undefined) await openBook(backend, path);
}

function showWindow(): void {
  if (window === null) {
    window = openWindow(preload, join(data, "window.json"), log);
    window.on("closed", () => (window = null));
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** What this process answers itself, for its own window only. */
const answerHere = serve(
  windowCalls,
  { "window.savePdf": async ({ name }) => ({ path: window === null ? null : await savePdf(window, name) }) },
  log,
);

async function ready(starting: Promise<Backend>): Promise<void> {
  confinePages(app, log);
  protocol.handle(SCHEME, async (request) => {
    const own = isOwnAddress(request.url);
    const answer = own ? await pageAnswer(renderer, new URL(request.url).pathname) : textAnswer(404, ".txt", "There is nothing here.\n");
    return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
  });
  ipcMain.handle("call", async (event, name: unknown, input: unknown): Promise<Answer<unknown>> => {
    const foreign = foreignSender(event, window?.webContents.id ?? null);
    if (foreign !== null) {
      log(`refused a message: ${foreign}`);
      return { ok: false, error: { code: "forbidden", message: `The message was refused: ${foreign}` } };
    }
    const wanted = String(name);
    return Object.hasOwn(windowCalls, wanted) ? answerHere(wanted, input) : (await starting).call(wanted, input);
  });
  showWindow();
  app.on("activate", showWindow);

  const backend = await starting;
  backend.subscribe((event) => {
    // A window that is just closing is still there, but cannot be told anything; trying would stop everything with an error box.
    if (window !== null && !window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send("event", event);
  });
  setMenu(process.platform, () => void chooseBook(backend));
  app.on("second-instance", (_, argv, folder) => {
    showWindow();
    const book = bookArgument(argv);
    if (book !== null) void openBook(backend, resolve(folder, book));
  });
}

/** Milliseconds after which the process ends even if the book could not be closed; SQLite then recovers it at the next start. */
const QUIT_PATIENCE = 8000;

/**
 * Closes the book before the process ends, also where the backend is only just starting: a process that ends while its worker is loading
 * could hang instead.
 */
function closeBeforeQuitting(starting: Promise<Backend>): void {
  let closing = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    setTimeout(() => app.exit(1), QUIT_PATIENCE);
    starting
      .then((backend) => backend.close())
      .catch((error: unknown) => log(`the backend did not close: ${String(error)}`))
      .finally(() => app.exit(0));
  });
}

app.setName("Apportion");
// Beside the books, so that a data folder of one's own is also a browser profile of one's own.
app.setPath("userData", join(data, "window"));
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

if (app.requestSingleInstanceLock()) {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  const starting = start(bookArgument(process.argv.slice(1)));
  closeBeforeQuitting(starting);
  app
    .whenReady()
    .then(() => ready(starting))
    .catch((error: unknown) => {
      dialog.showErrorBox("Apportion could not start", error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.quit();
}
