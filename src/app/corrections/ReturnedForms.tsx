import { Radio } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { sentence } from '#app/import/ImportReport.tsx';
import type { Corrections, UntouchedForm } from '#data/corrections/corrections.ts';
import type { FormOutcome } from '#data/corrections/outcomes.ts';
import { count } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { afterOf, cellLabel, changeKey, OUTCOMES, ReturnedForm, Tally } from './ReturnedForm.tsx';
import './corrections.css';

interface Props {
  readonly corrections: Corrections;
  readonly choice: 'take' | 'leave';
  readonly onChoice: (choice: 'take' | 'leave') => void;
}

/** Forms shown one by one; more are in the totals. */
const MOST = 200;

/** What returned 整改单 come to, form by form, before anything is taken over. */
export function ReturnedForms({ corrections, choice, onChoice }: Props) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const { kept, taken, untouched, problems, sample, template } = corrections;
  const forms = (choice === 'take' && taken !== null ? taken : kept).toSorted((a, b) => gravity(b) - gravity(a));
  const units = [...new Set(forms.map(({ unit }) => unit ?? ''))];
  return (
    <fieldset className="ask" data-testid="correction-report" {...dataOf(forms)}>
      <legend>{words.title(count(forms.length))}</legend>
      <p className="returned-how note">{words.how}</p>
      {sample !== null && <p className="returned-how">{words.sample(sample)}</p>}
      {template.map(({ kind, forms: others }) => (
        <p key={kind} className="returned-how">
          {words.template(wordFor(text.kinds, kind), count(others))}
        </p>
      ))}
      <p className="returned-how">
        <Tally forms={forms} />
      </p>
      {taken !== null && <Moved {...{ forms: kept, choice, onChoice }} />}
      {problems.length > 0 && (
        <div className="returned-how">
          <strong>{words.problems}</strong>
          <ul className="returned-problems">
            {problems.map((problem, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={at}>{sentence(problem, text)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="returned">
        {units.map((unit) => (
          <section key={unit}>
            <h3 className="returned-unit">{unit === '' ? text.corrections.noUnit : unit}</h3>
            {forms
              .filter((form) => (form.unit ?? '') === unit)
              .slice(0, MOST)
              .map((form) => (
                <ReturnedForm key={form.identity} form={form} open={forms.length <= 3 || gravity(form) > 1} />
              ))}
          </section>
        ))}
        {untouched.length > 0 && <Untouched forms={untouched} />}
      </div>
    </fieldset>
  );
}

interface MovedProps {
  /** With the cells that have changed since. */
  readonly forms: readonly FormOutcome[];
  readonly choice: Props['choice'];
  readonly onChoice: Props['onChoice'];
}

/** The data have moved on since the workbook was made: both texts, and which of them holds. */
function Moved({ forms, choice, onChoice }: MovedProps) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const cells = forms.flatMap(({ name, changes }) =>
    changes.filter(({ moved }) => moved).map((change) => ({ name, change })),
  );
  return (
    <div className="returned-moved">
      <Radio.Group
        className="versions"
        size="xs"
        label={words.moved(count(cells.length))}
        value={choice}
        onChange={(value) => onChoice(value === 'take' ? 'take' : 'leave')}
      >
        <Radio size="xs" value="leave" label={words.leave} description={words.leaveWhy} />
        <Radio size="xs" value="take" label={words.take} description={words.takeWhy} />
      </Radio.Group>
      <ul className="returned-cells">
        {cells.map(({ name, change }) => (
          <li key={`${name} ${changeKey(change)}`}>
            <span>
              {name}
              <span className="note"> {cellLabel(change, text)}</span>
            </span>
            <span>
              {words.now}
              {text.list.colon}
              {change.before ?? words.blank}
            </span>
            <span>
              {words.given}
              {text.list.colon}
              {afterOf(change, text)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The forms on whose sheets nothing was written. */
function Untouched({ forms }: { readonly forms: readonly UntouchedForm[] }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  return (
    <section data-testid="returned-untouched">
      <h3 className="returned-unit">{words.untouched(count(forms.length))}</h3>
      <p className="note">{words.untouchedWhy}</p>
      <ul className="returned-cells">
        {forms.map(({ identity, name, year, unit, findings }) => (
          <li key={identity}>
            <span>
              {name} <span className="note">{[String(year), unit].filter(Boolean).join(' · ')}</span>
            </span>
            <span>{words.standing(count(findings))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** New findings before objections before what stays open; a sum that does not add up and a question weigh as what is new. */
function gravity({ findings, questions, sums }: FormOutcome): number {
  const has = (outcome: FormOutcome['findings'][number]['outcome']) => findings.some((one) => one.outcome === outcome);
  const grave = has('broken') || questions.length > 0 || sums.some(({ gap }) => gap !== 0);
  return Number(grave) * 4 + Number(has('disputed')) * 2 + Number(has('open'));
}

/** The counts as tests and scripts read them. */
function dataOf(forms: readonly FormOutcome[]): Readonly<Record<string, number>> {
  const findings = forms.flatMap((form) => form.findings);
  return Object.fromEntries(
    OUTCOMES.map((outcome) => [`data-${outcome}`, findings.filter((one) => one.outcome === outcome).length]),
  );
}
