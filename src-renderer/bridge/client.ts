/** The one way from the page to the backend: a typed call over Electron's bridge where there is one, else over HTTP. */
import type { Answer, CallInput, CallName, CallOutput } from "../../src-main/contract/calls.ts";
import type { WindowCallInput, WindowCallName, WindowCallOutput } from "../../src-main/contract/calls/window.ts";
import { ERROR_CODES, type ErrorCode } from "../../src-main/contract/codes.ts";
import type { AppEvent } from "../../src-main/contract/events.ts";

/** What the preload script of the desktop window exposes. */
interface DesktopBridge {
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly bridge?: DesktopBridge;
  }
}

/** A call that was answered with an error, or not at all. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  readonly call: string;
  readonly detail: Readonly<Record<string, unknown>> | undefined;

  constructor(name: string, code: ErrorCode, message: string, detail?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = "CallFailure";
    this.call = name;
    this.code = code;
    this.detail = detail;
  }
}

function knownCode(code: string): ErrorCode {
  return ERROR_CODES.find((known) => known === code) ?? "internal";
}

async function answerOverHttp(name: string, input: unknown): Promise<Answer<unknown>> {
  let response: Response;
  try {
    response = await fetch("/call", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, input }),
      credentials: "same-origin",
    });
  } catch {
    throw new CallFailure(name, "internal", "Apportion's process does not answer. Start it again with npm start, then reload this page.");
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<unknown>;
  } catch {
    const code: ErrorCode =
      response.status === 401 || response.status === 403 ? "forbidden" : response.status === 413 ? "too-large" : "internal";
    throw new CallFailure(name, code, text.slice(0, 300) || `HTTP ${response.status}`);
  }
}

/**
 * Asks the backend; the table of calls gives the types of both sides.
 * @throws CallFailure with the code of the error and a sentence for people.
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = window.bridge ? await window.bridge.call(name, input) : await answerOverHttp(name, input);
  return valueOf(name, answer) as CallOutput<N>;
}

function valueOf(name: string, answer: Answer<unknown>): unknown {
  if (!answer.ok) throw new CallFailure(name, knownCode(answer.error.code), answer.error.message, answer.error.detail);
  return answer.value;
}

/** True in the desktop window, whose own process answers `callWindow`. */
export const inDesktop = window.bridge !== undefined;

/**
 * Asks the process of the desktop window.
 * @throws CallFailure as `call` does; `unknown-call` in a browser.
 */
export async function callWindow<N extends WindowCallName>(name: N, input: WindowCallInput<N>): Promise<WindowCallOutput<N>> {
  if (!window.bridge) throw new CallFailure(name, "unknown-call", "A page in a browser cannot do this: the desktop window can.");
  return valueOf(name, await window.bridge.call(name, input)) as WindowCallOutput<N>;
}

/**
 * Hears what changed and how far jobs are. After a lost connection everything may have changed, so `onReconnect` is told.
 * @returns a function that stops it.
 */
export function subscribe(onEvent: (event: AppEvent) => void, onReconnect: () => void): () => void {
  if (window.bridge) return window.bridge.subscribe(onEvent);
  const source = new EventSource("/events");
  let lost = false;
  source.addEventListener("message", (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as AppEvent));
  source.addEventListener("error", () => {
    lost = true;
  });
  source.addEventListener("open", () => {
    if (lost) onReconnect();
    lost = false;
  });
  return () => source.close();
}
