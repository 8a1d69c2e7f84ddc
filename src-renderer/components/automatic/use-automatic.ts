/** Delivering what is clear by the thresholds of the book, and taking it back. */
import { useMutation } from "@tanstack/react-query";
import { call } from "../../bridge/client.ts";
import { invalidateTopic, queries, queryClient } from "../../bridge/queries.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { announce, announceError } from "../messages/messages.ts";

export interface AutomaticActs {
  readonly deliver: (run: number) => void;
  readonly withdraw: (delivery: number) => void;
  readonly busy: boolean;
}

export function useAutomatic(): AutomaticActs {
  const format = useFormat();
  // The words come with the figures that they speak of, not before them.
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.run().queryKey });
  const onSettled = () => invalidateTopic("review");
  const withdrawing = useMutation({
    mutationFn: (delivery: number) => call("automatic.withdraw", { delivery }),
    onSuccess: async ({ withdrawn, answered }) => {
      await refresh();
      const kept = answered === 0 ? "" : ` ${plural(format, answered, "offer has", "offers have")} been answered and stay.`;
      announce(`${plural(format, withdrawn, "offer")} withdrawn; their lines are held in review.${kept}`);
    },
    onError: announceError,
    onSettled,
  });
  const delivering = useMutation({
    mutationFn: (run: number) => call("automatic.deliver", { run }),
    onSuccess: async ({ delivery, delivered, waits }) => {
      await refresh();
      const words = `Delivered ${plural(format, delivered, "offer")} automatically. ${plural(format, waits, "proposal waits", "proposals wait")} in review.`;
      announce(words, delivery === null ? undefined : { label: "Withdraw them", run: () => withdrawing.mutate(delivery) });
    },
    onError: announceError,
    onSettled,
  });
  return { deliver: delivering.mutate, withdraw: withdrawing.mutate, busy: delivering.isPending || withdrawing.isPending };
}
