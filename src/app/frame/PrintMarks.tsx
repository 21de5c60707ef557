import { Suspense, useEffect } from 'react';
import { filtersInWords } from '#app/filters/chips.ts';
import { useTime } from '#app/filters/useTime.ts';
import { packName } from '#app/rules/packName.ts';
import { vintage, vintageText } from '#panels/vintage.ts';
import { packVersion } from '#rules/pack.ts';
import type { Page } from '#view/view.ts';
import { Boundary } from './Boundary.tsx';
import { useDesk, useLoaded } from './context.ts';
import { adoptRules, pageRules } from './pageRules.ts';
import { useAnswer } from './useAnswer.ts';
import './print.css';

/** Pages of wide tables lie. */
const LANDSCAPE: readonly Page[] = ['projects', 'data'];

/** On paper only: a title with what the page rests on, and the same in the margins of every sheet. */
export function PrintMarks() {
  return (
    <Boundary fallback={() => null}>
      <Suspense fallback={null}>
        <Marks />
      </Suspense>
    </Boundary>
  );
}

function Marks() {
  const { text, view } = useDesk();
  const { identity, review } = useLoaded();
  const [row] = useAnswer(vintage);
  const time = useTime();
  const form = view.sheet !== null;
  const title = text.print.title(text.product, form ? text.panels['project-sheet'] : text.pages[view.page]);
  const filters = text.print.filters(filtersInWords(view, time, text));
  const years = vintageText(row, text);
  const landscape = !form && LANDSCAPE.includes(view.page);
  const rules = pageRules({ title, vintage: years, filters: form ? '' : filters, landscape }, text);
  useEffect(() => adoptRules(rules), [rules]);
  // The brief and the form are documents with a title of their own.
  if (form || view.page === 'brief') return null;
  return (
    <div className="print-head">
      <p className="print-title">{title}</p>
      <p>{filters}</p>
      <p>
        {[
          years,
          text.print.mark(`${identity.data}-${identity.judging}`),
          ...(review === null ? [] : [text.rules.exportVersion(packName(review.pack, text), packVersion(review.pack))]),
        ].join(' · ')}
      </p>
    </div>
  );
}
