import { serve } from '#jobs/serve.ts';
import { directWriter } from './writer.ts';
import type { Sheet } from './xlsx.ts';

/** What the page asks of the worker; a sheet that was added has no workbook yet. */
export interface Request {
  readonly type: 'add' | 'finish';
  readonly sheet: Sheet;
}

const writer = directWriter();

serve<Request, Blob | null>(({ type, sheet }) => {
  if (type === 'finish') return writer.finish(sheet);
  writer.add(sheet);
  return null;
});
