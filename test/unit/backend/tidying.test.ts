/** Memory is given back after a long call, when nobody has asked for anything for a while. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTidying } from "../../../src-main/backend/tidying.ts";

const lasting = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve("done"), ms));

describe("tidying", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("comes once after a long call", async () => {
    const collect = vi.fn<() => void>();
    const call = createTidying(collect).during(lasting(1000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await call).toBe("done");
    expect(collect).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it("does not come after short ones", async () => {
    const collect = vi.fn<() => void>();
    const tidying = createTidying(collect);
    for (let i = 0; i < 20; i++) {
      const call = tidying.during(lasting(30));
      await vi.advanceTimersByTimeAsync(30);
      await call;
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(collect).not.toHaveBeenCalled();
  });

  it("waits for somebody who works on, and for calls under way", async () => {
    const collect = vi.fn<() => void>();
    const tidying = createTidying(collect);
    const failing = tidying
      .during(() => lasting(500)().then(() => Promise.reject(new Error("no"))))
      .catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(500);
    expect(await failing).toBe("Error: no");
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(1000);
      const call = tidying.during(lasting(10));
      await vi.advanceTimersByTimeAsync(10);
      await call;
    }
    const long = tidying.during(lasting(5000));
    await vi.advanceTimersByTimeAsync(5000);
    await long;
    expect(collect).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(collect).toHaveBeenCalledTimes(1);
  });
});
