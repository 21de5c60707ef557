import { type Group, groupOfKind, type KindId } from '#domain/kinds.ts';
import type { PrintedState } from '#domain/states.ts';
import { readTarget, type Target } from '#domain/targets/target.ts';

/** One indicator row as it is loaded; blank cells are null. */
export interface IndicatorRow {
  readonly position: number;
  readonly kind: KindId | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly operator: string | null;
  readonly unit: string | null;
  /** 正向 or 反向, where the export has such a column. */
  readonly direction: string | null;
  readonly weight: number | null;
}

/** An indicator row with what the rules ask of it worked out once. */
export interface Reading extends IndicatorRow {
  readonly group: Group | null;
  /** The name without blanks and printed prefixes, in half-width signs; '' when blank. */
  readonly title: string;
  /** The same without what stands in brackets. */
  readonly bare: string;
  /** A name without a single Chinese character is none. */
  readonly wordless: boolean;
  /** The target likewise. */
  readonly value: string;
  readonly parts: Target;
  readonly state: PrintedState;
  /** What stands for the target where none is given. */
  readonly lacks: 'blank' | 'none' | null;
}

/** A row with the indicator rules that hold on it, switched on or not. */
export interface Row extends Reading {
  readonly hits: ReadonlySet<string>;
  /** One of them marks the slot: 疑似错位. */
  readonly misplaced: boolean;
  /** One of them makes a given row unsound. */
  readonly unsound: boolean;
}

/** What a form says besides its goals and indicators. */
interface FormAround {
  /** In yuan: what spending counts, and the total over all years. */
  readonly amount?: number | null;
  readonly total?: number | null;
  readonly starts_on?: string | null;
  readonly ends_on?: string | null;
  readonly year?: number | null;
}

/** A form as the rules on a whole form see it. */
export interface Form extends FormAround {
  readonly goal_overall: string | null;
  readonly goal_annual: string | null;
  readonly rows: readonly Row[];
  /** Rows with a name: neither blank nor 无. */
  readonly named: readonly Row[];
}

export interface FormRow extends FormAround {
  readonly goal_overall: string | null;
  readonly goal_annual: string | null;
  readonly indicators: readonly IndicatorRow[];
}

/** A text without blanks, in half-width signs. */
export function flat(text: string | null): string {
  return text === null ? '' : text.normalize('NFKC').replace(/\s+/g, '');
}

/** Works a row out for the rules. `isNone` tells which texts say that there is none. */
export function readRow(row: IndicatorRow, isNone: (text: string) => boolean): Reading {
  const { kind, name, target, operator, unit } = row;
  const title = plainTitle(name);
  const value = flat(target);
  const lacks = value === '' ? 'blank' : isNone(value) ? 'none' : null;
  const named = isNone(title);
  const wordless = title !== '' && !named && !/\p{Script=Han}/u.test(title);
  return {
    ...row,
    group: kind === null ? null : groupOfKind(kind),
    title,
    bare: title.replace(/\([^()]*\)?/g, '') || title,
    wordless,
    value,
    parts: readTarget(target, { operator, unit }),
    lacks,
    state: stateOf({
      isEmpty: title === '' || wordless,
      isNone: named,
      isNumber: flat(name) !== '' && !wordless,
      lacks,
    }),
  };
}

const KIND_LABEL =
  '(?:三级|绩效|年度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度)*';
/** What templates print before a name: 指标1:, 1., (2), 一、, ★, 其中:. */
const PREFIX = new RegExp(
  [
    `${KIND_LABEL}指标(?:[\\d一二三四五六七八九十]+[-.]?\\d*[::、.]?|[::])`,
    '其中[::,、]?',
    '[(][\\d一二三四五六七八九十]{1,3}[)][、.:]?',
    '\\d{1,2}(?:[.-]\\d{1,2})*[.、:)](?!\\d)',
    '[一二三四五六七八九十]{1,2}[、.:)]',
    '[★☆*#●○■□◆◇▲△※√·•、,.:;_-]+(?!\\d)',
  ]
    .map((sign) => `^(?:${sign})(?!$)`)
    .join('|'),
);
/** ① before a name; in half-width signs it would be the 1 of a number. */
const CIRCLED = /^[\s★☆*]*[\u2460-\u2473\u2776-\u2793\u24f5-\u24fe]+\s*/u;
const PREFIX_ALONE =
  /^(?:三级)?指标(?:[\d一二三四五六七八九十]+[::、.]?|[::])$|^(?:其中[::]?|[(]\d{1,2}[)]|\d{1,2}[.、:)])$/;

/** A name in half-width signs without blanks, and without what a template printed before it. */
function plainTitle(name: string | null): string {
  let title = flat((name ?? '').replace(CIRCLED, ''));
  for (let turn = 0; turn < 4; turn++) {
    if (PREFIX_ALONE.test(title)) return '';
    const rest = title.replace(PREFIX, '');
    if (rest === title) break;
    title = rest;
  }
  return title;
}

/** 指标1：无 says there is none, and so does 指标1： with 无 for its target. */
function stateOf(said: {
  readonly isEmpty: boolean;
  readonly isNone: boolean;
  readonly isNumber: boolean;
  readonly lacks: Reading['lacks'];
}): Reading['state'] {
  if (said.isNone) return 'none';
  if (!said.isEmpty) return said.lacks === null ? 'given' : 'untargeted';
  return said.isNumber && said.lacks === 'none' ? 'none' : 'blank';
}

export function isNamed({ state }: Reading): boolean {
  return state === 'given' || state === 'untargeted';
}
