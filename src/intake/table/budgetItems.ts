import { AMOUNT_FIELDS, type AmountField, type ProjectField } from '#domain/columns.ts';
import { readAmount, yuanText } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import type { Part, Remark } from '#intake/tidy/raw.ts';
import type { Header } from './header.ts';

/** Columns that split one project into budget items: 部门经济科目编码, 功能科目名称, 资金来源. */
const ITEM = /科目|资金来源|资金性质|支出明细|经济分类|功能分类/;

/** A project may stand on several rows, one for each budget item: then its amounts are parts and are added up. */
export class BudgetItems {
  readonly #columns: readonly number[];
  readonly #items = new Map<string, { readonly seen: Set<string>; rows: number }>();

  constructor({ labels, columns }: Header) {
    const used = new Set(columns.values());
    this.#columns = labels.flatMap((label, column) => (ITEM.test(label) && !used.has(column) ? [column] : []));
  }

  begin(project: Part<ProjectField>, row: SheetRow): void {
    if (this.#columns.length > 0) this.#items.set(keyOf(project), { seen: new Set([this.#itemOf(row)]), rows: 1 });
  }

  /** The project with the amounts of one more row; `null` where the row is no further item of it. */
  added(
    first: Part<ProjectField>,
    { project, row }: { readonly project: Part<ProjectField>; readonly row: SheetRow },
  ): { readonly project: Part<ProjectField>; readonly remarks: readonly Remark[] } | null {
    const items = this.#items.get(keyOf(first));
    const item = this.#itemOf(row);
    if (items === undefined || items.seen.has(item)) return null;
    const sums = AMOUNT_FIELDS.flatMap((field) => sumOf(field, first, project));
    if (sums.length === 0 || sums.some(([, sum]) => sum === null)) return null;
    items.seen.add(item);
    items.rows++;
    const raw = sums.map(([, sum]) => sum).join('、');
    const remark: Remark = { code: 'X54', row: first.row, column: null, raw, detail: String(items.rows) };
    return { project: { ...first, texts: { ...first.texts, ...Object.fromEntries(sums) } }, remarks: [remark] };
  }

  #itemOf({ cells }: SheetRow): string {
    return this.#columns.map((column) => (cells[column] ?? '').trim()).join('\u001f');
  }
}

/** What two rows say of an amount, added up as decimal text in the unit of the column; null where one is no number. */
function sumOf(
  field: AmountField,
  one: Part<ProjectField>,
  other: Part<ProjectField>,
): readonly (readonly [AmountField, string | null])[] {
  const [before, more] = [one.texts[field], other.texts[field]];
  if (more === undefined) return [];
  if (before === undefined) return [[field, more]];
  const [left, right] = [readAmount(before, '元'), readAmount(more, '元')];
  const both = left.kind === 'amount' && right.kind === 'amount' && !/[万亿千元]/.test(before + more);
  return [[field, both ? yuanText(left.fen + right.fen) : null]];
}

function keyOf({ texts, row }: Part<ProjectField>): string {
  return texts.code ?? texts.name ?? String(row);
}
