/** What happened to an offer, to be recorded: when and why if that matters, then one of the steps; those that are not allowed say why. */
import { Button, Menu, TextInput, Tooltip } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { OfferChange, OfferRecord } from "../../../src-main/contract/calls/offers.ts";
import { OFFER_CHANGES, RETURN_REASONS, STAGES, type OfferChangeName } from "../../../src-main/contract/codes.ts";
import { useBook } from "../../bridge/use-book.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { STEP_WORDS, takeStep } from "../../components/offers/steps.ts";
import record from "../../components/record/record.module.css";
import { dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./offers.module.css";

interface StepPanelProps {
  readonly about: OfferRecord;
  readonly reassign: () => void;
}

/** In two rows: how it goes on, and what else there is. */
const ROWS: readonly (readonly OfferChangeName[])[] = [
  ["accept", "decline", "win", "return", "expire"],
  ["hold", "resume", "withdraw", "reassign", "feedback"],
];

interface StepButtonProps {
  readonly type: OfferChangeName;
  readonly refused: string | null;
  readonly first: boolean;
  readonly run: () => void;
}

/** Stays in reach of keyboard and mouse where it is refused, because it says why. */
function StepButton({ type, refused, first, run }: StepButtonProps) {
  const { label, keys } = STEP_WORDS[type];
  return (
    <Tooltip label={refused ?? <HintWithKey hint={label} keys={keys} />} multiline maw={320}>
      <Button
        variant={first ? "filled" : "default"}
        data-disabled={refused === null ? undefined : true}
        aria-disabled={refused === null ? undefined : true}
        aria-keyshortcuts={keys.replace("shift", "Shift")}
        onClick={refused === null ? run : (event) => event.preventDefault()}
      >
        {label}
      </Button>
    </Tooltip>
  );
}

function Stages({ about, take }: { about: OfferRecord; take: (stage: number) => void }) {
  const refused = about.changes.find((change) => change.type === "stage")?.refused ?? null;
  const { stage, state } = about.offer;
  const reached = state === "Delivered" || state === "Declined" || state === "Expired" ? 0 : (stage ?? 0);
  return (
    <ol className={classes.stages} aria-label="Stages">
      {STAGES.map((label, i) => {
        const there = i + 1 <= reached;
        const why = i + 1 === reached ? "It is at this stage" : there ? "Stages go forward only" : refused;
        return (
          <li key={label}>
            <Tooltip label={why ?? `Move to ${label}`} multiline maw={320}>
              <button
                type="button"
                data-reached={there}
                aria-current={i + 1 === reached ? "step" : undefined}
                aria-disabled={why === null ? undefined : true}
                onClick={() => {
                  if (why === null) take(i + 1);
                }}
              >
                {label}
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}

export function StepPanel({ about, reassign }: StepPanelProps) {
  const format = useFormat();
  const book = useBook();
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const [returning, setReturning] = useState(false);
  const { offer, changes } = about;
  const of = `${offer.opportunity.name || offer.opportunity.id} by ${offer.partner.name}`;
  const readOnly = book?.readOnly ?? true;
  const refusedBy = (type: OfferChangeName): string | null =>
    readOnly
      ? book !== null && book.past !== null
        ? "The book is shown as it was: nothing can be changed here"
        : "Another process has this book open: nothing can be changed here"
      : (changes.find((one) => one.type === type)?.refused ?? null);

  const take = async (change: OfferChange) => {
    if (!(await takeStep(offer.id, change, of))) return;
    setOn("");
    setReason("");
  };
  const dated = { on: on === "" ? null : on, reason };
  const toStage = (stage: number) => void take({ type: "stage", stage, ...dated });
  const run = (type: OfferChangeName): void => {
    if (type === "reassign") reassign();
    else if (type === "return") setReturning(true);
    else if (type === "stage") toStage((offer.stage ?? 0) + 1);
    else if (type === "hold" || type === "resume" || type === "expire") void take({ type, reason });
    else void take({ type, ...dated });
  };
  useActions(
    OFFER_CHANGES.map((type) => ({
      id: `offer/${type}`,
      label: `${STEP_WORDS[type].label}: ${of}`,
      group: "This offer",
      keys: [STEP_WORDS[type].keys],
      enabled: refusedBy(type) === null,
      run: () => run(type),
    })),
  );

  const usual = refusedBy("expire") === null && offer.state === "Expired" ? "expire" : null;
  const first = usual ?? ROWS[0]?.find((type) => refusedBy(type) === null);
  const shown = (types: readonly OfferChangeName[]) =>
    // Hold and resume take each other's place, and expiry stands there only where it can be recorded.
    types.filter((type) =>
      type === "expire" || type === "resume" ? refusedBy(type) === null : type !== "hold" || refusedBy("resume") !== null,
    );
  return (
    <section className={record.section}>
      <h3>What happened</h3>
      <div className={classes.when}>
        <TextInput
          label="On"
          type="date"
          description={`empty: ${format.date(book?.asOf ?? null)}`}
          min={offer.deliveredAt === null ? undefined : dayText(offer.deliveredAt, format.timeZone)}
          max={book ? dayText(book.asOf, format.timeZone) : undefined}
          disabled={readOnly}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          label="Why"
          description="optional; stays in the history"
          maxLength={1000}
          disabled={readOnly}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {ROWS.map((types, row) => (
        <div key={row === 0 ? "on" : "else"} className={classes.steps}>
          {shown(types).map((type) =>
            type === "return" && refusedBy("return") === null ? (
              <Menu key={type} position="bottom-start" width={280} opened={returning} onChange={setReturning}>
                <Menu.Target>
                  <Button
                    variant={type === first ? "filled" : "default"}
                    rightSection={<IconChevronDown size={14} />}
                    aria-keyshortcuts={STEP_WORDS.return.keys}
                  >
                    {STEP_WORDS.return.label}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Label>Returned, because of</Menu.Label>
                  {RETURN_REASONS.map((returnReason) => (
                    <Menu.Item key={returnReason} onClick={() => void take({ type: "return", returnReason, ...dated })}>
                      {returnReason}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : (
              <StepButton key={type} type={type} refused={refusedBy(type)} first={type === first} run={() => run(type)} />
            ),
          )}
        </div>
      ))}
      <Stages about={about} take={toStage} />
    </section>
  );
}
