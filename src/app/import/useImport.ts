import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { ImportProgress } from '#data/import/job.ts';
import type { Answered, Asked } from '#data/import/questions.ts';
import { problemOf, type Report, refused, reportOf } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import { droppedFiles } from './droppedFiles.ts';

/** Where an import stands on screen. */
type Phase =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: ImportProgress | null }
  | {
      readonly step: 'asking';
      readonly asked: Asked;
      readonly answer: (answered: Answered | null) => void;
    }
  | { readonly step: 'ended'; readonly report: Report }
  | { readonly step: 'undone'; readonly failure: Problem | null };

export interface Importing {
  readonly phase: Phase;
  /** Drops that wait behind the one under way. */
  readonly queued: number;
  readonly start: (files: readonly File[]) => void;
  readonly cancel: () => void;
  /** Takes back the import whose report is on screen. */
  readonly undo: () => void;
  readonly close: () => void;
}

/** One import at a time; a drop that comes meanwhile waits its turn. A drop that is `taken` is none. */
export function useImport(isTaken: (files: readonly File[]) => Promise<boolean>): Importing {
  const { workspace } = useDesk();
  const [phase, setPhase] = useState<Phase>({ step: 'idle' });
  const [queued, setQueued] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const tail = useRef<Promise<void>>(Promise.resolve());

  const run = useCallback(
    async (files: readonly File[]) => {
      const controller = new AbortController();
      abort.current = controller;
      setPhase({ step: 'running', progress: null });
      performance.mark('mingji:import-started');
      const importing = workspace.import(files, {
        signal: controller.signal,
        seen: (progress) => {
          if (progress.step !== 'asking') setPhase({ step: 'running', progress });
        },
        ask: (asked) =>
          new Promise((resolve) => {
            controller.signal.addEventListener('abort', () => resolve(null));
            setPhase({
              step: 'asking',
              asked,
              answer: (answered) => {
                setPhase({ step: 'running', progress: null });
                resolve(answered);
              },
            });
          }),
      });
      // Should the database itself not come back, the drop still ends with a report, and the next one has its turn.
      const report = await importing.catch((cause) =>
        reportOf(files.map((file) => refused(file.name, problemOf(file.name, cause)))),
      );
      performance.mark('mingji:import-ended');
      setPhase({ step: 'ended', report });
    },
    [workspace],
  );

  const start = useCallback(
    (files: readonly File[]) => {
      const before = tail.current;
      // A file that is no import waits for none. Should it not be known as such, the import says what is wrong with it.
      const taken = isTaken(files).catch(() => false);
      tail.current = taken.then(async (done) => {
        if (!done) setQueued((drops) => drops + 1);
        await before;
        if (done) return;
        setQueued((drops) => drops - 1);
        await run(files);
      });
    },
    [run, isTaken],
  );

  const undo = useCallback(() => {
    const what = phase.step === 'ended' ? phase.report.undo : null;
    if (what === null) return;
    workspace.undo(what).then(
      () => setPhase({ step: 'undone', failure: null }),
      (cause) => setPhase({ step: 'undone', failure: problemOf('', cause) }),
    );
  }, [workspace, phase]);

  useDrop(start);

  return {
    phase,
    queued,
    start,
    cancel: () => abort.current?.abort(new DOMException('cancelled', 'AbortError')),
    undo,
    close: () => setPhase({ step: 'idle' }),
  };
}

/** Files dropped anywhere on the page. While they are over it, the body says so. */
function useDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      document.body.classList.toggle('dropping', event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) document.body.classList.remove('dropping');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      document.body.classList.remove('dropping');
      const whole = [...(event.dataTransfer?.files ?? [])];
      // Should a folder not open, what the browser says of it is imported, and refused with the reason.
      void droppedFiles(event.dataTransfer)
        .catch(() => whole)
        .then((files) => {
          if (files.length > 0) onFiles(files);
        });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
}
