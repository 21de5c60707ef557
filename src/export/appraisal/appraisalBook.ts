import type { WriteSheet } from 'hucre/xlsx';
import { yuanText } from '#domain/money.ts';
import { type Paper, type PaperCell, paperSheet } from '#export/corrections/paper.ts';
import { distinct, tableSheet } from '#export/xlsx.ts';

type Pair = readonly [label: string, words: string];

/** A review form (绩效目标审核表) in words. */
export interface AppraisalPaper {
  readonly title: string;
  readonly name: string;
  readonly year: string;
  readonly unit: string;
  /** Fen. */
  readonly amount: number | null;
  readonly facts: readonly Pair[];
  readonly heads: readonly [string, string, string];
  readonly questions: readonly {
    readonly label: string;
    /** What it asks, in a few words. */
    readonly asks: string;
    readonly found: string;
    readonly assessment: string;
  }[];
  readonly gradeLabel: string;
  readonly grades: readonly { readonly label: string; readonly means: string; readonly chosen: boolean }[];
  readonly opinion: Pair;
  readonly signed: readonly Pair[];
  /** What is to be known of it: that the form has changed since, that it is not kept; ''. */
  readonly state: string;
  readonly notes: readonly string[];
}

/** What the first sheet of several says. */
export interface Overview {
  readonly name: string;
  readonly heads: readonly string[];
  /** Said under the list where not every form has a sheet; '' else. */
  readonly left: string;
}

/** So many sheets of forms a workbook still opens with. */
export const MOST_SHEETS = 300;

/** One form as a workbook of one sheet; several with an overview before them. */
export async function appraisalBook(papers: readonly AppraisalPaper[], overview: Overview): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = papers.slice(0, MOST_SHEETS).map(formSheet);
  const all = papers.length === 1 ? sheets : [overviewSheet(papers, overview), ...sheets];
  const bytes = await writeXlsx({ sheets: [...distinct(all)] });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function overviewSheet(papers: readonly AppraisalPaper[], { name, heads, left }: Overview): WriteSheet {
  const rows = papers.map((paper) => [
    paper.year,
    paper.unit,
    paper.name,
    paper.amount === null ? null : { decimal: yuanText(paper.amount) },
    ...paper.questions.map(({ assessment }) => assessment),
    paper.grades.find(({ chosen }) => chosen)?.label ?? '',
    paper.opinion[1],
    ...paper.signed.map(([, words]) => words),
    paper.state,
  ]);
  const told = left === '' ? [] : [[left]];
  const formats = heads.map((_, at) => (at === 3 ? '#,##0.00' : null));
  return tableSheet({ name, rows: [heads, ...rows, ...told], formats, sums: told.length });
}

const WIDTHS = [16, 20, 16, 16, 20] as const;

function formSheet(paper: AppraisalPaper): WriteSheet {
  const [question, found, assessment] = paper.heads;
  const lines: readonly (readonly PaperCell[])[] = [
    [{ at: 0, text: paper.title, look: 'title', across: 5 }],
    ...paper.facts.map(([label, text]): readonly PaperCell[] => [
      { at: 0, text: label, look: 'label' },
      { at: 1, text, look: 'text', across: 4 },
    ]),
    [
      { at: 0, text: question, look: 'head' },
      { at: 1, text: found, look: 'head', across: 3 },
      { at: 4, text: assessment, look: 'head' },
    ],
    ...paper.questions.map((one): readonly PaperCell[] => [
      { at: 0, text: `${one.label}\n${one.asks}`, look: 'label' },
      { at: 1, text: one.found, look: 'text', across: 3 },
      { at: 4, text: one.assessment, look: 'number' },
    ]),
    ...paper.grades.map(({ label, means, chosen }, at): readonly PaperCell[] => [
      ...(at === 0 ? [{ at: 0, text: paper.gradeLabel, look: 'label', down: paper.grades.length } as const] : []),
      { at: 1, text: `${chosen ? '☑' : '☐'} ${label}`, look: 'number' },
      { at: 2, text: means, look: 'text', across: 3 },
    ]),
    ...[paper.opinion, ...paper.signed].map(([label, text]): readonly PaperCell[] => [
      { at: 0, text: label, look: 'label' },
      { at: 1, text, look: 'text', across: 4 },
    ]),
    ...[paper.state, ...paper.notes]
      .filter((note) => note !== '')
      .map((text): readonly PaperCell[] => [{ at: 0, text, look: 'plain', across: 5 }]),
  ];
  const sheet: Paper = {
    name: paper.name.trim() || paper.title,
    widths: WIDTHS,
    hidden: [],
    frozen: 0,
    upright: true,
    lines,
  };
  return paperSheet(sheet);
}
