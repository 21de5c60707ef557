import { brief } from '#panels/brief/draw.ts';
import { coMissing } from '#panels/co-missing/draw.ts';
import { findings } from '#panels/findings/draw.ts';
import { findingsByRule } from '#panels/findings-by-rule/draw.ts';
import { fundingSources } from '#panels/funding-sources/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { indicatorTypes } from '#panels/indicator-types/draw.ts';
import { indicatorTypesBy } from '#panels/indicator-types-by/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import { moneyAtRisk } from '#panels/money-at-risk/draw.ts';
import { problems } from '#panels/problems/draw.ts';
import { projectTable } from '#panels/project-table/draw.ts';
import { quarantine } from '#panels/quarantine/draw.ts';
import { repeatedIndicators } from '#panels/repeated-indicators/draw.ts';
import { reviewRounds } from '#panels/review-rounds/draw.ts';
import { roster } from '#panels/roster/draw.ts';
import { sources } from '#panels/sources/draw.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingByDepartment } from '#panels/spending-by-department/draw.ts';
import { spendingChange } from '#panels/spending-change/draw.ts';
import { statusMatrix } from '#panels/status-matrix/draw.ts';
import { targetForms } from '#panels/target-forms/draw.ts';
import { weakestProjects } from '#panels/weakest-projects/draw.ts';
import type { Page } from '#view/view.ts';
import type { Question } from './question.ts';

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
