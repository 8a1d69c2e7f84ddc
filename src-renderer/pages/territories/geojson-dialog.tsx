/** Polygons from a GeoJSON file or text: read at once, with what is found or what is wrong, then added as rules. */
import { Button, Modal, Textarea } from "@mantine/core";
import { useId, useState, type DragEvent } from "react";
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import { call } from "../../bridge/client.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import type { Rule } from "./rules-table.tsx";
import classes from "./territories.module.css";

interface GeoJsonDialogProps {
  readonly add: (rules: readonly Rule[]) => Promise<string | null>;
  readonly close: () => void;
}

type Shapes = CallOutput<"territories.readGeoJson">["shapes"];

/** Longer texts are not shown in the box, only read. */
const SHOWN_TEXT = 20_000;
const SHAPES_SHOWN = 50;

export function GeoJsonDialog({ add, close }: GeoJsonDialogProps) {
  const format = useFormat();
  const fileId = useId();
  const [text, setText] = useState("");
  const [file, setFile] = useState<string | null>(null);
  const [shapes, setShapes] = useState<Shapes | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const say = (error: unknown) => setFault(error instanceof Error ? error.message : String(error));

  const read = (next: string, name: string | null) => {
    setText(next);
    setFile(name);
    setFault(null);
    setShapes(null);
    if (next.trim() === "") return;
    call("territories.readGeoJson", { text: next }).then(({ shapes: found }) => setShapes(found), say);
  };
  const take = (files: FileList | null) => {
    const [one] = files ?? [];
    if (one === undefined) return;
    one.text().then((content) => read(content, one.name), say);
  };
  const save = () => {
    if (shapes === null || shapes.length === 0) return;
    add(shapes.map(({ value }) => ({ kind: "polygon" as const, value }))).then((sentence) => {
      setFault(sentence);
      if (sentence === null) close();
    }, say);
  };
  return (
    <Modal opened onClose={close} title="Import GeoJSON" size={620}>
      <div
        onDragOver={(event: DragEvent) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <div className={classes.file}>
          <label htmlFor={fileId}>A file, chosen or dropped here</label>
          <input
            id={fileId}
            type="file"
            accept=".geojson,.json,application/geo+json,application/json"
            onChange={(event) => take(event.currentTarget.files)}
          />
        </div>
        <Textarea
          label="Or its text"
          description="Polygon, MultiPolygon, Feature or FeatureCollection; coordinates in degrees, longitude first."
          data-autofocus
          rows={6}
          value={text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text}
          readOnly={text.length > SHOWN_TEXT}
          onChange={(event) => read(event.currentTarget.value, null)}
        />
      </div>
      {file !== null && <p className="soft">Read from {file}.</p>}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}.
        </p>
      )}
      {shapes !== null && (
        <ul className={`${classes.read} scroll`} tabIndex={0} aria-label="Polygons that were found">
          {shapes.slice(0, SHAPES_SHOWN).map((shape, i) => (
            <li key={i}>
              {shape.name ?? `Polygon ${i + 1}`}: {plural(format, shape.points, "point")}
            </li>
          ))}
          {shapes.length > SHAPES_SHOWN && <li className="soft">and {format.count(shapes.length - SHAPES_SHOWN)} more</li>}
        </ul>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={shapes === null || shapes.length === 0} onClick={save}>
          {shapes === null ? "Add" : `Add ${plural(format, shapes.length, "polygon")}`}
        </Button>
      </div>
    </Modal>
  );
}
