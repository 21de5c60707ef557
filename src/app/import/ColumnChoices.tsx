import { Select } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { FileQuestion } from '#data/import/questions.ts';
import type { Field } from '#domain/columns.ts';
import './import.css';

interface Props {
  readonly columns: FileQuestion['columns'];
  readonly chosen: Readonly<Record<string, Field | null>>;
  readonly onChange: (chosen: Readonly<Record<string, Field | null>>) => void;
}

const NOT_USED = '-';

/** What unknown headers mean: their values, our guess and how sure it is, and the choice. */
export function ColumnChoices({ columns, chosen, onChange }: Props) {
  const { text } = useDesk();
  const words = text.import.mapping;
  const meanings = [
    { value: NOT_USED, label: words.notUsed },
    ...Object.entries(text.fields).map(([value, label]) => ({ value, label })),
  ];
  return (
    <div className="choices">
      <strong>{words.columns}</strong>
      <p className="note">{words.columnsWhy}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.header}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label, samples, field, confidence }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="note">{samples.join(text.list.comma)}</td>
              <td>
                <Select
                  size="xs"
                  className="choice"
                  aria-label={`${words.meaning} ${label}`}
                  data={meanings}
                  allowDeselect={false}
                  searchable
                  value={chosen[label] ?? NOT_USED}
                  inputWrapperOrder={['input', 'description']}
                  description={
                    field === null
                      ? words.noGuess
                      : words.guessed(text.fields[field], String(Math.round(100 * confidence)))
                  }
                  onChange={(value) => onChange({ ...chosen, [label]: value === NOT_USED ? null : (value as Field) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
