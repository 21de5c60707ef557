import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import type { Examining } from '#data/rules/diagnose.ts';
import type { Trial } from '#data/rules/trial.ts';
import { BUILT_IN, packText, type RulePack, trimmedPack } from '#rules/pack.ts';

/** Where the work on a draft stands. */
export type Work =
  | { readonly at: 'untried' }
  | { readonly at: 'trying' | 'applying'; readonly progress: Examining | null }
  | { readonly at: 'tried'; readonly trial: Trial }
  | { readonly at: 'failed'; readonly message: string };

/** A draft of the rules: edited and tried as long as one likes, in force only when applied. */
export interface RulesDraft {
  readonly pack: RulePack;
  /** Whether it differs from the rules in force. */
  readonly changed: boolean;
  readonly work: Work;
  readonly edit: (pack: RulePack) => void;
  readonly tryOut: () => void;
  readonly stop: () => void;
  readonly apply: () => void;
  readonly discard: () => void;
}

/** Up to here a trial follows each edit by itself; it takes about a second. */
const SMALL = 2_000;
const AFTER_EDIT_MS = 400;

const FORMS = "select count(*) as forms from project where status = 'accepted'";

export function useRules(): RulesDraft {
  const { workspace } = useDesk();
  const { review, fingerprint } = useLoaded();
  const [own, setOwn] = useState<RulePack | null>(null);
  const [work, setWork] = useState<Work>({ at: 'untried' });
  const running = useRef<AbortController | null>(null);
  const inForce = review?.pack ?? BUILT_IN;
  const pack = own ?? inForce;
  const changed = own !== null && packText(own) !== packText(inForce);

  const stop = useCallback(() => {
    running.current?.abort(new DOMException('stopped', 'AbortError'));
    running.current = null;
    setWork({ at: 'untried' });
  }, []);

  /** One piece of work at a time; one that is stopped reports no more and ends after the piece it is at. A failure is said in `work`. */
  const start = useCallback(
    async (at: 'trying' | 'applying', job: (seen: (progress: Examining) => void) => Promise<Work>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setWork({ at, progress: null });
      try {
        const done = await job((progress) => {
          controller.signal.throwIfAborted();
          setWork({ at, progress });
        });
        if (running.current === controller) setWork(done);
      } catch (cause) {
        if (running.current !== controller) return;
        setWork({ at: 'failed', message: messageOf(cause) });
      }
    },
    [],
  );

  const tryOut = useCallback(() => {
    void start('trying', async (seen) => ({ at: 'tried', trial: await workspace.reviewing.try(pack, seen) }));
  }, [start, workspace, pack]);

  const apply = useCallback(() => {
    void start('applying', async (seen) => {
      await workspace.reviewing.use(trimmedPack(pack), seen);
      setOwn(null);
      return { at: 'untried' };
    });
  }, [start, workspace, pack]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data make the trial of a draft out of date
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(async () => {
      const [row] = await workspace.ask(FORMS);
      if (Number(row?.forms) <= SMALL) tryOut();
    }, AFTER_EDIT_MS);
    return () => clearTimeout(timer);
  }, [workspace, tryOut, changed, fingerprint]);

  return {
    pack,
    changed,
    work,
    edit: (next) => {
      if (work.at === 'applying') return;
      stop();
      setOwn(next);
    },
    tryOut,
    stop,
    apply,
    discard: () => {
      if (work.at === 'applying') return;
      stop();
      setOwn(null);
    },
  };
}
