import type { Desk } from '#app/frame/context.ts';
import { packVersion } from '#rules/pack.ts';
import { wholeWorkbook } from './wholeWorkbook.ts';

/** The whole workbook of the present view, written beside the page. */
export async function writtenWorkbook(desk: Pick<Desk, 'workspace' | 'view' | 'text' | 'openWriter'>): Promise<Blob> {
  const writer = desk.openWriter();
  try {
    return await wholeWorkbook(desk, writer);
  } finally {
    writer.close();
  }
}

/** What the file of the whole workbook is called, wherever it is asked for. */
export function workbookName({ text, workspace }: Pick<Desk, 'text' | 'workspace'>): string {
  const { pack } = workspace.reviewing.review;
  return `${text.rules.fileBy(`${text.product} ${text.workbook.title}`, packVersion(pack))}.xlsx`;
}
