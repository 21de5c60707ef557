import { AMOUNT_FIELDS, type AmountField } from '#domain/columns.ts';
import { needsUnit, readAmount } from '#domain/money.ts';
import type { Figures } from '#domain/plausible.ts';
import type { Header } from '#intake/table/header.ts';
import type { RawForm } from '#intake/tidy/raw.ts';
import type { Sheet } from './sheet.ts';

/** Amounts without a unit under one header, or of one field of printed forms. */
export interface Unitless {
  /** The header; '' for the field of printed forms. */
  readonly label: string;
  readonly field: AmountField | null;
  /** In 分, as if they were 万元; ascending. */
  readonly amounts: readonly number[];
}

/** The field that tells how much a project is, first. */
const TELLING: readonly AmountField[] = ['annual', 'total', ...AMOUNT_FIELDS];

/** The amounts of a whole table under headers without a unit. A project with many rows states its amount once. */
export async function unitlessOf(
  sheet: Sheet,
  header: Header,
  labels: readonly string[],
): Promise<readonly Unitless[]> {
  const name = header.columns.get('name') ?? -1;
  const columns = labels.map((label) => header.labels.indexOf(label));
  const found = columns.map((): number[] => []);
  let before: readonly string[] = [];
  for await (const rows of sheet.pieces) {
    for (const { row, cells } of rows) {
      if (row <= header.row) continue;
      columns.forEach((column, at) => {
        const again = name >= 0 && cells[name] === before[name] && cells[column] === before[column];
        const fen = again ? null : unitlessFen(cells[column] ?? '');
        if (fen !== null) found[at]?.push(fen);
      });
      before = cells;
    }
  }
  return labels.map((label, at) => ({
    label,
    field: AMOUNT_FIELDS.find((field) => header.columns.get(field) === columns[at]) ?? null,
    amounts: (found[at] ?? []).toSorted(ascending),
  }));
}

/** The amounts of printed forms that state no unit. */
export function unitlessForms(forms: readonly RawForm[]): readonly Unitless[] {
  return AMOUNT_FIELDS.map((field) => ({
    label: '',
    field,
    amounts: forms
      .flatMap(({ project, units }) => (units[field] === undefined ? [unitlessFen(project.texts[field] ?? '')] : []))
      .filter((fen) => fen !== null)
      .toSorted(ascending),
  })).filter(({ amounts }) => amounts.length > 0);
}

/** Of the amounts that tell most of the projects: largest, median and number; `null` where there are none. */
export function figuresOf(
  unitless: readonly Unitless[],
  meaning: (label: string) => AmountField | null,
): Figures | null {
  for (const field of TELLING) {
    const amounts = unitless
      .filter((one) => (one.field ?? meaning(one.label)) === field)
      .flatMap((one) => one.amounts)
      .toSorted(ascending);
    const largest = amounts.at(-1);
    if (largest !== undefined) return { largest, median: medianOf(amounts), amounts: amounts.length };
  }
  return null;
}

function unitlessFen(text: string): number | null {
  if (!needsUnit(text)) return null;
  const reading = readAmount(text, '万元');
  return reading.kind === 'amount' && reading.fen > 0 ? reading.fen : null;
}

/** Of an even number the lower one of the middle two: an amount of the file. */
function medianOf(ascending: readonly number[]): number {
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}

function ascending(a: number, b: number): number {
  return a - b;
}
