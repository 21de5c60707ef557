import { useDesk } from '#app/frame/context.ts';
import type { FindingOutcome, FormOutcome, Outcome } from '#data/corrections/outcomes.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleFix, ruleTitle } from '#view/rules.ts';
import './corrections.css';

export const OUTCOMES: readonly Outcome[] = ['fixed', 'broken', 'disputed', 'open'];
type Change = FormOutcome['changes'][number];

/** One form that came back: its cells before and after, and what became of each finding. */
export function ReturnedForm({ form, open }: { readonly form: FormOutcome; readonly open: boolean }) {
  const { text } = useDesk();
  const words = text.corrections.back;
  const { name, year, changes, findings, remarks } = form;
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
          <Cell key={`${change.row.sheet} ${change.row.row} ${change.row.key.side}`} change={change} />
        ))}
      </ul>
      {OUTCOMES.map((outcome) => {
        const own = findings.filter((finding) => finding.outcome === outcome);
        return own.length === 0 ? null : <Group key={outcome} outcome={outcome} findings={own} />;
      })}
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
  const { place, before, after, taken, moved, row } = change;
  return (
    <li>
      <span>{cellLabel(change, text)}</span>
      <span>
        {taken ? (
          <>
            {place.of === 'absent' ? <span className="note">{words.added}</span> : <del>{before ?? words.blank}</del>}
            {' → '}
            <ins>{after}</ins>
          </>
        ) : (
          <>
            {before ?? words.blank} <span className="note">{words.notTaken(after)}</span>
          </>
        )}
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
  return [whose, place.part === 'name' ? text.fields.indicator : text.fields.target].filter(Boolean).join(' · ');
}
