import { Switch } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { Verdicts } from '#rules/doubt.ts';
import { withSwitch } from '#rules/edit.ts';
import { isOn } from '#rules/pack.ts';
import type { Rule } from '#rules/rule.ts';
import { count } from '#text/format.ts';
import { ruleName, ruleTitle } from '#view/rules.ts';
import { RuleAgreement } from './RuleAgreement.tsx';
import { RuleDetail } from './RuleDetail.tsx';
import { RuleExamples } from './RuleExamples.tsx';
import type { RulesDraft } from './useRules.ts';

interface Props {
  readonly rule: Rule;
  readonly draft: RulesDraft;
  /** Its findings by the rules in force. */
  readonly found: number;
  /** What reviewers said of those. */
  readonly verdicts: Verdicts;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One rule: its switch, its name, how bad it is, what it finds and what the draft would change of that. */
export function RuleLine({ rule, draft, found, verdicts, open, onOpen }: Props) {
  const { text } = useDesk();
  const { review } = useLoaded();
  const words = text.rules;
  const { pack, work, edit } = draft;
  const on = isOn(pack, rule);
  const severity = pack.severities[rule.id] ?? rule.severity;
  const inForce = review === null || isOn(review.pack, rule);
  const changes = work.at === 'tried' ? work.trial.rules.filter((change) => change.rule === rule.id) : [];
  return (
    <div className={on ? 'rule' : 'rule rule-off'} data-rule={rule.id}>
      <div className="rule-row">
        <Switch
          size="xs"
          aria-label={words.switchOf(ruleTitle(rule.id, text))}
          checked={on}
          onChange={(event) => edit(withSwitch(pack, rule.id, event.currentTarget.checked))}
        />
        <button type="button" className="rule-name" aria-expanded={open} onClick={onOpen}>
          <span className="note">{rule.id}</span>
          <span className="rule-title">{ruleName(rule.id, text)}</span>
          {rule.confidence === 'B' && (
            <span className="suspected" title={words.suspectedWhy}>
              {words.suspected}
            </span>
          )}
        </button>
        <span className={`severity severity-${severity}`}>{words.severities[severity]}</span>
        <span className="rule-found">
          {inForce ? words.found(count(found)) : words.off}
          {changes.map(({ change, findings }) => (
            <span key={change} className="rule-change">
              {change === 1 ? words.appear(count(findings)) : words.vanish(count(findings))}
            </span>
          ))}
        </span>
      </div>
      <RuleAgreement
        rule={rule.id}
        verdicts={verdicts}
        on={on}
        onSwitch={(next) => edit(withSwitch(pack, rule.id, next))}
      />
      {changes.length > 0 && <RuleExamples rule={rule} changes={changes} />}
      {open && <RuleDetail rule={rule} pack={pack} onEdit={edit} />}
    </div>
  );
}
