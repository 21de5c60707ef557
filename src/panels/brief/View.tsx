import { Button } from '@mantine/core';
import { Fragment, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Hands } from '#panels/hands.ts';
import type { ViewProps } from '#panels/panel.ts';
import { usePrinting } from '#ui/printing.ts';
import { today } from '#view/today.ts';
import { CategoryTable, LargeTable } from './Figures.tsx';
import { MoneyBars } from './MoneyBars.tsx';
import type { Brief, Paragraph } from './page.ts';
import './brief.css';
import './paper.css';

/** Pixels of an A4 page between its margins (pageRules.ts), less what rounding may take. */
const ROOM = 1000;
const LEAST_ZOOM = 0.5;

/** The page a leader carries away, set as an official paper: sentences that lead to what they count, and their tables. */
export function BriefPage({ own: brief, hands }: ViewProps<Brief>) {
  const words = hands.text.brief;
  const printing = usePrinting();
  const page = useRef<HTMLDivElement>(null);
  useOnePage(page, printing);
  const [year = 0, month = 0, day = 0] = today().split('-').map(Number);
  return (
    <div ref={page} className={printing ? 'brief brief-on-paper' : 'brief'}>
      <Button className="brief-print" size="xs" data-testid="print" title={words.printHint} onClick={() => print()}>
        {words.print}
      </Button>
      <header className="brief-head">
        <h3>{brief.title}</h3>
        <p>
          <span>{brief.head}</span>
          <span className="brief-date">{words.date(year, month, day)}</span>
        </p>
      </header>
      <ol className="brief-sentences plain-list">
        {brief.paragraphs.map((paragraph, at) => (
          <li key={paragraph.id} data-paragraph={paragraph.id}>
            <span className="brief-label">{`${words.ordinal(at)}${paragraph.label}`}</span>
            <Sentences paragraph={paragraph} hands={hands} />
          </li>
        ))}
      </ol>
      <div className={brief.bars.length === 0 ? 'brief-money' : 'brief-money brief-money-bars'}>
        <CategoryTable figures={brief.figures} />
        {brief.bars.length > 0 && <MoneyBars bars={brief.bars} hands={hands} />}
      </div>
      {brief.large !== null && <LargeTable list={brief.large} hands={hands} />}
      <Foot brief={brief} hands={hands} />
    </div>
  );
}

function Sentences({ paragraph: { label, says }, hands }: { readonly paragraph: Paragraph; readonly hands: Hands }) {
  // Chinese runs on after its stop.
  const between = hands.text.language === 'en' ? ' ' : '';
  return (
    <p>
      {says.map(({ id, words, href }, at) => (
        <Fragment key={id}>
          {at > 0 && between}
          {href === null ? (
            <span data-sentence={id}>{words}</span>
          ) : (
            <a href={href} data-sentence={id} title={hands.text.brief.rows(label)}>
              {words}
            </a>
          )}
        </Fragment>
      ))}
    </p>
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

/** What the sentences rest on: which projects, which data, which rules. */
function Foot({ brief, hands: { text, rests } }: { readonly brief: Brief; readonly hands: Hands }) {
  const words = text.brief.foot;
  const lines = [
    [words.note, brief.rests],
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
