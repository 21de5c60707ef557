import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import openedSql from '#app/sheet/opened.sql?raw';
import { clearDesk } from './deskFirst.ts';
import { FormOnDesk } from './FormOnDesk.tsx';
import { QueuePane } from './QueuePane.tsx';
import { nextForm, placeIn, STEPS, type Step, spotName } from './queue.ts';
import { useQueue } from './useQueue.ts';
import { useVerdicts } from './useVerdicts.ts';
import './desk.css';

/** What lies on the desk: a form by its number, and the remark that is looked at. */
interface Lying {
  readonly project: number | null;
  readonly remark: string | null;
}

/** 审核台: the queue, the form and its remarks side by side, moving together; on a phone one at a time. */
export function ReviewDesk() {
  const { text, view, workspace } = useDesk();
  const { forms } = useLoaded();
  const { items, lines, lineOf } = useQueue();
  const verdicts = useVerdicts();
  const [step, setStep] = useState<Step>(view.desk === null ? 'queue' : 'form');
  const [lying, setLying] = useState<Lying>({ project: null, remark: view.remark });
  // A link or the way back names another form than the one that lies here.
  const [linked, setLinked] = useState(view.desk);
  if (linked !== view.desk) {
    setLinked(view.desk);
    if (view.desk !== null) setLying({ project: null, remark: view.remark });
  }
  const { data: named } = useQuery({
    queryKey: [forms, 'desk form', view.desk],
    queryFn: async () => {
      const [row] = await workspace.ask(openedSql, { identity: view.desk });
      return row === undefined ? null : Number(row.project);
    },
    enabled: view.desk !== null && lying.project === null,
  });
  const waiting = view.desk !== null && lying.project === null && named === undefined;
  const project = waiting ? null : (lying.project ?? named ?? items[0]?.project ?? null);
  const nothing = !waiting && project === null;
  useEffect(() => {
    if (nothing) clearDesk();
  }, [nothing]);
  const at = placeIn(items, project, lying.remark);
  const goTo = (place: number | null) => {
    const item = place === null ? undefined : items[place];
    if (item === undefined) return false;
    setLying({ project: item.project, remark: item.spot === null ? null : spotName(item.spot) });
    return true;
  };
  return (
    <div className="review-desk" data-step={step} data-testid="desk">
      <SegmentedControl
        className="desk-steps"
        size="xs"
        fullWidth
        aria-label={text.desk.step}
        value={step}
        onChange={(next) => setStep(STEPS.find((one) => one === next) ?? 'queue')}
        data={STEPS.map((one) => ({ value: one, label: text.desk[one] }))}
      />
      <QueuePane
        {...{ items, lines, lineOf, at, verdicts }}
        onChoose={(place) => {
          goTo(place);
          setStep('form');
        }}
      />
      {project === null ? (
        <p className="desk-nothing note">{waiting ? text.desk.waiting : text.desk.none}</p>
      ) : (
        <FormOnDesk
          {...{ project, verdicts }}
          remark={lying.remark}
          named={lying.project !== null}
          onRemark={(remark) => setLying({ project, remark })}
          onForm={(way) => goTo(nextForm(items, at, way))}
          onStep={setStep}
          each={view.queue.of === 'remarks' ? (way) => goTo(at + way) : null}
        />
      )}
    </div>
  );
}
