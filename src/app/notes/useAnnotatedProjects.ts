import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLoadedIn } from '#app/frame/context.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import annotatedSql from './annotated-projects.sql?raw';
import { useAnnotationsIn } from './useAnnotations.ts';

/** How many annotations stand on the forms that are seen, on their indicators too; forms without any are left out. */
export function useAnnotatedProjects(workspace: Workspace): ReadonlyMap<number, number> {
  const { fingerprint } = useLoadedIn(workspace);
  const all = useAnnotationsIn(workspace);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { place } of all) {
      if (place.on !== 'panel') found.set(place.identity, (found.get(place.identity) ?? 0) + 1);
    }
    return found;
  }, [all]);
  const identities = [...counts.keys()].join('\u001e');
  const { data } = useQuery({
    queryKey: [fingerprint, 'annotated', identities],
    queryFn: () => workspace.ask(annotatedSql, { identities }),
    enabled: identities !== '',
  });
  return useMemo(
    () => new Map((data ?? []).map((row) => [Number(row.project), counts.get(String(row.identity)) ?? 0])),
    [data, counts],
  );
}
