/** How the sources become out/: main (desktop, web host, command line, worker), preload and the page. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the store's migrations beside the built modules, which read them as the sources do: `./migrations/` of their own address. */
const migrations = (): Plugin => ({
  name: "migrations",
  generateBundle() {
    const folder = here("src-main/store/migrations");
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: "asset", fileName: `migrations/${name}`, source: readFileSync(`${folder}/${name}`, "utf8") });
    }
  },
});

/** Names the page's files from the root, so that they are found from every address of the page; electron-vite's own is the folder of index.html. */
const fromRoot = (): Plugin => ({ name: "from-root", config: () => ({ base: "/" }) });

export default defineConfig({
  main: {
    plugins: [migrations()],
    build: {
      outDir: here("out/main"),
      rolldownOptions: {
        input: {
          electron: here("src-main/hosts/electron/main.ts"),
          web: here("src-main/hosts/web/main.ts"),
          cli: here("src-main/hosts/cli/main.ts"),
          worker: here("src-main/backend/worker.ts"),
        },
        // No folder for shared chunks: a module finds the worker beside itself, wherever the build put it.
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: here("out/preload"),
      // A sandboxed preload script is CommonJS and can load nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here("src-main/hosts/electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: here("src-renderer"),
    plugins: [react(), fromRoot()],
    build: {
      outDir: here("out/renderer"),
      emptyOutDir: true,
      minify: true,
      // The policy allows no script but files.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: here("src-renderer/index.html") },
    },
  },
});
