import { findings } from './findings.ts';
import { headline } from './headline.ts';
import { indicatorTypes } from './indicator-types.ts';
import { ledger } from './ledger.ts';
import { problems } from './problems.ts';
import { projectTable } from './project-table.ts';
import { quarantine } from './quarantine.ts';
import type { Question } from './question.ts';
import { sources } from './sources.ts';
import { spendingByCategory } from './spending-by-category.ts';
import { statusMatrix } from './status-matrix.ts';
import type { Page } from './view.ts';

/** Columns of the twelve-column page grid a panel takes on a wide screen. */
export interface Place {
  readonly question: Question;
  readonly span: 5 | 6 | 7 | 12;
}

/** The panels of each page in reading order. */
export const REGISTRY: Readonly<Record<Page, readonly Place[]>> = {
  overview: [
    { question: headline, span: 12 },
    { question: spendingByCategory, span: 6 },
    { question: indicatorTypes, span: 6 },
  ],
  indicators: [{ question: indicatorTypes, span: 12 }],
  diagnosis: [
    { question: statusMatrix, span: 12 },
    { question: findings, span: 12 },
  ],
  projects: [{ question: projectTable, span: 12 }],
  data: [
    { question: sources, span: 12 },
    { question: ledger, span: 12 },
    { question: quarantine, span: 12 },
    { question: problems, span: 12 },
  ],
};
