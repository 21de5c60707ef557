import { fieldOf, type IndicatorField } from '#domain/columns.ts';
import { type Group, groupOf, groupOfKind, kindOf } from '#domain/kinds.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { mergedRemark } from '#intake/tidy/mergedRemark.ts';
import type { Part, Remark } from '#intake/tidy/raw.ts';
import { isPlaceholder } from '#intake/tidy/templateRows.ts';
import { type Cell, columnLetters } from './columnLetters.ts';
import {
  type Headings,
  headingsOf,
  impliedHeadings,
  isKind,
  periodNames,
  withKinds,
  withSubheads,
} from './headings.ts';
import { type IndicatorRow, readIndicatorRow } from './indicator.ts';
import { labelsOf } from './labels.ts';
import { type Line, lineOf, type Placed, partOf } from './line.ts';
import { type Span, spanOf } from './span.ts';
import { takesMerged } from './takesMerged.ts';

/** The indicators of a form, and the headings whose columns are not used. */
export interface Indicators {
  readonly parts: readonly Part<IndicatorField>[];
  readonly remarks: readonly Remark[];
  readonly unused: readonly string[];
  /** Rows under the table. */
  readonly below: readonly SheetRow[];
}

/** Where the indicators of a form begin: at their headings, or without any at the first row of a known kind; or -1. */
export function indicatorsAt(rows: readonly SheetRow[]): number {
  const headed = rows.findIndex((row) => headingsOf(row) !== null);
  return headed >= 0 ? headed : rows.findIndex((row) => impliedHeadings(row) !== null);
}

/** Reads the rows from the headings on, up to the lines below the table. No blank rows. */
export function readIndicators(rows: readonly SheetRow[], year: number | null): Indicators {
  const [first, ...others] = rows;
  if (first === undefined) return { parts: [], remarks: [], unused: [], below: [] };
  const annual = isFilled(headingsOf(first, { annual: true, year }), others);
  const printed = headingsOf(first, { annual, year });
  const headings = printed === null ? impliedHeadings(first) : withKinds(printed, first, others);
  if (headings === null) return { parts: [], remarks: [], unused: [], below: [] };
  const table = new Table(headings, { annual, year });
  if (printed === null)
    table.note({ code: 'X07', row: first.row, column: null, raw: lineOf(first.cells), detail: null });
  for (const row of rows) table.read(row);
  const column = annual ? periodNames(first) : null;
  if (column !== null) table.noteBeside(others.flatMap(({ cells }) => cells[column]?.trim() || []));
  return table.close();
}

function isFilled(headings: Headings | null, rows: readonly SheetRow[]): boolean {
  const name = headings?.list.find(({ field }) => field === 'indicator');
  return name !== undefined && rows.some(({ cells }) => (cells[name.column] ?? '').trim() !== '');
}

class Table {
  readonly #of: { readonly annual: boolean; readonly year: number | null };
  #headings: Headings;
  readonly #lines: Line[] = [];
  readonly #shifted: { readonly shift: number; readonly remark: Remark }[] = [];
  readonly #remarks: Remark[] = [];
  readonly #unused = new Set<string>();
  readonly #below: SheetRow[] = [];
  readonly #carried = new Set<number>();
  #level1: Placed | undefined;
  #stem: string | null = null;
  #ended = false;
  #span: Span = null;

  constructor(headings: Headings, of: { readonly annual: boolean; readonly year: number | null }) {
    this.#of = of;
    this.#headings = headings;
    this.#head(headings);
  }

  read(row: SheetRow): void {
    const headings = headingsOf(row, this.#of);
    if (headings !== null) {
      // Printed again on the next page, or over a second block.
      this.#span = spanOf(row, headings) ?? this.#span;
      this.#head(row.row === this.#headings.row ? this.#headings : headings);
      return;
    }
    const both = row.row === this.#headings.row + 1 ? withSubheads(this.#headings, row) : null;
    if (both !== null) {
      this.#head(both);
      return;
    }
    const found = readIndicatorRow(row.cells, this.#headings);
    const known = isKind(found.cells.get('level2')?.text ?? '');
    if (this.#goesOn(found)) return;
    if (!known && (this.#ended || this.#isBelow(row, found))) {
      this.#ended = true;
      this.#below.push(row);
      return;
    }
    this.#ended = false;
    const level1 = found.cells.get('level1') ?? this.#groupAlone(found);
    if (level1 !== undefined && found.cells.size === 1) this.#level1 = { ...level1, row: row.row };
    else this.#add(row, found);
  }

  note(remark: Remark): void {
    this.#remarks.push(remark);
  }

  /** Names of indicators of the whole period that stand left of those of the year. */
  noteBeside(names: readonly string[]): void {
    const written = names.filter((name) => !isPlaceholder(name));
    if (written.length === 0) return;
    const raw = written.join('、').slice(0, 200);
    this.note({ code: 'X55', row: this.#headings.row, column: null, raw, detail: String(written.length) });
    for (const label of this.#unused) if (fieldOf(label, true) !== null) this.#unused.delete(label);
  }

  close(): Indicators {
    const parts = this.#ofTheYear().map(partOf);
    if (this.#carried.size > 0) this.note(mergedRemark(this.#carried));
    return { parts, remarks: [...this.#shifts(), ...this.#remarks], unused: [...this.#unused], below: this.#below };
  }

  /** Of two blocks, one for the whole period and one for the year, those of the year; the others are told. */
  #ofTheYear(): readonly Line[] {
    const others = this.#lines.filter(({ span }) => span === 'period');
    const first = others[0];
    if (first === undefined || !this.#lines.some(({ span }) => span === 'year')) return this.#lines;
    const raw = others
      .map(({ cells }) => cells.get('indicator')?.text ?? '')
      .join('、')
      .slice(0, 200);
    this.#remarks.push({ code: 'X55', row: first.row, column: null, raw, detail: String(others.length) });
    return this.#lines.filter(({ span }) => span !== 'period');
  }

  #head(headings: Headings): void {
    this.#headings = headings;
    this.#ended = false;
    for (const { field, text } of headings.list) if (field === null) this.#unused.add(text.replace(/\s+/g, ''));
  }

  /** A label printed over two rows, 服务对象 above 满意度指标: the second row adds to the first. */
  #goesOn({ cells }: IndicatorRow): boolean {
    const before = this.#lines.at(-1)?.cells;
    if (before === undefined || this.#ended || cells.size === 0) return false;
    const pieces = [...cells].map(([field, piece]) => {
      const start = before.get(field);
      const label = field === 'level1' || field === 'level2';
      if (!label || start === undefined) return undefined;
      if (isLabel(start.text, field) && piece.text !== '指标') return undefined;
      const text = `${start.text} ${piece.text}`;
      return isLabel(text, field) ? { field, cell: { ...start, text } } : undefined;
    });
    if (pieces.includes(undefined)) return false;
    for (const piece of pieces) if (piece !== undefined) before.set(piece.field, piece.cell);
    this.#level1 = before.get('level1') ?? this.#level1;
    return true;
  }

  /** A group on a row of its own in the column of kinds. */
  #groupAlone({ cells }: Pick<IndicatorRow, 'cells'>): Cell | undefined {
    const level2 = cells.get('level2');
    const isGroup = level2 !== undefined && cells.size === 1 && groupOf(level2.text) !== null;
    return isGroup && !this.#headings.list.some(({ field }) => field === 'level1') ? level2 : undefined;
  }

  /** Whether a row without a known kind is no indicator but a line below the table: 填报人, 注, a page number. */
  #isBelow(row: SheetRow, { cells, spare }: IndicatorRow): boolean {
    const name = this.#headings.list.find(({ field }) => field === 'indicator')?.column ?? 0;
    if (row.merged?.has(name) === true && cells.has('target')) return false;
    if (labelsOf(row.cells).some(({ column, value }) => column < name || value !== null)) return true;
    const group = cells.get('level1') ?? this.#groupAlone({ cells });
    const isGroup = group !== undefined && groupOf(group.text) !== null;
    if (isGroup && cells.size === 1) return false;
    const level2 = cells.get('level2');
    if (!cells.has('indicator') && (level2 === undefined || !cells.has('target'))) return true;
    return level2 === undefined && !isGroup && (group !== undefined || spare.length > 0);
  }

  #add({ row, cells: all, merged }: SheetRow, found: IndicatorRow): void {
    const cells = new Map<IndicatorField, Placed>([...found.cells].map(([field, cell]) => [field, { ...cell, row }]));
    this.#withStem(cells, all);
    if (merged !== undefined && takesMerged(cells, merged, this.#headings)) this.#carried.add(row);
    const before = this.#lines.at(-1)?.cells;
    const level1 = cells.get('level1');
    const sameGroup = (level1 ?? this.#level1)?.text === before?.get('level1')?.text;
    const level2 = before?.get('level2');
    if (!cells.has('level2') && sameGroup && level2 !== undefined) cells.set('level2', level2);
    if (level1 === undefined && this.#level1 !== undefined) {
      cells.set('level1', this.#level1);
      this.#doubt(this.#level1, { row, level2: cells.get('level2') });
    }
    this.#level1 = level1 === undefined ? this.#level1 : { ...level1, row };
    this.#lines.push({ row, span: this.#span, cells, columns: found.columns });
    const raw = lineOf(all);
    if (found.shift !== 0 || found.spare.length > 0) {
      const column = columnLetters((found.shifted ?? found.spare[0])?.column ?? 0);
      const detail = found.shift === 0 ? null : found.shift > 0 ? `+${found.shift}` : `${found.shift}`;
      this.#shifted.push({ shift: found.shift, remark: { code: 'X07', row, column, raw, detail } });
    }
  }

  /** 培训人数 merged over the rows of 小学 and 初中: each row is of both. */
  #withStem(cells: Map<IndicatorField, Placed>, all: readonly string[]): void {
    const column = this.#headings.list.find(({ field }) => field === 'indicator')?.column ?? 0;
    const name = cells.get('indicator');
    const first = (all[column] ?? '').trim();
    if (name === undefined || name.column < column) return;
    if (first !== '') this.#stem = name.column === column && name.text.startsWith(`${first} `) ? first : null;
    else if (this.#stem !== null && name.column === column + 1)
      cells.set('indicator', { ...name, text: `${this.#stem} ${name.text}` });
  }

  /** Taking level 1 from above is what a merged cell means; once a form it is said where it does not suit the kind. */
  #doubt(level1: Placed, { row, level2 }: { readonly row: number; readonly level2: Placed | undefined }): void {
    const group = groupOf(level1.text);
    const kind = level2 === undefined ? null : kindOf(null, level2.text);
    if (group === null || kind === null || SIDES[group] === SIDES[groupOfKind(kind)]) return;
    if (this.#remarks.some(({ code }) => code === 'X41')) return;
    const column = columnLetters(level1.column);
    this.#remarks.push({ code: 'X41', row, column, raw: level1.text, detail: level2?.text ?? null });
  }

  /** Rows that all stand alike are a matter of the headings: one remark instead of one a row. */
  #shifts(): Remark[] {
    const [first, ...others] = this.#shifted;
    if (first === undefined) return [];
    const alike = others.length > 1 && others.every(({ shift }) => shift === first.shift && shift !== 0);
    const all = this.#shifted.length >= this.#lines.filter(({ cells }) => cells.has('target')).length;
    return alike && all ? [first.remark] : this.#shifted.map(({ remark }) => remark);
  }
}

/** Cost stands under output, input or by itself, depending on the framework. */
const SIDES: Readonly<Record<Group, 'means' | 'benefit' | 'satisfaction'>> = {
  input: 'means',
  cost: 'means',
  output: 'means',
  benefit: 'benefit',
  influence: 'benefit',
  satisfaction: 'satisfaction',
};

function isLabel(text: string, field: IndicatorField): boolean {
  return field === 'level2' ? isKind(text) : groupOf(text) !== null;
}
