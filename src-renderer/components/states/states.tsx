/** What a page shows instead of its content: loading, empty, failed. Each keeps the place of what will come. */
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { describeError } from "../../bridge/errors.ts";
import { copyText } from "../messages/copy.ts";
import classes from "./states.module.css";

/** Quicker answers than this show no skeleton, which would only flicker. */
const PATIENCE_MS = 150;

export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

/** Grey lines in the place of `rows` rows. */
export function Loading({ rows = 8, label = "Loading" }: { rows?: number; label?: string }) {
  const late = useLate();
  return (
    <div className={classes.loading} role="status" aria-label={label}>
      {late && Array.from({ length: rows }, (_, i) => <div key={i} className={classes.bone} data-width={i % 4} />)}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

/** What failed, what to do, and the details to copy. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = describeError(error);
  return (
    <div className={classes.empty} role="alert">
      <h2 className={classes.failed}>
        <IconAlertTriangle size={18} aria-hidden="true" /> {words.what}
      </h2>
      <p className={classes.text}>{words.advice}</p>
      <div className={classes.actions}>
        {retry && <Button onClick={retry}>Try again</Button>}
        <Button variant="default" onClick={() => void copyText(words.details, "the details")}>
          Copy details
        </Button>
      </div>
    </div>
  );
}
