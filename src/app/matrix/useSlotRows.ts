import { useCallback } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { useIdentity } from '#app/sheet/useSheet.ts';
import type { KindId } from '#domain/kinds.ts';

/** Opens the indicator rows of one slot of a form that is seen. */
export function useSlotRows(): (project: number, kind: KindId) => void {
  const { view, setView } = useDesk();
  const identityOf = useIdentity();
  return useCallback(
    async (project: number, kind: KindId) => {
      const form = await identityOf(project);
      if (form !== null) setView({ ...view, behind: { form, kind } });
    },
    [identityOf, view, setView],
  );
}
