import type { Lines } from '#domain/lines.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';
import { serve } from '#jobs/serve.ts';
import type { Excerpt, Wanted } from './excerpt.ts';
import type { Answers } from './read.ts';
import { directReader, type Looked } from './reader.ts';
import { Refusal } from './refusal.ts';
import type { Progress } from './sheet.ts';

/** What the page asks of the worker; `more` asks for the next batch, so that the worker never runs ahead. */
export type Request =
  | { readonly type: 'look'; readonly file: File; readonly encoding: Encoding | null | undefined }
  | { readonly type: 'read'; readonly file: File; readonly answers: Answers; readonly source: number }
  | { readonly type: 'excerpt'; readonly file: File; readonly answers: Answers; readonly wanted: Wanted }
  | { readonly type: 'roster'; readonly file: File; readonly answers: RosterAnswers }
  | { readonly type: 'unlock'; readonly file: File; readonly password: string | null }
  | { readonly type: 'more' };

/** A file that cannot come in is an answer, not a failure. */
export type Reply =
  | { readonly type: 'looked'; readonly looked: Looked }
  | { readonly type: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly type: 'roster'; readonly reading: RosterReading }
  | { readonly type: 'unlocked'; readonly bytes: Uint8Array | null }
  | { readonly type: 'lines'; readonly lines: readonly Lines[] }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly found: Pick<Refusal, 'code' | 'row' | 'raw' | 'detail'> };

/** Progress is told at most this often. */
const PROGRESS_EVERY_MS = 80;

let told = 0;
/** The file that is being read, and to whom its progress goes: to whoever asked last. */
let reading: AsyncIterator<readonly Lines[]> | null = null;
let tell: (progress: Progress) => void = () => undefined;

function seen(progress: Progress): void {
  if (performance.now() - told < PROGRESS_EVERY_MS) return;
  told = performance.now();
  tell(progress);
}

async function answer(request: Request): Promise<Reply> {
  if (request.type === 'more') return batch();
  if (request.type === 'look') {
    return { type: 'looked', looked: await directReader.look(request.file, seen, request.encoding) };
  }
  if (request.type === 'excerpt') {
    const { file, answers, wanted } = request;
    return { type: 'excerpt', excerpt: await directReader.excerpt(file, answers, wanted) };
  }
  if (request.type === 'unlock') {
    return { type: 'unlocked', bytes: await directReader.unlock(request.file, request.password) };
  }
  if (request.type === 'roster') {
    return { type: 'roster', reading: await directReader.roster(request.file, request.answers) };
  }
  reading = directReader.read(request.file, request.answers, request.source, seen)[Symbol.asyncIterator]();
  return batch();
}

async function batch(): Promise<Reply> {
  if (reading === null) throw new Error('no file is being read');
  const { done, value } = await reading.next();
  return done ? { type: 'end' } : { type: 'lines', lines: value };
}

serve<Request, Reply, Progress>(async (request, tellNow) => {
  tell = tellNow;
  try {
    return await answer(request);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const { code, row, raw, detail } = cause;
    return { type: 'refused', found: { code, row, raw, detail } };
  }
});
