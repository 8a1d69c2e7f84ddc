/** The frame of a field: its label, its value, and beneath it what is wrong. */
import type { ReactNode } from "react";
import classes from "./forms.module.css";

interface FieldProps {
  readonly label: string;
  /** By which a link finds it. */
  readonly name?: string | undefined;
  readonly htmlFor?: string;
  readonly fault?: string | null;
  readonly faultId?: string;
  readonly wide?: boolean;
  /** Frames are shown always, as in a dialog, not only under the pointer. */
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

export function Field({ label, name, htmlFor, fault = null, faultId, wide = false, boxed = false, children }: FieldProps) {
  return (
    <div className={`${classes.field} ${wide ? classes.wide : ""} ${boxed ? classes.boxed : ""}`} data-field={name}>
      <label className={classes.label} htmlFor={htmlFor}>
        {label}
      </label>
      {children}
      {fault !== null && (
        <div id={faultId} className={classes.fault} role="alert">
          {fault}
        </div>
      )}
    </div>
  );
}
