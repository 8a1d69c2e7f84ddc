/** The ways to new rules: typed one by one, a list pasted, a polygon drawn, typed as points, or imported. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useActions } from "../../components/actions/registry.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { GeoJsonDialog } from "./geojson-dialog.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { PointsDialog } from "./points-dialog.tsx";
import { RuleEditor } from "./rule-editor.tsx";
import type { Rule } from "./rules-table.tsx";
import classes from "./territories.module.css";

interface AddRulesProps {
  readonly known: readonly Rule[];
  /** Gives what is wrong, or null once they are saved. */
  readonly add: (rules: readonly Rule[]) => Promise<string | null>;
  readonly draw: () => void;
}

export function AddRules({ known, add, draw }: AddRulesProps) {
  const [dialog, setDialog] = useState<"paste" | "points" | "geojson" | null>(null);
  const close = () => setDialog(null);
  useActions([
    { id: "territory/draw", label: "Draw a polygon", group: "This territory", keys: ["d"], run: draw },
    { id: "territory/paste", label: "Add a list of rules", group: "This territory", run: () => setDialog("paste") },
    { id: "territory/points", label: "Type the points of a polygon", group: "This territory", run: () => setDialog("points") },
    { id: "territory/geojson", label: "Import GeoJSON", group: "This territory", run: () => setDialog("geojson") },
  ]);
  return (
    <div className={classes.add}>
      <RuleEditor rule={null} action="Add" save={(rule) => add([rule])} />
      <div className={classes.addMore}>
        <Button variant="default" size="compact-xs" onClick={() => setDialog("paste")}>
          Add a list…
        </Button>
        <ActionButton variant="default" size="compact-xs" keys="d" hint="Draw a polygon on the map" onClick={draw}>
          Draw a polygon
        </ActionButton>
        <Button variant="default" size="compact-xs" onClick={() => setDialog("points")}>
          Type its points…
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => setDialog("geojson")}>
          Import GeoJSON…
        </Button>
      </div>
      {dialog === "paste" && <PasteDialog known={known} add={add} close={close} />}
      {dialog === "points" && (
        <PointsDialog value={null} readOnly={false} close={close} save={(value) => add([{ kind: "polygon", value }])} />
      )}
      {dialog === "geojson" && <GeoJsonDialog add={add} close={close} />}
    </div>
  );
}
