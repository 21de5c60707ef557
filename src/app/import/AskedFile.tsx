import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { type FileQuestion, figuresFor, meansUnitless, unitFor } from '#data/import/questions.ts';
import { ENCODINGS, type Encoding } from '#intake/bytes/decode.ts';
import type { Answers } from '#intake/read.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { MoneyUnitChoice } from './MoneyUnitChoice.tsx';
import './import.css';

interface Props {
  readonly question: FileQuestion;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  /** Opens the file in another encoding; false where it cannot be read so. */
  readonly onEncoding: (encoding: Encoding) => Promise<boolean>;
}

/** Formats whose bytes are text in some encoding. */
const TEXT: ReadonlySet<string> = new Set(['csv', 'json', 'html']);

/** One file of a drop before it is loaded: its encoding with a preview, and what must be asked of it. */
export function AskedFile({ question, answers, onAnswers, onEncoding }: Props) {
  const { text } = useDesk();
  const words = text.import.mapping;
  const { file, asks, columns, preview, looked } = question;
  const [unreadable, setUnreadable] = useState<Encoding | null>(null);
  const change = (part: Partial<Answers>) => onAnswers({ ...answers, ...part });
  const isText = TEXT.has(looked.opened.layout.format);
  const unknown = question.headers.length === 0 && asks.encoding;
  return (
    <fieldset className="ask">
      <legend>{file.name}</legend>
      {isText && (
        <Select
          size="xs"
          label={words.encoding}
          description={asks.encoding ? words.encodingWhy : words.encodingSure}
          error={
            unreadable === null ? (unknown ? words.encodingUnknown : null) : words.unreadable(unreadable.toUpperCase())
          }
          data={ENCODINGS.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() }))}
          allowDeselect={false}
          value={answers.encoding}
          onChange={async (value) => {
            const chosen = ENCODINGS.find((encoding) => encoding === value);
            if (chosen !== undefined) setUnreadable((await onEncoding(chosen)) ? null : chosen);
          }}
        />
      )}
      {(asks.money_unit || meansUnitless(answers.columns, looked.opened.unitless)) && (
        <MoneyUnitChoice
          figures={figuresFor(looked, answers.columns)}
          proposed={unitFor(looked, answers.columns)}
          unit={answers.money_unit}
          onChange={(money_unit) => change({ money_unit })}
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
          value={answers.year ?? ''}
          data-missing={answers.year === null ? true : undefined}
          onChange={(year) => change({ year: typeof year === 'number' ? year : null })}
        />
      )}
      {columns.length > 0 && (
        <ColumnChoices
          columns={columns}
          chosen={answers.columns}
          onChange={(chosen) => change({ columns: chosen, money_unit: unitFor(looked, chosen) })}
        />
      )}
      {isText && (
        <details open={asks.encoding || !(asks.money_unit || asks.year || columns.length > 0)}>
          <summary>{words.preview}</summary>
          <pre key={looked.encoding}>{preview}</pre>
        </details>
      )}
    </fieldset>
  );
}
