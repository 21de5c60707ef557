import { LIGHT } from '#charts/palette.ts';
import type { Drawing } from '#panels/question.ts';

/** Of a long list the first are looked at; how many follow is said. */
const FIRST = 40;
const WIDTH = 110;

/** A drawing as stable text for people to compare: what moves with the day is masked, colours have their names. */
export function printed({ body, table, ...said }: Drawing): string {
  const { type, ...shown } = body;
  const own = type === 'own' ? [body.own] : Object.values(shown);
  const head = table.columns.map(({ id, label, type: kind }) => `${id} (${label}, ${kind})`).join(' | ');
  const rows = table.rows.slice(0, FIRST).map((row) => row.map((value) => plain(value)).join(' | '));
  const cut = table.rows.length > FIRST ? [`… ${table.rows.length - FIRST} more`] : [];
  return [
    `# said\n${pretty(said)}`,
    `# shown${['chart', 'table', 'line'].includes(type) ? ` as ${type}` : ''}\n${pretty(own.length === 1 ? own[0] : shown)}`,
    `# table\n${[head, ...rows, ...cut].join('\n')}\n`,
  ].join('\n\n');
}

function pretty(value: unknown, indent = ''): string {
  const flat = plain(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.slice(0, FIRST).map((item) => `${deeper}${pretty(item, deeper)}`);
    const cut = value.length > FIRST ? [`${deeper}… ${value.length - FIRST} more`] : [];
    return `[\n${[...items, ...cut].join('\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{\n${fields.map(([key, one]) => `${deeper}${key}: ${pretty(one, deeper)}`).join('\n')}\n${indent}}`;
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === 'string' ? masked(one) : named(one))) ?? 'undefined';
}

function named(value: unknown): unknown {
  if (typeof value === 'function') return '(computed)';
  return typeof value === 'bigint' ? String(value) : value;
}

/** Colours of the palette by their names. */
const COLORS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({ ...LIGHT.marks, ...LIGHT })
    .toReversed()
    .map(([name, color]) => [color, name]),
);

function masked(text: string): string {
  return (COLORS.get(text) ?? text).replaceAll(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?Z?)?/g, '(minute)');
}
