/** `npm run build`: makes out/ from the sources. */
import { buildAll } from "./building.ts";
import { seconds } from "./commands.ts";

const started = performance.now();
const { code, output } = await buildAll();
process.stdout.write(output);
console.log(code === 0 ? `built out/ in ${seconds(started)}` : "the build failed");
process.exitCode = code === 0 ? 0 : 1;
