import { type Field, fieldOf } from '#domain/columns.ts';
import { readMoneyUnit } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { printedCells } from './columnLetters.ts';
import type { Fields } from './fields.ts';
import { headingsOf } from './headings.ts';
import { labelsOf } from './labels.ts';

/** Words of a form that look like a label nobody knows, with what stands behind or below them. */
export interface Stranger {
  readonly label: string;
  readonly values: readonly string[];
}

const LABEL = /^(?=.*\p{Script=Han})[^\d。；;，,!！?？:：][^。；;，,:：]{1,19}$/u;
const GLUED = /^([^\s:：]{2,20})\s*[:：]\s*(\S[\s\S]*)$/;

/** The labels of one form that mean nothing to us: above its indicators, and the headings over them. */
export function strangersOf(head: readonly SheetRow[], table: readonly SheetRow[], fields: Fields): Stranger[] {
  return [...head.flatMap((row) => pairsOf(row, fields)), ...unknownHeadings(table)];
}

function pairsOf(row: SheetRow, fields: Fields): Stranger[] {
  const labels = labelsOf(row.cells);
  const isFree = (column: number) =>
    !fields.isUsed(row.row, column) && !labels.some((label) => column >= label.column && column < label.end);
  const cells = printedCells(row.cells);
  const found: Stranger[] = [];
  for (let at = 0; at < cells.length; at++) {
    const [cell, next] = [cells[at], cells[at + 1]];
    if (cell === undefined || !isFree(cell.column)) continue;
    const [, label = cell.text.replace(/[:：]\s*$/, ''), value] = GLUED.exec(cell.text) ?? [];
    if (!LABEL.test(label)) continue;
    if (value !== undefined) found.push({ label, values: [value] });
    else if (next !== undefined && isFree(next.column)) {
      found.push({ label, values: [next.text] });
      at++;
    }
  }
  return found;
}

function unknownHeadings([row, ...below]: readonly SheetRow[]): Stranger[] {
  const headings = row === undefined ? null : headingsOf(row);
  return (headings?.list ?? []).flatMap(({ field, text, column }) => {
    const values = below.map(({ cells }) => (cells[column] ?? '').trim()).filter(Boolean);
    return field === null && fieldOf(text, true) === null && values.length > 0 ? [{ label: text, values }] : [];
  });
}

/** How a form prints a label of each field. */
const PRINTED: Readonly<Partial<Record<Field, string>>> = {
  ...{ name: '项目名称', code: '项目编码', year: '预算年度', department: '主管部门', unit: '实施单位' },
  ...{ category: '项目类别', starts_on: '计划开始日期', ends_on: '计划完成日期', period: '项目起止时间' },
  ...{ total: '项目资金总额', annual: '年度资金总额', fiscal: '财政资金', appropriation: '当年财政拨款' },
  ...{ carry_over: '上年结转资金', other: '其他资金', annual_other: '年度其他资金', money_unit: '金额单位' },
  ...{ goal_overall: '总体目标', goal_annual: '年度目标', level1: '一级指标', level2: '二级指标' },
  ...{ indicator: '三级指标', operator: '计算符号', target: '指标值', measure_unit: '度量单位', weight: '权重' },
};

/** The rows of a form with labels a person explained read as those we know. */
export function relabelled(
  rows: readonly SheetRow[],
  mapping: Readonly<Record<string, Field | null>>,
): readonly SheetRow[] {
  return rows.map((row) => {
    const cells = row.cells.map((cell) => relabelledCell(cell, mapping));
    return cells.every((cell, at) => cell === row.cells[at]) ? row : { ...row, cells };
  });
}

function relabelledCell(cell: string, mapping: Readonly<Record<string, Field | null>>): string {
  const text = cell.trim();
  const [, glued = '', value] = GLUED.exec(text) ?? [];
  const label = Object.hasOwn(mapping, glued) ? glued : text.replace(/[:：]\s*$/, '');
  const field = Object.hasOwn(mapping, label) ? mapping[label] : null;
  const printed = field === null || field === undefined ? undefined : PRINTED[field];
  if (printed === undefined) return cell;
  const unit = readMoneyUnit(label);
  const known = unit === null ? printed : `${printed}（${unit}）`;
  return label === glued ? `${known}：${value ?? ''}` : known;
}
