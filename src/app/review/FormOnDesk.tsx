import { useEffect, useState } from 'react';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import type { VerdictWord } from '#panels/findings/finding.ts';
import { readView, writeView } from '#view/view.ts';
import { clearDesk } from './deskFirst.ts';
import { FormPane } from './FormPane.tsx';
import { type Step, spotName } from './queue.ts';
import { RemarksPane } from './RemarksPane.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useForm } from './useForm.ts';
import type { Verdicts } from './useVerdicts.ts';

interface Props {
  readonly project: number;
  /** The remark that is looked at, by its name; null for the first that is not judged. */
  readonly remark: string | null;
  /** Somebody chose it: it stands in the address from then on. */
  readonly named: boolean;
  readonly verdicts: Verdicts;
  readonly onRemark: (remark: string) => void;
  readonly onForm: (way: 1 | -1) => boolean;
  readonly onStep: (step: Step) => void;
  /** Where the queue is one of remarks: to the next or the one before. */
  readonly each: ((way: 1 | -1) => boolean) | null;
}

/** The form that lies on the desk and its remarks: what is chosen in one is shown in the other. */
export function FormOnDesk({ project, remark, named, verdicts, onRemark, onForm, onStep, each }: Props) {
  const { text } = useDesk();
  const form = useForm(project);
  const readOnly = useReadOnly();
  const [compared, setCompared] = useState(false);
  const [covering, setCovering] = useState(false);
  const [only, setOnly] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(0);
  // The form before stays in sight until this one is there; nothing is judged on it.
  const there = form !== null && form.project === project;
  useEffect(() => {
    if (there) clearDesk();
  }, [there]);
  const remarks = form?.remarks ?? [];
  const judged = (at: number) => remarks[at]?.spots.every((spot) => verdicts.of(spot) !== null) === true;
  const sought = remarks.findIndex(({ spots }) => spots.some((spot) => spotName(spot) === remark));
  const first = remarks.findIndex((_, at) => !judged(at));
  const at = sought >= 0 ? sought : Math.max(0, first);
  const current = remarks[at];
  useHash(there && named ? form.identity : null, remark);
  const look = (name: string | undefined) => {
    if (name === undefined) return;
    setOnly(null);
    setCovering(false);
    onRemark(name);
  };
  const go = (way: 1 | -1) => {
    if (each !== null) each(way);
    else if (remarks[at + way] !== undefined) look(remarks[at + way]?.name);
    else onForm(way);
  };
  const judge = (verdict: VerdictWord | null) => {
    if (!there || current === undefined) return;
    if (verdict === 'not_applicable' && reason.trim() === '') {
      onStep('remarks');
      setAsked(asked + 1);
      return;
    }
    const spots = current.spots.filter((spot) => only === null || spotName(spot) === only);
    verdicts.judge(spots, verdict === null ? null : { verdict, reason: reason.trim() });
    setReason('');
    if (verdict === null || only !== null) return;
    if (each !== null) {
      each(1);
      return;
    }
    const next = [...remarks.keys()]
      .map((_, step) => (at + 1 + step) % remarks.length)
      .find((one) => one !== at && !judged(one));
    if (next !== undefined) look(remarks[next]?.name);
  };
  const rest = remarks.flatMap(({ spots }) => spots.filter((spot) => verdicts.of(spot) === null));
  const confirmRest = () => {
    if (there && rest.length > 0) verdicts.judge(rest, { verdict: 'confirmed', reason: '' });
  };
  const undo = () => void verdicts.undo();
  const hasYears = (form?.sheet.years.length ?? 0) > 1;
  const actions = {
    judge,
    confirmRest,
    undo,
    next: () => go(1),
    previous: () => go(-1),
    nextForm: () => void onForm(1),
    previousForm: () => void onForm(-1),
    covering: () => setCovering(current?.notes[0]?.position != null && !covering),
    compared: () => setCompared(hasYears && !compared),
  };
  const judging = {
    '1': () => judge('confirmed'),
    '2': () => judge('rejected'),
    '3': () => judge('not_applicable'),
    '0': () => judge(null),
    ...{ a: confirmRest, u: undo, s: actions.covering },
  };
  useDeskKeys({
    ...(readOnly ? {} : judging),
    ...{ j: actions.next, k: actions.previous, n: actions.nextForm, p: actions.previousForm },
    ...{ arrowdown: actions.next, arrowup: actions.previous, y: actions.compared },
  });
  if (form === null) return <p className="desk-nothing note">{text.desk.waiting}</p>;
  return (
    <>
      <FormPane
        {...{ form, there, compared }}
        looked={current?.notes.find((note) => only === null || spotName(note) === only) ?? null}
        onNote={(number) => {
          const note = form.sheet.notes.find((one) => one.number === number);
          if (note === undefined) return;
          look(spotName(note));
          onStep('remarks');
        }}
        onCell={(notes) => {
          const held = current?.notes.some((own) => notes.some(({ number }) => number === own.number));
          if (notes[0] !== undefined && held !== true) look(spotName(notes[0]));
        }}
        onCompare={actions.compared}
      />
      <RemarksPane
        {...{ form, there, at, only, reason, covering, verdicts, actions }}
        rest={rest.length}
        asked={asked}
        onReason={setReason}
        onOnly={setOnly}
        onLook={(name) => look(name)}
        onCover={setCovering}
      />
    </>
  );
}

/** What lies on the desk stands in the address; walking through the queue leaves no trail behind the back button. */
function useHash(identity: string | null, remark: string | null): void {
  useEffect(() => {
    if (identity === null || identity === '') return;
    const view = readView(location.hash);
    if (view.page !== 'diagnosis' || (view.desk === identity && view.remark === remark)) return;
    history.replaceState(history.state, '', writeView({ ...view, desk: identity, remark }));
  }, [identity, remark]);
}
