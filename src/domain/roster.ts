import { plainHeader } from './columns.ts';
import type { MoneyUnit } from './money.ts';

/** What a column of a roster (名册) can mean. */
const ROSTER_FIELDS = ['year', 'department', 'unit', 'code', 'name', 'amount'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Header spellings as budget offices write them, the most exact first. A new spelling is one string. */
const SPELLINGS: Readonly<Record<RosterField, readonly string[]>> = {
  year: ['年度', '预算年度', '批复年度', '所属年度', '项目年度', '年份', 'year'],
  department: ['主管部门', '业务主管部门', '预算部门', '部门名称', '部门', '归口部门', 'department'],
  unit: [
    '实施单位',
    '项目单位',
    '项目实施单位',
    '预算单位',
    '单位名称',
    '承担单位',
    '用款单位',
    '使用单位',
    '单位',
    'unit',
  ],
  code: ['项目编码', '项目代码', '项目编号', '编码', 'code'],
  name: ['项目名称', '项目支出名称', '预算项目', '预算项目名称', '项目', 'name'],
  amount: [
    '批复金额',
    '批复数',
    '批复预算',
    '批复预算数',
    '批复资金',
    '预算批复数',
    '年初批复数',
    '核定金额',
    '核定数',
    '核定预算',
    '核定预算数',
    '预算数',
    '预算金额',
    '年初预算数',
    '年初预算',
    '年度预算',
    '年度预算数',
    '安排金额',
    '下达金额',
    '资金总额',
    '项目金额',
    '金额',
    'amount',
  ],
};

interface RosterColumn {
  readonly field: RosterField;
  /** Of several columns that mean the same the one with the lowest holds: 批复金额 before 金额. */
  readonly rank: number;
}

const BY_SPELLING = new Map<string, RosterColumn>(
  ROSTER_FIELDS.flatMap((field) =>
    SPELLINGS[field].map((spelling, rank): [string, RosterColumn] => [spelling, { field, rank }]),
  ),
);

export function rosterColumnOf(header: string): RosterColumn | null {
  return BY_SPELLING.get(plainHeader(header)) ?? null;
}

/** Why a row of a roster is not matched. */
export type RosterFault = 'no_name' | 'no_year' | 'amount' | 'fraction' | 'too_large' | 'sum';

/** One row of a roster; `amount` in fen. With a fault it is only listed, with its cells as they stand in `raw`. */
export interface RosterRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly year: number | null;
  readonly department: string | null;
  readonly unit: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly amount: number | null;
  readonly fault: RosterFault | null;
  readonly raw: string;
}

/** A person's word on whether a row of the roster and a form are one project; it outlives the roster it was said of. */
export interface RosterPair {
  /** Names the row: see `rosterKey`. */
  readonly entry: string;
  /** The identity of the form. */
  readonly identity: string;
  readonly verdict: 'paired' | 'apart';
}

/** What names a row of a roster, as long as the next one says the same of the project. */
export function rosterKey({ year, unit, code, name }: Pick<RosterRow, 'year' | 'unit' | 'code' | 'name'>): string {
  return JSON.stringify([year, code, code === null ? unit : null, code === null ? name : null]);
}

/** A roster as it was read from a file. */
export interface Roster {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What was answered where the file does not say. */
  readonly money_unit: MoneyUnit | null;
  readonly year: number | null;
  readonly rows: readonly RosterRow[];
  /** Sheets on which no roster was recognised, and hidden ones. */
  readonly left_out: readonly string[];
}

/** What comes of a roster row, or of a form no row names. */
export const ROSTER_OUTCOMES = [
  'missing', // 无绩效表: no form for a listed project
  'unlisted', // 无批复: a form no row names
  'differs', // 金额不符
  'unstated', // one of the two amounts is blank
  'matched', // 相符
  'duplicate', // a second row of the same project
  'unread', // a row that cannot be matched
] as const;
export type RosterOutcome = (typeof ROSTER_OUTCOMES)[number];
