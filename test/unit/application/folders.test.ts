/** Where the user's things are, and what a book's file is called. */
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataFolder, fileNameOf } from "../../../src-main/services/application/folders.ts";

it.each([
  [{ APPORTION_DATA: "/elsewhere", APPDATA: "C:\\Roaming" }, "win32", "/elsewhere"],
  [{ APPDATA: "/roaming" }, "win32", join("/roaming", "Apportion")],
  [{}, "darwin", join(homedir(), "Library", "Application Support", "Apportion")],
  [{ XDG_CONFIG_HOME: "/config" }, "linux", join("/config", "Apportion")],
  [{ XDG_CONFIG_HOME: "", APPORTION_DATA: "" }, "linux", join(homedir(), ".config", "Apportion")],
])("finds the data folder with %j on %s", (environment, platform, expected) => {
  expect(dataFolder(environment, platform)).toBe(expected);
});

it.each([
  ["Q1 2026", "Q1 2026"],
  ["a/b\\c:d", "a-b-c-d"],
  ["../../etc/passwd", "-..-etc-passwd"],
  ["...", "Book"],
  ["ends with dots. . ", "ends with dots"],
  ["NUL", "NUL book"],
  ["a\0b\nc", "a-b-c"],
  ["Prüfung 東京", "Prüfung 東京"],
])("calls the file of the book %j %j", (name, expected) => {
  expect(fileNameOf(name)).toBe(expected);
});
