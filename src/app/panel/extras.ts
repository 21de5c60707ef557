import type { ReactNode } from 'react';
import { Findings } from '#app/findings/Findings.tsx';
import { LineageHint } from '#app/lineage/LineageHint.tsx';
import { Matrix } from '#app/matrix/Matrix.tsx';
import { ProblemActions } from '#app/originals/ProblemActions.tsx';
import { QuarantineActions } from '#app/originals/QuarantineActions.tsx';
import { ProjectTable } from '#app/projects/ProjectTable.tsx';
import { ReviewDesk } from '#app/review/ReviewDesk.tsx';
import { RosterCoverage } from '#app/roster/RosterCoverage.tsx';
import { RoundBoard } from '#app/rounds/RoundBoard.tsx';
import { SourceActions } from '#app/sources/SourceActions.tsx';
import type { OwnOf, ViewProps } from '#panels/panel.ts';
import type { PANELS } from '#panels/registry.ts';
import type { PanelId } from '#text/zh/methods.ts';
import type { Cells } from './tables.ts';

/** What the page adds to a panel, because it works on the data themselves and not on the panel's answer alone. */
export interface Extra<Own = unknown> {
  View?(props: ViewProps<Own>): ReactNode;
  /** Stands under the View or chart. */
  Under?(): ReactNode;
  /** What can be done with one row of the table. */
  RowActions?(props: { readonly cells: Cells }): ReactNode;
}

type Panels = typeof PANELS;

/** Panels that are neither chart nor table and bring no View. */
type Viewless = {
  [Id in PanelId]: [OwnOf<Panels[Id]>] extends [never] ? never : Panels[Id] extends { View: unknown } ? never : Id;
}[PanelId];

type Extras = { readonly [Id in PanelId]?: Extra<OwnOf<Panels[Id]>> } & {
  readonly [Id in Viewless]: Required<Pick<Extra<OwnOf<Panels[Id]>>, 'View'>>;
};

const EXTRAS = {
  headline: { Under: RosterCoverage },
  'spending-change': { Under: LineageHint },
  'status-matrix': { View: Matrix },
  'review-desk': { View: ReviewDesk },
  'review-rounds': { View: RoundBoard },
  findings: { View: Findings },
  'project-table': { View: ProjectTable },
  sources: { RowActions: SourceActions },
  quarantine: { RowActions: QuarantineActions },
  problems: { RowActions: ProblemActions },
} satisfies Extras;

/** What the page adds to a panel. */
export function extraOf(id: PanelId): Extra {
  const extras: Readonly<Partial<Record<PanelId, Extra>>> = EXTRAS;
  return extras[id] ?? {};
}
