import { useCallback } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { useIdentity } from './useIdentity.ts';

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
