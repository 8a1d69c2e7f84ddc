/** Shows what would be placed and by what, then places it as one act that Ctrl Z takes back. */
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import { UNPLACED_REASONS } from "../../../src-main/contract/places.ts";
import { call } from "../../bridge/client.ts";
import { endJob, newJob } from "../../bridge/jobs.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { announceChange } from "../../components/editing/undo.ts";
import { JobProgress, type RunningJob } from "../../components/jobs/job-progress.tsx";
import { announceError } from "../../components/messages/messages.ts";
import { REASON_WORDS } from "../../components/places/place-words.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./places.module.css";

function Counts({ counts }: { counts: CallOutput<"places.placeAll"> }) {
  const format = useFormat();
  const row = (label: string, count: number) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td className="number">{format.count(count)}</td>
    </tr>
  );
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th scope="col">Would be placed</th>
          <th scope="col" className="number">
            Addresses
          </th>
        </tr>
      </thead>
      <tbody>
        {row("by the postal code: close", counts.placed["postal-code"])}
        {row("by the city, the only one that fits: likely", counts.placed.city)}
      </tbody>
      <thead>
        <tr>
          <th scope="col">Left for a person</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {UNPLACED_REASONS.filter((reason) => counts.left[reason] > 0).map((reason) => row(REASON_WORDS[reason], counts.left[reason]))}
      </tbody>
    </table>
  );
}

export function PlaceAllDialog({ close }: { close: () => void }) {
  const format = useFormat();
  const [job, setJob] = useState<RunningJob | null>(null);
  const preview = useQuery({
    queryKey: ["places", "preview"],
    queryFn: () => call("places.placeAll", { window: windowId, dryRun: true, job: newJob("places") }),
    gcTime: 0,
  });
  const counts = preview.data;
  const total = counts === undefined ? 0 : counts.placed["postal-code"] + counts.placed.city;
  const place = async () => {
    const running = { id: newJob("places"), label: "Placing addresses" };
    setJob(running);
    try {
      const { placed } = await call("places.placeAll", { window: windowId, dryRun: false, job: running.id });
      announceChange(`Placed ${plural(format, placed["postal-code"] + placed.city, "address", "addresses")}.`);
    } catch (error) {
      announceError(error);
    }
    endJob(running.id);
    close();
  };
  return (
    <Modal opened onClose={close} title="Place all that is certain" closeOnEscape={job === null} closeOnClickOutside={job === null}>
      {counts === undefined ? (
        preview.error ? (
          <Failed error={preview.error} retry={() => void preview.refetch()} />
        ) : (
          <Loading rows={6} label="Looking addresses up" />
        )
      ) : (
        <>
          <p>Coordinates are written where there are none; what is given stays. Undo takes all of it back.</p>
          <Counts counts={counts} />
        </>
      )}
      {job !== null && <JobProgress job={job} />}
      <div className={dialog.actions}>
        <Button variant="default" disabled={job !== null} onClick={close}>
          Cancel
        </Button>
        <Button data-autofocus disabled={total === 0 || job !== null} onClick={() => void place()}>
          {total === 0 ? "Nothing to place" : `Place ${plural(format, total, "address", "addresses")}`}
        </Button>
      </div>
    </Modal>
  );
}
