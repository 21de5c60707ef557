import { Suspense, useEffect } from 'react';
import { caseFacts } from '#app/case/CaseLine.tsx';
import { filtersInWords } from '#app/filters/chips.ts';
import { useTime } from '#app/filters/useTime.ts';
import { FindingsOnPaper } from '#app/findings/PaperFindings.tsx';
import { vintage, vintageText } from '#panels/vintage.ts';
import type { Page } from '#view/view.ts';
import { Boundary } from './Boundary.tsx';
import { useDesk, useLoaded } from './context.ts';
import { adoptRules, pageRules } from './pageRules.ts';
import { useAnswer } from './useAnswer.ts';
import { usePaperFacts } from './usePaperFacts.ts';
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
  const { held } = useLoaded();
  const facts = usePaperFacts(['ledger', 'rules', 'mark']);
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
      {held !== null && <p>{caseFacts(held, text).join(' · ')}</p>}
      <p>{filters}</p>
      {view.page === 'diagnosis' && <FindingsOnPaper />}
      <p>{[years, ...facts.map(({ label, words }) => `${label}${text.list.colon}${words}`)].join(' · ')}</p>
    </div>
  );
}
