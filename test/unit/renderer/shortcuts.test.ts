/** Keys: how patterns match what is pressed, and how they are shown. */
import { describe, expect, it } from "vitest";
import { type Action, actionOf } from "../../../src-renderer/components/actions/registry.ts";
import { type KeyPress, matchKeys, showKeys } from "../../../src-renderer/components/actions/shortcuts.ts";
import { matchesWords } from "../../../src-renderer/shell/palette-search.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("keys", () => {
  it("tells a letter from the same letter with a modifier", () => {
    expect(matchKeys("a", [], press("a"))).toBe("complete");
    expect(matchKeys("a", [], press("A", { shiftKey: true }))).toBe("no");
    expect(matchKeys("shift+a", [], press("A", { shiftKey: true }))).toBe("complete");
    expect(matchKeys("a", [], press("a", { ctrlKey: true }))).toBe("no");
    expect(matchKeys("u", [], press("u", { altKey: true }))).toBe("no");
  });

  it("takes Ctrl and Cmd alike", () => {
    expect(matchKeys("mod+k", [], press("k", { ctrlKey: true }))).toBe("complete");
    expect(matchKeys("mod+k", [], press("k", { metaKey: true }))).toBe("complete");
    expect(matchKeys("mod+k", [], press("k"))).toBe("no");
  });

  it("does not ask how a sign is typed on this keyboard", () => {
    expect(matchKeys("?", [], press("?", { shiftKey: true }))).toBe("complete");
    expect(matchKeys("/", [], press("/", { shiftKey: true }))).toBe("complete");
  });

  it("follows sequences, also after other keys", () => {
    expect(matchKeys("g r", [], press("g"))).toBe("begun");
    expect(matchKeys("g r", [press("g")], press("r"))).toBe("complete");
    expect(matchKeys("g r", [press("x"), press("g")], press("r"))).toBe("complete");
    expect(matchKeys("g r", [press("g")], press("x"))).toBe("no");
  });

  it("shows them as the system names them", () => {
    expect(showKeys("mod+k", false)).toBe("Ctrl K");
    expect(showKeys("mod+k", true)).toBe("⌘ K");
    expect(showKeys("g r", false)).toBe("G then R");
    expect(showKeys("arrowdown", false)).toBe("↓");
  });
});

describe("the action of a key", () => {
  const action = (id: string, keys: string, enabled = true): Action => ({ id, label: id, group: "Test", keys: [keys], enabled, run() {} });

  it("takes the end of a sequence for the sequence, not for a command of its own", () => {
    const actions = [action("win", "w"), action("week", "b w")];
    expect(actionOf(actions, [], press("b"))).toEqual({ action: null, consumed: false, begun: true });
    expect(actionOf(actions, [press("b")], press("w")).action?.id).toBe("week");
    expect(actionOf(actions, [], press("w")).action?.id).toBe("win");
  });

  it("does nothing at the end of a sequence that is disabled", () => {
    const actions = [action("win", "w"), action("week", "b w", false)];
    expect(actionOf(actions, [], press("b")).begun).toBe(true);
    expect(actionOf(actions, [press("b")], press("w"))).toEqual({ action: null, consumed: true, begun: false });
    expect(actionOf([action("other", "b w"), ...actions], [press("b")], press("w")).action?.id).toBe("other");
  });

  it("leaves a disabled single key to the next action that has it", () => {
    expect(actionOf([action("here", "u", false), action("everywhere", "u")], [], press("u")).action?.id).toBe("everywhere");
    expect(actionOf([action("here", "u", false)], [], press("u")).consumed).toBe(false);
  });
});

describe("the palette's search", () => {
  it("wants every word, whatever its case and accents", () => {
    expect(matchesWords("Go to Opportunities", "opp go")).toBe(true);
    expect(matchesWords("Café Zürich", "cafe zur")).toBe(true);
    expect(matchesWords("Go to Partners", "go weights")).toBe(false);
    expect(matchesWords("anything", "")).toBe(true);
  });
});
