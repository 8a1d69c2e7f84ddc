/** The rules of a territory as a table: each one in words, changed or taken away where it stands, new ones added below. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPencil, IconTable, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TerritoryValue } from "../../../src-main/contract/records/index.ts";
import { queries } from "../../bridge/queries.ts";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import record_ from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { AddRules } from "./add-rules.tsx";
import { PointsDialog } from "./points-dialog.tsx";
import { RuleEditor } from "./rule-editor.tsx";
import { RULE_WORDS } from "./territory-columns.ts";
import classes from "./territories.module.css";
import type { Drawing } from "./use-drawing.ts";

export type Rule = TerritoryValue["rules"][number];

interface RulesTableProps {
  readonly record: RecordHandle<"territory">;
  readonly drawing: Drawing;
}

/** More are found by the filter. */
const SHOWN = 200;
const FILTER_FROM = 12;

/** What is wrong with adding or changing to these rules, or null: the same rule twice says nothing. */
export function doubled(rules: readonly Rule[], added: readonly Rule[]): string | null {
  const known = new Set(rules.map(({ kind, value }) => `${kind} ${value}`));
  const again = added.find(({ kind, value }) => known.has(`${kind} ${value}`));
  return again === undefined ? null : `this territory has the rule ${again.value.slice(0, 60)} already`;
}

export function RulesTable({ record, drawing }: RulesTableProps) {
  const format = useFormat();
  const { rules } = record.value;
  const read = useQuery({ ...queries.readRules(rules), placeholderData: keepPreviousData, gcTime: 60_000 });
  const [filter, setFilter] = useState("");
  const [editing, setEditing] = useState<number | null>(null);
  const [points, setPoints] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const wanted = filter.trim().toLowerCase();
  const words = (i: number) => read.data?.[i]?.words ?? rules[i]?.value.slice(0, 80) ?? "";
  const found = rules.flatMap((rule, i) => {
    const text = `${RULE_WORDS[rule.kind][0]} ${rule.kind === "polygon" ? "" : rule.value} ${words(i)}`.toLowerCase();
    return text.includes(wanted) ? [{ rule, i }] : [];
  });
  const save = (next: readonly Rule[]) => record.save({ rules: [...next] });
  const remove = (at: number) => void save(rules.filter((_, i) => i !== at)).then(setFault);
  return (
    <section className={record_.section}>
      <div className={classes.sectionHead}>
        <h3>
          Rules <span className="soft">{format.count(rules.length)}</span>
        </h3>
        {rules.length >= FILTER_FROM && (
          <TextInput
            className={classes.filter}
            aria-label="Find a rule"
            placeholder="Find a rule"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
      </div>
      {rules.length === 0 && (
        <p className="soft">No rule yet, so nothing lies in it. An address is inside where any one of its rules holds it.</p>
      )}
      {rules.length > 0 && (
        <table className={`${record_.table} ${classes.rules}`}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Holds</th>
              <th scope="col">Value</th>
              <th scope="col">
                <span className="hidden-text">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map(({ rule, i }) =>
              editing === i ? (
                <tr key={i}>
                  <td colSpan={4}>
                    <RuleEditor
                      rule={rule}
                      action="Save"
                      cancel={() => setEditing(null)}
                      save={async (changed) => {
                        const others = rules.filter((_, other) => other !== i);
                        const wrong = doubled(others, [changed]) ?? (await save(rules.map((one, other) => (other === i ? changed : one))));
                        if (wrong === null) setEditing(null);
                        return wrong;
                      }}
                    />
                  </td>
                </tr>
              ) : (
                <tr key={i}>
                  <td>{RULE_WORDS[rule.kind][0]}</td>
                  <td title={words(i)}>
                    <span className={classes.holds}>
                      <span className="cut">{words(i)}</span>
                      {read.data?.[i]?.outline === false && (
                        <span className={classes.mark} title="The map has no outline for it and shows the customers inside instead">
                          no outline
                        </span>
                      )}
                    </span>
                  </td>
                  <td className={`soft cut ${classes.code}`}>{rule.kind === "polygon" ? "" : rule.value}</td>
                  <td className={classes.rowActions}>
                    {rule.kind === "polygon" && (
                      <ActionIcon size={24} aria-label={`Points of ${words(i)}`} title="As a table of points" onClick={() => setPoints(i)}>
                        <IconTable size={14} />
                      </ActionIcon>
                    )}
                    {!record.readOnly && (
                      <>
                        <ActionIcon
                          size={24}
                          aria-label={`Change ${words(i)}`}
                          title={rule.kind === "polygon" ? "Change on the map" : "Change"}
                          onClick={() => (rule.kind === "polygon" ? drawing.edit(i, rule.value) : setEditing(i))}
                        >
                          <IconPencil size={14} />
                        </ActionIcon>
                        <ActionIcon size={24} aria-label={`Remove ${words(i)}`} title="Remove" onClick={() => remove(i)}>
                          <IconX size={14} />
                        </ActionIcon>
                      </>
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {found.length > SHOWN && <p className="soft">{plural(format, found.length - SHOWN, "more rule")}: write above what to find.</p>}
      {rules.length > 0 && found.length === 0 && (
        <p className="soft">
          No rule matches “{filter}”.{" "}
          <Button size="compact-xs" variant="subtle" onClick={() => setFilter("")}>
            Show all
          </Button>
        </p>
      )}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      {!record.readOnly && (
        <AddRules add={async (added) => doubled(rules, added) ?? (await save([...rules, ...added]))} known={rules} draw={drawing.start} />
      )}
      {points !== null && rules[points] !== undefined && (
        <PointsDialog
          value={rules[points].value}
          readOnly={record.readOnly}
          close={() => setPoints(null)}
          save={(value) => save(rules.map((one, i) => (i === points ? { ...one, value } : one)))}
        />
      )}
    </section>
  );
}
