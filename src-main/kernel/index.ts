/** The engine's compiled inner loop, ready to be given to it. */
import type { Kernel, MakeKernel } from "../engine/tuning/kernel.ts";
import { CODE } from "./code.ts";

const PAGE = 65_536;

/** What the compiled code exports, see assembly/assign.ts. */
type Exports = Omit<Kernel, "buffer">;

let compiled: WebAssembly.Module | null = null;

/** Null where WebAssembly is not to be had: the engine then does without. */
export const makeKernel: MakeKernel | null =
  typeof WebAssembly === "undefined"
    ? null
    : (bytes, calls) => {
        compiled ??= new WebAssembly.Module(Uint8Array.from(atob(CODE), (byte) => byte.charCodeAt(0)));
        const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
        const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, tuner: { ...calls } });
        // The names and signatures are those of the source, which a test compiles again.
        return { ...(exports as unknown as Exports), buffer: memory.buffer };
      };
