import type { IndicatorField, ProjectField } from '#domain/columns.ts';
import { compact } from '#intake/form/columnLetters.ts';
import type { SheetRow } from '#intake/sheet.ts';
import type { Part } from '#intake/tidy/raw.ts';
import type { Header } from './header.ts';
import { saysNothing } from './parts.ts';

/** 单位名称、项目名称: one column holds units and, below each, its projects. */
const BOTH = /(?:单位|部门)(?:名称)?[、/和及(（]+项目/;

/** Reads the rows of a column that holds units and their projects: a unit stands alone on its row. */
export class UnitRows {
  readonly #both: boolean;
  #unit: string | null = null;

  constructor({ labels, columns }: Header) {
    const name = columns.get('name');
    this.#both = name !== undefined && !columns.has('unit') && BOTH.test(compact(labels[name] ?? ''));
  }

  /** Whether the row names a unit and no project. */
  take(project: Part<ProjectField>, indicators: readonly Part<IndicatorField>[]): boolean {
    const [only, ...others] = Object.keys(project.texts);
    const isUnit = this.#both && only === 'name' && others.length === 0 && indicators.every(saysNothing);
    if (isUnit) this.#unit = project.texts.name ?? null;
    return isUnit;
  }

  /** The project with the unit it stands under. */
  under(project: Part<ProjectField>): Part<ProjectField> {
    if (this.#unit === null || project.texts.name === undefined) return project;
    return { ...project, texts: { ...project.texts, unit: this.#unit } };
  }
}

const LEAST_NUMBERS = 3;

/** A row that counts the columns, 1 2 3 …, below a header: no data. 栏次 may stand before it, (1) or 1=2+3 in it. */
export function isColumnNumbers({ cells }: SheetRow): boolean {
  const printed = cells.map(compact).filter((cell) => cell !== '' && !/^(?:栏次|序号|列次)$/.test(cell));
  const numbers = printed.map((cell) =>
    Number(/^[(（]?(\d{1,2})[)）]?(?:=[\d+\-*/×÷]+)?$/.exec(cell)?.[1] ?? Number.NaN),
  );
  return (
    numbers.length >= LEAST_NUMBERS &&
    numbers.every((number, at) => number === (numbers[0] ?? 0) + at) &&
    (numbers[0] ?? 9) <= 1
  );
}
