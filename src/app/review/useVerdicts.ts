import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import type { VerdictWord } from '#panels/findings/finding.ts';
import { type Spot, spotName } from './queue.ts';

/** A verdict with its reason; null where nothing was said. */
type Said = { readonly verdict: VerdictWord; readonly reason: string } | null;

/** What was done at one go, so that it can be taken back. */
interface Done {
  readonly before: readonly { readonly spot: Spot; readonly said: Said }[];
}

export interface Verdicts {
  /** What was said of a finding, at once when it is said. */
  readonly of: (spot: Spot) => Said;
  /** Says the same of some findings, in one commit. */
  readonly judge: (spots: readonly Spot[], said: Said) => void;
  /** Takes back what was said last; false where there is nothing. */
  readonly undo: () => boolean;
  readonly undoable: boolean;
  readonly saving: boolean;
  readonly failure: string | null;
}

const JUDGED = `
select finding.project, finding.rule, finding.position, finding.kind, finding.verdict, finding_reason.reason
from finding
left join finding_reason on finding_reason.project = finding.project
  and finding_reason.rule = finding.rule
  and finding_reason.position is not distinct from finding.position
  and finding_reason.kind is not distinct from finding.kind
where finding.verdict is not null
`;

/** The verdicts as they are kept, and over them those that are on their way: they are on screen before they are settled. */
export function useVerdicts(): Verdicts {
  const { workspace } = useDesk();
  const { changes, fingerprint } = useLoaded();
  const [ahead, setAhead] = useState<ReadonlyMap<string, Said>>(new Map());
  const [done, setDone] = useState<readonly Done[]>([]);
  const [waiting, setWaiting] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const { data, isPlaceholderData } = useQuery<ReadonlyMap<string, Said>>({
    queryKey: [`${changes} ${fingerprint}`, 'judged'],
    queryFn: async () => {
      const rows = await workspace.ask(JUDGED);
      return new Map(
        rows.map((row): [string, Said] => [
          nameOf({
            project: Number(row.project),
            rule: String(row.rule),
            position: row.position === null || row.position === undefined ? null : Number(row.position),
            kind: row.kind === null || row.kind === undefined ? null : String(row.kind),
          }),
          { verdict: row.verdict as VerdictWord, reason: String(row.reason ?? '') },
        ]),
      );
    },
    placeholderData: (before) => before,
    structuralSharing: false,
  });
  // What is kept is all there is, unless a verdict is on its way.
  const settled = waiting === 0 && !isPlaceholderData && data !== undefined;
  const of = useCallback(
    (spot: Spot): Said => {
      const name = nameOf(spot);
      const said = settled ? undefined : ahead.get(name);
      return said === undefined ? (data?.get(name) ?? null) : said;
    },
    [ahead, data, settled],
  );
  const saving = waiting > 0;
  useEffect(() => {
    if (!saving) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [saving]);
  const say = (groups: readonly { readonly spots: readonly Spot[]; readonly said: Said }[]) => {
    setFailure(null);
    const names = groups.flatMap(({ spots, said }) => spots.map((spot) => [nameOf(spot), said] as const));
    setAhead((before) => new Map([...(settled ? [] : before), ...names]));
    setWaiting((many) => many + 1);
    turn.current = turn.current.then(async () => {
      try {
        for (const { spots, said } of groups)
          await workspace.reviewing.judge(spots, said?.verdict ?? null, said?.reason ?? '');
      } catch (cause) {
        setFailure(messageOf(cause));
        // As before: nothing was kept.
        setAhead((before) => new Map([...before].filter(([name]) => !names.some(([own]) => own === name))));
      } finally {
        setWaiting((many) => many - 1);
      }
    });
  };
  return {
    of,
    judge: (spots, said) => {
      const before = spots.map((spot) => ({ spot, said: of(spot) }));
      setDone((all) => [...all, { before }]);
      say([{ spots, said }]);
    },
    undo: () => {
      const last = done.at(-1);
      if (last === undefined) return false;
      setDone(done.slice(0, -1));
      const groups = new Map<string, { spots: Spot[]; said: Said }>();
      for (const { spot, said } of last.before) {
        const key = said === null ? '' : `${said.verdict} ${said.reason}`;
        const group = groups.get(key) ?? { spots: [], said };
        group.spots.push(spot);
        groups.set(key, group);
      }
      say([...groups.values()]);
      return true;
    },
    undoable: done.length > 0,
    saving,
    failure,
  };
}

function nameOf(spot: Spot): string {
  return `${spot.project} ${spotName(spot)}`;
}
