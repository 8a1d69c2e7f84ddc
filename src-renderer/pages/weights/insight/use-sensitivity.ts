/** Every weight gone through, first in large steps, then in small ones; a new draft begins anew. */
import { useEffect, useState } from "react";
import type { Sensitivity } from "../../../../src-main/contract/calls/insight.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import { call } from "../../../bridge/client.ts";
import { cancelJob, endJob, newJob } from "../../../bridge/jobs.ts";
import { METRICS_IN_ORDER } from "../../../format/words.ts";
import type { DraftProps } from "./draft-props.ts";

/** Of 200 steps, every tenth, then each. */
const LOOKS = [10, 1] as const;
/** A slider that is dragged is not followed: only where it rests. */
const REST_MS = 300;

interface Looked {
  readonly key: string;
  readonly found: ReadonlyMap<MetricName, Sensitivity>;
  /** Looks that are done, of `total`. */
  readonly done: number;
  readonly error: unknown;
}

export interface SensitivityLook extends Omit<Looked, "key"> {
  readonly total: number;
  readonly job: string | null;
}

const NOTHING: Looked = { key: "", found: new Map(), done: 0, error: null };

/** A draft with what makes an earlier look old. */
export interface SensitivityQuestion extends DraftProps {
  readonly stamp: string;
}

/** @param key a SensitivityQuestion as text. */
export function useSensitivity(key: string): SensitivityLook {
  const [looked, setLooked] = useState<Looked>(NOTHING);
  const [job, setJob] = useState<string | null>(null);
  const total = LOOKS.length * METRICS_IN_ORDER.length;
  useEffect(() => {
    const name = newJob("sensitivity");
    const { weights, settings } = JSON.parse(key) as SensitivityQuestion;
    const asked = { draft: { weights, settings: { ...settings } }, job: name };
    let left = false;
    let started = false;
    const look = async () => {
      started = true;
      setJob(name);
      setLooked({ ...NOTHING, key });
      try {
        for (const every of LOOKS) {
          for (const metric of METRICS_IN_ORDER) {
            const found = await call("insight.sensitivity", { ...asked, metric, every });
            if (left) return;
            setLooked((before) => ({ ...before, found: new Map([...before.found, [metric, found]]), done: before.done + 1 }));
          }
        }
      } catch (error) {
        if (!left) setLooked((before) => ({ ...before, error }));
      } finally {
        endJob(name);
        if (!left) setJob(null);
      }
    };
    const timer = setTimeout(() => void look(), REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      // Where it has ended meanwhile, there is nothing to cancel.
      if (started) cancelJob(name).catch(() => undefined);
    };
  }, [key]);
  const { found, done, error } = looked;
  return { found, done: looked.key === key ? done : 0, error: looked.key === key ? error : null, total, job };
}
