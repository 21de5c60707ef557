import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { FindingRow } from '#panels/findings/finding.ts';
import { money } from '#text/format.ts';
import { verdictWord } from './verdictWord.ts';
import './findings.css';

interface Props {
  readonly rows: readonly FindingRow[];
  readonly caption: string;
  readonly open: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly onOpen: (key: string) => void;
  readonly onTick: (keys: ReadonlySet<string>) => void;
}

const ROW_HEIGHT = 45;

/** Findings one under the other; a row opens its detail, its box chooses it together with others. */
export function FindingsTable({ rows, caption, open, ticked, onOpen, onTick }: Props) {
  const { text, view } = useDesk();
  const words = text.verdicts;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const all = rows.length > 0 && rows.every(({ key }) => ticked.has(key));
  const some = !all && rows.some(({ key }) => ticked.has(key));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={box} className="findings-box" tabIndex={0} aria-label={caption}>
        <table className="findings-table" aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label={words.tickAll}
                  checked={all}
                  indeterminate={some}
                  onChange={() => onTick(new Set(all ? [] : rows.map(({ key }) => key)))}
                />
              </th>
              <th scope="col">{words.severity}</th>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.evidence}</th>
              <th scope="col">{text.columns.name}</th>
              <th scope="col" className="number">
                {text.inUnit(text.columns.amount, text.scales[view.money])}
              </th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <Line
                  key={`${row.key} ${index}`}
                  {...{ row, index }}
                  amount={row.amount === null ? '—' : money(row.amount, view.money)}
                  open={row.key === open}
                  ticked={ticked.has(row.key)}
                  onOpen={() => onOpen(row.key)}
                  onTick={() => onTick(toggledIn(ticked, row.key))}
                />
              );
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface LineProps {
  readonly row: FindingRow;
  readonly index: number;
  readonly amount: string;
  readonly open: boolean;
  readonly ticked: boolean;
  readonly onOpen: () => void;
  readonly onTick: () => void;
}

function Line({ row, index, amount, open, ticked, onOpen, onTick }: LineProps) {
  const { text, opened } = useDesk();
  const words = text.verdicts;
  const label = `${row.rule} ${row.place.rule} ${row.project} ${row.about}`;
  const dismissed = row.verdict === 'rejected' || row.verdict === 'not_applicable';
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={open || ticked}
      aria-current={row.place.project === opened ? 'true' : undefined}
      className={dismissed ? 'finding-dismissed' : undefined}
      style={{ height: ROW_HEIGHT }}
      onClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box itself answers to the keyboard */}
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox size="xs" aria-label={words.tick(label)} checked={ticked} onChange={onTick} />
      </td>
      <td>
        <span className={`severity severity-${row.severity}`}>{text.rules.severities[row.severity]}</span>
      </td>
      <th scope="row">
        <button type="button" className="finding-rule" aria-label={label} aria-expanded={open} onClick={onOpen}>
          {row.rule}
        </button>
        <span className="note">
          {row.place.rule}
          {row.suspected && <span title={words.suspectedWhy}> · {words.suspected}</span>}
        </span>
      </th>
      <td title={row.evidence}>
        <span className="finding-text">{row.evidence}</span>
        <span className="note">
          {[row.about, row.cell].filter((part, at) => part !== '' && (at === 0 || part !== row.about)).join(' · ')}
        </span>
      </td>
      <td title={row.project}>
        <span className="finding-text">{row.project}</span>
        <span className="note">{row.subtitle}</span>
      </td>
      <td className="number">{amount}</td>
      <td title={row.dispute}>
        {row.verdict !== null && <span className="verdict">{verdictWord(row, words)}</span>}
        {row.dispute !== '' && <span className="note">{words.disputed}</span>}
      </td>
    </tr>
  );
}

function toggledIn(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const others = new Set([...keys].filter((other) => other !== key));
  return others.size < keys.size ? others : others.add(key);
}
