import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { adoptRules, pageRules } from '#app/frame/pageRules.ts';
import { useSaving } from '#app/panel/useSaving.ts';
import { type AppraisalPaper, appraisalBook, MOST_SHEETS } from '#export/appraisal/appraisalBook.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { count } from '#text/format.ts';
import { AppraisalSheet } from './AppraisalSheet.tsx';
import {
  type AppraisedForm,
  type Drafts,
  findingsAsked,
  isChanged,
  opened,
  type Remarks,
  remarksFor,
} from './appraisal.ts';
import { appraisalPaper } from './paper.ts';
import { useRemarks } from './useRemarks.ts';

/** Review forms printed at once: more would take the browser minutes. */
const MOST_PRINTED = 300;
/** Forms whose findings are asked at once. */
const PIECE = 200;

interface Props {
  /** The one that is open. */
  readonly form: AppraisedForm;
  readonly forms: readonly AppraisedForm[];
  readonly drafts: Drafts;
}

/** Review forms on paper and as a workbook, one or all: as they stand on screen, kept or not. */
export function AppraisalOutput({ form, forms, drafts }: Props) {
  const { text, view, workspace } = useDesk();
  const { review } = useLoaded();
  const words = text.appraisal;
  const remarks = useRemarks(form.project);
  const { save, busy, failure } = useSaving();
  const [printed, setPrinted] = useState<readonly AppraisalPaper[] | null>(null);
  usePageRules();
  useEffect(() => {
    if (printed === null) return;
    const done = () => setPrinted(null);
    addEventListener('afterprint', done);
    print();
    return () => removeEventListener('afterprint', done);
  }, [printed]);

  const paper = (one: AppraisedForm, own: Remarks): AppraisalPaper => {
    const kept = workspace.appraisals.of(one.identity);
    const draft = drafts.get(one.identity);
    return appraisalPaper(one, draft ?? kept ?? opened(own), {
      ...{ text, scale: view.money, pack: review?.pack },
      changed: isChanged(one, kept),
      standing: draft !== undefined ? 'draft' : kept === null ? 'blank' : 'kept',
    });
  };
  const papers = async (): Promise<readonly AppraisalPaper[]> => {
    const own = new Map<number, Remarks>();
    for (let from = 0; from < forms.length; from += PIECE) {
      const piece = forms.slice(from, from + PIECE).map(({ project }) => project);
      const asked = findingsAsked(piece);
      const rows = await workspace.ask(statementOf(asked), askedBy(asked, view));
      for (const project of piece) {
        own.set(
          project,
          remarksFor(
            rows.filter((row) => Number(row.project) === project),
            text,
          ),
        );
      }
    }
    return forms.map((one) => paper(one, own.get(one.project) ?? remarks));
  };
  const overview = {
    name: words.overview,
    heads: [
      ...[words.facts.year, words.facts.unit, words.facts.name],
      text.inUnit(words.facts.amount, text.scales.yuan),
      ...Object.values(words.questions).map(({ name }) => name),
      ...[words.grade, words.opinion, words.reviewer, words.reviewedOn, words.state],
    ],
    left: forms.length > MOST_SHEETS ? words.leftOut(count(MOST_SHEETS)) : '',
  };
  const several = forms.length > 1;
  return (
    <>
      <div className="appraisal-output">
        <Button size="xs" variant="default" onClick={() => setPrinted([paper(form, remarks)])}>
          {words.print}
        </Button>
        <Button
          size="xs"
          variant="default"
          data-testid="export-appraisal"
          disabled={busy}
          onClick={() => save(words.file(form.name), () => appraisalBook([paper(form, remarks)], overview))}
        >
          {words.export}
        </Button>
        {several && (
          <>
            <Button
              size="xs"
              variant="default"
              disabled={busy || forms.length > MOST_PRINTED}
              onClick={async () => setPrinted(await papers())}
            >
              {words.printAll(count(forms.length))}
            </Button>
            <Button
              size="xs"
              variant="default"
              data-testid="export-appraisals"
              disabled={busy}
              onClick={() =>
                save(words.file(words.several(count(forms.length))), async () =>
                  appraisalBook(await papers(), overview),
                )
              }
            >
              {words.exportAll(count(forms.length))}
            </Button>
            {forms.length > MOST_PRINTED && <span className="note">{words.tooMany(count(MOST_PRINTED))}</span>}
          </>
        )}
        {failure !== null && (
          <p className="notice notice-bad" role="alert">
            {failure}
          </p>
        )}
      </div>
      {createPortal(
        <div className="appraisal-print" aria-hidden="true">
          {(printed ?? [paper(form, remarks)]).map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: papers of one moment
            <AppraisalSheet key={at} paper={one} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

/** The margins of the paper name the review form, not the page under it. */
function usePageRules(): void {
  const { text } = useDesk();
  const title = text.print.title(text.product, text.appraisal.title);
  const rules = pageRules({ title, vintage: '', filters: '', landscape: false }, text);
  useEffect(() => adoptRules(rules), [rules]);
}
