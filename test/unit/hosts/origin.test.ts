/** Which addresses are the application's own page, and which senders are heard. */
import { expect, it } from "vitest";
import { foreignSender, isLetterAddress, isOwnAddress } from "../../../src-main/hosts/electron/origin.ts";

it.each(["app://apportion/", "app://apportion/review?run=7", "app://apportion/partners/a%2Fb"])("knows %s", (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

it.each([
  "app://apportion.evil/",
  "app://evil/",
  "app://apportion@evil/",
  "app://user@apportion/",
  "app://apportion:80/",
  "https://apportion/",
  "file:///etc/passwd",
  "about:blank",
  "javascript:alert(1)",
  "",
])("refuses %j", (address) => {
  expect(isOwnAddress(address)).toBe(false);
});

it.each(["mailto:a@example.com?subject=x&body=y%0D%0A", "MAILTO:a@example.com"])("hands %s to the mail program", (address) => {
  expect(isLetterAddress(address)).toBe(true);
});

it.each([
  "https://example.com/",
  "file:///etc/passwd",
  "javascript:mailto:",
  "ms-msdt:mailto:a@example.com",
  "mailto",
  "",
  `mailto:a@example.com?body=${"x".repeat(2000)}`,
])("keeps %.40j from the system", (address) => {
  expect(isLetterAddress(address)).toBe(false);
});

it("hears its own window's main frame only", () => {
  // Electron's frames exist in its main process only; these have what is looked at.
  const frame = (url: string, parent: object | null) => Object.assign(Object.create(null), { url, parent });
  const own = frame("app://apportion/", null);
  expect(foreignSender({ sender: { id: 1 }, senderFrame: own }, 1)).toBeNull();
  expect(foreignSender({ sender: { id: 2 }, senderFrame: own }, 1)).toContain("window");
  expect(foreignSender({ sender: { id: 1 }, senderFrame: own }, null)).toContain("window");
  expect(foreignSender({ sender: { id: 1 }, senderFrame: frame("app://apportion/", own) }, 1)).toContain("main frame");
  expect(foreignSender({ sender: { id: 1 }, senderFrame: null }, 1)).toContain("main frame");
  expect(foreignSender({ sender: { id: 1 }, senderFrame: frame("https://evil/", null) }, 1)).toContain("page");
});
