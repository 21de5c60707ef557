import { useCallback } from 'react';
import { useDesk } from '#app/frame/context.ts';
import identitySql from './sheet-identity.sql?raw';

/** The identity of a form that is seen, under which it stands in a view; null for one that is no longer there. */
export function useIdentity(): (project: number) => Promise<string | null> {
  const { workspace } = useDesk();
  return useCallback(
    async (project) => {
      const [row] = await workspace.ask(identitySql, { project });
      return row === undefined ? null : String(row.identity);
    },
    [workspace],
  );
}

/** Opens the sheet of a form that is seen; the open sheet stands in the view. */
export function useSheet(): (project: number, cell?: string | null) => void {
  const { view, setView } = useDesk();
  const identityOf = useIdentity();
  return useCallback(
    async (project: number, cell: string | null = null) => {
      const sheet = await identityOf(project);
      if (sheet !== null) setView({ ...view, sheet, cell });
    },
    [identityOf, view, setView],
  );
}
