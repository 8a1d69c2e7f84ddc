/** A backend that dies of its first call, as no real one should. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", () => {
  throw new Error("the ground opened");
});
parentPort?.postMessage({ type: "ready" });
