/** A chart with all that belongs to it: the sentence that it shows, unit, signs, its figures as a table, and ways to take it elsewhere. */
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconChartBar, IconDots, IconTable } from "@tabler/icons-react";
import { useId, useRef, useState, type ReactNode } from "react";
import { copyText, downloadBlob, downloadText } from "../../messages/copy.ts";
import { announce, announceError } from "../../messages/messages.ts";
import { asCsv, asTabSeparated, type FigureData } from "./figure-data.ts";
import { FigureTable } from "./figure-table.tsx";
import classes from "./figure.module.css";
import { pictureOf } from "./picture.ts";
import { Legend, type LegendEntry } from "./signs.tsx";

interface FigureProps {
  /** What it shows, as a sentence. */
  readonly title: string;
  readonly unit: string;
  readonly legend?: readonly LegendEntry[];
  readonly data: FigureData;
  /** Of the files that are saved, without ending. */
  readonly fileName: string;
  /** What to know to read it rightly. */
  readonly note?: ReactNode;
  /** Instead of a drawing, where there is nothing to draw. */
  readonly empty?: string | null;
  readonly wide?: boolean;
  readonly children: (id: string) => ReactNode;
}

export function Figure({ title, unit, legend = [], data, fileName, note, empty = null, wide = false, children }: FigureProps) {
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const picture = (): Promise<Blob> => {
    const drawn = frame.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
    if (!drawn) throw new Error("there is no drawing to copy: show the chart instead of its table first");
    const signs = [...(frame.current?.querySelectorAll<SVGSVGElement>("li > svg") ?? [])];
    return pictureOf(drawn, { title, unit, legend: legend.map(({ label }, k) => ({ label, sign: signs[k] ?? null })) });
  };
  const copyPicture = async () => {
    try {
      // Given as a promise, so that the browser still knows the click that asked for it.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture() })]);
      announce("Copied the chart as an image.");
    } catch (error) {
      announceError(error);
    }
  };
  const savePicture = async () => {
    try {
      downloadBlob(await picture(), `${fileName}.png`);
      announce(`Saved the chart as ${fileName}.png.`);
    } catch (error) {
      announceError(error);
    }
  };
  const toggle = asTable ? "Show the chart" : "Show the figures as a table";
  return (
    <figure ref={frame} className={classes.figure} data-wide={wide} aria-labelledby={`${id}-title`}>
      <header className={classes.head}>
        <figcaption id={`${id}-title`} className={classes.title}>
          {title}
        </figcaption>
        {empty === null && (
          <span className={classes.tools}>
            <Tooltip label={toggle}>
              <ActionIcon aria-label={toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
              </ActionIcon>
            </Tooltip>
            <Menu position="bottom-end" width={220}>
              <Menu.Target>
                <ActionIcon aria-label={`Copy or save: ${title}`}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={asTable} onClick={() => void copyPicture()}>
                  Copy as image
                </Menu.Item>
                <Menu.Item disabled={asTable} onClick={() => void savePicture()}>
                  Save as image (PNG)
                </Menu.Item>
                <Menu.Item onClick={() => void copyText(asTabSeparated(data), "the figures")}>Copy figures</Menu.Item>
                <Menu.Item
                  onClick={() => {
                    downloadText(asCsv(data), `${fileName}.csv`, "text/csv");
                    announce(`Saved the figures as ${fileName}.csv.`);
                  }}
                >
                  Save figures (CSV)
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </span>
        )}
      </header>
      <div className={classes.key}>
        <span>{unit}</span>
        {empty === null && !asTable && <Legend entries={legend} id={id} />}
      </div>
      {empty !== null ? (
        <p className={classes.nothing}>{empty}</p>
      ) : asTable ? (
        <FigureTable data={data} label={title} />
      ) : (
        <>
          {children(id)}
          <FigureTable data={data} label={title} hidden />
        </>
      )}
      {note && <p className={classes.note}>{note}</p>}
    </figure>
  );
}
