/** What the map shows, as tables: for those who do not see it, and to copy from. */
import type { CustomerPoint, PartnerPoint, TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import { pointWords } from "../../components/map/tip.tsx";
import record_ from "../../components/record/record.module.css";
import { countryName } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import classes from "./territories.module.css";

interface MapTableProps {
  readonly outlines: readonly TerritoryOutline[];
  readonly customers: readonly CustomerPoint[];
  readonly partners: readonly PartnerPoint[];
  readonly chosen: string | null;
}

const SHOWN = 500;

function drawnWords({ countries, states, polygons, withoutOutline }: TerritoryOutline, format: Format): string {
  const parts = [
    ...countries.map((code) => countryName(code, format.locale)),
    ...states,
    ...(polygons.length > 0 ? [plural(format, polygons.length, "polygon")] : []),
    ...(withoutOutline > 0 ? [`${plural(format, withoutOutline, "rule")} with no outline, shown by the customers inside`] : []),
  ];
  return parts.join(", ");
}

export function MapTable({ outlines, customers, partners, chosen }: MapTableProps) {
  const format = useFormat();
  const drawn = outlines.filter((outline) => !outline.archived || outline.name === chosen);
  const points = [
    ...partners.map((point) => ({ kind: "partner" as const, point, x: 0, y: 0, radius: 0 })),
    ...customers.map((point) => ({ kind: "customer" as const, point, x: 0, y: 0, radius: 0 })),
  ];
  return (
    <section className={record_.section} role="region" aria-label="The map as a table" tabIndex={0}>
      <h3>Territories on the map</h3>
      <table className={`${record_.table} ${classes.wrapped}`}>
        <thead>
          <tr>
            <th scope="col">Territory</th>
            <th scope="col">What is drawn</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((outline) => (
            <tr key={outline.name}>
              <th scope="row">
                {outline.name}
                {outline.name === chosen && <span className="soft"> (chosen)</span>}
              </th>
              <td>{drawnWords(outline, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>
        Points in the part that is shown <span className="soft">{format.count(points.length)}</span>
      </h3>
      <table className={`${record_.table} ${classes.wrapped}`}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Kind</th>
            <th scope="col">What it says</th>
            <th scope="col" className="number">
              Latitude, longitude
            </th>
          </tr>
        </thead>
        <tbody>
          {points.slice(0, SHOWN).map((one) => {
            const [head, ...facts] = pointWords(one, chosen, format);
            return (
              <tr key={`${one.kind} ${one.point.longitude} ${one.point.latitude}`}>
                <th scope="row">{head}</th>
                <td>{one.kind}</td>
                <td>{facts.join(", ")}</td>
                <td className="number">
                  {format.decimal(one.point.latitude, 3)}, {format.decimal(one.point.longitude, 3)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {points.length > SHOWN && <p className="soft">{format.count(points.length - SHOWN)} more: zoom in for those of a smaller part.</p>}
    </section>
  );
}
