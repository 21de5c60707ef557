import { useCallback, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { Backup } from '#data/backup/backup.ts';
import { problemOf } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import { isBackup } from '#intake/bytes/format.ts';

/** Where a restoration stands on screen. */
type Phase =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'asking'; readonly file: string; readonly backup: Backup }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly files: number }
  | { readonly step: 'failed'; readonly problem: Problem };

export interface Restoring {
  readonly phase: Phase;
  /** How many times a back-up was restored: what was read from notes before holds no longer. */
  readonly times: number;
  /** Checks a back-up and asks whether to restore it. */
  readonly offer: (file: File) => Promise<void>;
  /** Takes a drop that is one back-up and nothing else; false for every other. */
  readonly take: (files: readonly File[]) => Promise<boolean>;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** A back-up from its file to everything restored. Nothing changes before it is confirmed. */
export function useBackup(): Restoring {
  const { workspace } = useDesk();
  const [phase, setPhase] = useState<Phase>({ step: 'idle' });
  const [times, setTimes] = useState(0);

  const offer = useCallback(
    async (file: File) => {
      setPhase({ step: 'reading', file: file.name });
      try {
        setPhase({ step: 'asking', file: file.name, backup: await workspace.backups.read(file) });
      } catch (cause) {
        setPhase({ step: 'failed', problem: problemOf(file.name, cause) });
      }
    },
    [workspace],
  );

  const take = useCallback(
    async (files: readonly File[]) => {
      const [file] = files;
      if (files.length !== 1 || file === undefined || !(await isBackup(file).catch(() => false))) return false;
      await offer(file);
      return true;
    },
    [offer],
  );

  const confirm = useCallback(() => {
    if (phase.step !== 'asking') return;
    const { backup } = phase;
    setPhase({ step: 'running' });
    workspace.backups.restore(backup).then(
      () => {
        setTimes((before) => before + 1);
        setPhase({ step: 'done', files: backup.sources.length });
      },
      (cause) => setPhase({ step: 'failed', problem: problemOf('', cause) }),
    );
  }, [workspace, phase]);

  return { phase, times, offer, take, confirm, close: () => setPhase({ step: 'idle' }) };
}
