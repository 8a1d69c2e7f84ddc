/** What the desktop window's own process does for its page; a page in a browser has nobody to ask. */
import { z } from "zod";

export const windowCalls = {
  /** Saves the page as it would be printed, where the user says; `name` is proposed for the file. `path` is null where the user saves nothing. */
  "window.savePdf": {
    input: z.object({ name: z.string().max(200) }).strict(),
    output: z.object({ path: z.string().nullable() }),
  },
} as const;

export type WindowCallName = keyof typeof windowCalls;
export type WindowCallInput<N extends WindowCallName> = z.input<(typeof windowCalls)[N]["input"]>;
export type WindowCallOutput<N extends WindowCallName> = z.output<(typeof windowCalls)[N]["output"]>;
