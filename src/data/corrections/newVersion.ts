import { FORMAT } from '#domain/interchange/interchange.ts';
import { interchangeForm } from '#domain/interchange/interchangeForm.ts';
import { groupOfKind, KINDS, type KindId, labelsOfKind } from '#domain/kinds.ts';
import { readTarget } from '#domain/targets/target.ts';
import type { Row } from '#engine/engine.ts';
import type { CellChange, CurrentForm } from './answerTypes.ts';
import { columnOf, textOf } from './formCells.ts';

/** A form with corrections laid over it; `was` has for each indicator its position before, `null` for a row that is new. */
export interface NewVersion extends CurrentForm {
  readonly was: readonly (number | null)[];
}

/** Lays corrections over a form: cells in place, a row for each kind that had none. */
export function newVersion({ form, indicators }: CurrentForm, changes: readonly CellChange[]): NewVersion {
  const fields = changes.flatMap(({ place, value }) => (place.of === 'field' ? [[columnOf(place.field), value]] : []));
  const isDropped = ({ position }: Row) =>
    changes.some(({ place }) => place.of === 'drop' && place.position === position);
  const rows = indicators
    .filter((row) => !isDropped(row))
    .map((row) => ({ row: correctedRow(row, changes), was: Number(row.position) as number | null }));
  for (const { place } of changes) {
    if (place.of !== 'move') continue;
    const at = rows.findIndex(({ was }) => was === place.position);
    const [own] = at < 0 ? [] : rows.splice(at, 1);
    if (own === undefined) continue;
    const others = rows.map(({ row }) => row);
    const { level1, level2 } = labelsFor(place.kind, others);
    rows.splice(placeFor(place.kind, others), 0, { ...own, row: { ...own.row, level1, level2, kind: place.kind } });
  }
  for (const { kind, words } of added(changes)) {
    const present = rows.map(({ row }) => row);
    rows.splice(placeFor(kind, present), 0, { row: addedRow(kind, present, words), was: null });
  }
  return {
    form: { ...form, ...Object.fromEntries(fields) },
    indicators: rows.map(({ row }, at) => ({ ...row, position: at + 1 })),
    was: rows.map(({ was }) => was),
  };
}

/** Forms as a file of our own format: it comes in like any other and needs nothing else to be read again. */
export function versionFile(name: string, versions: readonly CurrentForm[]): File {
  const projects = versions.map(({ form, indicators }) => interchangeForm(form, indicators));
  return new File([`${JSON.stringify({ format: FORMAT, projects }, null, 1)}\n`], name, { type: 'application/json' });
}

function correctedRow(row: Row, changes: readonly CellChange[]): Row {
  const own = changes.filter(({ place }) => place.of === 'row' && place.position === row.position);
  const after = (part: 'name' | 'target') => {
    const change = own.find(({ place }) => place.of === 'row' && place.part === part);
    return change === undefined ? textOf(row[part]) : textOf(change.value);
  };
  const target = after('target');
  const parts = target === textOf(row.target) ? {} : partsOf(row, target);
  return { ...row, ...parts, name: after('name'), target };
}

/**
 * What another target says. Operator and unit are read from its text; where the form has columns of their own for them,
 * these hold as before.
 */
function partsOf(row: Row, target: string | null): Row {
  if (target === null) return { operator: null, value: null, unit: null, measure: null };
  const before = readTarget(textOf(row.target));
  const columns = {
    operator: before.operator === row.operator ? null : textOf(row.operator),
    unit: before.unit === row.unit ? null : textOf(row.unit),
  };
  const { operator, value, unit, measure } = readTarget(target, columns);
  return { operator, value, unit, measure };
}

interface Added {
  readonly kind: KindId;
  readonly words: Readonly<Record<string, string>>;
}

/** The indicators that are new, in official order, each with what stands on its line. */
function added(changes: readonly CellChange[]): readonly Added[] {
  const lines = new Map<string, Added>();
  for (const { place, after } of changes) {
    if (place.of !== 'absent' && place.of !== 'more') continue;
    const before = lines.get(place.line);
    lines.set(place.line, { kind: place.kind, words: { ...before?.words, [place.part]: after } });
  }
  return [...lines.values()].toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind));
}

/** What rows of a kind are called in this form, else as forms usually call them. */
function labelsFor(kind: KindId, rows: readonly Row[]): ReturnType<typeof labelsOfKind> {
  const { level1, level2 } = labelsOfKind(kind);
  const like = rows.find((row) => row.kind === kind);
  const group = groupOfKind(kind);
  const same = like ?? rows.find((row) => KINDS.some(({ id, group: of }) => id === row.kind && of === group));
  return { level1: textOf(same?.level1) ?? level1, level2: textOf(like?.level2) ?? level2 };
}

/** Behind the last row that comes before it in the official order. */
function placeFor(kind: KindId, rows: readonly Row[]): number {
  return rows.findLastIndex((row) => row.kind !== null && rankOf(String(row.kind)) <= rankOf(kind)) + 1;
}

function addedRow(kind: KindId, rows: readonly Row[], words: Readonly<Record<string, string>>): Row {
  const target = words.target ?? null;
  const { operator, value, unit, measure } = readTarget(target);
  return {
    position: null,
    ...labelsFor(kind, rows),
    kind,
    name: words.name ?? null,
    target,
    ...{ operator, value, unit, measure },
    direction: null,
    weight: null,
  };
}

function rankOf(kind: string): number {
  return KINDS.findIndex(({ id }) => id === kind);
}
