/** `node scripts/make-kernel.ts`: compiles src-main/kernel/assembly to WebAssembly and keeps it as text in src-main/kernel/code.ts. */
import asc from "assemblyscript/asc";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./commands.ts";

const FOLDER = join(ROOT, "src-main", "kernel");
const SOURCE = "assign.ts";
const SOURCES: readonly string[] = readdirSync(join(FOLDER, "assembly"));
/** Without what guards against mistakes at run time: the tests compare every line with a plain distribution. */
const OPTIONS = ["-O3", "--converge", "--runtime", "stub", "--importMemory", "--noAssert", "--use", "abort=", "--enable", "simd"];

/** What src-main/kernel/code.ts should be. @throws with the compiler's words where the source does not compile. */
export async function kernelModule(): Promise<string> {
  let code: Uint8Array | null = null;
  let words = "";
  const { error } = await asc.main([SOURCE, "--outFile", "assign.wasm", ...OPTIONS], {
    readFile: (name) => (SOURCES.includes(name) ? readFileSync(join(FOLDER, "assembly", name), "utf8") : null),
    writeFile: (_name, contents) => {
      if (typeof contents !== "string") code = contents;
    },
    listFiles: () => [],
    stderr: { write: (text) => void (words += text.toString()) },
  });
  if (error !== null || code === null) throw new Error(`the kernel does not compile: ${words}`, { cause: error });
  const text = Buffer.from(code).toString("base64");
  return ["/** The compiled code of assembly/, by `node scripts/make-kernel.ts`; base64. */", `export const CODE =\n  "${text}";`, ""].join(
    "\n",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(join(FOLDER, "code.ts"), await kernelModule());
}
