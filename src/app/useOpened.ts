import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#load/workspace.ts';
import openedSql from '#questions/opened.sql?raw';
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
