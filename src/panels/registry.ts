import { briefPanel } from '#panels/brief/panel.ts';
import { coMissingPanel } from '#panels/co-missing/panel.ts';
import { comparePanel } from '#panels/compare/panel.ts';
import { findingsPanel } from '#panels/findings/panel.ts';
import { findingsByRulePanel } from '#panels/findings-by-rule/panel.ts';
import { fundingSourcesPanel } from '#panels/funding-sources/panel.ts';
import { gapsOverYearsPanel } from '#panels/gaps-over-years/panel.ts';
import { headlinePanel } from '#panels/headline/panel.ts';
import { indicatorTypesPanel } from '#panels/indicator-types/panel.ts';
import { indicatorTypesByPanel } from '#panels/indicator-types-by/panel.ts';
import { largeWeakPanel } from '#panels/large-weak/panel.ts';
import { ledgerPanel } from '#panels/ledger/panel.ts';
import { problemsPanel } from '#panels/problems/panel.ts';
import { projectPivotPanel } from '#panels/project-pivot/panel.ts';
import { projectTablePanel } from '#panels/project-table/panel.ts';
import { quarantinePanel } from '#panels/quarantine/panel.ts';
import { repeatedIndicatorsPanel } from '#panels/repeated-indicators/panel.ts';
import { reviewDeskPanel } from '#panels/review-desk/panel.ts';
import { reviewRoundsPanel } from '#panels/review-rounds/panel.ts';
import { rosterPanel } from '#panels/roster/panel.ts';
import { sourcesPanel } from '#panels/sources/panel.ts';
import { spendingByCategoryPanel } from '#panels/spending-by-category/panel.ts';
import { spendingByDepartmentPanel } from '#panels/spending-by-department/panel.ts';
import { spendingChangePanel } from '#panels/spending-change/panel.ts';
import { statusMatrixPanel } from '#panels/status-matrix/panel.ts';
import { targetFormsPanel } from '#panels/target-forms/panel.ts';
import { unitProfilePanel } from '#panels/unit-profile/panel.ts';
import { weakestProjectsPanel } from '#panels/weakest-projects/panel.ts';
import type { PanelId } from '#text/zh/methods.ts';
import type { Page } from '#view/view.ts';
import type { Panel, Span } from './panel.ts';
import type { Question } from './question.ts';

/** Every panel under its id, on each page in this order. What has a text and no panel, or no text, does not compile. */
export const PANELS = {
  headline: headlinePanel,
  'spending-by-category': spendingByCategoryPanel,
  'spending-change': spendingChangePanel,
  'spending-by-department': spendingByDepartmentPanel,
  'gaps-over-years': gapsOverYearsPanel,
  'large-weak': largeWeakPanel,
  'target-forms': targetFormsPanel,
  'indicator-types': indicatorTypesPanel,
  'funding-sources': fundingSourcesPanel,
  'indicator-types-by': indicatorTypesByPanel,
  'repeated-indicators': repeatedIndicatorsPanel,
  'review-desk': reviewDeskPanel,
  'findings-by-rule': findingsByRulePanel,
  'weakest-projects': weakestProjectsPanel,
  'status-matrix': statusMatrixPanel,
  'co-missing': coMissingPanel,
  'review-rounds': reviewRoundsPanel,
  findings: findingsPanel,
  'project-table': projectTablePanel,
  'project-pivot': projectPivotPanel,
  'unit-profile': unitProfilePanel,
  compare: comparePanel,
  brief: briefPanel,
  sources: sourcesPanel,
  ledger: ledgerPanel,
  roster: rosterPanel,
  quarantine: quarantinePanel,
  problems: problemsPanel,
} satisfies Readonly<Record<PanelId, Panel>>;

/** Where a panel stands on a page: `span` columns of its twelve. */
export interface Place {
  readonly id: PanelId;
  readonly question: Question;
  readonly View: Panel['View'];
  readonly span: Span;
}

/** The panels of a page in reading order. */
export function panelsOn(page: Page): readonly Place[] {
  return (Object.entries(PANELS) as [PanelId, Panel][]).flatMap(([id, { question, pages, View }]) => {
    const span = pages[page];
    return span === undefined ? [] : [{ id, question, View, span }];
  });
}

/** The question of every panel, in reading order. */
export const QUESTIONS: readonly Question[] = Object.values(PANELS).map(({ question }: Panel) => question);
