import { type Appraisal, type Opinion, QUESTIONS, type Question } from '#domain/appraisal.ts';
import { list, type Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Asked } from '#panels/question.ts';
import { BEARS_ON } from '#rules/basis/bearing.ts';
import { ruleOf } from '#rules/catalogue.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleName } from '#view/rules.ts';
import findingsSql from './appraisal-findings.sql?raw';
import formsSql from './appraisal-forms.sql?raw';

/** A form that is reviewed. */
export interface AppraisedForm {
  readonly project: number;
  readonly identity: string;
  readonly year: string;
  readonly name: string;
  readonly unit: string;
  /** Fen. */
  readonly amount: number | null;
  readonly content: string;
}

/** The chosen forms, or the one of an identity. */
export function formsAsked(identity: string | null): Asked {
  return { id: 'appraisal-forms', sql: formsSql, asks: () => ({ identity: identity ?? '' }) };
}

/** What stands against forms, by their numbers. */
export function findingsAsked(projects: readonly number[]): Asked {
  return {
    id: 'appraisal-findings',
    sql: findingsSql,
    unfiltered: true,
    asks: () => ({ projects: list(projects) }),
  };
}

export function appraisedForm(row: Row): AppraisedForm {
  return {
    project: number(row, 'project'),
    identity: String(row.identity),
    year: String(row.year ?? ''),
    name: textOf(row, 'name') ?? '',
    unit: textOf(row, 'unit') ?? '',
    amount: row.spending === null ? null : number(row, 'spending'),
    content: String(row.content),
  };
}

/** What is written and not kept, by the identity of the form. */
export type Drafts = ReadonlyMap<string, Opinion>;

export type Remarks = Opinion['remarks'];

/** What the findings of one form say on each question: a line a row of the form, with what was found there. */
export function remarksFor(findings: readonly Row[], text: Text): Remarks {
  const places = new Map<Question, Map<string, string[]>>(QUESTIONS.map((question) => [question, new Map()]));
  for (const finding of findings) {
    const rule = ruleOf(String(finding.rule));
    if (rule === undefined) continue;
    const own = places.get(BEARS_ON[rule.id]);
    const key = JSON.stringify([placeOf(finding), whereOf(finding, text)]);
    const suspected = rule.confidence === 'B' ? text.appraisal.suspected : '';
    own?.set(key, [...(own.get(key) ?? []), `${ruleName(rule.id, text)}${suspected}`]);
  }
  const lines = (question: Question) =>
    [...(places.get(question) ?? [])].map(([key, titles], at) =>
      text.appraisal.remark(String(at + 1), String(JSON.parse(key)[1]), titles.join(text.list.comma)),
    );
  return {
    completeness: lines('completeness').join('\n'),
    relevance: lines('relevance').join('\n'),
    adequacy: lines('adequacy').join('\n'),
    feasibility: lines('feasibility').join('\n'),
  };
}

function placeOf({ position, kind, cell }: Row): string {
  if (position !== null) return String(position);
  return String(cell === null ? (kind ?? '') : cell);
}

function whereOf(finding: Row, text: Text): string {
  const { position, kind, cell } = finding;
  if (position !== null) {
    const level2 = textOf(finding, 'level2') ?? (kind === null ? '' : wordFor(text.kinds, String(kind)));
    return text.appraisal.row(level2, textOf(finding, 'name') ?? '');
  }
  if (cell !== null) return wordFor(text.verdicts.cells, String(cell));
  return kind === null ? text.verdicts.wholeForm : wordFor(text.kinds, String(kind));
}

/** A review that nobody has begun: the remarks stand there, and nothing is chosen. */
export function opened(remarks: Remarks): Opinion {
  return { remarks, assessments: {}, grade: null, opinion: '', reviewer: '', reviewed_on: '' };
}

/** Whether a form is another one since it was reviewed. */
export function isChanged(form: { readonly content: string }, kept: Appraisal | null): boolean {
  return kept !== null && kept.content !== form.content;
}
