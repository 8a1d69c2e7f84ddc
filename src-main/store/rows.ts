/** Whole books in and out of the database. */
export { readRows } from "./rows/read.ts";
export { writeRows } from "./rows/write.ts";
