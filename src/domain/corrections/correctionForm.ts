/** What a rule, or the reading, says of a cell of a 整改单, and what to do. */
export interface CorrectionNote {
  readonly title: string;
  readonly evidence: string;
  readonly fix: string;
  /** What the unit said against it before, and what the reviewer said; '' for nothing. */
  readonly dispute: string;
  readonly said: string;
}

/** A cell of a 整改单: what stands there, its hidden key, what is wrong with it. */
export interface CorrectionCell {
  readonly text: string;
  readonly key: string;
  readonly notes: readonly CorrectionNote[];
}

/** A form as a 整改单 prints it: fields in their places, indicators in order, what is said of the form as a whole last. */
export interface CorrectionForm {
  readonly identity: string;
  readonly name: string;
  readonly code: string;
  readonly year: string;
  readonly unit: string;
  readonly moneyUnit: string;
  readonly round: number;
  /** Spending in fen; `null` where the form has none. */
  readonly amount: number | null;
  readonly fields: Readonly<Record<string, CorrectionCell>>;
  readonly rows: readonly {
    readonly level1: string;
    /** Rows the level-1 cell runs over; 0 where an earlier one covers this row. */
    readonly span: number;
    readonly level2: string;
    readonly name: CorrectionCell;
    readonly target: CorrectionCell;
    /** What is said in place of a row the form does not have; '' where it is there. */
    readonly absent: string;
    /** A blank row for one indicator more of the kind. */
    readonly more: boolean;
  }[];
  readonly whole: readonly CorrectionCell[];
  /** Findings in it. */
  readonly findings: number;
  /** Standing findings of the form that the filters kept out of it. */
  readonly left: number;
  /** The findings in it as `askedIn` reads them back; `null` where none were kept out. */
  readonly asked: readonly string[] | null;
}

/** The fields of the official form, two a row: the left one is corrected in the left column, the right one in the right. */
export const CORRECTION_PAIRS = [
  ['name', 'category'],
  ['department', 'unit'],
  ['starts_on', 'ends_on'],
  ['total', 'annual'],
  ['fiscal', 'appropriation'],
  ['other', 'carry_over'],
  [null, 'annual_other'],
  ['goal_overall', 'goal_annual'],
] as const;

/** What the cells of fields are called on it. */
export const CORRECTION_LABELS = {
  name: '项目名称',
  category: '项目类别',
  department: '主管部门',
  unit: '实施单位',
  starts_on: '计划开始日期',
  ends_on: '计划完成日期',
  total: '项目资金总额',
  annual: '年度资金申请总额',
  fiscal: '其中：财政资金',
  appropriation: '其中：当年财政拨款',
  other: '其他资金',
  carry_over: '上年结转资金',
  annual_other: '其他资金',
  goal_overall: '项目总目标',
  goal_annual: '年度总体目标',
} as const;

/** How the words begin that stand where a row has no indicator. */
export const NO_ROW = ['（缺此类指标', '（表式没有此行', '（如需增加'] as const;
