/** The application's window: sandboxed, on its own page only, where it was the last time. */
import { BrowserWindow, nativeTheme, screen, session, shell } from "electron";
import { isLetterAddress, isOwnAddress, START } from "./origin.ts";
import { placeWindow, readWindowState, SMALLEST, writeWindowState, type Area } from "./window-state.ts";

/** The page's own background (`--surface` of its style sheet), so that nothing flashes before it is drawn. */
const BACKGROUND = { dark: "#1a1b20", light: "#ffffff" };

/**
 * Opens the window and loads the page; it is shown once there is something to see.
 * @param stateFile where its place is kept.
 */
export function openWindow(preload: string, stateFile: string, log: (line: string) => void): BrowserWindow {
  const primary: Area = screen.getPrimaryDisplay().workArea;
  const others: Area[] = screen.getAllDisplays().map((display) => display.workArea);
  const place = placeWindow(readWindowState(stateFile), [primary, ...others]);
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: "Apportion",
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would come from the network.
      spellcheck: false,
    },
  });
  if (place.maximised) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeWindowState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() }));
  window.webContents.on("render-process-gone", (_, details) => log(`the window's page stopped: ${details.reason}`));
  window.loadURL(START).catch((error: unknown) => log(`the page did not load: ${error instanceof Error ? error.message : String(error)}`));
  return window;
}

/** Refuses, for every page that this process will ever show, whatever an offline application does not need; a letter opens in the mail program. */
export function confinePages(app: Electron.App, log: (line: string) => void): void {
  app.on("web-contents-created", (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log(`refused to open a window for ${url.slice(0, 200)}`);
      return { action: "deny" };
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    const stay = (event: { preventDefault: () => void }, url: string) => {
      if (isOwnAddress(url)) return;
      log(`refused to go to ${url.slice(0, 200)}`);
      event.preventDefault();
    };
    contents.on("will-navigate", (event) => stay(event, event.url));
    contents.on("will-redirect", (event) => stay(event, event.url));
    contents.on("will-frame-navigate", (event) => {
      // Comes before will-navigate, which does not follow where this one is prevented: the letter opens once.
      if (!event.isMainFrame || !isLetterAddress(event.url)) return stay(event, event.url);
      event.preventDefault();
      shell.openExternal(event.url).catch((error: unknown) => log(`the mail program did not open: ${String(error)}`));
    });
  });
  // Copying is the one thing that a page asks leave for; reading the clipboard and all devices are refused.
  const granted = (permission: string) => permission === "clipboard-sanitized-write";
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(granted(permission)));
  session.defaultSession.setPermissionCheckHandler((_, permission) => granted(permission));
  session.defaultSession.webRequest.onBeforeRequest(
    { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*"] },
    (details, answer) => {
      // The developer tools come from their own scheme: nothing of ours is on a network.
      log(`refused to fetch ${details.url.slice(0, 200)}`);
      answer({ cancel: true });
    },
  );
}
