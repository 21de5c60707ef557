import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { Severity } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { text as textOf } from '#model/rows.ts';
import { weakCount } from '#panels/weakItems.ts';
import { count } from '#text/format.ts';
import { QUEUE_GROUPS, QUEUE_ORDERS, QUEUED, type Queue } from '#view/queue.ts';
import { ruleName } from '#view/rules.ts';
import { type Queued, type QueueOrder, spotName } from './queue.ts';
import { useQueueRows } from './useQueue.ts';
import type { Verdicts } from './useVerdicts.ts';

interface Props extends QueueOrder {
  /** The item that lies on the desk; -1 where it is not in the queue. */
  readonly at: number;
  readonly verdicts: Verdicts;
  readonly onChoose: (place: number) => void;
}

const ITEM = 58;
const HEAD = 30;

/** All that waits: every line of it can be reached, those in sight are asked for. */
export function QueuePane({ items, lines, lineOf, at, verdicts, onChoose }: Props) {
  const { text, view } = useDesk();
  const box = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (line) => (typeof lines[line] === 'number' ? ITEM : HEAD),
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another queue has other heights
  useEffect(() => virtual.measure(), [lines]);
  const line = lineOf[at];
  useEffect(() => {
    if (line !== undefined) virtual.scrollToIndex(line, { align: 'auto' });
  }, [line, virtual]);
  const seen = virtual.getVirtualItems();
  const places = seen.flatMap(({ index }) => (typeof lines[index] === 'number' ? [lines[index]] : []));
  const rows = useQueueRows(items, places[0] ?? 0, places.at(-1) ?? 0);
  const all = count(items.length);
  return (
    <section className="desk-queue" aria-label={text.desk.queue}>
      <QueueTools />
      <p className="note" data-testid="queue-count">
        {items.length === 0
          ? text.desk.none
          : view.queue.of === 'forms'
            ? text.desk.left(all)
            : text.desk.leftRemarks(all)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ul ref={box} className="desk-list plain-list" tabIndex={0} aria-label={text.desk.queue} data-keys="list">
        <li style={{ height: seen[0]?.start ?? 0 }} aria-hidden="true" />
        {seen.map(({ index, size }) => {
          const drawn = lines[index];
          if (drawn === undefined) return null;
          if (typeof drawn !== 'number') {
            const name = view.queue.group === 'rule' ? ruleName(drawn.heap, text) : drawn.heap.replace('\u001e', ' · ');
            return (
              <li key={index} className="desk-heap" style={{ height: size }} title={name}>
                {text.desk.heap(name, count(drawn.many))}
              </li>
            );
          }
          const item = items[drawn];
          return item === undefined ? null : (
            <li
              key={index}
              style={{ height: size }}
              data-place={drawn + 1}
              aria-posinset={drawn + 1}
              aria-setsize={items.length}
            >
              <button
                type="button"
                className="desk-item"
                aria-current={drawn === at ? 'true' : undefined}
                onClick={() => onChoose(drawn)}
              >
                <Item item={item} rows={rows.get(item.project)} verdicts={verdicts} />
              </button>
            </li>
          );
        })}
        <li style={{ height: virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) }} aria-hidden="true" />
      </ul>
    </section>
  );
}

function Item({ item, rows, verdicts }: { item: Queued; rows: readonly Row[] | undefined; verdicts: Verdicts }) {
  const { text, view } = useDesk();
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return <span className="note">{text.desk.waiting}</span>;
  const name = textOf(first, 'name') ?? '';
  const amount = first.amount === null ? '—' : text.amount(Number(first.amount), view.money);
  const about = [first.year, textOf(first, 'unit')].filter(Boolean).join(' · ');
  const { spot } = item;
  if (spot === null) {
    const judged = rows.filter((row) => verdicts.of(spotOf(row)) !== null).length;
    return (
      <>
        <span className="desk-item-head">
          <strong title={name}>{name}</strong>
          <span>{amount}</span>
        </span>
        <span className="note" title={about}>
          {about}
        </span>
        <span className="note">
          {weakCount(first, text)}
          {' · '}
          <span className={judged === rows.length ? 'desk-done' : undefined}>
            {text.desk.itemLine(count(judged), count(rows.length))}
          </span>
        </span>
      </>
    );
  }
  const own = rows.find((row) => spotName(spotOf(row)) === spotName(spot));
  const said = verdicts.of(spot);
  const wording = own === undefined ? '' : (textOf(own, 'evidence') ?? textOf(own, 'indicator') ?? '');
  return (
    <>
      <span className="desk-item-head">
        <strong>{ruleName(spot.rule, text)}</strong>
        <span className={`severity severity-${String(own?.severity)}`}>
          {said === null
            ? text.rules.severities[(own?.severity ?? 'info') as Severity]
            : text.verdicts.verdicts[said.verdict]}
        </span>
      </span>
      <span className="note" title={wording}>
        {wording}
      </span>
      <span className="note" title={`${name} · ${about}`}>
        {name} · {about}
      </span>
    </>
  );
}

function spotOf(row: Row) {
  return {
    project: Number(row.project),
    rule: String(row.rule),
    position: row.position === null || row.position === undefined ? null : Number(row.position),
    kind: textOf(row, 'kind'),
  };
}

/** What the queue lists, how it is grouped and ordered, and what is sought in it. */
function QueueTools() {
  const { text, view, setView } = useDesk();
  const { queue } = view;
  const [find, setFind] = useState(queue.find);
  const set = (next: Partial<Queue>) => setView({ ...view, queue: { ...queue, ...next } });
  const groups = QUEUE_GROUPS.filter((group) => queue.of === 'remarks' || (group !== 'rule' && group !== 'wording'));
  return (
    <div className="desk-tools">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={text.desk.ofLabel}
        value={queue.of}
        onChange={(of) => {
          const next = QUEUED.find((one) => one === of) ?? 'forms';
          set({ of: next, group: 'none' });
        }}
        data={QUEUED.map((one) => ({ value: one, label: text.desk.of[one] }))}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set({ find: find.trim() });
        }}
      >
        <TextInput
          size="xs"
          type="search"
          aria-label={text.desk.find}
          placeholder={text.desk.find}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
          onBlur={() => find.trim() !== queue.find && set({ find: find.trim() })}
        />
      </form>
      <div className="desk-tools-row">
        <NativeSelect
          size="xs"
          aria-label={text.desk.group}
          value={queue.group}
          onChange={(event) => set({ group: QUEUE_GROUPS.find((one) => one === event.currentTarget.value) ?? 'none' })}
          data={groups.map((one) => ({ value: one, label: text.desk.groups[one] }))}
        />
        <NativeSelect
          size="xs"
          aria-label={text.desk.order}
          value={queue.order}
          onChange={(event) => set({ order: QUEUE_ORDERS.find((one) => one === event.currentTarget.value) ?? 'weak' })}
          data={QUEUE_ORDERS.map((one) => ({ value: one, label: text.desk.orders[one] }))}
        />
      </div>
      <Checkbox
        size="xs"
        label={text.desk.open}
        checked={queue.open}
        onChange={(event) => set({ open: event.currentTarget.checked })}
      />
    </div>
  );
}
