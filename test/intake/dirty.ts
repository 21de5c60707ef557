import { cellsOf } from './forms.ts';
import { workbook } from './office.ts';
import { reading } from './reading.ts';

/** What is compared of a project: amounts in 元, only what its file says. */
const COMPARED = ['form', 'year', 'code', 'name', 'department', 'unit', 'starts_on', 'ends_on'] as const;
const MONEY = ['total', 'annual', 'fiscal', 'appropriation', 'carry_over', 'other', 'annual_other'] as const;
const GOALS = ['goal_overall', 'goal_annual'] as const;

export interface Read {
  readonly projects: readonly Readonly<Record<string, string | number>>[];
  /** Level 2, kind, name and target with operator and unit. */
  readonly indicators: readonly (readonly string[])[];
  readonly codes: readonly string[];
  readonly told: readonly string[];
}

/** A workbook of one sheet, its cells between bars, as the reader reads it. */
export async function readSheet(text: string, name = '表.xlsx'): Promise<Read> {
  const rows = cellsOf(text.trim()).map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
  return readFile(await workbook(name, { name: '表', rows }));
}

export async function readFile(file: File): Promise<Read> {
  const { project = [], indicator = [], problem = [] } = await reading(file);
  return {
    projects: project.map((one) =>
      Object.fromEntries([
        ...COMPARED.filter((key) => one[key] !== '').map((key) => [key, one[key] ?? '']),
        ...MONEY.filter((key) => one[key] !== '').map((key) => [key, Number(one[key]) / 100]),
        ...GOALS.filter((key) => one[key] !== '').map((key) => [key, one[key] ?? '']),
        ...(one.status === 'accepted' ? [] : [['status', one.status ?? '']]),
      ]),
    ),
    indicators: indicator.map(({ kind = '', name = '', target = '', operator = '', unit = '' }) =>
      [kind, name, target, operator, unit].filter((text) => text !== ''),
    ),
    codes: [...new Set(problem.map(({ code }) => code ?? ''))].sort(),
    told: problem.map(({ code, raw, detail }) => [code, raw, detail].filter(Boolean).join(' ')),
  };
}
