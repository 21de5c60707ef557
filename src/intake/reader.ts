import type { Lines } from '#domain/lines.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { type RosterAnswers, type RosterReading, readRoster } from '#intake/roster/roster.ts';
import { type Excerpt, excerptOf, type Wanted } from './excerpt.ts';
import { type Look, look } from './look.ts';
import { part } from './part.ts';
import { type Answers, glance, type Opened, open, read } from './read.ts';
import { Refusal } from './refusal.ts';
import type { Progress } from './sheet.ts';

/** A file seen and opened: what it is, and what must be asked before it is read. */
export interface Looked extends Look {
  readonly opened: Opened;
  /** Whether the bytes, or known words in the text, leave no doubt about the encoding. */
  readonly confirmed: boolean;
}

type Seen = (progress: Progress) => void;

/** Reads files. The same two steps run in the page's worker and, for tests, in place. */
export interface Reader {
  /**
   * Throws a `Refusal` for a file that cannot come in. `encoding` overrides what the bytes of text say. Text without known
   * words, in an encoding that is not certain, comes back unconfirmed.
   */
  look(file: File, seen: Seen, encoding?: Encoding | null): Promise<Looked>;
  /** Lines for the engine in batches; see `read`. */
  read(file: File, answers: Answers, source: number, seen: Seen): AsyncIterable<readonly Lines[]>;
  /** The rows of one form as the file has them. */
  excerpt(file: File, answers: Answers, wanted: Wanted): Promise<Excerpt>;
  /** A roster of projects and approved amounts; see `readRoster`. */
  roster(file: File, answers: RosterAnswers): Promise<RosterReading>;
  /** A file that was closed with a password, opened; see `unlocked`. */
  unlock(file: File, password: string | null): Promise<Uint8Array | null>;
  /** Ends whatever is under way. */
  close(): void;
}

export const directReader: Reader = {
  async look(file, seen, encoding) {
    const found = await look(file, (bytes) => seen({ bytes, rows: 0 }));
    return { ...found, ...(await openAs(file, found, encoding)) };
  },
  read: (file, answers, source, seen) => read(file, answers, { source, seen }),
  excerpt: excerptOf,
  roster: readRoster,
  unlock: async (file, password) => (await part(import('#intake/locked/unlock.ts'))).unlocked(file, password),
  close: () => undefined,
};

/** GB18030 accepts nearly any bytes, so a file without known words in it counts as text of unknown encoding. */
async function openAs(
  file: File,
  found: Look,
  encoding?: Encoding | null,
): Promise<Pick<Looked, 'opened' | 'encoding' | 'confirmed'>> {
  const chosen = found.encoding === null ? null : (encoding ?? found.encoding);
  const doubtful = (encoding ?? null) !== null || !found.certain;
  try {
    const opened = await open(file, chosen);
    // Words that mean nothing to us say nothing of the encoding either: it is asked first.
    const isGarbled = opened.stranger === true && (encoding ?? null) === null && !found.certain && chosen !== null;
    return isGarbled
      ? { encoding: chosen, opened: await glance(file, chosen), confirmed: false }
      : { encoding: chosen, opened, confirmed: true };
  } catch (cause) {
    if (chosen === null || !isUnknown(cause) || !doubtful) throw cause;
    return { encoding: chosen, opened: await glance(file, chosen), confirmed: false };
  }
}

/** No header that we know, or no text at all in this encoding. */
function isUnknown(cause: unknown): boolean {
  return cause instanceof Refusal && cause.code === 'F04';
}
