/** Topic and customer side by side. */
import { expect, it } from "vitest";
import { customerBeside, spokenTitle } from "../../../src-renderer/format/line-title.ts";

it("names the customer beside a topic that does not", () => {
  expect(customerBeside({ topic: "GTX Basic", customer: "Green-Plus" })).toBe("Green-Plus");
  expect(spokenTitle({ topic: "GTX Basic", customer: "Green-Plus" })).toBe("GTX Basic for Green-Plus");
});

it("does not say the customer twice, and invents none", () => {
  expect(spokenTitle({ topic: "Training for Granite Retail SA", customer: "Granite Retail SA" })).toBe("Training for Granite Retail SA");
  expect(spokenTitle({ topic: "GTX Basic", customer: null })).toBe("GTX Basic");
});
