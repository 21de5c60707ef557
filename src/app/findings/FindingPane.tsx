import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { FindingRow } from '#panels/findings/finding.ts';
import { citationOf } from '#rules/basis/citations.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { count } from '#text/format.ts';
import { citationText } from '#view/citations.ts';
import { VerdictForm } from './VerdictForm.tsx';
import { verdictWord } from './verdictWord.ts';
import './pane.css';

interface Props {
  /** One, or all that are ticked. */
  readonly chosen: readonly FindingRow[];
  readonly ticked: boolean;
  readonly onClose: () => void;
}

/** Beside the list: the cell as the form has it, where it stands, what to do, and the reviewer's verdict. */
export function FindingPane({ chosen, ticked, onClose }: Props) {
  const { text } = useDesk();
  const words = text.verdicts;
  const [first] = chosen;
  if (first === undefined) {
    return (
      <aside className="finding-pane finding-pane-empty">
        <p className="note">{words.choose}</p>
        <p className="note">{words.kept}</p>
      </aside>
    );
  }
  return (
    <aside className="finding-pane" aria-label={words.judge} data-testid="finding">
      <div className="finding-pane-head">
        <h3>{ticked ? words.chosen(count(chosen.length)) : `${first.place.rule} ${first.rule}`}</h3>
        <CloseButton size="sm" aria-label={ticked ? words.untick : words.close} onClick={onClose} />
      </div>
      {ticked ? <Chosen chosen={chosen} /> : <Detail finding={first} />}
      <Changing>
        <VerdictForm chosen={chosen} />
      </Changing>
    </aside>
  );
}

function Detail({ finding }: { readonly finding: FindingRow }) {
  const { text } = useDesk();
  const words = text.verdicts;
  const { place, severity, suspected, project, subtitle, about, cell, evidence, shows, indicator } = finding;
  const { source, fix, verdict, reason, dispute } = finding;
  const { review } = useLoaded();
  const citation = citationOf(review?.pack ?? BUILT_IN, place.rule);
  const said = verdict === null ? null : [verdictWord(finding, words), reason].filter(Boolean).join(text.list.colon);
  return (
    <>
      <p className="finding-marks">
        <span className={`severity severity-${severity}`}>{text.rules.severities[severity]}</span>
        {suspected && <span className="suspected">{words.suspected}</span>}
        {suspected && <span className="note">{words.suspectedWhy}</span>}
      </p>
      <dl className="finding-detail">
        <dt>{text.matrix.project}</dt>
        <dd>
          <SheetLink project={place.project} name={project} />
          <span className="note">{subtitle}</span>
        </dd>
        {indicator === null && place.kind === null ? null : (
          <>
            <dt>{text.columns.kind}</dt>
            <dd>{about}</dd>
          </>
        )}
        {indicator !== null && (
          <>
            <dt>{text.fields.indicator}</dt>
            <dd>{marked(indicator.name ?? words.blank, shows === 'name')}</dd>
            <dt>{text.fields.target}</dt>
            <dd>{marked(indicator.target ?? words.blank, shows === 'target')}</dd>
          </>
        )}
        {shows === null && evidence !== '' && (
          <>
            <dt>{indicator === null && cell !== '' ? cell : words.evidence}</dt>
            <dd>{marked(evidence, true)}</dd>
          </>
        )}
        <dt>{words.place}</dt>
        <dd className="note">{source}</dd>
        <dt>{words.fix}</dt>
        <dd>{fix}</dd>
        <dt>{text.rules.citation.title}</dt>
        <dd className={citation === null ? 'note' : undefined}>{citationText(place.rule, citation, text)}</dd>
        {dispute !== '' && (
          <>
            <dt>{words.dispute}</dt>
            <dd>{dispute}</dd>
          </>
        )}
        {said !== null && (
          <>
            <dt>{words.verdict}</dt>
            <dd>{said}</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** Marked where the finding is, as with a red pen. */
function marked(content: string, here: boolean): ReactNode {
  return here ? <mark className="finding-cell">{content}</mark> : content;
}

function Chosen({ chosen }: { readonly chosen: readonly FindingRow[] }) {
  const rules = new Map<string, number>();
  for (const { place, rule } of chosen) {
    const label = `${place.rule} ${rule}`;
    rules.set(label, (rules.get(label) ?? 0) + 1);
  }
  return (
    <ul className="finding-chosen">
      {[...rules].map(([label, findings]) => (
        <li key={label}>
          {label} <span className="note">{count(findings)}</span>
        </li>
      ))}
    </ul>
  );
}
