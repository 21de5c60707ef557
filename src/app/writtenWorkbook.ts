import { workerWriter } from '#export/client.ts';
import type { Desk } from './context.ts';
import { wholeWorkbook } from './wholeWorkbook.ts';

/** The whole workbook of the present view, written beside the page. */
export async function writtenWorkbook(present: Pick<Desk, 'workspace' | 'view' | 'text'>): Promise<Blob> {
  const writer = workerWriter();
  try {
    return await wholeWorkbook(present, writer);
  } finally {
    writer.close();
  }
}
