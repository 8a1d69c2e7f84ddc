/** Who may talk to the web host: whoever holds the token of the printed link, from a page of this host. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { quoted } from "../../contract/errors.ts";

export interface Access {
  /** 256 random bits, made anew at each start. */
  readonly token: string;
  /** Why a request does not come from this host's own page, or null. */
  foreign(request: IncomingMessage): string | null;
  /** True with the cookie or the bearer token. */
  known(request: IncomingMessage): boolean;
  isToken(text: string): boolean;
  /** The value of a `set-cookie` header that lets the browser in. */
  readonly cookie: string;
}

/** Compares hashes, whose lengths are equal and whose comparison tells nothing by the time it takes. */
function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

export function createAccess(port: number): Access {
  const token = randomBytes(32).toString("base64url");
  // Browsers share cookies between the ports of a host: the name tells servers apart.
  const name = `apportion-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);

  return {
    token,
    cookie: `${name}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    isToken: (text) => sameSecret(text, token),
    foreign: (request) => {
      const { host, origin } = request.headers;
      if (host === undefined || !hosts.includes(host)) return `Host ${quoted(host ?? "")} is not ${hosts.join(" or ")}`;
      if (origin !== undefined && !origins.includes(origin)) return `Origin ${quoted(origin)} is not this host's`;
      return null;
    },
    known: (request) => {
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      if (bearer !== undefined && sameSecret(bearer, token)) return true;
      const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
      return pairs.some((pair) => pair.startsWith(`${name}=`) && sameSecret(pair.slice(name.length + 1), token));
    },
  };
}
