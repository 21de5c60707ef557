import type { Lines } from '#domain/lines.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';
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
  | { readonly type: 'more' };

export type Reply =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'looked'; readonly looked: Looked }
  | { readonly type: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly type: 'roster'; readonly reading: RosterReading }
  | { readonly type: 'lines'; readonly lines: readonly Lines[] }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly found: Pick<Refusal, 'code' | 'row' | 'raw' | 'detail'> }
  | { readonly type: 'failed'; readonly message: string };

/** Progress is told at most this often. */
const PROGRESS_EVERY_MS = 80;

let more: () => void = () => undefined;
let told = 0;

function reply(message: Reply): void {
  self.postMessage(message);
}

function seen(progress: Progress): void {
  if (performance.now() - told < PROGRESS_EVERY_MS) return;
  told = performance.now();
  reply({ type: 'progress', progress });
}

async function serve(request: Request): Promise<void> {
  if (request.type === 'more') return more();
  if (request.type === 'look') {
    return reply({ type: 'looked', looked: await directReader.look(request.file, seen, request.encoding) });
  }
  if (request.type === 'excerpt') {
    const { file, answers, wanted } = request;
    return reply({ type: 'excerpt', excerpt: await directReader.excerpt(file, answers, wanted) });
  }
  if (request.type === 'roster') {
    return reply({ type: 'roster', reading: await directReader.roster(request.file, request.answers) });
  }
  for await (const lines of directReader.read(request.file, request.answers, request.source, seen)) {
    const asked = new Promise<void>((resolve) => {
      more = resolve;
    });
    reply({ type: 'lines', lines });
    await asked;
  }
  reply({ type: 'end' });
}

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    await serve(data);
  } catch (cause) {
    if (cause instanceof Refusal) {
      const { code, row, raw, detail } = cause;
      reply({ type: 'refused', found: { code, row, raw, detail } });
    } else
      reply({ type: 'failed', message: cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause) });
  }
};
