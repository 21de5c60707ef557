import { useQuery } from '@tanstack/react-query';
import annotatedSql from '#questions/annotated-projects.sql?raw';
import { useDesk, useLoaded } from './context.ts';
import { useAnnotations } from './useAnnotations.ts';

const NONE: ReadonlyMap<number, number> = new Map();

/** How many annotations stand on the forms that are seen, on their indicators too; forms without any are left out. */
export function useAnnotatedProjects(): ReadonlyMap<number, number> {
  const { workspace } = useDesk();
  const { fingerprint } = useLoaded();
  const { all } = useAnnotations();
  const counts = new Map<string, number>();
  for (const { place } of all) {
    if (place.on !== 'panel') counts.set(place.identity, (counts.get(place.identity) ?? 0) + 1);
  }
  const identities = [...counts.keys()].join('\u001e');
  const { data } = useQuery({
    queryKey: [fingerprint, 'annotated', identities],
    queryFn: () => workspace.ask(annotatedSql, { identities }),
    enabled: identities !== '',
  });
  if (data === undefined || identities === '') return NONE;
  return new Map(data.map((row) => [Number(row.project), counts.get(String(row.identity)) ?? 0]));
}
