import type { Severity } from '#domain/severity.ts';
import { number, sum } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { count } from '#text/format.ts';
import sql from './ask.sql?raw';

/** How far the review is. */
export interface Progress {
  readonly findings: number;
  readonly judged: number;
}

/** 审核台: what is to be reviewed and how much of it was; the desk itself asks for what lies on it. */
export const reviewDesk: Question<Progress> = {
  id: 'review-desk',
  sql,
  judging: true,
  draw(rows, { text }) {
    const words = text.desk;
    const findings = sum(rows, 'findings');
    const judged = findings - sum(rows, 'unjudged');
    return {
      body: { type: 'own', own: { findings, judged } },
      note: words.note,
      remarks: findings === 0 ? [text.verdicts.none] : [],
      summary: words.progress(count(findings), count(judged)),
      table: {
        columns: [
          { id: 'severity', label: text.verdicts.severity, type: 'text' },
          { id: 'findings', label: words.findings, type: 'count' },
          { id: 'forms', label: words.formsWith, type: 'count' },
          { id: 'confirmed', label: text.verdicts.verdicts.confirmed, type: 'count' },
          { id: 'rejected', label: text.verdicts.verdicts.rejected, type: 'count' },
          { id: 'not_applicable', label: text.verdicts.verdicts.not_applicable, type: 'count' },
          { id: 'open', label: text.verdicts.open, type: 'count' },
        ],
        rows: rows.map((row) => [
          text.rules.severities[row.severity as Severity],
          ...['findings', 'forms', 'confirmed', 'rejected', 'not_applicable', 'unjudged'].map((id) => number(row, id)),
        ]),
      },
      empty: false,
    };
  },
};
