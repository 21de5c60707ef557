import { useCallback } from 'react';
import identitySql from '#questions/sheet-identity.sql?raw';
import { useDesk } from './context.ts';

/** Opens the sheet of a form that is seen; the open sheet stands in the view. */
export function useSheet(): (project: number, cell?: string | null) => void {
  const { workspace, view, setView } = useDesk();
  return useCallback(
    async (project: number, cell: string | null = null) => {
      const [row] = await workspace.ask(identitySql, { project });
      if (row !== undefined) setView({ ...view, sheet: String(row.identity), cell });
    },
    [workspace, view, setView],
  );
}
