/** A chart's figures in rows; hidden from the eye where the drawing is shown, so that it can still be read aloud. */
import type { FigureData } from "./figure-data.ts";
import classes from "./figure.module.css";

export function FigureTable({ data, label, hidden = false }: { data: FigureData; label: string; hidden?: boolean }) {
  const table = (
    <table className={classes.table}>
      <caption className="hidden-text">{label}</caption>
      <thead>
        <tr>
          {data.columns.map(({ label: name, number }) => (
            <th key={name} scope="col" className={number ? "number" : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, k) =>
              k === 0 ? (
                <th key={k} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={k} className={data.columns[k]?.number ? "number" : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (hidden) return <div className="hidden-text">{table}</div>;
  return (
    <div className={`${classes.tableFrame} scroll`} role="region" aria-label={`Figures: ${label}`} tabIndex={0}>
      {table}
    </div>
  );
}
