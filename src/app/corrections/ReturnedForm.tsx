import { useDesk } from '#app/frame/context.ts';
import { sentence } from '#app/import/ImportReport.tsx';
import type { FindingOutcome, FormOutcome, Outcome } from '#data/corrections/outcomes.ts';
import { statedText } from '#domain/money.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleFix, ruleTitle } from '#view/rules.ts';
import './corrections.css';

export const OUTCOMES: readonly Outcome[] = ['broken', 'disputed', 'open', 'fixed', 'unasked'];
type Change = FormOutcome['changes'][number];

/** One form that came back: its cells before and after, and what became of each finding. */
export function ReturnedForm({ form, open }: { readonly form: FormOutcome; readonly open: boolean }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const { name, year, changes, findings, remarks, questions } = form;
  const taken = changes.filter((change) => change.taken).length;
  return (
    <details className="returned-form" open={open}>
      <summary>
        <span className="replaced-name">{name}</span>
        <span className="note">{year}</span>
        <span>{taken === 0 ? words.noChanges : words.changes(count(taken))}</span>
        <Tally forms={[form]} />
      </summary>
      <ul className="returned-cells">
        {changes.map((change) => (
          <Cell key={changeKey(change)} change={change} />
        ))}
      </ul>
      <Sums form={form} />
      {OUTCOMES.map((outcome) => {
        const own = findings.filter((finding) => finding.outcome === outcome);
        return own.length === 0 ? null : <Group key={outcome} outcome={outcome} findings={own} />;
      })}
      {questions.length > 0 && (
        <section className="returned-group">
          <h4 className="returned-broken">{words.questions}</h4>
          <ul>
            {questions.map(({ code, row, raw, detail }) => (
              <li key={`${row.sheet} ${row.row} ${code} ${raw}`}>
                {sentence({ code, file: '', sheet: row.sheet, column: row.sheet, row: row.row, raw, detail }, text)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <section className="returned-group">
          <h4>{words.others}</h4>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}

/** How many findings came to what, over some forms. */
export function Tally({ forms }: { readonly forms: readonly FormOutcome[] }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const findings = forms.flatMap((form) => form.findings);
  return (
    <span className="returned-tally">
      {OUTCOMES.map((outcome) => {
        const some = findings.filter((finding) => finding.outcome === outcome).length;
        if (some === 0 && outcome === 'unasked') return null;
        return (
          <span key={outcome} className={some === 0 ? 'note' : `returned-${outcome}`}>
            {words.count(words.outcomes[outcome], count(some))}
          </span>
        );
      })}
    </span>
  );
}

function Cell({ change }: { readonly change: Change }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const { place, before, after, taken, moved, written, row } = change;
  return (
    <li>
      <span>{cellLabel(change, text)}</span>
      <span>
        {taken ? (
          <>
            {place.of === 'absent' || place.of === 'more' ? (
              <span className="note">{words.added}</span>
            ) : (
              <del>{before ?? words.blank}</del>
            )}
            {' → '}
            <ins>{afterOf(change, text)}</ins>
          </>
        ) : (
          <>
            {before ?? words.blank} <span className="note">{words.notTaken(after)}</span>
          </>
        )}
        {words.written[written] !== '' && <span className="returned-written">{words.written[written]}</span>}
        {moved && <span className="suspected">{words.movedMark}</span>}
        {row.remark !== '' && <span className="note returned-reason">{words.remark(row.remark)}</span>}
      </span>
    </li>
  );
}

function Group({ outcome, findings }: { readonly outcome: Outcome; readonly findings: readonly FindingOutcome[] }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  return (
    <section className="returned-group">
      <h4 className={`returned-${outcome}`}>{words.count(words.outcomes[outcome], count(findings.length))}</h4>
      <ul>
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            <span>
              {ruleTitle(finding.rule, text)}
              <span className="note"> {aboutOf(finding, text)}</span>
            </span>
            <Said finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands in the cell, then why it is left or what is to be done. */
function Said({ finding: { outcome, rule, before, after, reason } }: { readonly finding: FindingOutcome }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const moved = before !== after && outcome !== 'open' && outcome !== 'disputed';
  return (
    <span>
      {before !== null && (moved ? <del>{before}</del> : <span>{before}</span>)}
      {moved && before !== null && after !== null && ' → '}
      {moved && after !== null && <ins>{after}</ins>}
      {reason !== '' && <span className="returned-reason">{words.reason(reason)}</span>}
      {outcome === 'broken' && <span className="note returned-reason">{ruleFix(rule, text)}</span>}
    </span>
  );
}

function aboutOf({ kind, heading, cell }: FindingOutcome, text: Text): string {
  const whose = heading ?? (kind === null ? null : wordFor(text.kinds, kind));
  return (
    [whose, cell === null ? null : wordFor(text.verdicts.cells, cell)].filter(Boolean).join(' · ') ||
    text.verdicts.wholeForm
  );
}

/** The cell of a change as the form calls it. */
export function cellLabel({ place, heading, kind }: Change, text: Text): string {
  if (place.of === 'field') return wordFor(text.fields, place.field);
  if (place.of === 'whole') return text.verdicts.wholeForm;
  const whose = heading ?? (kind === null ? '' : wordFor(text.kinds, kind));
  if (place.of === 'drop' || place.of === 'move') return whose;
  return [whose, place.part === 'name' ? text.fields.indicator : text.fields.target].filter(Boolean).join(' · ');
}

/** A place of its own for each change of a form. */
export function changeKey({ place, row }: Change): string {
  return `${row.sheet} ${row.row} ${JSON.stringify(place)}`;
}

/** What becomes of the cell in words: its new text, or what is done to it. */
export function afterOf({ place, after, before, value }: Change, text: Text): string {
  const words = text.corrections.back;
  if (place.of === 'drop') return words.dropped;
  if (place.of === 'move') return words.moved_to(after);
  if (after === '') return words.emptied;
  const times = typeof value === 'number' && before !== null ? leap(before, after) : null;
  return times === null ? after : `${after}（${words.leaps(times)}）`;
}

/** Ten thousand times as much, or as little: 万元 taken for 元. */
function leap(before: string, after: string): string | null {
  const [old, now] = [Number(before.replaceAll(',', '')), Number(after.replaceAll(',', ''))];
  const times = Math.max(old / now, now / old);
  return Number.isFinite(times) && times >= LEAP ? count(Math.round(times)) : null;
}

const LEAP = 1000;

/** Whether amounts and their parts add up once the changes are taken, in the unit of the form. */
function Sums({ form: { sums, moneyUnit } }: { readonly form: FormOutcome }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  if (sums.length === 0) return null;
  const unit = text.moneyUnits[moneyUnit];
  const amount = (fen: number | null) => (fen === null ? words.blank : statedText(fen, moneyUnit));
  return (
    <section className="returned-group" data-testid="returned-sums">
      <h4>{`${words.sums}（${unit}）`}</h4>
      <ul>
        {sums.map(({ whole, parts, gap, gapBefore }) => (
          <li key={whole.field}>
            <span>
              {words.sum(
                wordFor(text.fields, whole.field),
                amount(whole.after),
                parts.map(({ field, after }) => `${wordFor(text.fields, field)} ${amount(after)}`).join(' + '),
              )}
            </span>
            <span className={gap === 0 ? 'note' : 'returned-broken'}>
              {gap === 0 ? words.adds : words.gap(statedText(Math.abs(gap), moneyUnit), unit)}
              {gapBefore !== 0 && words.gapBefore(statedText(Math.abs(gapBefore), moneyUnit), unit)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
