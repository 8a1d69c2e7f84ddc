/** The map, and beside it the record of the chosen territory, or what concerns all: holes, overlaps, who covers an address. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import type { TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import { queries } from "../../bridge/queries.ts";
import { loadAtlas } from "../../components/map/atlas.ts";
import type { ShownLayers } from "../../components/map/legend.tsx";
import type { PlacedPoint } from "../../components/map/point-layer.tsx";
import { TerritoryMap } from "../../components/map/territory-map.tsx";
import type { Bounds } from "../../components/map/view.ts";
import { Tabs, type Tab } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { CoversPanel } from "./covers-panel.tsx";
import { CustomersPanel } from "./customers-panel.tsx";
import { DrawingBar } from "./drawing-bar.tsx";
import { HolesPanel } from "./holes-panel.tsx";
import { MapTable } from "./map-table.tsx";
import { OverlapsPanel } from "./overlaps-panel.tsx";
import { RecordPanel } from "./record-panel.tsx";
import classes from "./territories.module.css";
import { TerritoryHead } from "./territory-head.tsx";
import { useDrawing, type Drawing } from "./use-drawing.ts";
import { useHome } from "./use-home.ts";

interface WorkspaceProps {
  readonly name: string | null;
  readonly open: (name: string | null) => void;
}

interface OnTheMap {
  readonly outlines: readonly TerritoryOutline[];
  readonly points: CallOutput<"territories.points">;
}

const WHOLE: { readonly bounds: Bounds; readonly cell: number } = { bounds: [-180, -90, 180, 90], cell: 16 };
const NO_POINTS: OnTheMap["points"] = { customers: [], partners: [], unplaced: 0 };

function tabsOf(name: string | null, drawing: Drawing, { outlines, points }: OnTheMap, showHoles: () => void): Tab[] {
  const common: Tab[] = [
    { id: "holes", label: "Holes", content: () => <HolesPanel onShow={showHoles} /> },
    { id: "overlaps", label: "Overlaps", content: () => <OverlapsPanel territory={name} /> },
    { id: "covers", label: "Who covers…", content: () => <CoversPanel /> },
    {
      id: "table",
      label: "As a table",
      content: () => <MapTable outlines={outlines} customers={points.customers} partners={points.partners} chosen={name} />,
    },
  ];
  if (name === null) return common;
  return [
    { id: "record", label: "Rules and partners", content: () => <RecordPanel name={name} drawing={drawing} /> },
    { id: "customers", label: "Customers", content: () => <CustomersPanel name={name} /> },
    ...common,
  ];
}

function openPoint({ kind, point }: PlacedPoint): void {
  if (point.id !== null) navigate(kind === "partner" ? routes.partner(point.id) : routes.customer(point.id));
}

export function Workspace({ name, open }: WorkspaceProps) {
  const atlas = useQuery({ queryKey: ["atlas"], queryFn: loadAtlas, gcTime: Number.POSITIVE_INFINITY });
  const outlines = useQuery(queries.outlines());
  const [seen, setSeen] = useState(WHOLE);
  const points = useQuery({
    ...queries.mapPoints({ territory: name, bounds: [...seen.bounds], cell: seen.cell }),
    placeholderData: keepPreviousData,
  });
  const [shown, setShown] = useState<ShownLayers>({ others: true, overlaps: true, customers: true, partners: true, holes: false });
  const drawing = useDrawing(name);
  const home = useHome(name, atlas.data, outlines.data);
  const onTile = useCallback((bounds: Bounds, cell: number) => setSeen({ bounds, cell }), []);
  const showHoles = useCallback(() => setShown((old) => ({ ...old, holes: true })), []);
  const error = atlas.error ?? outlines.error ?? points.error;
  const onTheMap: OnTheMap = { outlines: outlines.data ?? [], points: points.data ?? NO_POINTS };
  const retry = () => {
    void atlas.refetch();
    void outlines.refetch();
    void points.refetch();
  };
  return (
    <div className={classes.workspace}>
      <TerritoryHead key={name ?? ""} name={name} open={open} />
      <div className={classes.parts}>
        <div className={classes.map}>
          {atlas.data !== undefined && outlines.data !== undefined ? (
            <TerritoryMap
              atlas={atlas.data}
              outlines={outlines.data}
              chosen={name}
              home={home}
              customers={onTheMap.points.customers}
              partners={onTheMap.points.partners}
              unplaced={onTheMap.points.unplaced}
              shown={shown}
              setShown={setShown}
              onTile={onTile}
              openPoint={openPoint}
              sketch={drawing.sketch}
              setSketch={drawing.change}
              finish={drawing.finish}
              cancel={drawing.cancel}
            />
          ) : error === null ? (
            <Loading rows={6} label="Loading the map" />
          ) : (
            <Failed error={error} retry={retry} />
          )}
          {drawing.sketch !== null && <DrawingBar drawing={drawing} />}
        </div>
        <div className={classes.panel}>
          <Tabs
            key={name ?? ""}
            label={name === null ? "All territories" : `More about ${name}`}
            tabs={tabsOf(name, drawing, onTheMap, showHoles)}
          />
        </div>
      </div>
    </div>
  );
}
