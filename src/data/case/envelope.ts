import { digestOf } from '#intake/bytes/digest.ts';
import { isLock, type Lock, lock, unlock } from './lock.ts';
import { CaseRefused } from './refused.ts';

/** The first line begins so, and goes on with the SHA-256 of the second, which says all of the rest. */
const FORMAT = 'mingji-case/1';
const FIRST_LINE = /^mingji-case\/(\d+) ([0-9a-f]{64})\n/;
const LONGEST_HEAD = 4096;

/** What can be known of a case before its passphrase. */
interface Head {
  readonly made_at: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly lock: Lock | null;
}

/** Asks for the passphrase, `again` where the one before was wrong. */
export type AskPassphrase = (again: boolean) => Promise<string>;

/** Puts a content into an envelope, under a passphrase where there is one. Throws `CaseRefused` on a page that may not encrypt. */
export async function sealed(content: Blob, made_at: string, passphrase: string | null): Promise<Blob> {
  const locked = passphrase === null ? null : await lock(content, passphrase);
  const inside = locked?.content ?? content;
  const head: Head = { made_at, bytes: inside.size, sha256: await digestOf(inside), lock: locked?.lock ?? null };
  const line = new Blob([JSON.stringify(head)]);
  return new Blob([`${FORMAT} ${await digestOf(line)}\n`, line, '\n', inside]);
}

/**
 * Takes the content out of its envelope when every byte is as it was written. A wrong passphrase is asked for again, for
 * as long as `ask` answers. Throws `CaseRefused`.
 */
export async function unsealed(
  file: Blob,
  ask: AskPassphrase,
): Promise<{ readonly content: Blob; readonly made_at: string }> {
  const { head, at } = await headOf(file);
  const inside = file.slice(at);
  if (inside.size !== head.bytes) throw new CaseRefused('damaged', `${inside.size} ≠ ${head.bytes}`);
  const sha256 = await digestOf(inside);
  if (sha256 !== head.sha256) throw new CaseRefused('damaged', `SHA-256 ${sha256} ≠ ${head.sha256}`);
  if (head.lock === null) return { content: inside, made_at: head.made_at };
  for (let again = false; ; again = true) {
    const content = await unlock(inside, head.lock, () => ask(again));
    if (content !== null) return { content, made_at: head.made_at };
  }
}

async function headOf(file: Blob): Promise<{ readonly head: Head; readonly at: number }> {
  const start = await file.slice(0, LONGEST_HEAD).text();
  const first = FIRST_LINE.exec(start);
  if (first === null) throw new CaseRefused('foreign', start.slice(0, 40));
  const [line, version, expected = ''] = first;
  if (version !== '1') throw new CaseRefused('edition', line.slice(0, line.indexOf(' ')));
  const end = start.indexOf('\n', line.length);
  if (end === -1) throw new CaseRefused('damaged', 'no head');
  const text = start.slice(line.length, end);
  const sha256 = await digestOf(new Blob([text]));
  if (sha256 !== expected) throw new CaseRefused('damaged', `SHA-256 ${sha256} ≠ ${expected}`);
  const head: unknown = JSON.parse(text);
  if (!isHead(head)) throw new CaseRefused('damaged', 'head');
  return { head, at: new Blob([start.slice(0, end + 1)]).size };
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { made_at, bytes, sha256, lock: how } = value as Readonly<Record<string, unknown>>;
  const isSaid = typeof made_at === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
  return isSaid && (how === null || isLock(how));
}
