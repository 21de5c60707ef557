import { useCallback, useMemo, useRef, useState } from 'react';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';

/** Rows ticked in a list, by project. */
export interface Selection {
  /** Those ticked that are in the list, in its order. */
  readonly rows: readonly Row[];
  readonly has: (row: Row) => boolean;
  /** Ticks or clears the row at a place; with `range` ticks all from the last one ticked. */
  readonly tick: (place: number, range: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

export function useSelection(rows: readonly Row[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  const tick = useCallback(
    (place: number, range: boolean) => {
      const from = range ? rows.findIndex((row) => project(row) === last.current) : -1;
      const [first, end] = from < 0 ? [place, place] : [Math.min(from, place), Math.max(from, place)];
      const these = rows.slice(first, end + 1).map(project);
      last.current = these[place - first] ?? null;
      setTicked((before) => {
        if (!range && these.every((one) => before.has(one)))
          return new Set([...before].filter((one) => one !== these[0]));
        return new Set([...before, ...these]);
      });
    },
    [rows],
  );
  return useMemo(
    () => ({
      rows: ticked.size === 0 ? [] : rows.filter((row) => ticked.has(project(row))),
      has: (row: Row) => ticked.has(project(row)),
      tick,
      all: () => setTicked(new Set(rows.map(project))),
      none: () => {
        last.current = null;
        setTicked(new Set());
      },
    }),
    [rows, ticked, tick],
  );
}

function project(row: Row): number {
  return number(row, 'project');
}
