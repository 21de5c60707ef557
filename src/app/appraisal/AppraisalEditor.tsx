import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { ASSESSMENTS, type Opinion, QUESTIONS } from '#domain/appraisal.ts';
import { today } from '#view/today.ts';
import { AppraisalGrade } from './AppraisalGrade.tsx';
import { type AppraisedForm, isChanged, opened } from './appraisal.ts';
import { useRemarks } from './useRemarks.ts';

interface Props {
  readonly form: AppraisedForm;
  /** What is written and not kept. */
  readonly draft: Opinion | null;
  readonly onWrite: (said: Opinion | null) => void;
  readonly onNext: (() => void) | null;
}

/** The review form of one form: the remarks on each question, what the reviewer says of them, and the grade. */
export function AppraisalEditor({ form, draft, onWrite, onNext }: Props) {
  const { text, view, workspace } = useDesk();
  const words = text.appraisal;
  const remarks = useRemarks(form.project);
  const kept = workspace.appraisals.of(form.identity);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const opinion = draft ?? kept ?? opened(remarks);
  const write = (part: Partial<Opinion>) => {
    const { remarks: own, assessments, grade, opinion: written, reviewer, reviewed_on } = opinion;
    setSaid('');
    onWrite({ remarks: own, assessments, grade, opinion: written, reviewer, reviewed_on, ...part });
  };
  const differs = QUESTIONS.some((question) => opinion.remarks[question] !== remarks[question]);
  const save = async (then: (() => void) | null) => {
    setFailure('');
    try {
      const { identity, content } = form;
      if (!(await workspace.appraisals.save({ ...opinion, identity, content }, kept))) {
        setFailure(words.refused);
        return;
      }
      onWrite(null);
      setSaid(words.saved);
      then?.();
    } catch (cause) {
      setFailure(words.failed(messageOf(cause)));
    }
  };
  const drop = async () => {
    if (kept === null) return;
    if (await workspace.appraisals.drop(kept)) onWrite(null);
    else setFailure(words.refused);
  };
  return (
    <form
      className="appraisal"
      data-testid="appraisal"
      onSubmit={(event) => {
        event.preventDefault();
        void save(null);
      }}
    >
      <h3>{form.name}</h3>
      <p className="note">
        {[form.unit, form.year, form.amount === null ? '' : text.amount(form.amount, view.money)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isChanged(form, kept) && (
        <p className="notice" role="status" data-testid="appraisal-changed">
          <strong>{words.changed}</strong> {words.changedWhy}
        </p>
      )}
      {differs && (
        <p className="note appraisal-refill">
          {words.refillWhy}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => write({ remarks })}>
            {words.refill}
          </Button>
        </p>
      )}
      {QUESTIONS.map((question) => {
        const { name, asks } = words.questions[question];
        return (
          <section key={question} className="appraisal-question" aria-label={name} data-question={question}>
            <div>
              <h4>{name}</h4>
              <p className="note">{asks}</p>
              <select
                aria-label={`${name} ${words.assessment}`}
                value={opinion.assessments[question] ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  const { [question]: _, ...others } = opinion.assessments;
                  const word = ASSESSMENTS.find((one) => one === value);
                  write({ assessments: word === undefined ? others : { ...others, [question]: word } });
                }}
              >
                <option value="">{words.unassessed}</option>
                {ASSESSMENTS.map((one) => (
                  <option key={one} value={one}>
                    {words.assessments[one]}
                  </option>
                ))}
              </select>
            </div>
            <Textarea
              size="xs"
              aria-label={`${name} ${words.found}`}
              placeholder={words.nothing}
              rows={Math.min(8, Math.max(2, opinion.remarks[question].split('\n').length))}
              value={opinion.remarks[question]}
              onChange={(event) => write({ remarks: { ...opinion.remarks, [question]: event.currentTarget.value } })}
            />
          </section>
        );
      })}
      <AppraisalGrade name={form.identity} grade={opinion.grade} onChoose={(grade) => write({ grade })} />
      <Textarea
        size="xs"
        rows={3}
        label={words.opinion}
        value={opinion.opinion}
        onChange={(event) => write({ opinion: event.currentTarget.value })}
      />
      <div className="appraisal-signed">
        <TextInput
          size="xs"
          label={words.reviewer}
          value={opinion.reviewer}
          onChange={(event) => write({ reviewer: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          label={words.reviewedOn}
          max={today()}
          value={opinion.reviewed_on}
          onChange={(event) => write({ reviewed_on: event.currentTarget.value })}
        />
      </div>
      {failure !== '' && (
        <p className="notice notice-bad" role="alert">
          {failure}
        </p>
      )}
      <div className="appraisal-save">
        <Button size="xs" type="submit">
          {words.save}
        </Button>
        {onNext !== null && (
          <Button size="xs" variant="default" onClick={() => save(onNext)}>
            {words.saveNext}
          </Button>
        )}
        {kept !== null && (
          <Button size="xs" variant="subtle" onClick={drop}>
            {words.drop}
          </Button>
        )}
        <span className="note" role="status">
          {draft === null ? said : words.unsaved}
        </span>
      </div>
    </form>
  );
}
