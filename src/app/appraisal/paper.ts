import type { Loaded } from '#data/dataset/loaded.ts';
import { GRADES, type Opinion, QUESTIONS } from '#domain/appraisal.ts';
import type { AppraisalPaper } from '#export/appraisal/appraisalBook.ts';
import { citationOf } from '#rules/basis/citations.ts';
import { BUILT_IN, packVersion } from '#rules/pack.ts';
import type { Scale } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { citationText } from '#view/citations.ts';
import type { AppraisedForm } from './appraisal.ts';

interface Basis {
  readonly text: Text;
  readonly scale: Scale;
  readonly pack: NonNullable<Loaded['review']>['pack'] | undefined;
  /** Whether the form is another one since it was reviewed. */
  readonly changed: boolean;
  /** Whether it is kept as it stands here, written and not kept, or not begun. */
  readonly standing: 'kept' | 'draft' | 'blank';
}

/** A review form in words, for the printed page and the workbook alike. */
export function appraisalPaper(form: AppraisedForm, said: Opinion, basis: Basis): AppraisalPaper {
  const { text, scale, pack = BUILT_IN, changed, standing } = basis;
  const words = text.appraisal;
  const { assessments, remarks, grade } = said;
  return {
    title: words.title,
    name: form.name,
    year: form.year,
    unit: form.unit,
    amount: form.amount,
    facts: [
      [words.facts.name, form.name],
      [words.facts.unit, form.unit],
      [words.facts.year, form.year],
      [words.facts.amount, form.amount === null ? '—' : text.amount(form.amount, scale)],
    ],
    heads: [words.question, words.found, words.assessment],
    questions: QUESTIONS.map((question) => ({
      label: words.questions[question].name,
      asks: words.questions[question].asks,
      found: remarks[question] === '' ? words.nothing : remarks[question],
      assessment: assessments[question] === undefined ? '' : words.assessments[assessments[question]],
    })),
    gradeLabel: words.grade,
    grades: GRADES.map((one) => ({
      label: words.grades[one].name,
      means: words.grades[one].means,
      chosen: one === grade,
    })),
    opinion: [words.opinion, said.opinion],
    signed: [
      [words.reviewer, said.reviewer],
      [words.reviewedOn, said.reviewed_on],
    ],
    state: [changed ? words.changed : '', words.standing[standing]].filter(Boolean).join(text.list.clause),
    notes: [
      words.byPerson,
      `${words.basis}${text.list.colon}${citationText('questions', citationOf(pack, 'questions'), text)}`,
      `${words.gradeBasis}${text.list.colon}${citationText('grades', citationOf(pack, 'grades'), text)}`,
      words.rules(packVersion(pack)),
    ],
  };
}
