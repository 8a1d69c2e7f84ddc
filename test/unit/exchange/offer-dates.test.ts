import { describe, expect, it } from "vitest";
import { UNTOUCHED_OFFER, type OfferRow } from "../../../src-main/contract/book.ts";
import { offerDateFault } from "../../../src-main/exchange/book/offer-dates.ts";

const offer = (fields: Partial<OfferRow>) => ({ ...UNTOUCHED_OFFER, ...fields });
const at = (text: string) => Date.parse(text);

describe("dates of an offer in their order", () => {
  it("is what an untouched, a whole and a late one have", () => {
    expect(offerDateFault(offer({}), "UTC")).toBeNull();
    expect(
      offerDateFault(
        offer({
          deliveredAt: at("2018-01-01T00:00Z"),
          deadline: at("2018-01-08T00:00Z") - 1,
          acceptedAt: at("2018-01-10T00:00Z"),
          expiredAt: at("2018-01-08T00:00Z"),
          stageAt: at("2018-01-11T00:00Z"),
          closedAt: at("2018-01-12T00:00Z"),
          feedbackAt: at("2018-01-02T00:00Z"),
        }),
        "UTC",
      ),
    ).toBeNull();
  });

  it.each([
    ["acceptedAt", "deliveredAt", "accepted_at", "delivered_at"],
    ["declinedAt", "deliveredAt", "declined_at", "delivered_at"],
    ["expiredAt", "deliveredAt", "expired_at", "delivered_at"],
    ["feedbackAt", "deliveredAt", "feedback_at", "delivered_at"],
    ["stageAt", "acceptedAt", "stage_at", "accepted_at"],
    ["closedAt", "acceptedAt", "closed_at", "accepted_at"],
    ["closedAt", "stageAt", "closed_at", "stage_at"],
  ] as const)("%s before %s", (later, earlier, column, other) => {
    const fault = offerDateFault(offer({ [later]: at("2018-01-02T00:00Z"), [earlier]: at("2018-01-03T00:00Z") }), "UTC");
    expect(fault).toEqual({ column, value: "2018-01-02", expected: `a date that is not before ${other}, 2018-01-03` });
  });

  it("a deadline before the delivery, written as the end of its day", () => {
    const fault = offerDateFault(offer({ deliveredAt: at("2018-01-03T00:00Z"), deadline: at("2018-01-03T00:00Z") - 1 }), "UTC");
    expect(fault).toMatchObject({ column: "deadline", value: "2018-01-02" });
  });

  it("a day without a time is no earlier than a time on it, in the book's time zone", () => {
    const delivered = at("2018-03-25T10:00Z");
    const midnightInBerlin = at("2018-03-24T23:00Z");
    expect(offerDateFault(offer({ deliveredAt: delivered, acceptedAt: midnightInBerlin }), "Europe/Berlin")).toBeNull();
    expect(offerDateFault(offer({ deliveredAt: delivered, acceptedAt: midnightInBerlin }), "UTC")).toMatchObject({ column: "accepted_at" });
    expect(offerDateFault(offer({ deliveredAt: delivered, acceptedAt: delivered - 1 }), "Europe/Berlin")).not.toBeNull();
  });
});
