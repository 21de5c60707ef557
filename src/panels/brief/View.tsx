import { Button } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Hands } from '#panels/hands.ts';
import type { ViewProps } from '#panels/panel.ts';
import type { Text } from '#text/text.ts';
import { usePrinting } from '#ui/printing.ts';
import type { Brief } from './facts.ts';
import './brief.css';

/** Pixels of an A4 page between its margins (pageRules.ts), less what rounding may take. */
const ROOM = 1000;
const LEAST_ZOOM = 0.5;

/** The page a leader carries away: sentences that lead to their rows, the figures in them, and what they rest on. */
export function BriefPage({ own: brief, hands }: ViewProps<Brief>) {
  const words = hands.text.brief;
  const printing = usePrinting();
  const page = useRef<HTMLDivElement>(null);
  useOnePage(page, printing);
  return (
    <div ref={page} className={printing ? 'brief brief-on-paper' : 'brief'}>
      <Button className="brief-print" size="xs" data-testid="print" title={words.printHint} onClick={() => print()}>
        {words.print}
      </Button>
      <ol className="brief-sentences plain-list">
        {brief.sentences.map(({ id, label, words: said, href }) => (
          <li key={id} data-sentence={id}>
            <span className="brief-label">{label}</span>
            <a href={href} title={words.rows(label)}>
              {said}
            </a>
          </li>
        ))}
      </ol>
      <Figures figures={brief.figures} text={hands.text} />
      <Foot brief={brief} hands={hands} />
    </div>
  );
}

/** One page whatever the length of names and filters: smaller rather than longer. */
function useOnePage(page: RefObject<HTMLDivElement | null>, printing: boolean): void {
  useLayoutEffect(() => {
    const element = page.current;
    const panel = element?.closest('section');
    if (!printing || element === null || !panel) return;
    for (let zoom = 1; zoom >= LEAST_ZOOM; zoom -= 0.02) {
      element.style.zoom = String(zoom);
      // Smaller letters, as long a line.
      element.style.setProperty('--zoom', String(zoom));
      if (panel.getBoundingClientRect().height <= ROOM) break;
    }
    return () => {
      element.style.zoom = '';
      element.style.removeProperty('--zoom');
    };
  });
}

function Figures({ figures: { columns, rows }, text }: Pick<Brief, 'figures'> & { readonly text: Text }) {
  const words = text.brief.figures;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="brief-figures" tabIndex={0} aria-label={words.title}>
      <table>
        <caption>{words.title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([about, ...numbers]) => (
            <tr key={about}>
              <th scope="row">{about}</th>
              {numbers.map((number, at) => (
                <td key={columns[at + 1]}>{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the sentences rest on: which projects, which data, which rules. */
function Foot({ brief, hands: { text, rests } }: { readonly brief: Brief; readonly hands: Hands }) {
  const words = text.brief.foot;
  const lines = [
    [words.filters, rests.filters],
    [words.vintage, brief.vintage],
    [words.ledger, brief.ledger],
    [words.fingerprint, rests.fingerprint],
    [words.rules, rests.rules],
  ] as const;
  return (
    <dl className="brief-foot">
      {lines.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
