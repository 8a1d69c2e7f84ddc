/** Review before the first run: what a run does, and the button that makes one. */
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import { JobProgress } from "../../components/jobs/job-progress.tsx";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { OpenBookButton } from "../../components/states/open-book-button.tsx";
import { Empty } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { ReviewJobs } from "./use-jobs.ts";

export function FirstRun({ book, jobs, openPlan }: { book: BookSummary; jobs: ReviewJobs; openPlan: () => void }) {
  const format = useFormat();
  if (book.opportunities === 0 || book.partners === 0) {
    return (
      <Empty title="There is nothing to distribute yet" actions={<OpenBookButton />}>
        <p>
          This book has {plural(format, book.partners, "partner")} and {plural(format, book.opportunities, "opportunity", "opportunities")}.
          A run needs both: fill partners.csv and opportunities.csv and open their folder as a book, or look at a sample first.
        </p>
      </Empty>
    );
  }
  return (
    <Empty
      title="Make the first run"
      actions={
        <>
          <ActionButton face keys="r" disabled={book.readOnly || jobs.job !== null} onClick={jobs.startRun}>
            Run
          </ActionButton>
          <ActionButton
            variant="default"
            keys="shift+r"
            hint="Compare one after another with the best plan for the whole batch first"
            disabled={book.readOnly || jobs.job !== null}
            onClick={openPlan}
          >
            Best plan…
          </ActionButton>
          {jobs.job && <JobProgress key={jobs.job.id} job={jobs.job} />}
        </>
      }
    >
      <p>
        A run goes through every opportunity that waits{book.standing ? ` on ${format.date(book.asOf)}` : ""}, oldest first. It finds the
        partners that can take it (capacity, revenue, territory, lead type, products), scores them by seven weighted metrics, and proposes
        the best one that has room.
      </p>
      <p>Nothing is delivered by it: you look at the proposals here, approve, override or hold them, and deliver what you approved.</p>
    </Empty>
  );
}
