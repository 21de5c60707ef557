import { useQuery } from '@tanstack/react-query';
import openedSql from '#app/sheet/opened.sql?raw';
import type { Workspace } from '#data/dataset/workspace.ts';
import { useLoadedIn } from './context.ts';

/** The number of the form whose sheet is open, by which lists know its row; null without one. */
export function useOpened(workspace: Workspace, sheet: string | null): number | null {
  const { fingerprint } = useLoadedIn(workspace);
  const { data } = useQuery({
    queryKey: [fingerprint, 'opened', sheet],
    queryFn: async () => {
      const [row] = await workspace.ask(openedSql, { identity: sheet });
      return row === undefined ? null : Number(row.project);
    },
    enabled: sheet !== null,
  });
  return sheet === null ? null : (data ?? null);
}
