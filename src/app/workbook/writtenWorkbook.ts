import type { Desk } from '#app/frame/context.ts';
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
