import type { ComponentType } from 'react';
import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import type { Pick, View } from '#view/view.ts';
import type { Asked, Look } from './question.ts';

/** The way to a form, under the name of its project. */
interface FormLinkProps {
  readonly project: number;
  readonly name: string;
  /** The line of the form to show. */
  readonly cell?: string | null;
}

/** The way from a sum to the rows it counts. */
interface SumLinkProps {
  /** What lies open behind it, as it stands in a hash. */
  readonly behind: string;
  /** What is summed up. */
  readonly of: string;
  readonly said: string;
}

/** Rows that are asked for when something in a View is opened. */
export interface RowsProps {
  readonly question: Asked;
  readonly caption: string;
  readonly table: (rows: readonly Row[]) => Table;
  /** At how many the list ends, and the words that say so. */
  readonly most: number;
  readonly more: string;
  /** The form behind a row: its name leads there. */
  readonly form?: (row: Row) => FormLinkProps;
}

/** What a View may know and do; the page hands it over, so that panels know nothing of the page. */
export interface Hands extends Look {
  readonly setView: (view: View) => void;
  /** Filters by what was chosen; chosen again, takes it back. */
  readonly pick: (filter: Pick | undefined) => void;
  readonly FormLink: ComponentType<FormLinkProps>;
  readonly SumLink: ComponentType<SumLinkProps>;
  readonly Rows: ComponentType<RowsProps>;
  /** What the present view rests on, in words. */
  readonly rests: { readonly filters: string; readonly fingerprint: string; readonly rules: string };
}
