import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { MONEY_UNITS, type MoneyUnit } from '#domain/money.ts';
import type { Answers } from '#intake/read.ts';
import type { FileQuestion } from '#load/questions.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { useDesk } from './context.ts';

interface Props {
  readonly questions: readonly FileQuestion[];
  readonly onAnswer: (answers: readonly Answers[] | null) => void;
}

/** Everything a drop must ask, at once, with the recommended answers already chosen. */
export function ImportMapping({ questions, onAnswer }: Props) {
  const { text } = useDesk();
  const words = text.import.mapping;
  const [answers, setAnswers] = useState(() => questions.map((question) => question.answers));
  const change = (at: number, part: Partial<Answers>) =>
    setAnswers(answers.map((answer, place) => (place === at ? { ...answer, ...part } : answer)));
  return (
    <form
      className="desk"
      data-testid="import-mapping"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(answers);
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
      <div className="desk-line">
        <Button size="xs" type="submit" data-testid="import-confirm" data-autofocus>
          {words.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
