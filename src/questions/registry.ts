import { brief } from './brief.ts';
import { coMissing } from './co-missing.ts';
import { findings } from './findings.ts';
import { findingsByRule } from './findings-by-rule.ts';
import { fundingSources } from './funding-sources.ts';
import { headline } from './headline.ts';
import { indicatorTypes } from './indicator-types.ts';
import { indicatorTypesBy } from './indicator-types-by.ts';
import { ledger } from './ledger.ts';
import { moneyAtRisk } from './money-at-risk.ts';
import { problems } from './problems.ts';
import { projectTable } from './project-table.ts';
import { quarantine } from './quarantine.ts';
import type { Question } from './question.ts';
import { repeatedIndicators } from './repeated-indicators.ts';
import { reviewRounds } from './review-rounds.ts';
import { roster } from './roster.ts';
import { sources } from './sources.ts';
import { spendingByCategory } from './spending-by-category.ts';
import { spendingByDepartment } from './spending-by-department.ts';
import { spendingChange } from './spending-change.ts';
import { statusMatrix } from './status-matrix.ts';
import { targetForms } from './target-forms.ts';
import type { Page } from './view.ts';
import { weakestProjects } from './weakest-projects.ts';

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
    { question: spendingByDepartment, span: 12 },
    { question: spendingChange, span: 6 },
    { question: fundingSources, span: 6 },
    { question: moneyAtRisk, span: 12 },
  ],
  indicators: [
    { question: targetForms, span: 6 },
    { question: indicatorTypes, span: 6 },
    { question: indicatorTypesBy, span: 12 },
    { question: repeatedIndicators, span: 12 },
  ],
  diagnosis: [
    { question: findingsByRule, span: 6 },
    { question: weakestProjects, span: 6 },
    { question: statusMatrix, span: 12 },
    { question: coMissing, span: 12 },
    { question: reviewRounds, span: 12 },
    { question: findings, span: 12 },
  ],
  projects: [{ question: projectTable, span: 12 }],
  brief: [{ question: brief, span: 12 }],
  data: [
    { question: sources, span: 12 },
    { question: ledger, span: 12 },
    { question: roster, span: 12 },
    { question: quarantine, span: 12 },
    { question: problems, span: 12 },
  ],
};
