/** The engine's compiled inner loop, ready to be given to it. */
import type { Kernel, MakeKernel } from "../engine/tuning/kernel.ts";
import { CODE } from "./code.ts";

const PAGE = 65_536;

/** What the compiled code exports, see assembly/assign.ts. */
type Exports = Omit<Kernel, "buffer">;

/** Null where the code cannot be run: without WebAssembly, or one that has no vectors. */
function compile(): WebAssembly.Module | null {
  if (typeof WebAssembly === "undefined") return null;
  const code = Uint8Array.from(atob(CODE), (byte) => byte.charCodeAt(0));
  return WebAssembly.validate(code) ? new WebAssembly.Module(code) : null;
}

function makerOf(module: WebAssembly.Module): MakeKernel {
  return (bytes, calls) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory }, tuner: { ...calls } });
    // The names and signatures are those of the source, which a test compiles again.
    return { ...(exports as unknown as Exports), buffer: memory.buffer };
  };
}

const compiled = compile();

/** Null where it is not to be had: the engine then does without. */
export const makeKernel: MakeKernel | null = compiled === null ? null : makerOf(compiled);
