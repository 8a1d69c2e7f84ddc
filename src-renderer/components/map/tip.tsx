/** What stands under the pointer, in words. */
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import classes from "./map.module.css";
import type { PlacedPoint } from "./point-layer.tsx";
import type { Size } from "./view.ts";

/** Name and facts of a point. */
export function pointWords(one: PlacedPoint, chosen: string | null, format: Format): readonly string[] {
  const { point } = one;
  const head = point.name ?? plural(format, point.count, one.kind);
  const single = point.count === 1;
  const some = (count: number, words: string, yes: string) => (count === 0 ? [] : [single ? yes : `${format.count(count)} ${words}`]);
  if (one.kind === "partner") {
    const { active, covering } = one.point;
    return [
      head,
      ...(chosen === null ? [] : some(covering, `cover ${chosen}`, `covers ${chosen}`)),
      ...(active === point.count ? [] : [single ? "not active now" : `${format.count(point.count - active)} not active now`]),
    ];
  }
  const { inside, uncovered, waiting, withoutOutline } = one.point;
  return [
    head,
    ...(chosen === null ? [] : some(inside, `in ${chosen}`, `in ${chosen}`)),
    ...some(withoutOutline, "by a rule with no outline", "by a rule with no outline"),
    ...(waiting === 0 ? [] : [`${plural(format, waiting, "opportunity", "opportunities")} waiting`]),
    ...some(uncovered, "that no listed territory of an active partner covers", "no active partner lists a territory around it"),
  ];
}

export function Tip({ one, chosen, size }: { one: PlacedPoint; chosen: string | null; size: Size }) {
  const format = useFormat();
  const [head, ...facts] = pointWords(one, chosen, format);
  const right = one.x > size.width / 2;
  const low = one.y > size.height / 2;
  const place = {
    ...(right ? { right: size.width - one.x + one.radius + 6 } : { left: one.x + one.radius + 6 }),
    ...(low ? { bottom: size.height - one.y + 6 } : { top: one.y + 6 }),
  };
  return (
    <div className={classes.tip} style={place}>
      <b>{head}</b>
      {facts.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
    </div>
  );
}
