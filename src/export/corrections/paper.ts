import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { allowed } from '#export/xlsx.ts';

/** How a cell of a printed sheet looks. */
export type Look =
  | 'title'
  | 'plain'
  | 'head'
  | 'fillHead'
  | 'label'
  | 'text'
  | 'number'
  | 'bad'
  | 'note'
  | 'fill'
  | 'open'
  | 'locked'
  | 'key';

/** One cell of a line: where it begins, and over how many columns and rows it runs. */
export interface PaperCell {
  readonly at: number;
  readonly text: string;
  readonly look: Look;
  readonly across?: number;
  readonly down?: number;
}

/** A sheet set like a paper: lines of cells, columns with their widths, some of them hidden. */
export interface Paper {
  readonly name: string;
  readonly widths: readonly number[];
  readonly hidden: readonly number[];
  readonly frozen: number;
  readonly upright: boolean;
  readonly lines: readonly (readonly PaperCell[])[];
}

const INK = { rgb: '1F2328' };
const SECONDARY = { rgb: '5B6169' };
const VERMILION = { rgb: 'B7351C' };
const HAIRLINE = { style: 'thin', color: { rgb: 'B9B4A9' } } as const;
const BOX = { top: HAIRLINE, right: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE };
const WRAPPED = { wrapText: true, vertical: 'center' } as const;
const FONT = '宋体';

/** Vermilion for what is to be mended, ink blue for where it is written, grey for what is not touched. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { name: FONT, size: 14, bold: true, color: INK }, alignment: { vertical: 'center' } },
  plain: { font: { name: FONT, size: 10, color: INK }, alignment: WRAPPED },
  head: boxed('E7E4DC', { bold: true }, { horizontal: 'center' }),
  fillHead: boxed('C9D8E8', { bold: true }, { horizontal: 'center' }),
  label: boxed('F3F1EB', {}, { horizontal: 'center' }),
  text: boxed(null, {}, {}),
  number: boxed(null, {}, { horizontal: 'center' }),
  bad: boxed('FADFD8', {}, {}),
  note: boxed(null, { color: VERMILION, size: 9 }, { vertical: 'top' }),
  fill: { ...boxed('EAF1F8', {}, {}), numFmt: '@' },
  open: { ...boxed(null, {}, {}), numFmt: '@' },
  locked: boxed('EDEBE6', { color: SECONDARY }, {}),
  key: { font: { name: FONT, size: 8, color: SECONDARY } },
};

function boxed(
  fill: string | null,
  font: NonNullable<CellStyle['font']>,
  alignment: NonNullable<CellStyle['alignment']>,
): CellStyle {
  return {
    font: { name: FONT, size: 10, color: INK, ...font },
    border: BOX,
    alignment: { ...WRAPPED, ...alignment },
    ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
  };
}

/** A paper as the writer takes it: every text stays text, rows are as high as their words, it prints on A4. */
export function paperSheet({ name, widths, hidden, frozen, upright, lines }: Paper): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const heights: number[] = lines.map(() => LEAST_HEIGHT);
  lines.forEach((line, row) => {
    for (const { at, text, look, across = 1, down = 1 } of line) {
      const value = allowed(text);
      const style = LOOKS[look];
      for (let below = 0; below < down; below++) {
        for (let beside = 0; beside < across; beside++)
          cells.set(`${row + below},${at + beside}`, { value: null, style });
      }
      if (value !== '') cells.set(`${row},${at}`, { value, style, ...asText(value) });
      if (across > 1 || down > 1) {
        merges.push({ startRow: row, startCol: at, endRow: row + down - 1, endCol: at + across - 1 });
      }
      if (look === 'key' || look === 'title') continue;
      const width = widths.slice(at, at + across).reduce((sum, one) => sum + one, 0);
      const height = heightOf(value, width) / down;
      for (let below = 0; below < down; below++) heights[row + below] = Math.max(heights[row + below] ?? 0, height);
    }
  });
  return {
    name,
    rows: lines.map(() => []),
    cells,
    merges,
    columns: widths.map((width, column) => ({ width, hidden: hidden.includes(column) })),
    rowDefs: new Map(heights.map((height, row) => [row, { height: Math.min(height, MOST_HEIGHT) }])),
    ...(frozen === 0 ? {} : { freezePane: { rows: frozen } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: upright ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&A　&P / &N' },
  };
}

/**
 * The head of each paper again on every page it is printed on. Named here, since the writer leaves the name of a sheet
 * without the quotes that most project names need, and Excel then calls the file damaged.
 */
export function printedHeads(papers: readonly Paper[]): { name: string; range: string; scope: string }[] {
  return papers
    .filter(({ frozen }) => frozen > 0)
    .map(({ name, frozen }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${frozen}:$${frozen}`,
      scope: name,
    }));
}

/** In points. */
const LINE_HEIGHT = 14;
const LEAST_HEIGHT = 20;
/** A spreadsheet has no higher row. */
const MOST_HEIGHT = 409;

/** A column holds about so many half-width signs; a Chinese one takes two. */
function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, paragraph) => {
    const signs = [...paragraph].reduce(
      (all, sign) => all + (sign > '\u2e80' || sign === '“' || sign === '”' ? 2 : 1),
      0,
    );
    return sum + Math.max(1, Math.ceil(signs / Math.max(4, width - 1.5)));
  }, 0);
  return lines * LINE_HEIGHT + 6;
}

/** The writer takes a text that begins so for an error unless it is rich. */
function asText(value: string): object {
  return value.startsWith('#') ? { type: 'richText', richText: [{ text: value }] } : {};
}
