import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';

/** What is seen where only one pane has room. */
export const STEPS = ['queue', 'form', 'remarks'] as const;
export type Step = (typeof STEPS)[number];

/** Where a finding stands: what a verdict is given on. */
export interface Spot {
  readonly project: number;
  readonly rule: string;
  readonly position: number | null;
  readonly kind: string | null;
}

/** One line of the queue: a form, or a remark on it. */
export interface Queued {
  readonly project: number;
  /** Null for the form as a whole. */
  readonly spot: Spot | null;
  /** The same for as long as the queue is. */
  readonly key: string;
}

/** The queue in its order, with the heads of its groups among its lines. */
export interface QueueOrder {
  readonly items: readonly Queued[];
  /** What is drawn: the head of a group, or the place of an item. */
  readonly lines: readonly (number | { readonly heap: string; readonly many: number })[];
  /** The line of each item. */
  readonly lineOf: readonly number[];
}

/** The queue from what remarks-queue.sql or forms-queue.sql say; the largest group first. */
export function queueOrder(rows: readonly Row[], grouped: boolean): QueueOrder {
  const heaps = rows.toSorted(
    (a, b) => number(b, 'many') - number(a, 'many') || (String(a.heap) < String(b.heap) ? -1 : 1),
  );
  const items: Queued[] = [];
  const lines: QueueOrder['lines'][number][] = [];
  const lineOf: number[] = [];
  for (const row of heaps) {
    if (grouped) lines.push({ heap: String(row.heap ?? ''), many: number(row, 'many') });
    for (const key of String(row.keys).split('\u001f')) {
      lineOf.push(lines.length);
      lines.push(items.length);
      items.push(queuedOf(key));
    }
  }
  return { items, lines, lineOf };
}

function queuedOf(key: string): Queued {
  const [project, rule, position, kind] = key.split(' ');
  const spot =
    rule === undefined
      ? null
      : {
          project: Number(project),
          rule,
          position: position === '-' ? null : Number(position),
          kind: kind === '-' || kind === undefined ? null : kind,
        };
  return { project: Number(project), spot, key };
}

/** How the hash names a finding on its form. */
export function spotName({ rule, position, kind }: Omit<Spot, 'project'>): string {
  return [rule, position ?? '-', kind ?? '-'].join(' ');
}

/** The place of a form in the queue, or of one of its remarks where the queue has these; -1 where it is not in it. */
export function placeIn(items: readonly Queued[], project: number | null, remark: string | null): number {
  const exact = items.findIndex(
    (item) => item.project === project && item.spot !== null && spotName(item.spot) === remark,
  );
  return exact >= 0 ? exact : items.findIndex((item) => item.project === project);
}

/** The next place whose form is another one; null at the end. */
export function nextForm(items: readonly Queued[], from: number, step: 1 | -1): number | null {
  const here = items[from]?.project;
  for (let at = from + step; at >= 0 && at < items.length; at += step) {
    if (items[at]?.project !== here) return at;
  }
  return null;
}
