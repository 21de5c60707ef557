import { GROUP_WORDS } from '#domain/builtLabels.ts';
import { fieldOf, isAmountField, PROJECT_FIELDS, type ProjectField, plainHeader } from '#domain/columns.ts';
import { amountParts, startsWithAmount } from './amountParts.ts';
import { type Cell, compact, printedCells } from './columnLetters.ts';

/** A printed label of a form, with the value where both stand in one cell. */
export interface Label {
  /** `null` for a label that is printed on forms and not kept: it only ends the value before it. */
  readonly field: ProjectField | null;
  readonly text: string;
  readonly column: number;
  /** The first column behind the label. */
  readonly end: number;
  readonly value: string | null;
  /** The year it names, 2024年预算: it holds for the forms of that year only. */
  readonly year?: number | undefined;
}

/** Words that also head a group of cells or stand in values, or say less than others: they count where none else does. */
const WEAK: ReadonlySet<string> = new Set([
  ...['项目', '单位', '部门', '年度', '年份', '项目期', '实施期'],
  ...['填报单位', '编制单位', '编报单位', '申报单位', '申请单位', '填报部门', '编制部门', '申报部门', '申请部门'],
]);

/** Labels that are printed and not kept. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['项目资金', '资金情况', '项目资金情况', '预算资金', '资金构成', '资金来源', '资金用途', '预算执行情况'],
  ...['项目绩效目标', '绩效目标', '绩效指标', '年度绩效指标', '分解目标', '绩效目标分解', '绩效指标分解', '指标分解'],
  ...['合计', '总计', '金额合计', '总额', '一级项目名称'],
  ...GROUP_WORDS,
  ...['年初预算数', '全年预算数', '调整后预算数', '全年执行数', '预算执行数', '执行数', '实际支出', '执行率'],
  ...['分值', '权重', '得分', '总分', '自评得分', '实际完成情况', '全年实际完成情况', '目标实际完成情况'],
  ...[
    '填报人',
    '填表人',
    '制表人',
    '经办人',
    '审核人',
    '负责人',
    '项目负责人',
    '单位负责人',
    '联系人',
    '联系电话',
    '电话',
  ],
  ...[
    '项目负责人及电话',
    '项目负责人及联系电话',
    '负责人及电话',
    '联系人及电话',
    '填报日期',
    '填报时间',
    '填表日期',
    '日期',
  ],
  ...['项目概况', '项目内容', '实施内容', '立项依据', '项目立项依据', '项目设立依据', '项目实施计划', '保障措施'],
  ...['注', '备注', '说明', '填报说明', '填表说明', '附', '附件', '签字', '盖章', '领导签字', '审核意见', '单位意见'],
  ...['主管部门意见', '预算部门意见', '业务科室意见', '财政部门意见', '财政部门审核意见', '自评结论', '评价结论'],
]);

/** What was achieved is no goal. */
const DONE = /完成情况$|^(?:全年)?实际完成/;
/** Headings of sections in words, 实施内容及过程概述: they end the value before them. */
const OTHER_SECTIONS =
  /^(?:项目)?(?:目标|年度)?.{0,8}(?:完成情况|实施内容|实施过程|基本情况|立项依据|立项情况|主要内容|组织实施|过程概述|存在问题|改进措施|管理情况|原因分析|评价结论|自评结论|应用方案)(?:及.{0,8})?$/;

const HAN = /\p{Script=Han}/u;
/** What a line under the title asks for: 填报单位：（盖章）. */
const SEAL = /^\s*[(（](?:盖章|公章|签章|签字)[)）]/;
const LONGEST_LABEL = 40;
/** Longer cells are texts; only their beginning can be a label. */
const LONGEST_LINE = 200;

/** Every step of the reader asks for the labels of a row. */
const KNOWN = new WeakMap<readonly string[], readonly Label[]>();

/** The labels of a row from left to right. */
export function labelsOf(cells: readonly string[]): readonly Label[] {
  const known = KNOWN.get(cells) ?? findLabels(cells);
  KNOWN.set(cells, known);
  return known;
}

function findLabels(cells: readonly string[]): readonly Label[] {
  const printed = printedCells(cells);
  const labels: Label[] = [];
  for (let at = 0; at < printed.length; at++) {
    const [cell, next] = [printed[at], printed[at + 1]];
    if (cell === undefined) break;
    const field = fieldOfLabel(cell.text);
    const joined = next === undefined || isSettled(cell.text, field) ? undefined : splitLabel(cell, next);
    if (joined !== undefined) {
      labels.push(joined);
      at++;
    } else if (field !== undefined) {
      labels.push({ field, text: cell.text, column: cell.column, end: cell.column + 1, value: null });
    } else if (!isGoalText(cell, labels.at(-1))) {
      labels.push(...gluedLabels(cell));
    }
  }
  return labels.map((label) => ({ ...label, year: yearedLabel(label.text)?.year }));
}

/** A sentence right behind the label of a goal is the goal, however it begins. */
function isGoalText({ text }: Cell, before: Label | undefined): boolean {
  return before !== undefined && before.value === null && isGoal(before) && /[。；;，,]/.test(text);
}

/** 2024年预算数, 2024年度绩效目标: a year, and what it is the year of. */
const YEARED = /^((?:19|20)\d{2})年(?:度)?(?!度)([^\d].*)$/s;
/** What a year can be said of. */
const OF_A_YEAR: readonly ProjectField[] = ['annual', 'appropriation', 'annual_other', 'goal_annual'];

function yearedLabel(text: string): { readonly year: number; readonly field: ProjectField } | undefined {
  const [, year, rest = ''] = YEARED.exec(compact(text)) ?? [];
  if (year === undefined) return undefined;
  const field = fieldOf(`年度${rest}`);
  const known = OF_A_YEAR.find((one) => one === field);
  return known === undefined ? undefined : { year: Number(year), field: known };
}

/** Whether a label says its value of another year than that of its form. */
export function isOfAnotherYear(label: Label, year: number | null): boolean {
  return label.year !== undefined && year !== null && label.year !== year;
}

/** Whether a label is one of those that stand inside values or head a group. */
export function isWeak(label: Label): boolean {
  return WEAK.has(plainHeader(label.text));
}

/** What a project belongs to, 专项名称: its name only where the form prints no narrower one. */
export function isWider({ field, text }: Label): boolean {
  return field === 'name' && /^(?:专项|专项资金|政策和项目)(?:支出)?名称$/.test(plainHeader(text));
}

export function isGoal({ field }: Label): boolean {
  return field === 'goal_overall' || field === 'goal_annual';
}

/** The field of a label; `null` for one that is not kept, `undefined` for what is no label. */
function fieldOfLabel(text: string): ProjectField | null | undefined {
  if (text.length > LONGEST_LABEL || !HAN.test(text)) return undefined;
  const field = DONE.test(plainHeader(text)) ? null : (fieldOf(text) ?? yearedLabel(text)?.field ?? null);
  if (field !== null && isProjectField(field)) return field;
  const plain = plainHeader(text);
  return OTHERS.has(plain) || OTHER_SECTIONS.test(plain) ? null : undefined;
}

function isSettled(text: string, field: ProjectField | null | undefined): boolean {
  return field !== undefined && field !== null && !WEAK.has(plainHeader(text));
}

/** A label printed over two cells: 项目 | 名称, 年度 | 总体目标. */
function splitLabel(cell: Cell, next: Cell): Label | undefined {
  const text = cell.text + next.text;
  const field = fieldOfLabel(text);
  if (field === undefined || !isSettled(text, field)) return undefined;
  return { field, text, column: cell.column, end: next.column + 1, value: null };
}

function isProjectField(field: string): field is ProjectField {
  return (PROJECT_FIELDS as readonly string[]).includes(field);
}

/** Where a label stands in a cell that holds its value too. */
interface Start {
  readonly field: ProjectField | null | undefined;
  readonly text: string;
  readonly from: number;
  readonly behind: number;
}

/** Labels with their values in one cell: 项目名称：残保金, or a line of several with blanks between. */
function gluedLabels({ column, text }: Cell): Label[] {
  const first = firstStart(text);
  const starts = [...(first === undefined ? [] : [first]), ...laterStarts(text, first), ...partStarts(text, first)]
    .sort((one, other) => one.from - other.from || Number(isUnknown(one)) - Number(isUnknown(other)))
    .filter(({ from }, at, all) => from !== all[at - 1]?.from);
  const isKnown = !starts.every(isUnknown);
  return starts.flatMap((start, at) => {
    const value = text
      .slice(start.behind, starts[at + 1]?.from ?? text.length)
      .replace(SEAL, '')
      .trim();
    // What nobody knows beside what is known only ends the value before it.
    if (start.field === undefined && (!isKnown || value === '')) return [];
    return [{ field: start.field ?? null, text: start.text, column, end: column + 1, value }];
  });
}

function isUnknown({ field }: Start): boolean {
  return field === undefined || field === null;
}

/** The parts of a sum in its cell, 100万元 其中：财政拨款80；其他资金20. */
function partStarts(text: string, first: Start | undefined): Start[] {
  const isMoney =
    first === undefined
      ? startsWithAmount(text)
      : first.field !== null && first.field !== undefined && isAmountField(first.field);
  const starts = isMoney ? amountParts(text).map((part) => ({ ...part, field: fieldOfLabel(part.text) })) : [];
  const isPart = ({ field }: Start) => field !== undefined && field !== null && isAmountField(field);
  return starts.some(isPart) ? starts.filter(({ from }) => from >= (first?.behind ?? 0)) : [];
}

/** A label at the beginning, with a colon behind it; one with a blank only must be beyond doubt. */
function firstStart(text: string): Start | undefined {
  const colon = /^((?:其中\s*[:：]\s*)?[^:：]{1,40}?)\s*[:：]\s*/.exec(text);
  const label = colon?.[1] ?? '';
  const field = fieldOfLabel(label);
  // 项目：… begins many a text.
  if (colon !== null && field !== undefined && plainHeader(label) !== '项目')
    return { field, text: label, from: 0, behind: colon[0].length };
  const blank = /^(\S{2,20})\s+(?=\S)/.exec(text);
  const word = blank?.[1] ?? '';
  const settled = fieldOfLabel(word);
  if (blank === null || !isSettled(word, settled)) return undefined;
  return { field: settled, text: word, from: 0, behind: blank[0].length };
}

/** 120 万元；其中：… is an amount that goes on, no label. */
const UNIT_FIRST = /^[百千万亿]{0,2}元/;

/** Labels further on in a line. A goal goes on over words with a colon; any other value ends at them. */
function laterStarts(text: string, first: Start | undefined): Start[] {
  const goal = first?.field === 'goal_overall' || first?.field === 'goal_annual';
  const line = goal ? text : text.slice(0, LONGEST_LINE);
  return [...line.matchAll(goal ? /\n([^\s:：]{2,20})\s*[:：]/g : /\s([^\s:：]{2,20})\s*[:：]/g)]
    .map((match) => ({
      field: fieldOfLabel(match[1] ?? ''),
      text: match[1] ?? '',
      from: match.index,
      behind: match.index + match[0].length,
    }))
    .filter(({ field, text, from }) => {
      if (from < (first?.behind ?? 0) - 1) return false;
      return field !== undefined || (first !== undefined && !goal && HAN.test(text) && !UNIT_FIRST.test(text));
    });
}
