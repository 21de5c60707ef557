import { type Sheet, xlsx } from './xlsx.ts';

/** Takes the sheets of a workbook one after another, so that nobody need hold them all. */
export interface WorkbookWriter {
  add(sheet: Sheet): void;
  /** The workbook, with `first` before all that were added. */
  finish(first: Sheet): Promise<Blob>;
  /** Ends whatever is under way. */
  close(): void;
}

/** Writes in place: for the worker itself, and for tests. */
export function directWriter(): WorkbookWriter {
  const sheets: Sheet[] = [];
  return {
    add: (sheet) => void sheets.push(sheet),
    finish: (first) => xlsx([first, ...sheets]),
    close: () => undefined,
  };
}
