import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Palette } from '#charts/palette.ts';
import type { Loaded } from '#data/dataset/loaded.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { WorkbookWriter } from '#export/writer.ts';
import type { Text } from '#text/text.ts';
import type { View } from '#view/view.ts';

/** What every part of the page may need. */
export interface Desk {
  readonly workspace: Workspace;
  /** Writes a workbook beside the page. */
  readonly openWriter: () => WorkbookWriter;
  /** The single file with a case in it. Throws `CaseRefused` where there is no single file to be had. */
  readonly handedIn: (held: Blob) => Promise<Blob>;
  readonly text: Text;
  readonly palette: Palette;
  readonly view: View;
  /** The number of the form whose sheet is open. */
  readonly opened: number | null;
  /** How many annotations stand on a form, by its number. */
  readonly annotated: ReadonlyMap<number, number>;
  /** Another view is on its way: what is on screen is the one before. */
  readonly pending: boolean;
  readonly setView: (view: View) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside the desk');
  return desk;
}

/** What is loaded; renders again with every change of the data. */
export function useLoaded(): Loaded {
  return useLoadedIn(useDesk().workspace);
}

/** Whether what is loaded is looked at only: it was handed over. */
export function useReadOnly(): boolean {
  return useLoaded().held !== null;
}

/** The same where the desk is not set up yet. */
export function useLoadedIn(workspace: Workspace): Loaded {
  return useSyncExternalStore(workspace.subscribe, () => workspace.loaded);
}
