/** What can be done with one offer of a table, asked for as the menu opens. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OfferChange } from "../../../src-main/contract/calls/offers.ts";
import type { OfferView } from "../../../src-main/contract/calls/shared.ts";
import { STAGES } from "../../../src-main/contract/codes.ts";
import { queries } from "../../bridge/queries.ts";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { describeError } from "../../bridge/errors.ts";
import { STEP_WORDS, takeStep } from "./steps.ts";

/** Steps that need nothing but a click; the others are taken in the offer's record. */
const PLAIN = ["accept", "decline", "stage", "hold", "resume", "win", "expire", "withdraw", "feedback"] as const;

function plainChange(type: (typeof PLAIN)[number], stage: number | null): OfferChange {
  if (type === "stage") return { type, stage: (stage ?? 0) + 1, on: null, reason: "" };
  if (type === "hold" || type === "resume" || type === "expire") return { type, reason: "" };
  return { type, on: null, reason: "" };
}

function Steps({ offer, of }: { offer: OfferView; of: string }) {
  const answer = useQuery(queries.offer(offer.id));
  if (!answer.data) return <Menu.Label>{answer.error ? describeError(answer.error).what : "…"}</Menu.Label>;
  const { changes } = answer.data;
  const open = PLAIN.filter((type) => changes.some((change) => change.type === type && change.refused === null));
  return (
    <>
      {open.map((type) => (
        <Menu.Item key={type} onClick={() => void takeStep(offer.id, plainChange(type, offer.stage), of)}>
          {type === "stage" ? `Move to ${STAGES[offer.stage ?? 0] ?? ""}` : STEP_WORDS[type].label}
        </Menu.Item>
      ))}
      {open.length === 0 && <Menu.Label>Nothing more can happen to it.</Menu.Label>}
    </>
  );
}

export function OfferMenu({ offer }: { offer: OfferView }) {
  const [opened, setOpened] = useState(false);
  const of = `${offer.opportunity.name || offer.opportunity.id} by ${offer.partner.name}`;
  return (
    <Menu position="bottom-end" width={260} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon size={22} aria-label={`What to do with ${of}`}>
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {opened && <Steps offer={offer} of={of} />}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate(routes.offer(offer.id))}>Open the offer: dates, reasons, return, reassign</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
