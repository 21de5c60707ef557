import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Figures } from '#panels/headline/View.tsx';
import type { ViewProps } from '#panels/panel.ts';
import { count } from '#text/format.ts';
import { usePrinting } from '#ui/printing.ts';
import type { Profile, Remark, UnitPage } from './profile.ts';
import './unit.css';

/** Units listed at first. */
const UNITS = 50;
/** Remarks shown at first. */
const REMARKS = 6;

/** The units of the reporting year, or the page of one. */
export function UnitView({ own, drawing, title, hands }: ViewProps<UnitPage>) {
  if (own.shows === 'units') return <Units own={own} {...{ title, hands }} />;
  const body = { type: 'own', own: own.profile.figures } as const;
  return (
    <OneUnit own={own.profile} hands={hands}>
      <Figures own={body.own} drawing={{ ...drawing, body }} {...{ title, hands }} />
    </OneUnit>
  );
}

type List = Extract<UnitPage, { shows: 'units' }>;

function Units({
  own: { units, heads, totals, behind },
  title,
  hands,
}: Pick<ViewProps<UnitPage>, 'title' | 'hands'> & { readonly own: List }) {
  const { text, view, setView, SumLink } = hands;
  const [all, setAll] = useState(false);
  const whole = usePrinting() || all;
  const shown = whole ? units : units.slice(0, UNITS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-label={title}>
        <table className="table units">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.unit}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit, name, cells }) => (
              <tr key={unit}>
                <th scope="row">
                  <button
                    type="button"
                    className="sheet-link"
                    onClick={() => setView({ ...view, filters: { ...view.filters, unit: [unit] } })}
                  >
                    {name}
                  </button>
                </th>
                {cells.map((cell, at) => (
                  <td key={heads[at]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{text.panel.sum}</td>
              {totals.map((cell, at) => {
                const sum = behind[at] ?? null;
                return (
                  <td key={heads[at]} className="number">
                    {sum === null ? cell : <SumLink behind={sum} of={heads[at] ?? ''} said={cell} />}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </section>
      {units.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {text.unit.all(count(units.length))}
        </Button>
      )}
    </>
  );
}

interface OneProps extends Pick<ViewProps<UnitPage>, 'hands'> {
  readonly own: Profile;
  /** The figures of the years. */
  readonly children: ReactNode;
}

function OneUnit({ own: profile, hands, children }: OneProps) {
  const { text, view, setView, FormLink } = hands;
  const words = text.unit;
  const { name, subtitle, forms, more, rounds } = profile;
  return (
    <div className="unit">
      <div className="unit-head">
        <h3 className="unit-name">{name}</h3>
        <span className="note">{subtitle}</span>
        <span className="unit-ways">
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setView({ ...view, filters: { ...view.filters, unit: [] } })}
          >
            {words.back}
          </Button>
          <Button size="compact-xs" variant="default" data-testid="print" onClick={() => print()}>
            {words.print}
          </Button>
        </span>
      </div>
      {children}
      {rounds.length > 0 && (
        <p className="unit-rounds">
          <strong>{text.rounds.sheetTitle}</strong>
          {rounds.map(({ step, said }) => (
            <span key={step}>
              <span className={`step-mark step-${step}`} aria-hidden="true" /> {said}
            </span>
          ))}
        </p>
      )}
      {forms.length > 0 && (
        <>
          <h3>{words.forms(count(forms.length))}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className="table-box" tabIndex={0} aria-label={words.forms(count(forms.length))}>
            <table className="table unit-forms">
              <caption className="visually-hidden">{words.forms(count(forms.length))}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.columns.name}</th>
                  <th scope="col" className="number">
                    {text.inUnit(text.columns.amount, text.scales[view.money])}
                  </th>
                  <th scope="col">{text.weak.where}</th>
                  <th scope="col">{text.weak.standing}</th>
                  <th scope="col">{text.rounds.step}</th>
                </tr>
              </thead>
              <tbody>
                {forms.map((form) => (
                  <tr key={form.project}>
                    <th scope="row">
                      <FormLink project={form.project} name={form.name} />
                      <span className="note">{form.about}</span>
                    </th>
                    <td className="number">
                      {form.amount}
                      <span className="note">{form.change}</span>
                    </td>
                    <td className="wide">{form.weak}</td>
                    <td>{form.standing !== null && <span className="grave">{form.standing}</span>}</td>
                    <td>{form.round}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {more !== '' && <p className="note">{more}</p>}
        </>
      )}
      <Remarks remarks={profile.remarks} hands={hands} />
    </div>
  );
}

function Remarks({ remarks, hands }: { readonly remarks: readonly Remark[] } & Pick<ViewProps<UnitPage>, 'hands'>) {
  const { text } = hands;
  const words = text.unit;
  const rest = remarks.slice(REMARKS);
  const printing = usePrinting();
  if (remarks.length === 0) return <p className="note">{words.noRemarks}</p>;
  return (
    <>
      <h3>{words.remarks(count(remarks.length))}</h3>
      <ol className="unit-remarks plain-list">
        {remarks.slice(0, REMARKS).map((remark) => (
          <RemarkLine key={remark.rule} remark={remark} hands={hands} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details className="unit-rest" open={printing || undefined}>
          <summary>{words.rest(count(rest.length))}</summary>
          <ol className="unit-remarks plain-list">
            {rest.map((remark) => (
              <RemarkLine key={remark.rule} remark={remark} hands={hands} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** A kind of trouble, the way to its findings one by one. */
function RemarkLine({ remark, hands }: { readonly remark: Remark } & Pick<ViewProps<UnitPage>, 'hands'>) {
  const { view, setView } = hands;
  const { rule, name, severity, severityName, said, fix } = remark;
  const grave = severity === 'critical' || severity === 'major';
  return (
    <li>
      <span className={grave ? 'grave' : 'note'}>{severityName}</span>{' '}
      <button
        type="button"
        className="sheet-link"
        onClick={() => setView({ ...view, page: 'diagnosis', filters: { ...view.filters, rule: [rule] } })}
      >
        {name}
      </button>{' '}
      {said}
      <span className="note"> {fix}</span>
    </li>
  );
}
