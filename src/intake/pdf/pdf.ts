import { Allowance, Cells } from '#intake/office/cells.ts';
import type { Grid } from '#intake/office/grid.ts';
import { Refusal } from '#intake/refusal.ts';
import { beyond, PAGE_LIMIT, Spending } from './limits.ts';
import { writeRows } from './pages.ts';
import { openPapers } from './papers.ts';
import { type Printed, printedOn } from './printed.ts';
import { withoutRunning } from './running.ts';

/**
 * The pages of a PDF as one grid: tables by the lines drawn around their cells, other text as rows of their own. Pages
 * that hold a picture and no text are named after it. Throws a `Refusal` (F70–F76). `seen` hears of the share read.
 */
export async function readPdf(file: Blob, seen: (share: number) => void): Promise<readonly Grid[]> {
  const papers = await openPapers(new Uint8Array(await file.arrayBuffer()), new Spending());
  try {
    if (papers.count > PAGE_LIMIT) throw beyond(PAGE_LIMIT);
    const spending = new Spending();
    const pages: (readonly Printed[])[] = [];
    const scanned: number[] = [];
    let letters = 0;
    for (let page = 1; page <= papers.count; page++) {
      const paper = await papers.page(page);
      letters += paper.signs.length;
      if (paper.pictured && paper.signs.length === 0) scanned.push(page);
      pages.push(printedOn(paper, page, spending));
      seen(page / papers.count);
    }
    if (letters === 0) throw new Refusal('F71', { raw: String(papers.count) });
    if (!pages.flat().some(({ kind }) => kind === 'table'))
      throw new Refusal('F70', { raw: firstLine(pages), detail: '1' });
    const cells = new Cells(new Allowance());
    writeRows(withoutRunning(pages), cells);
    const grid = { name: null, hidden: false, rows: cells.rows() };
    return [grid, ...scanned.map((page) => ({ name: String(page), hidden: false, rows: [], pictured: true as const }))];
  } finally {
    papers.close();
  }
}

function firstLine(pages: readonly (readonly Printed[])[]): string {
  const line = pages.flat().find(({ kind }) => kind === 'line');
  return line?.kind === 'line' ? line.parts.join(' ') : '';
}
