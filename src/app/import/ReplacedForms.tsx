import { Radio } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { Versions } from '#data/import/questions.ts';
import type { ChangedIndicator, Replaced, ReplacedForm } from '#data/import/replaced.ts';
import { count, money, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import './import.css';
import './replaced.css';

interface Props {
  readonly replaced: Replaced;
  readonly versions: Versions;
  readonly onVersions: (versions: Versions) => void;
}

/** Indicators listed of one form; more are counted. */
const MOST_INDICATORS = 60;

/** The forms that are there in another version: what would change, and which version shall hold. */
export function ReplacedForms({ replaced, versions, onVersions }: Props) {
  const { text, view } = useDesk();
  const words = text.import.replaced;
  const unit = text.scales[view.money];
  const more = replaced.count - replaced.forms.length;
  return (
    <fieldset className="ask">
      <legend>{words.title(count(replaced.count))}</legend>
      <Radio.Group
        className="versions"
        size="xs"
        label={words.choose}
        value={versions}
        onChange={(value) => onVersions(value === 'keep' ? 'keep' : 'replace')}
      >
        <Radio size="xs" value="replace" label={words.replace} description={words.replaceWhy} />
        <Radio size="xs" value="keep" label={words.keep} description={words.keepWhy} />
      </Radio.Group>
      <p className="replaced-total">
        {words.total(unit)} <Change before={replaced.before} after={replaced.after} />
      </p>
      <div className="replaced">
        <div className="replaced-row replaced-head" aria-hidden="true">
          <span>{text.columns.year}</span>
          <span>{text.columns.name}</span>
          <span>{text.inUnit(text.columns.amount, unit)}</span>
          <span>{words.indicators}</span>
        </div>
        {replaced.forms.map((form) => (
          <Form key={form.project} form={form} />
        ))}
        {more > 0 && <p className="note replaced-more">{words.more(count(more))}</p>}
      </div>
    </fieldset>
  );
}

function Form({ form }: { readonly form: ReplacedForm }) {
  const { text } = useDesk();
  const words = text.import.replaced;
  const { year, name, unit, before, after, parts, indicators } = form;
  const counts = (['changed', 'added', 'removed'] as const)
    .map((change) => ({ change, forms: indicators.filter((one) => one.change === change).length }))
    .filter(({ forms }) => forms > 0)
    .map(({ change, forms }) => words.changes[change](count(forms)));
  const others = parts.map((part) => words.parts[part]);
  const summary = (
    <>
      <span>{year}</span>
      <span>
        <span className="replaced-name">{name}</span>
        <span className="note">{[unit, words.files(before.file, after.file)].filter(Boolean).join(' · ')}</span>
      </span>
      <span>
        <Change before={before.amount} after={after.amount} />
      </span>
      <span>
        {counts.length === 0 ? words.noIndicators : counts.join(' · ')}
        {others.length > 0 && <span className="note">{words.others(others.join(text.list.comma))}</span>}
      </span>
    </>
  );
  if (indicators.length === 0) return <div className="replaced-row replaced-plain">{summary}</div>;
  return (
    <details>
      <summary className="replaced-row">{summary}</summary>
      <ul className="replaced-indicators">
        {indicators.slice(0, MOST_INDICATORS).map((indicator, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Indicator key={at} indicator={indicator} />
        ))}
        {indicators.length > MOST_INDICATORS && (
          <li className="note">{words.more(count(indicators.length - MOST_INDICATORS))}</li>
        )}
      </ul>
    </details>
  );
}

function Indicator({ indicator: { change, kind, heading, before, after } }: { readonly indicator: ChangedIndicator }) {
  const { text } = useDesk();
  const words = text.import.replaced;
  const cells = (side: typeof before) =>
    side === null ? null : [side.name ?? words.blank, side.target ?? words.blank].join(words.between);
  const [old, now] = [cells(before), cells(after)];
  return (
    <li>
      <span className="replaced-kind">{kind === null ? heading || words.blank : wordFor(text.kinds, kind)}</span>
      <span className="replaced-change">{words.marks[change]}</span>
      <span>
        {old !== null && <del>{old}</del>}
        {old !== null && now !== null && ' → '}
        {now !== null && <ins>{now}</ins>}
        {old === now && <span className="note"> {words.finer}</span>}
      </span>
    </li>
  );
}

/** An amount before and after, with the difference; one amount where nothing changed. */
function Change({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const { view } = useDesk();
  const shown = (fen: number | null) => (fen === null ? '—' : money(fen, view.money));
  if (before === after) return <span className="change">{shown(after)}</span>;
  return (
    <span className="change">
      {shown(before)} → {shown(after)}
      {before !== null && after !== null && <span className="note"> {signed(money(after - before, view.money))}</span>}
    </span>
  );
}
