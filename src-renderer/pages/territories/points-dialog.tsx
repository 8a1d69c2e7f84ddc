/** The points of a polygon as a table: typed, or pasted from a spreadsheet; it closes by itself. */
import { ActionIcon, Button, Modal, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState, type ClipboardEvent } from "react";
import { call } from "../../bridge/client.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { geometryText, sketchOf, withRing, type Sketch } from "../../components/map/drawing.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { typedNumber } from "../../format/parse.ts";
import { pastedPairs, readPairs, type Pair } from "./pairs.ts";
import classes from "./territories.module.css";

interface PointsDialogProps {
  /** null for a new polygon. */
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly close: () => void;
  /** Gives what is wrong, or null once it is saved. */
  readonly save: (value: string) => Promise<string | null>;
}

/** A longer ring is changed by importing it anew. */
const MOST_ROWS = 2000;
const EMPTY: Pair = { latitude: "", longitude: "" };

interface Part {
  readonly area: number;
  readonly ring: number;
  readonly label: string;
}

function partsOf(sketch: Sketch): Part[] {
  return sketch.areas.flatMap((rings, area) =>
    rings.map((_, ring) => ({
      area,
      ring,
      label: `${sketch.areas.length > 1 ? `Area ${area + 1}, ` : ""}${ring === 0 ? "outline" : `hole ${ring}`}`,
    })),
  );
}

export function PointsDialog({ value, readOnly, close, save }: PointsDialogProps) {
  const format = useFormat();
  const { locale } = format;
  const sketch = value === null ? null : sketchOf(value);
  const parts = sketch === null ? [] : partsOf(sketch);
  const rowsOf = (part: Part | undefined): Pair[] =>
    (sketch?.areas[part?.area ?? 0]?.[part?.ring ?? 0] ?? []).map(([longitude, latitude]) => ({
      latitude: typedNumber(latitude, locale),
      longitude: typedNumber(longitude, locale),
    }));
  const [part, setPart] = useState(0);
  const [pairs, setPairs] = useState<readonly Pair[]>(() => rowsOf(parts[0]));
  const [fault, setFault] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const rows = readOnly ? pairs : [...pairs, EMPTY];

  const set = (next: readonly Pair[]) => {
    setPairs(next);
    setFault(null);
    setChanged(true);
  };
  const setCell = (row: number, patch: Partial<Pair>) =>
    set(
      rows
        .map((pair, i) => (i === row ? { ...pair, ...patch } : pair))
        .filter((pair, i) => i < pairs.length || pair.latitude !== "" || pair.longitude !== ""),
    );
  const paste = (row: number, event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    const pasted = pastedPairs(text);
    if (!/[\t\n;]/.test(text.trim()) && pasted[0]?.longitude === "") return;
    event.preventDefault();
    set([...pairs.slice(0, row), ...pasted, ...pairs.slice(row + pasted.length)]);
  };
  const submit = async () => {
    const read = readPairs(pairs);
    if ("fault" in read) {
      setFault(read.fault);
      return;
    }
    const at = parts[part];
    const next =
      sketch === null || at === undefined ? { areas: [[read.positions]], open: null } : withRing(sketch, at.area, at.ring, read.positions);
    const text = geometryText(next) ?? "";
    const [rule] = await call("territories.readRules", { rules: [{ kind: "polygon", value: text }] });
    const wrong = rule?.fault ? `This cannot be saved: expected ${rule.fault}` : await save(text);
    setFault(wrong);
    if (wrong === null) close();
  };
  const tooLong = rowsOf(parts[part]).length > MOST_ROWS;
  return (
    <Modal opened onClose={close} title={value === null ? "Points of a polygon" : "Points of the polygon"} size={460}>
      <p className="soft">
        In degrees, in order around it; the last point joins the first by itself. Cells can be pasted from a spreadsheet.
      </p>
      {parts.length > 1 && (
        <NativeSelect
          label="Part"
          value={String(part)}
          disabled={changed}
          data={parts.map(({ label }, i) => ({ value: String(i), label }))}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setPart(next);
            setPairs(rowsOf(parts[next]));
          }}
        />
      )}
      {tooLong ? (
        <p role="status">This ring has {plural(format, rowsOf(parts[part]).length, "point")}: import it anew to change it.</p>
      ) : (
        <div className={`${classes.pointsFrame} scroll`}>
          <table className={classes.pointsTable}>
            <thead>
              <tr>
                <th scope="col">Point</th>
                <th scope="col">Latitude</th>
                <th scope="col">Longitude</th>
                <th scope="col">
                  <span className="hidden-text">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((pair, i) => (
                <tr key={i}>
                  <th scope="row">{i < pairs.length ? format.count(i + 1) : "new"}</th>
                  {(["latitude", "longitude"] as const).map((field) => (
                    <td key={field}>
                      <input
                        aria-label={`${field === "latitude" ? "Latitude" : "Longitude"} of point ${i + 1}`}
                        inputMode="decimal"
                        readOnly={readOnly}
                        data-autofocus={i === 0 && field === "latitude" ? true : undefined}
                        value={pair[field]}
                        onChange={(event) => setCell(i, { [field]: event.currentTarget.value })}
                        onPaste={(event) => paste(i, event)}
                      />
                    </td>
                  ))}
                  <td>
                    {!readOnly && i < pairs.length && (
                      <ActionIcon size={22} aria-label={`Remove point ${i + 1}`} onClick={() => set(pairs.filter((_, j) => j !== i))}>
                        <IconX size={13} />
                      </ActionIcon>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}.
        </p>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          {readOnly ? "Close" : "Cancel"}
        </Button>
        {!readOnly && !tooLong && (
          <Button disabled={pairs.length === 0} onClick={() => void submit()}>
            Save {plural(format, pairs.length, "point")}
          </Button>
        )}
      </div>
    </Modal>
  );
}
