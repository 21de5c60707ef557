import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { number } from '#model/rows.ts';
import { RULES } from '#rules/catalogue.ts';
import { isOn } from '#rules/pack.ts';
import { count } from '#text/format.ts';
import { ruleTitle } from '#view/rules.ts';
import { PartCitations } from './RuleCitation.tsx';
import { RuleLine } from './RuleLine.tsx';
import { RulesHead } from './RulesHead.tsx';
import { RULE_COUNTS, RULE_FAILURES } from './rule-counts.ts';
import { Standards } from './Standards.tsx';
import type { RulesDraft } from './useRules.ts';
import './rules.css';

/** Rules by the first letter of their id, in two columns of about the same length. */
const COLUMNS = [
  ['C', 'D'],
  ['Q', 'M'],
] as const;

/** 规则设置: every rule with its switch, thresholds, words and citation; a draft is tried before it is applied. */
export function Rules({ draft }: { readonly draft: RulesDraft }) {
  const { text } = useDesk();
  const readOnly = useReadOnly();
  return (
    <section className="rules" data-testid="rules" aria-label={text.rules.title}>
      <RulesHead draft={draft} />
      <Boundary fallback={(cause) => <p role="alert">{`${text.panel.failed} ${cause.message}`}</p>}>
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          {/* What is being applied is not edited meanwhile. */}
          <fieldset className="rules-fields" disabled={readOnly || draft.work.at === 'applying'}>
            <List draft={draft} />
            <Standards draft={draft} />
            <PartCitations pack={draft.pack} onEdit={draft.edit} />
          </fieldset>
        </Suspense>
      </Boundary>
    </section>
  );
}

function List({ draft }: { readonly draft: RulesDraft }) {
  const { text } = useDesk();
  const words = text.rules;
  const failures = useAnswer(RULE_FAILURES);
  const counts = new Map(useAnswer(RULE_COUNTS).map((row) => [String(row.rule), row]));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {failures.map((row) => (
        <p key={String(row.rule)} className="notice notice-bad" role="alert">
          {words.broke(ruleTitle(String(row.rule), text), count(number(row, 'forms')), String(row.message))}
        </p>
      ))}
      <div className="rules-list">
        {COLUMNS.map((groups) => (
          <div key={groups.join('')} className="rules-group">
            {groups.map((group) => {
              const rules = RULES.filter(({ id }) => id.startsWith(group));
              const on = rules.filter((rule) => isOn(draft.pack, rule)).length;
              return (
                <section key={group} aria-label={words.groups[group]}>
                  <h3>
                    {words.groups[group]}
                    <span className="note">{words.groupOn(count(on), count(rules.length))}</span>
                  </h3>
                  {rules.map((rule) => (
                    <RuleLine
                      key={rule.id}
                      rule={rule}
                      draft={draft}
                      found={number(counts.get(rule.id), 'findings')}
                      verdicts={{
                        confirmed: number(counts.get(rule.id), 'confirmed'),
                        rejected: number(counts.get(rule.id), 'rejected'),
                      }}
                      open={open === rule.id}
                      onOpen={() => setOpen(open === rule.id ? null : rule.id)}
                    />
                  ))}
                </section>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}
