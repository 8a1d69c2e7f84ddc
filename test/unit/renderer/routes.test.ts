/** Whatever an id is made of, its address leads back to it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { idIn, routes } from "../../../src-renderer/routing/routes.ts";

/** What the router makes of a part of a path: it decodes everything but the signs that have a meaning in addresses. */
const asRouted = (path: string) => decodeURI(path).split("/").at(-1) ?? "";

it.each(["A/1", "North & West", "Smith, Inc", "A+B", "50%", "a%2Fb", "%", "#1", "who?", "München", "🏙️", "a b", "100%25"])("%s", (id) => {
  for (const path of [routes.offer(id), routes.partner(id), routes.territory(id), routes.reviewLine(id)]) {
    expect(idIn(asRouted(path))).toBe(id);
  }
});

it("holds for any text (seed 20261122)", () => {
  const text = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
  fc.assert(
    fc.property(text, (id) => {
      expect(idIn(asRouted(routes.opportunity(id)))).toBe(id);
    }),
    { seed: 20_261_122, numRuns: 2000 },
  );
});
