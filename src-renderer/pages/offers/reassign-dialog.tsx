/** Another partner for an offer: those that are available first, best first, then the others with what stops them; every failing check is named. */
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { OfferRecord } from "../../../src-main/contract/calls/offers.ts";
import type { ReassignOption } from "../../../src-main/contract/calls/reassigning.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { GiveIt } from "../../components/partner-choice/give-it.tsx";
import { PartnerChoice, type PartnerOption } from "../../components/partner-choice/partner-choice.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { FAILURE_WORDS, NEWCOMERS_SHARE } from "../../format/words.ts";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";

function optionOf({ partner, available, newcomer, score, failures }: ReassignOption): PartnerOption {
  return {
    ...partner,
    group: available ? "Available, best first" : "Not available, nearest first",
    score,
    difference: null,
    note: [...(newcomer ? [NEWCOMERS_SHARE.toLowerCase()] : []), ...failures.map(({ code }) => FAILURE_WORDS[code])].join(", "),
  };
}

function ReassignForm({ about, close }: { about: OfferRecord; close: () => void }) {
  const { offer } = about;
  const answer = useQuery({ ...queries.reassignOptions(offer.id), staleTime: 0 });
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const options = useMemo(() => answer.data?.map(optionOf), [answer.data]);
  if (!answer.data || !options) {
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  }
  const choice = answer.data.find(({ partner }) => partner.id === chosen) ?? null;
  const ready = choice !== null && reason.trim() !== "";

  const submit = () => {
    if (!ready) return;
    const accepted = [...new Set(choice.failures.map(({ code }) => code))];
    const give = async () => {
      const partner = choice.partner.id;
      const { offer: next } = await call("offers.reassign", { id: offer.id, partner, reason: reason.trim(), accepted, window: windowId });
      announceChange(`Reassigned: ${offer.opportunity.name || offer.opportunity.id} to ${choice.partner.name}.`);
      close();
      navigate(routes.offer(next), { replace: true });
    };
    give().catch(announceError);
  };
  return (
    <>
      <PartnerChoice options={options} chosen={chosen} choose={setChosen} focused />
      <GiveIt
        name={choice?.partner.name ?? null}
        failures={choice?.failures ?? null}
        reason={reason}
        setReason={setReason}
        about={`${offer.partner.name}’s offer is withdrawn with it, and the new one has it in its history.`}
        focused={false}
        ready={ready}
        give={submit}
        close={close}
      />
    </>
  );
}

/** @param about null = closed. */
export function ReassignDialog({ about, close }: { about: OfferRecord | null; close: () => void }) {
  const topic = about ? about.offer.opportunity.name || about.offer.opportunity.id : "";
  return (
    <Modal opened={about !== null} onClose={close} title={`Another partner for ${topic}`} size={640} yOffset="6vh">
      {about && <ReassignForm about={about} close={close} />}
    </Modal>
  );
}
