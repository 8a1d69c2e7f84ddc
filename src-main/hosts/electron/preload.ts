/** The page's only way out of its sandbox: two functions that know no names of calls. */
import { contextBridge, ipcRenderer } from "electron";

contextBridge.exposeInMainWorld("bridge", {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke("call", name, input),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const receive = (_: unknown, event: unknown) => listener(event);
    ipcRenderer.on("event", receive);
    return () => ipcRenderer.off("event", receive);
  },
});
