/** Stored amounts as pages show them. */
import type { Money } from "../../contract/calls/shared.ts";
import { moneyAmount } from "../../contract/money.ts";

/** @param currency null = the base currency. */
export function moneyOf(minor: number | null, currency: string | null, baseCurrency: string): Money | null {
  if (minor === null) return null;
  const code = currency ?? baseCurrency;
  return { amount: moneyAmount(minor, code), currency: code };
}
