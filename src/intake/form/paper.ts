import type { FormType, OtherPaper } from '#domain/forms.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { compact, printedCells } from './columnLetters.ts';

/**
 * What kind of paper a printed form is. Target forms and self-evaluations are projects; monitoring forms, forms of a whole
 * department, of transfer payments by region, and templates nobody filled in lie in the same folders and are none.
 */
export type Paper = FormType | OtherPaper;

/** By the title, from the surest word to the weakest. */
const BY_TITLE: readonly (readonly [Paper, RegExp])[] = [
  ['department', /整体支出|部门整体|单位整体/],
  ['transfer', /转移支付.{0,12}(?:区域|整体|分区域)|(?:区域|分区域)绩效/],
  ['monitoring', /监控|运行跟踪|跟踪监测/],
  ['self_evaluation', /自评|自我评价|绩效评价(?!指标)|目标(?:完成|实现|达成)情况/],
];
/** Columns that only a report on what was done has. */
const ACTUAL =
  /^(?:全年|年度)?(?:实际)?(?:完成|达成|实现)(?:指标)?(?:值|数|情况)$|^(?:全年)?实际(?:值|指标值|完成值|完成情况)$/;
const CAUSE = /偏差|未完成原因|原因分析|差异原因/;
const SCORED = /^(?:自评)?得分$|^自评分$|^评分$/;
const FORECAST = /完成可能性|^当前完成值|^[1１]\s*[-~—至]\s*\d{1,2}月|^截至.{0,8}完成/;
/** Far enough for a title with lines above it. */
const TITLE_ROWS = 12;

/** The kind of a form by its title, else by the headings over its indicators and what is filled in under them. */
export function paperOf(
  head: readonly SheetRow[],
  headings: SheetRow | undefined,
  below: readonly SheetRow[] = [],
): Paper {
  const titled = BY_TITLE.find(([, words]) => head.slice(0, TITLE_ROWS).some((row) => isTitle(row, words)));
  if (titled !== undefined) return titled[0];
  const texts = (headings?.cells ?? []).map((cell) => compact(cell).replace(/[(（][^)）]*[)）]/g, ''));
  if (texts.some((text) => FORECAST.test(text.replace(/^\*/, '')))) return 'monitoring';
  const actual = texts.findIndex((text) => ACTUAL.test(text));
  if (actual < 0) return 'target';
  const isFilled = below.some(({ cells }) => (cells[actual] ?? '').trim() !== '');
  return isFilled || texts.some((text) => SCORED.test(text) || CAUSE.test(text)) ? 'self_evaluation' : 'target';
}

/** What other paper the first rows of a sheet announce, where no form was recognised on it. */
export function announcedPaper(rows: readonly SheetRow[]): OtherPaper | null {
  const [paper] = BY_TITLE.find(([, words]) => rows.slice(0, TITLE_ROWS).some((row) => isTitle(row, words))) ?? [];
  return paper === undefined || paper === 'self_evaluation' || paper === 'target' ? null : paper;
}

const LONGEST_TITLE = 60;

/** A title stands alone or with a number beside it, and calls itself a form. */
function isTitle({ cells }: SheetRow, words: RegExp): boolean {
  const printed = printedCells(cells);
  return (
    printed.length <= 3 &&
    printed.some(({ text }) => {
      // 目标申报表（含自评） is no self-evaluation.
      const plain = compact(text).replace(/[(（][含附另][^)）]*[)）]/g, '');
      return (
        plain.length <= LONGEST_TITLE &&
        words.test(plain) &&
        /(?:表|报告|情况)(?:[(（].*[)）])?(?:\d{4}年?度?)?$/.test(plain)
      );
    })
  );
}
