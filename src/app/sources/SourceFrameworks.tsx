import { NativeSelect } from '@mantine/core';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import { FRAMEWORKS, isFramework } from '#domain/frameworks.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import { count } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { SOURCE_FRAMEWORKS } from './frameworks.ts';
import './sources.css';

/** The framework of each year of a source: guessed, stated or chosen, what it expects, and the way to choose another. */
export function SourceFrameworks({ source }: { readonly source: number }) {
  const { text } = useDesk();
  const rows = useAnswer(SOURCE_FRAMEWORKS).filter((row) => number(row, 'source') === source);
  const words = text.sources.framework;
  return (
    <>
      <p className="note">{words.why}</p>
      <table className="framework-table">
        <thead>
          <tr>
            <th scope="col">{text.columns.year}</th>
            <th scope="col">{words.forms}</th>
            <th scope="col">{text.columns.framework}</th>
            <th scope="col">{words.expects}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Year key={`${row.year} ${row.framework}`} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the list says where nothing is chosen by hand. */
const GUESS = '';

function Year({ row }: { readonly row: Row }) {
  const { text, workspace } = useDesk();
  const readOnly = useReadOnly();
  const { attempt, failure } = useAttempt();
  const words = text.sources.framework;
  const year = number(row, 'year');
  const id = String(row.framework);
  const basis = String(row.basis);
  const expected = FRAMEWORKS.find((framework) => framework.id === id)?.expected ?? [];
  const choose = (value: string) =>
    attempt(() => workspace.chooseFramework(number(row, 'source'), year, isFramework(value) ? value : null));
  const name = wordFor(text.frameworks, id);
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{count(number(row, 'forms'))}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={words.of(String(year))}
          disabled={readOnly}
          value={basis === 'chosen' ? id : GUESS}
          data={[
            { value: GUESS, label: basis === 'chosen' ? words.back : words.held(wordFor(words.bases, basis), name) },
            ...FRAMEWORKS.map((framework) => ({
              value: framework.id,
              label: text.frameworks[framework.id],
            })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {basis === 'chosen' && <span className="note">{words.bases[basis]}</span>}
        {failure !== null && <p role="alert">{failure}</p>}
      </td>
      <td>
        {expected.map((kind) => text.kinds[kind]).join(text.list.comma)}
        {number(row, 'with_others') > 0 && <p className="note">{words.others(count(number(row, 'with_others')))}</p>}
      </td>
    </tr>
  );
}
