import { Button, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { sentence } from '#app/import/ImportReport.tsx';
import type { FormPlace } from '#data/originals/quarantined.ts';
import type { Edit } from '#intake/returned/edits.ts';
import { count } from '#text/format.ts';
import { type Field, formCells } from './formCells.ts';
import './originals.css';

/** Indicator rows offered for editing; a form rarely has more than thirty. */
const MOST_ROWS = 100;
/** Characters on one line of a cell: beside its label, and in the narrow table. */
const LINE = { field: 28, table: 11 } as const;

/** The cells of a form that was set aside, those that are wrong marked; edited here, and the file read again. */
export function QuarantinedForm({ place, onClose }: { readonly place: FormPlace; readonly onClose: () => void }) {
  const { text, workspace } = useDesk();
  const { fingerprint } = useLoaded();
  const { data: form } = useSuspenseQuery({
    queryKey: [fingerprint, 'quarantined', place],
    queryFn: () => workspace.originals.quarantined(place),
  });
  const cells = useMemo(() => formCells(form, place), [form, place]);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [state, setState] = useState<'editing' | 'reading' | 'failed'>('editing');
  const words = text.quarantine;
  const quotes = form.problems.flatMap(({ code, row }) => (code === 'X27' && row !== null ? [row] : []));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = [...cells.project, ...cells.indicators.flatMap((row) => row.fields), ...cells.others];
    const edits: Edit[] = fields.flatMap((field) => {
      const now = texts.get(field.key);
      return now === undefined ? [] : field.cells.map((cell) => ({ ...cell, text: now }));
    });
    const checked = quotes.map((row): Edit => ({ sheet: place.sheet, row, checked: true }));
    setState('reading');
    const { status } = await workspace.originals.amend(place.source, [...edits, ...checked]);
    setState(status === 'failed' ? 'failed' : 'editing');
    if (status !== 'failed') onClose();
  };
  const input = (field: Field, label: string | null) => (
    <Cell
      key={field.key}
      field={field}
      label={label}
      value={texts.get(field.key) ?? field.text}
      onChange={(value) => setTexts(new Map(texts).set(field.key, value))}
    />
  );
  const labelOf = (field: Field) => field.label || words.column(String((field.cells[0]?.column ?? 0) + 1));
  return (
    <form className="mend" data-testid="mend" onSubmit={submit}>
      <ul className="mend-problems">
        {form.problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>{sentence(problem, text)}</li>
        ))}
      </ul>
      <div className="mend-fields">{cells.project.map((field) => input(field, labelOf(field)))}</div>
      {cells.indicators.length > 0 && (
        <div className="mend-indicators">
          <table>
            <caption>{cells.printed ? words.printed : words.indicators}</caption>
            <thead>
              <tr>
                <th scope="col">{text.columns.row}</th>
                {cells.headers.map((header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.indicators.slice(0, MOST_ROWS).map(({ key, row, fields }) => (
                <tr key={key}>
                  <th scope="row">{row}</th>
                  {fields.map((field) => (
                    <td key={field.key}>{input(field, null)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {cells.indicators.length > MOST_ROWS && (
        <p className="note">{words.more(count(cells.indicators.length - MOST_ROWS))}</p>
      )}
      {cells.others.length > 0 && (
        <details
          open={(cells.project.length === 0 && !cells.printed) || form.problems.some(({ code }) => code === 'X21')}
        >
          <summary>{words.others}</summary>
          <div className="mend-fields">{cells.others.map((field) => input(field, labelOf(field)))}</div>
        </details>
      )}
      {quotes.length > 0 && <p className="note">{words.checked}</p>}
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <div className="desk-line mend-actions">
        <Button size="xs" type="submit" data-testid="mend-reload" loading={state === 'reading'}>
          {words.reload}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}

interface CellProps {
  readonly field: Field;
  /** `null` where a table names the cell. */
  readonly label: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Cell({ field, label, value, onChange }: CellProps) {
  const { text } = useDesk();
  const words = text.quarantine;
  const where = field.rows.length === 1 ? words.atRow(String(field.rows[0])) : null;
  return (
    <Textarea
      size="xs"
      className={field.marked ? 'mend-cell mend-marked' : 'mend-cell'}
      label={label}
      aria-label={label === null ? [field.label, where].filter(Boolean).join(' ') : undefined}
      rows={Math.min(4, Math.ceil(Math.max(1, value.length) / LINE[label === null ? 'table' : 'field']))}
      value={value}
      description={value === field.before ? undefined : words.original(field.before)}
      inputWrapperOrder={['label', 'input', 'description']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
