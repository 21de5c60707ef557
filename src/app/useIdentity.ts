import { useCallback } from 'react';
import identitySql from '#questions/sheet-identity.sql?raw';
import { useDesk } from './context.ts';

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
