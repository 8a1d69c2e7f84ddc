/** Where the application's own files are: the built page, the samples, the version. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Installation {
  readonly root: string;
  /** The built page. */
  readonly renderer: string;
  /** Samples and icons. */
  readonly resources: string;
  readonly version: string;
}

/** Finds the folder of Apportion's package.json above a module, be it a source or what the build made of it. */
export function installation(moduleUrl: string): Installation {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${fileURLToPath(moduleUrl)}`);
    folder = above;
  }
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return { root: folder, renderer: join(folder, "out", "renderer"), resources: join(folder, "resources"), version: manifest.version };
}
