import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { problemOf } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import type { Roster } from '#domain/roster.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';

/** Where the import of a roster stands on screen. */
type Phase =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'asking'; readonly file: File; readonly asks: NonNullable<RosterReading['asks']> }
  | { readonly step: 'replacing'; readonly roster: Roster }
  | { readonly step: 'failed'; readonly file: string; readonly problem: Problem };

export interface RosterImport {
  readonly phase: Phase;
  /** What does not come about is said in `phase`. */
  readonly read: (file: File, answers?: RosterAnswers) => void;
  readonly keep: (roster: Roster) => void;
  readonly remove: () => void;
  readonly cancel: () => void;
}

const NOTHING_SAID: RosterAnswers = { money_unit: null, year: null };

/** Reads a roster, asks what it does not say, and keeps it; one that is there is replaced only when asked for. */
export function useRoster(): RosterImport {
  const { workspace } = useDesk();
  const [phase, setPhase] = useState<Phase>({ step: 'idle' });
  const attempt = async (file: string, work: () => Promise<Phase>) => {
    try {
      setPhase(await work());
    } catch (cause) {
      setPhase({ step: 'failed', file, problem: problemOf(file, cause) });
    }
  };
  const kept = async (roster: Roster): Promise<Phase> => {
    await workspace.roster.keep(roster);
    return { step: 'idle' };
  };
  return {
    phase,
    read: (file, answers = NOTHING_SAID) => {
      setPhase({ step: 'reading', file });
      void attempt(file.name, async () => {
        const { asks, roster } = await workspace.roster.read(file, answers);
        if (roster === null) return { step: 'asking', file, asks };
        return workspace.roster.kept === null ? kept(roster) : { step: 'replacing', roster };
      });
    },
    keep: (roster) => void attempt(roster.file, () => kept(roster)),
    remove: () =>
      void attempt(workspace.roster.kept?.file ?? '', async () => {
        await workspace.roster.remove();
        return { step: 'idle' };
      }),
    cancel: () => setPhase({ step: 'idle' }),
  };
}
