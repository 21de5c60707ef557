import { useDesk } from '#app/frame/context.ts';
import { RowAnnotation } from '#app/notes/RowAnnotation.tsx';
import type { Field } from '#domain/columns.ts';
import { type FormActions, FormCell, MARGIN } from './FormCell.tsx';
import type { Sheet } from './sheet.ts';
import type { Pointed } from './sheet-notes.ts';
import { useFormGrid } from './useFormGrid.ts';
import './official.css';

interface Props {
  readonly sheet: Sheet;
  readonly identity: string;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onOpen: () => void;
  /** Where it does not stand beside the notes of the open sheet. */
  readonly notes?: Omit<FormActions, 'active' | 'onPoint' | 'onOpen'>;
  /** Without the rows of its funds. */
  readonly folded?: boolean;
}

/** Two fields a row, as the form prints them. */
const PAIRS = [
  ['name', 'category'],
  ['department', 'unit'],
  ['starts_on', 'ends_on'],
] as const;
const FUNDING = [
  ['total', 'annual'],
  ['fiscal', 'appropriation'],
  ['other', 'carry_over'],
  [null, 'annual_other'],
] as const;
const PARTS: readonly string[] = ['fiscal', 'appropriation'];

/** 财政项目支出绩效目标表 in its official layout. */
export function OfficialForm({ sheet, identity, onPoint, onOpen, notes = MARGIN, folded = false }: Props) {
  const { text, view } = useDesk();
  const words = text.sheet;
  const sought = sheet.rows.find(({ key }) => key === view.cell);
  const { active, onKeyDown, onFocus } = useFormGrid(sought === undefined ? 'name' : nameCell(sought.key));
  const grid: FormActions = { active, onPoint, onOpen, ...notes };
  const labels: Readonly<Record<Field, string>> = {
    ...text.fields,
    annual_other: text.fields.other,
    appropriation: text.fields.appropriation,
  };
  const field = (id: Field, span: number) => (
    <FormCell cell={sheet.fields[id]} label={text.fields[id]} {...{ id, span, grid }} />
  );
  return (
    <section className="official" aria-label={words.formTitle}>
      <h2>{words.formTitle}</h2>
      <p className="official-year">{words.year(sheet.year)}</p>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table walked cell by cell
        role="grid"
        aria-label={words.formGrid}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <colgroup>
          <col className="official-a" />
          <col className="official-b" />
          <col className="official-c" />
          <col className="official-d" />
          <col className="official-e" />
          <col className="official-f" />
        </colgroup>
        <tbody>
          {PAIRS.map(([left, right]) => (
            <tr key={left}>
              <th scope="row">{labels[left]}</th>
              {field(left, 2)}
              <th scope="row">{labels[right]}</th>
              {right === 'category' ? (
                <FormCell cell={sheet.fields.category} id="category" label={text.fields.category} span={2} grid={grid}>
                  {sheet.boxes.map(({ label, ticked }) => (
                    <span key={label} className="official-box">
                      {label}
                      <span className="tick" role="img" aria-label={ticked ? words.ticked : words.unticked}>
                        {ticked ? '✓' : ''}
                      </span>
                    </span>
                  ))}
                  {sheet.otherCategory}
                </FormCell>
              ) : (
                field(right, 2)
              )}
            </tr>
          ))}
          {(folded ? [] : FUNDING).map(([left, right], at) => (
            <tr key={right}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={FUNDING.length}>
                  {text.inUnit(words.funding, sheet.moneyUnit)}
                </th>
              )}
              {left === null ? (
                <>
                  <th />
                  <td />
                </>
              ) : (
                <>
                  <th scope="row">{PARTS.includes(left) ? words.ofWhich(labels[left]) : labels[left]}</th>
                  {field(left, 1)}
                </>
              )}
              <th scope="row">{PARTS.includes(right) ? words.ofWhich(labels[right]) : labels[right]}</th>
              {field(right, 2)}
            </tr>
          ))}
          <tr>
            <th scope="rowgroup" rowSpan={2}>
              {words.goals}
            </th>
            <th scope="col" colSpan={2}>
              {labels.goal_overall}
            </th>
            <th scope="col" colSpan={3}>
              {labels.goal_annual}
            </th>
          </tr>
          <tr className="official-goals">
            {field('goal_overall', 2)}
            {field('goal_annual', 3)}
          </tr>
          <tr>
            <th scope="rowgroup" rowSpan={sheet.rows.length + 1}>
              {words.indicators}
            </th>
            <th scope="col">{labels.level1}</th>
            <th scope="col">{labels.level2}</th>
            <th scope="col" colSpan={2}>
              {labels.indicator}
            </th>
            <th scope="col">{labels.target}</th>
          </tr>
          {sheet.rows.map(({ key, level1, span, level2, name, target, absent }) => (
            <tr
              key={key}
              ref={key === view.cell ? inSight : undefined}
              className={lineClass(absent !== '', key === view.cell)}
            >
              {span > 0 && (
                <th scope="rowgroup" rowSpan={span} className="official-level1">
                  {level1}
                </th>
              )}
              <th scope="row">
                {level2}
                {absent === '' && <RowAnnotation place={{ on: 'indicator', identity, level2, name: name.text }} />}
              </th>
              {absent === '' ? (
                <>
                  <FormCell
                    cell={name}
                    id={nameCell(key)}
                    label={`${level2} ${labels.indicator}`}
                    span={2}
                    grid={grid}
                  />
                  <FormCell
                    cell={target}
                    id={`target ${key}`}
                    label={`${level2} ${labels.target}`}
                    span={1}
                    grid={grid}
                  />
                </>
              ) : (
                <FormCell cell={name} id={nameCell(key)} label={level2} span={3} grid={grid}>
                  {absent}
                </FormCell>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function nameCell(key: string): string {
  return `name ${key}`;
}

function lineClass(absent: boolean, sought: boolean): string | undefined {
  return [absent && 'official-absent', sought && 'official-sought'].filter(Boolean).join(' ') || undefined;
}

function inSight(line: HTMLElement | null): void {
  const sheet = line?.closest('.sheet');
  if (!line || !sheet) return;
  // The sheet alone: the page beside it stays where it is.
  sheet.scrollTop += line.getBoundingClientRect().top - sheet.getBoundingClientRect().top - sheet.clientHeight / 2;
}
