/** The built page as both hosts serve it: the same files, the same headers, a nonce of its own for each copy of index.html. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Stands in index.html where each answer puts its nonce. */
const NONCE_PLACE = "__STYLE_NONCE__";

/** What a page may do: load its own files, and ask its own host. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of every answer, whatever it holds. */
export function protectiveHeaders(nonce: string): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  };
}

export const newNonce = () => randomBytes(16).toString("base64");

/** An answer made of text alone. */
export function textAnswer(status: number, type: ".html" | ".json" | ".txt", text: string): PageAnswer {
  const headers = { ...protectiveHeaders(newNonce()), "content-type": TYPES[type] ?? "text/plain", "cache-control": "no-store" };
  return { status, headers, body: new TextEncoder().encode(text) };
}

/**
 * Answers a path of the page: a file of `folder`, or index.html for every path whose last part has no dot, since those are the page's own routes.
 * Paths that lead out of the folder are not found.
 * @param pathname as it stands in the address, still encoded.
 */
export async function pageAnswer(folder: string, pathname: string): Promise<PageAnswer> {
  const path = decodedPath(pathname);
  if (path === null) return notFound(pathname);
  const isRoute = !path.slice(path.lastIndexOf("/") + 1).includes(".");
  const file = join(folder, isRoute ? "index.html" : path);
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return notFound(pathname);
  let content: Uint8Array<ArrayBuffer>;
  try {
    content = new Uint8Array(await readFile(file));
  } catch {
    return notFound(pathname);
  }
  const nonce = newNonce();
  const type = extname(file);
  const headers = { ...protectiveHeaders(nonce), "content-type": TYPES[type] ?? "application/octet-stream" };
  if (type === ".html") {
    const html = new TextDecoder().decode(content).replaceAll(NONCE_PLACE, nonce);
    return { status: 200, headers: { ...headers, "cache-control": "no-store" }, body: new TextEncoder().encode(html) };
  }
  // The build puts a hash of the content into the names of assets only.
  const cache = path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-cache";
  return { status: 200, headers: { ...headers, "cache-control": cache }, body: content };
}

/** The path with its escapes resolved, or null where it leads upwards or is none. */
function decodedPath(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const wrong = path.includes("\0") || path.includes("\\") || path.split("/").includes("..");
  return wrong || !path.startsWith("/") ? null : path;
}

const notFound = (pathname: string) => textAnswer(404, ".txt", `There is nothing at ${pathname.slice(0, 200)}.\n`);
