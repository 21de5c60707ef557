import { Button, NumberInput, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { MONEY_UNITS, type MoneyUnit } from '#domain/money.ts';
import type { Answers } from '#intake/read.ts';
import type { Answered, Asked, Versions } from '#load/questions.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { useDesk } from './context.ts';
import { ReplacedForms } from './ReplacedForms.tsx';

interface Props {
  readonly asked: Asked;
  readonly onAnswer: (answered: Answered | null) => void;
}

/** Everything a drop must ask, at once, with the recommended answers already chosen. */
export function ImportMapping({ asked: { questions, replaced }, onAnswer }: Props) {
  const { text } = useDesk();
  const words = text.import.mapping;
  const [answers, setAnswers] = useState(() => questions.map((question) => question.answers));
  const [versions, setVersions] = useState<Versions>('replace');
  const confirm = useRef<HTMLButtonElement>(null);
  // The question may come long after the drop, when the page has been scrolled elsewhere.
  useEffect(() => {
    const form = confirm.current?.form;
    if (form && form.getBoundingClientRect().top < 0) form.scrollIntoView();
    confirm.current?.focus({ preventScroll: true });
  }, []);
  const change = (at: number, part: Partial<Answers>) =>
    setAnswers(answers.map((answer, place) => (place === at ? { ...answer, ...part } : answer)));
  return (
    <form
      className="desk"
      data-testid="import-mapping"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ answers, versions });
      }}
    >
      <strong>{words.title}</strong>
      {questions.map(({ file, asks, preview, columns }, at) => (
        <fieldset key={`${file.name} ${file.size}`} className="ask">
          <legend>{file.name}</legend>
          {asks.money_unit && (
            <Select
              size="xs"
              label={words.money_unit}
              description={words.moneyUnitWhy}
              data={[...MONEY_UNITS]}
              allowDeselect={false}
              value={answers[at]?.money_unit ?? null}
              onChange={(unit) => change(at, { money_unit: unit as MoneyUnit })}
            />
          )}
          {asks.year && (
            <NumberInput
              size="xs"
              label={words.year}
              description={words.yearWhy}
              placeholder={words.yearMissing}
              min={1990}
              max={2099}
              hideControls
              value={answers[at]?.year ?? ''}
              onChange={(year) => change(at, { year: typeof year === 'number' ? year : null })}
            />
          )}
          {columns.length > 0 && (
            <ColumnChoices
              columns={columns}
              chosen={answers[at]?.columns ?? {}}
              onChange={(chosen) => change(at, { columns: chosen })}
            />
          )}
          <details>
            <summary>{words.preview}</summary>
            <pre>{preview}</pre>
          </details>
        </fieldset>
      ))}
      {replaced !== null && (
        <>
          {questions.length > 0 && <p className="note">{words.provisional}</p>}
          <ReplacedForms replaced={replaced} versions={versions} onVersions={setVersions} />
        </>
      )}
      <div className="desk-line">
        <Button ref={confirm} size="xs" type="submit" data-testid="import-confirm">
          {words.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
