import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { list, type Row } from '#engine/engine.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { RULES } from '#rules/catalogue.ts';
import { packVersion } from '#rules/pack.ts';
import { writeQueue } from '#view/queue.ts';
import { ruleName } from '#view/rules.ts';
import formsSql from './forms-queue.sql?raw';
import { type Queued, type QueueOrder, queueOrder } from './queue.ts';
import rowsSql from './queue-rows.sql?raw';
import remarksSql from './remarks-queue.sql?raw';

/** The order of the queue as it was when it was asked for: verdicts move nothing in it. */
export function useQueue(): QueueOrder {
  const { workspace, view, text } = useDesk();
  const { forms, review, changes } = useLoaded();
  const { queue } = view;
  const { of, group, order, open, find } = queue;
  const words = find.toLowerCase();
  const named = RULES.filter(({ id }) => words !== '' && ruleName(id, text).toLowerCase().includes(words));
  const asked = {
    ...askedBy({}, view),
    ...{ group, order, find: words, open: Number(open) },
    ...(of === 'remarks' ? { named: named.map(({ id }) => id).join(' ') } : {}),
  };
  const settings = JSON.stringify([writeQueue(queue), asked, forms, review === null ? '' : packVersion(review.pack)]);
  const [snapshot, setSnapshot] = useState({ settings, changes });
  if (snapshot.settings !== settings) setSnapshot({ settings, changes });
  const { data } = useSuspenseQuery({
    queryKey: ['review queue', settings, snapshot.settings === settings ? snapshot.changes : changes],
    queryFn: () => workspace.ask(statementOf({ sql: of === 'remarks' ? remarksSql : formsSql }), asked),
    structuralSharing: false,
  });
  return useMemo(() => queueOrder(data, group !== 'none'), [data, group]);
}

/** How many lines of the queue are asked for at once. */
const WINDOW = 60;

/** What is shown of the lines of the queue between two places, as far as it is there yet. */
export function useQueueRows(
  items: readonly Queued[],
  first: number,
  last: number,
): ReadonlyMap<number, readonly Row[]> {
  const { workspace } = useDesk();
  const { changes, fingerprint } = useLoaded();
  const from = Math.floor(Math.max(0, first) / WINDOW) * WINDOW;
  const to = (Math.floor(Math.max(0, last) / WINDOW) + 1) * WINDOW;
  const projects = list([...new Set(items.slice(from, to).map(({ project }) => project))]);
  const { data } = useQuery({
    queryKey: [`${changes} ${fingerprint}`, 'queue rows', projects],
    queryFn: () => workspace.ask(rowsSql, { projects }),
    // What is on screen stays until the rest is there.
    placeholderData: (before: readonly Row[] | undefined) => before,
  });
  return useMemo(() => {
    const byProject = new Map<number, Row[]>();
    for (const row of data ?? []) {
      const rows = byProject.get(Number(row.project)) ?? [];
      rows.push(row);
      byProject.set(Number(row.project), rows);
    }
    return byProject;
  }, [data]);
}
