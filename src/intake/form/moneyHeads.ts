import type { SheetRow } from '#intake/sheet.ts';
import { type Cell, compact, printedCells } from './columnLetters.ts';

/** What a column of money says of the amounts under it. */
type Sense = 'initial' | 'adjusted' | 'executed' | 'planned' | 'whole' | 'none';

/** Columns of money side by side, as a self-evaluation or a monitoring form prints them. */
export interface MoneyHeads {
  readonly row: number;
  readonly list: readonly { readonly column: number; readonly sense: Sense }[];
}

const SENSES: readonly (readonly [Sense, RegExp])[] = [
  [
    'none',
    /上年|去年|往年|调整(?:数|额|金额)|增减|调剂|执行率|完成率|支出率|支付率|进度|分值|权重|得分|评分|原因|说明|备注|差异/,
  ],
  ['executed', /执行|支出数|支出额|实际支出|已支付|完成数|决算|到位/],
  ['adjusted', /调整后?|全年预算|变更后|追加后|[(]A[)]/],
  ['initial', /年初|初始|批复|下达|当初/],
  ['planned', /预算数|预算金额|预算安排|计划数|计划金额|金额|资金数/],
];
/** A heading is short: longer cells are notes. */
const LONGEST_HEAD = 24;
/** 2024年, 2024年预算(万元): the money of one year beside that of others. */
const OF_A_YEAR =
  /^((?:19|20)\d{2})年(?:度)?(?:(?:财政|支出|项目|资金|本级)*(?:预算|资金|安排|计划|金额|申请)*(?:数|额|总额|金额)?)?(?:[(（].*[)）])?$/;

/**
 * The row 年初预算数 | 全年预算数(A) | 全年执行数 | 分值 | 执行率, or 合计 | 2024年 | 2025年; `null` for any other. Two columns of money
 * make one. Of several years only the form's own counts; where that is not known, none.
 */
export function moneyHeadsOf({ row, cells }: SheetRow, year: number | null): MoneyHeads | null {
  const yearly = printedCells(cells).filter(({ text }) => OF_A_YEAR.test(compact(text)));
  const list = printedCells(cells).flatMap((cell) => {
    const sense = senseOf(cell, { year, isYearly: yearly.length > 1 });
    return sense === undefined ? [] : [{ column: cell.column, sense }];
  });
  const isHead =
    list.length > 1 && (yearly.length > 1 || list.some(({ sense }) => sense === 'executed' || sense === 'adjusted'));
  if (!isHead) return null;
  // 年度预算数(万元) before 年初预算 and 调整后预算 heads the rows, no column.
  const [first, ...others] = list;
  const isTitle = first?.sense === 'planned' && others.some(({ sense }) => sense === 'initial' || sense === 'adjusted');
  return { row, list: isTitle ? others : list };
}

function senseOf(
  { text }: Cell,
  { year, isYearly }: { readonly year: number | null; readonly isYearly: boolean },
): Sense | undefined {
  const plain = compact(text);
  if (isYearly) {
    const own = OF_A_YEAR.exec(plain)?.[1];
    if (own !== undefined) return Number(own) === year ? 'adjusted' : 'none';
    if (/^(?:合计|总计|总额|小计)$/.test(plain.replace(/[(].*[)]/g, ''))) return 'whole';
  }
  const isLong = plain.length > LONGEST_HEAD || plain.includes('情况');
  if (isLong || /\d{2,}/.test(plain.replace(/[(（][^)）]*[)）]/g, ''))) return undefined;
  return SENSES.find(([, words]) => words.test(plain))?.[0];
}

/** The order in which the budget of the year is looked for: what was adjusted holds over what was first approved. */
const BUDGET: readonly Sense[] = ['adjusted', 'planned', 'initial'];

/** The cell of a row in the column that states the budget of the year; what is left blank stays blank. */
export function budgetCell(heads: MoneyHeads, printed: readonly Cell[]): Cell | undefined {
  for (const sense of BUDGET) {
    const cell = cellUnder(heads, printed, sense);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** The headings of a row that prints the number of each right behind it. */
export function pairsOf(heads: MoneyHeads, printed: readonly Cell[]): MoneyHeads {
  const list = heads.list.flatMap(({ column, sense }) => {
    const next = printed.find((cell) => cell.column > column)?.column;
    return next === undefined || heads.list.some((head) => head.column === next) ? [] : [{ column: next, sense }];
  });
  return { ...heads, list };
}

/** The cell under the sum of all years. */
export function wholeCell(heads: MoneyHeads, printed: readonly Cell[]): Cell | undefined {
  return cellUnder(heads, printed, 'whole');
}

function cellUnder({ list }: MoneyHeads, printed: readonly Cell[], sense: Sense): Cell | undefined {
  const at = list.findIndex((head) => head.sense === sense);
  const from = list[at]?.column;
  const until = list[at + 1]?.column ?? Number.POSITIVE_INFINITY;
  return from === undefined ? undefined : printed.find(({ column }) => column >= from && column < until);
}

/** Whether a row has numbers, or the dashes that stand for none, under the headings. */
export function hasNumbers({ list }: MoneyHeads, printed: readonly Cell[]): boolean {
  const first = list[0]?.column ?? 0;
  const under = printed.filter(({ column }) => column >= first);
  return under.some(({ text }) => /^[\d.,，%％\s]*\d[\d.,，%％\s]*(?:万?元)?$|^[-—/]+$/.test(text));
}

/** Where the budget of the year should stand. */
export function budgetColumn({ list }: MoneyHeads): number | undefined {
  return BUDGET.map((sense) => list.find((head) => head.sense === sense)?.column).find(
    (column) => column !== undefined,
  );
}

/** A row of such a table by the words before its numbers: the sum, or one of its parts. */
export const MONEY_ROWS: readonly (readonly ['annual' | 'appropriation' | 'carry_over' | 'annual_other', RegExp])[] = [
  ['carry_over', /结转|结余/],
  ['annual_other', /其他资金|其它资金|自筹|单位资金|社会资金|非财政/],
  ['appropriation', /^(?:其中[:：]?)?.*(?:财政拨款|财政资金|一般公共预算|本级财政|政府预算资金)(?!总额)/],
  ['annual', /总额|合计|总计|资金总额|年度资金|项目资金|全年|预算执行情况/],
];
