import { AMOUNT_FIELDS } from '#domain/columns.ts';
import { fingerprint } from '#domain/content.ts';
import { identityOf, spendingOf } from '#domain/forms.ts';
import { type KindId, kindBit } from '#domain/kinds.ts';
import { type Lines, line } from '#domain/lines.ts';
import { effectOf } from '#domain/problems.ts';
import type { Indicator, Project } from '#domain/project.ts';
import type { YearFrom } from './dates.ts';
import type { Placement, RawForm, Remark } from './raw.ts';
import { SourceDoubts } from './sourceDoubts.ts';
import type { Tidied } from './tidy.ts';

/** Forms of one source get consecutive numbers in this range, so that a number tells its source. */
export const FORMS_A_SOURCE = 10_000_000;

/** Turns the forms of one source into lines for the engine, numbering forms and layouts as they come. */
export class TableWriter {
  readonly #source: number;
  readonly #file: string;
  readonly #layouts = new Map<Placement, number>();
  readonly #layoutKeys = new Map<string, number>();
  readonly #contents = new Map<string, string>();
  readonly #doubts = new SourceDoubts();
  readonly #years = new Map<YearFrom, number>();
  #forms = 0;
  #amount = 0;
  #texts = new Map<string, { parts: string[]; rows: number }>();
  #size = 0;

  constructor(source: number, file: string) {
    this.#source = source;
    this.#file = file;
  }

  /** Characters waiting to be taken. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a form with its indicators, places and remarks. A form that stands word for word a second time in the
   * same file is only remarked (X36); a second one of the same identity with other words is set aside (X12).
   */
  add(raw: RawForm, { project, yearFrom, remarks, quarantined }: Tidied): void {
    const identity = identityOf({ ...project, year: project.year ?? 0, name: project.name ?? '' });
    const content = contentOf(project);
    const before = this.#contents.get(identity);
    if (before === content && !quarantined) {
      this.#remark(raw, remarkOf(raw, 'X36'), null);
      return;
    }
    const twice = before !== undefined && project.name !== null ? [remarkOf(raw, 'X12')] : [];
    this.#contents.set(identity, before ?? content);
    const status = quarantined || twice.length > 0 ? 'quarantined' : 'accepted';
    const number = this.#form(raw, project, { status, identity, content });
    project.indicators.forEach((indicator, at) => {
      const part = raw.indicators[at];
      if (part === undefined) throw new Error(`indicator ${at + 1} has no cells`);
      const { level1, level2, kind, name, target, parts } = indicator;
      const place = [number, at + 1, part.row, this.#layout(part.placement)];
      const words = [level1, level2, kind, name, target, parts.operator, parts.value, parts.unit, parts.measure];
      this.#write('indicator', [...place, ...words, indicator.direction, indicator.weight]);
    });
    for (const remark of [...remarks, ...twice]) this.#remark(raw, remark, number);
    this.#doubts.add(raw, project, number);
    if (yearFrom !== null) this.#years.set(yearFrom, (this.#years.get(yearFrom) ?? 0) + 1);
  }

  /** A form that a person left out: it was read and is counted, and nothing else is made of it. */
  drop(raw: RawForm, { project }: Pick<Tidied, 'project'>): void {
    const identity = identityOf({ ...project, year: project.year ?? 0, name: project.name ?? '' });
    this.#form(raw, { ...project, indicators: [] }, { status: 'dropped', identity, content: contentOf(project) });
  }

  /** A remark on the file itself, or on one of its sheets. */
  remark(remark: Remark, sheet: string | null): void {
    this.#remark({ sheet }, remark, null);
  }

  /**
   * Once at the end: what shows only over all forms, and the reader's own count, which the ledger holds against the
   * rows that came in.
   */
  close(): void {
    for (const { form, remark, number } of this.#doubts.all) this.#remark(form, remark, number);
    const years = [...this.#years].map(([from, forms]) => `${from}:${forms}`).join(',');
    this.#write('tally', [this.#source, this.#forms, this.#amount, years]);
  }

  /** Hands over what was written since the last call, in the order the tables were first written. */
  take(): readonly Lines[] {
    const lines = [...this.#texts].map(([table, { parts, rows }]) => ({ table, text: parts.join(''), rows }));
    this.#texts = new Map();
    this.#size = 0;
    return lines;
  }

  /** The row of a form, which is counted by it; its number. */
  #form(
    raw: RawForm,
    project: Project,
    { status, identity, content }: { readonly status: string; readonly identity: string; readonly content: string },
  ): number {
    const number = this.#source * FORMS_A_SOURCE + ++this.#forms;
    const spending = spendingOf(project.amounts);
    this.#amount += spending.amount ?? 0;
    this.#write('project', [
      number,
      this.#source,
      status,
      raw.sheet,
      raw.project.row,
      this.#layout(raw.project.placement),
      project.form,
      project.year,
      project.code,
      project.name,
      project.department,
      project.unit,
      identity,
      content,
      project.category,
      project.category_raw,
      project.starts_on,
      project.ends_on,
      project.money_unit,
      ...AMOUNT_FIELDS.map((field) => project.amounts[field]),
      spending.amount,
      spending.basis,
      project.goal_overall,
      project.goal_annual,
      project.framework,
      printedMask(project.indicators, raw.blankKinds),
      project.indicators.length,
    ]);
    return number;
  }

  #layout(placement: Placement): number {
    const known = this.#layouts.get(placement);
    if (known !== undefined) return known;
    const key = JSON.stringify(placement);
    const layout = this.#layoutKeys.get(key) ?? this.#layoutKeys.size + 1;
    this.#layouts.set(placement, layout);
    if (this.#layoutKeys.has(key)) return layout;
    this.#layoutKeys.set(key, layout);
    for (const [field, place] of Object.entries(placement)) {
      if (place !== undefined) this.#write('layout', [this.#source, layout, field, place.rows_below, place.column]);
    }
    return layout;
  }

  #remark({ sheet }: Pick<RawForm, 'sheet'>, { code, row, column, raw, detail }: Remark, project: number | null): void {
    this.#write('problem', [this.#source, project, code, effectOf(code), this.#file, sheet, row, column, raw, detail]);
  }

  #write(table: string, values: readonly (string | number | null)[]): void {
    const text = line(values);
    const lines = this.#texts.get(table) ?? { parts: [], rows: 0 };
    lines.parts.push(text);
    lines.rows++;
    this.#texts.set(table, lines);
    this.#size += text.length;
  }
}

function remarkOf({ project }: RawForm, code: Remark['code']): Remark {
  const column = project.placement.name?.column ?? null;
  return { code, row: project.row, column, raw: project.texts.name ?? null, detail: null };
}

/** The kinds with at least one row, whatever stands in it; `blank` are those whose rows are the template's. */
function printedMask(indicators: readonly Indicator[], blank: readonly KindId[] = []): number {
  const kinds = new Set([...blank, ...indicators.flatMap(({ kind }) => (kind === null ? [] : [kind]))]);
  return [...kinds].reduce((mask, kind) => mask + kindBit(kind), 0);
}

function contentOf(project: Project): string {
  const { amounts, indicators, money_unit: _unit, framework: _framework, ...words } = project;
  const rows = indicators.flatMap(({ level1, level2, name, target, parts, direction, weight }) => [
    level1,
    level2,
    name,
    target,
    parts.operator,
    parts.unit,
    direction,
    weight,
  ]);
  return fingerprint([...Object.values(words), ...AMOUNT_FIELDS.map((field) => amounts[field]), ...rows]);
}
