import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ReturnedForms } from '#app/corrections/ReturnedForms.tsx';
import { useDesk } from '#app/frame/context.ts';
import { type Answered, type Asked, lacksAnswer, type Versions } from '#data/import/questions.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { AskedFile } from './AskedFile.tsx';
import { ReplacedForms } from './ReplacedForms.tsx';
import './import.css';

interface Props {
  readonly asked: Asked;
  readonly onAnswer: (answered: Answered | null) => void;
}

/** Everything a drop must ask, at once, with the recommended answers already chosen. */
export function ImportMapping({ asked, onAnswer }: Props) {
  const { replaced, corrections } = asked;
  const { text } = useDesk();
  const words = text.import.mapping;
  const [questions, setQuestions] = useState(asked.questions);
  const [answers, setAnswers] = useState(() => questions.map((question) => question.answers));
  const [opening, setOpening] = useState(false);
  const [versions, setVersions] = useState<Versions>('replace');
  const [choice, setChoice] = useState<'take' | 'leave'>('leave');
  const confirm = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLElement>(null);
  const isLacking = questions.some((question, at) => lacksAnswer(question, answers[at] ?? question.answers) !== null);
  // The question may come long after the drop, when the page has been scrolled elsewhere.
  useEffect(() => {
    const form = confirm.current?.form;
    if (form && form.getBoundingClientRect().top < 0) form.scrollIntoView();
    // What is missing has the focus; nothing that is asked is answered by pressing Enter in passing.
    const missing = form?.querySelector<HTMLInputElement>('input[data-missing]');
    (missing ?? title.current)?.focus({ preventScroll: true });
  }, []);
  /** What a file says in another encoding; false where it cannot be read so. */
  const reopened = async (at: number, encoding: Encoding): Promise<boolean> => {
    const question = questions[at];
    if (question === undefined) return false;
    setOpening(true);
    try {
      const other = await asked.reopen(question, encoding);
      setQuestions(questions.with(at, other));
      setAnswers(answers.with(at, other.answers));
      return true;
    } catch {
      return false;
    } finally {
      setOpening(false);
    }
  };
  return (
    <form
      className="desk"
      data-testid="import-mapping"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ answers, versions, reopened: questions, corrections: choice });
      }}
    >
      <strong ref={title} tabIndex={-1}>
        {words.title}
      </strong>
      {questions.map((question, at) => (
        <AskedFile
          key={`${question.file.name} ${question.file.size}`}
          question={question}
          answers={answers[at] ?? question.answers}
          onAnswers={(changed) => setAnswers(answers.with(at, changed))}
          onEncoding={(encoding) => reopened(at, encoding)}
        />
      ))}
      {replaced !== null && (
        <>
          {questions.length > 0 && <p className="note">{words.provisional}</p>}
          <ReplacedForms replaced={replaced} versions={versions} onVersions={setVersions} />
        </>
      )}
      {corrections !== null && <ReturnedForms corrections={corrections} choice={choice} onChoice={setChoice} />}
      <div className="desk-line">
        <Button ref={confirm} size="xs" type="submit" disabled={opening || isLacking} data-testid="import-confirm">
          {words.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
