/** Which value is kept of two partners that become one. */
import { describe, expect, it } from "vitest";
import { movedRelations } from "../../../src-main/services/merging/relations.ts";
import { mergedAway, mergedPartner, usualChoices } from "../../../src-main/services/merging/values.ts";
import { partner } from "../../integration/editing/edited.ts";

const ANN = { name: "Ann", role: null, phone: "1", email: null };
const BOB = { name: "Bob", role: "Sales", phone: null, email: null };

describe("values", () => {
  it("are those of the kept partner, the other's where it has none, and lists of both", () => {
    const kept = partner("A", { territories: ["T", "U"], products: "*", contacts: [ANN], notes: "first", capacity: null, country: null });
    const merged = partner("B", {
      email: "b@b.example",
      territories: ["U", "V"],
      products: ["X"],
      leadTypes: ["L"],
      contacts: [ANN, BOB],
      notes: "second",
      capacity: 3,
      minimumRevenue: 100,
      city: "Bonn",
      country: "DE",
      active: false,
    });
    expect(mergedPartner(kept, merged, usualChoices(kept, merged))).toEqual({
      ...kept,
      email: "b@b.example",
      city: "Bonn",
      country: "DE",
      placeSource: undefined,
      placeCertainty: undefined,
      territories: ["T", "U", "V"],
      leadTypes: ["L"],
      contacts: [ANN, BOB],
      notes: "first\n\nsecond",
    });
  });

  it("are the other's where that is chosen, an address and a range as a whole", () => {
    const kept = partner("A", { city: "Köln", latitude: 50.9, longitude: 6.9, minimumRevenue: 5, maximumRevenue: 10, capacity: 4 });
    const merged = partner("B", { city: null, country: "DE", minimumRevenue: null, maximumRevenue: 7, capacity: 3, active: false });
    const choices = { ...usualChoices(kept, merged), name: "merged", status: "merged", place: "merged", revenue: "merged" } as const;
    expect(mergedPartner(kept, merged, { ...choices, capacity: "both" })).toMatchObject({
      id: "A",
      name: "Partner B",
      active: false,
      city: null,
      country: "DE",
      latitude: null,
      longitude: null,
      minimumRevenue: null,
      maximumRevenue: 7,
      capacity: 7,
    });
    // Without a limit on one side there is none together.
    expect(mergedPartner({ ...kept, capacity: null }, merged, { ...choices, capacity: "both" }).capacity).toBeNull();
    expect(mergedPartner(kept, merged, { ...choices, capacity: "merged" }).capacity).toBe(3);
  });

  it("of the merged one say where it went, over what was noted before", () => {
    const away = mergedAway(partner("B", { notes: "old" }), { id: "A", name: "Alder" });
    expect(away).toMatchObject({ active: false, archived: true, notes: "Merged into Alder (A).\n\nold" });
  });
});

describe("relations", () => {
  const never = (who: string, reason: string | null = null) => ({ partner: who, kind: "never" as const, reason });
  const always = (who: string, reason: string | null = null) => ({ partner: who, kind: "always" as const, reason });

  it("name the kept partner, once of a kind, with the reasons of both", () => {
    expect(movedRelations([never("B", "late"), always("C"), never("A", "rude")], "A", "B")).toEqual({
      relations: [never("A", "late; rude"), always("C")],
      same: true,
      contradiction: false,
    });
    expect(movedRelations([never("B")], "A", "B")).toEqual({ relations: [never("A")], same: false, contradiction: false });
  });

  it("that contradict each other then are both kept, and told", () => {
    expect(movedRelations([never("A", "rude"), always("B", "wish")], "A", "B")).toEqual({
      relations: [never("A", "rude"), always("A", "wish")],
      same: false,
      contradiction: true,
    });
  });
});
