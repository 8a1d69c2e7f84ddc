#!/usr/bin/env node
// The `apportion` command. Plain JavaScript that old versions of Node read too: the store needs Node 22 or newer, which npm puts first on the PATH
// of its scripts, but whoever calls this file directly may have another; then the one among the project's packages takes over.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cli = inProject("out/main/cli.js");
const system = process.platform === "win32" ? "win" : process.platform;
const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
const packages = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`];
const newerNode = packages.map((name) => inProject(`node_modules/${name}/${file}`)).find((path) => existsSync(path));

if (!existsSync(cli)) {
  process.stderr.write('apportion is not built yet: run "npm run build" first\n');
  process.exitCode = 1;
} else if (Number.parseInt(process.versions.node, 10) >= 22) {
  await import(pathToFileURL(cli).href);
} else if (newerNode !== undefined) {
  const child = spawn(newerNode, [cli, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (status) => {
    process.exitCode = status ?? 1;
  });
} else {
  process.stderr.write(`apportion needs Node 22 or newer; this is ${process.version}\n`);
  process.exitCode = 1;
}
