import { useMemo, useState } from 'react';
import { AppraisalButton } from '#app/appraisal/AppraisalButton.tsx';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import { count, money } from '#text/format.ts';
import { RoundMark } from './RoundMark.tsx';
import { formRound, formsOf } from './review-forms.ts';

/** Forms in the document at once; all that are not unticked are marked. */
const SHOWN = 200;

/** The forms of the ticked units, each with its step, and what can be noted of them. */
export function RoundForms({ units }: { readonly units: readonly string[] }) {
  const { text, view } = useDesk();
  const words = text.rounds;
  const question = useMemo(() => formsOf(units), [units]);
  const rows = useAnswer(question);
  const forms = useMemo(() => rows.map(formRound), [rows]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = forms.filter(({ identity }) => !left.has(identity));
  const amount = chosen.reduce((sum, form) => sum + (form.amount ?? 0), 0);
  const tick = (identity: string, on: boolean) =>
    setLeft(new Set([...left].filter((one) => one !== identity).concat(on ? [] : [identity])));
  return (
    <section className="round-forms" aria-label={words.formsTitle(count(forms.length))} data-testid="round-forms">
      <h3 className="round-title">{words.formsTitle(count(forms.length))}</h3>
      {forms.length > SHOWN && <p className="note">{words.more(count(SHOWN), count(forms.length))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="round-box" tabIndex={0} aria-label={words.formsTitle(count(forms.length))}>
        <table className="round-table">
          <thead>
            <tr>
              <td className="round-tick">
                <input
                  type="checkbox"
                  aria-label={text.matrix.selectAll}
                  checked={left.size === 0}
                  onChange={() => setLeft(new Set(left.size === 0 ? forms.map(({ identity }) => identity) : []))}
                />
              </td>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.year}</th>
              <th scope="col" className="number">
                {text.inUnit(text.columns.amount ?? '', text.scales[view.money])}
              </th>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.round}</th>
              <th scope="col">{words.deadline}</th>
            </tr>
          </thead>
          <tbody>
            {forms.slice(0, SHOWN).map((form) => (
              <tr key={form.identity} data-form={form.name}>
                <td className="round-tick">
                  <input
                    type="checkbox"
                    aria-label={words.tickForm(form.name)}
                    checked={!left.has(form.identity)}
                    onChange={(event) => tick(form.identity, event.currentTarget.checked)}
                  />
                </td>
                <th scope="row">
                  <SheetLink project={form.project} name={form.name} />
                  {units.length > 1 && <span className="note">{form.unit || words.noUnit}</span>}
                </th>
                <td>{form.year}</td>
                <td className="number">{form.amount === null ? '—' : money(form.amount, view.money)}</td>
                <td>
                  <span className={`step-mark step-${form.step}`} aria-hidden="true" />
                  {words.steps[form.step]}
                </td>
                <td>{words.roundOf(count(form.round))}</td>
                <td>
                  {form.deadline}
                  {form.overdue && <span className="round-overdue">{words.overdue}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="round-chosen">
        {chosen.length === 0 ? words.chooseForms : words.chosen(count(chosen.length), text.amount(amount, view.money))}
      </p>
      {chosen.length > 0 && (
        <Changing>
          <RoundMark forms={chosen} />
          <AppraisalButton scope={{ only: new Set(chosen.map(({ identity }) => identity)) }} />
        </Changing>
      )}
    </section>
  );
}
