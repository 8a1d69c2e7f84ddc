/** What a process says when it ends on an expected failure. */
import type { ErrorCode } from "../contract/codes.ts";

/** 1 a fault of ours, 2 unusable arguments or input, 3 the book is in use by another process. */
export function exitCode(code: ErrorCode): number {
  if (code === "internal") return 1;
  return code === "book-in-use" ? 3 : 2;
}
