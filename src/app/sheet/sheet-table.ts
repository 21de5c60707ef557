import { groupOfKind, KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Text } from '#text/text.ts';
import type { Note, SheetCell } from './sheet-notes.ts';

/** One line of the indicator table; `absent` where the form has no such row and its framework expects one. */
export interface SheetRow {
  readonly key: string;
  readonly level1: string;
  /** Rows the level-1 cell runs over; 0 where an earlier one covers this row. */
  readonly span: number;
  readonly level2: string;
  readonly kind: string | null;
  readonly name: SheetCell;
  readonly target: SheetCell;
  /** What is said in place of a missing row; '' where the row is there. */
  readonly absent: string;
}

interface Beside {
  readonly notes: readonly Note[];
  readonly text: Text;
}

type Line = Omit<SheetRow, 'span'>;

/** The indicator rows in their order, each missing kind behind the last row that comes before it officially. */
export function sheetRows(form: Row, rows: readonly Row[], beside: Beside): readonly SheetRow[] {
  const lines = rows.map((row) => printedLine(row, beside));
  const has = (mask: string, kind: KindId) => maskHas(number(form, mask), kindBit(kind));
  for (const { id } of KINDS) {
    if (!has('expected', id) || has('printed', id)) continue;
    const line = absentLine(id, has('template', id), { ...beside, level1: level1Of(id, lines, beside.text) });
    lines.splice(lines.findLastIndex(({ kind }) => kind !== null && placeOf(kind) < placeOf(id)) + 1, 0, line);
  }
  return lines.map((line, at) => ({ ...line, span: spanAt(lines, at) }));
}

function printedLine(row: Row, { notes }: Beside): Line {
  const position = number(row, 'position');
  const cell = (field: 'name' | 'target'): SheetCell => {
    const column = textOf(row, `${field}_column`);
    return {
      text: textOf(row, field) ?? '',
      place: column === null ? null : { row: number(row, `${field}_row`), column },
      notes: notes.filter(({ at }) => at === `${position} ${field}`),
    };
  };
  return {
    key: String(position),
    level1: textOf(row, 'level1') ?? '',
    level2: textOf(row, 'level2') ?? '',
    kind: textOf(row, 'kind'),
    name: cell('name'),
    target: cell('target'),
    absent: '',
  };
}

function absentLine(
  kind: KindId,
  template: boolean,
  { level1, notes, text }: Beside & { readonly level1: string },
): Line {
  const at = `absent ${kind}`;
  return {
    key: at,
    level1,
    level2: text.sheet.level2(text.kinds[kind]),
    kind,
    name: { text: '', place: null, notes: notes.filter((note) => note.at === at) },
    target: { text: '', place: null, notes: [] },
    absent: template ? text.sheet.absentInTemplate : text.sheet.absent,
  };
}

/** As the rows of the same group call it, else as the form usually does. */
function level1Of(kind: KindId, lines: readonly Line[], text: Text): string {
  const group = groupOfKind(kind);
  const same = lines.find((line) => KINDS.some(({ id, group: of }) => id === line.kind && of === group));
  return same?.level1 || text.sheet.groups[group];
}

function placeOf(kind: string): number {
  return KINDS.findIndex(({ id }) => id === kind);
}

function spanAt(lines: readonly Line[], at: number): number {
  const { level1 } = lines[at] ?? { level1: '' };
  if (level1 !== '' && lines[at - 1]?.level1 === level1) return 0;
  const next = lines.findIndex((line, place) => place > at && line.level1 !== level1);
  return level1 === '' ? 1 : (next < 0 ? lines.length : next) - at;
}
