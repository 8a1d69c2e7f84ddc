/** The real handlers on a real book in a folder of its own, as the backend makes them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { createHandlers } from "../../../src-main/backend/handlers.ts";
import { serve } from "../../../src-main/backend/serve.ts";
import { calls, type CallInput, type CallName, type CallOutput } from "../../../src-main/contract/calls.ts";
import type { Weights } from "../../../src-main/contract/metrics.ts";
import type { AppEvent } from "../../../src-main/contract/events.ts";
import { createDesk, type Desk } from "../../../src-main/services/application/desk.ts";

export const RESOURCES = fileURLToPath(new URL("../../../resources/", import.meta.url));

export interface TestDesk {
  readonly desk: Desk;
  readonly data: string;
  readonly events: AppEvent[];
  /** A call as a page makes it, over a structured clone; an error is thrown as what the page would get. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}

export class CallFailed extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** @param data the folder of an earlier desk, to start again where it left off. */
export function deskOn(data = mkdtempSync(join(tmpdir(), "apportion-desk-")), now: () => number = Date.now): TestDesk {
  const events: AppEvent[] = [];
  const desk = createDesk({
    data,
    resources: RESOURCES,
    version: "test",
    emit: (event) => events.push(event),
    log: () => {},
    user: "tester",
    now,
  });
  const answer = serve(calls, createHandlers(desk), () => {});
  onTestFinished(() => {
    desk.end();
    rmSync(data, { recursive: true, force: true });
  });
  return {
    desk,
    data,
    events,
    async call(name, input) {
      const reply = structuredClone(await answer(name, structuredClone(input)));
      if (!reply.ok) throw new CallFailed(reply.error.code, reply.error.message);
      return reply.value as CallOutput<typeof name>;
    },
  };
}

/** Makes what is active differ by these, as the page does. */
export async function activate(desk: TestDesk, weights: Partial<Weights>, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const { active, profile } = await desk.call("weights.read", {});
  const tuning = { weights: { ...active.weights, ...weights }, settings: { ...active.settings, ...settings } };
  await desk.call("weights.activate", { tuning, profile, basedOn: active, window: "one" });
}

/** A writable copy of a sample's CSV folder. */
export function sampleFolder(name: "crm-sample" | "network"): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-sample-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(RESOURCES, name), folder, { recursive: true });
  return folder;
}
