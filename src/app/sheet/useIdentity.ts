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
