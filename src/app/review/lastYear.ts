import type { Row } from '#engine/engine.ts';
import { text as textOf } from '#model/rows.ts';

/** An indicator of this year beside what it was. */
export interface Beside {
  readonly level2: string;
  readonly now: Said | null;
  readonly before: Said | null;
}

interface Said {
  readonly name: string;
  readonly target: string;
}

interface Line extends Said {
  readonly level2: string;
  readonly kind: string;
}

/** Indicators of two years (sheet-rows.sql) in pairs: within a kind those of the same name, then those that are left in their order. */
export function besides(now: readonly Row[], past: readonly Row[]): readonly Beside[] {
  const left = past.map(lineOf);
  const take = (fits: (line: Line) => boolean): Line | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const lines = now.map(lineOf);
  const named = lines.map((line) =>
    take((other) => other.kind === line.kind && plain(other.name) === plain(line.name)),
  );
  const pairs = lines.map((line, at) => ({
    level2: line.level2,
    now: line,
    before: named[at] ?? take((other) => other.kind === line.kind),
  }));
  return [...pairs, ...left.map((line) => ({ level2: line.level2, now: null, before: line }))];
}

/** Whether anything differs, blanks apart. */
export function differs(now: string, past: string): boolean {
  return plain(now) !== plain(past);
}

function lineOf(row: Row): Line {
  return {
    level2: textOf(row, 'level2') ?? '',
    kind: textOf(row, 'kind') ?? textOf(row, 'level2') ?? '',
    name: textOf(row, 'name') ?? '',
    target: textOf(row, 'target') ?? '',
  };
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
