import type { ViewProps } from '#panels/panel.ts';
import type { RuleGroup } from './draw.ts';
import './hits.css';

/** The rules by severity, each with a bar of its hits; choosing one filters by it. */
export function RuleList({ own: groups, hands: { text, view, pick: onPick } }: ViewProps<readonly RuleGroup[]>) {
  const words = text.findings;
  return (
    <div className="list-box">
      <div className="hit hit-head" aria-hidden="true">
        <span>{words.columns.rule}</span>
        <span className="hit-bar">{words.rules.hits}</span>
        <span className="number">{words.rules.projects}</span>
        <span className="number hit-amount">{text.inUnit(words.columns.amount, text.scales[view.money])}</span>
        <span className="number">{words.columns.share}</span>
      </div>
      {groups.map(({ severity, label, grave, rules }) => (
        <section key={severity} aria-label={label}>
          <h3 className={grave ? 'hit-group grave' : 'hit-group'}>{label}</h3>
          <ul className="plain-list">
            {rules.map((rule) => (
              <li key={rule.id}>
                <button
                  type="button"
                  className="hit"
                  data-rule={rule.id}
                  title={rule.hint}
                  aria-pressed={rule.chosen}
                  onClick={() => onPick({ rule: rule.id })}
                >
                  <span className="hit-name">
                    <span className="hit-id">{rule.id}</span> {rule.name}
                    {rule.suspected !== '' && <span className="suspected">{rule.suspected}</span>}
                    {rule.dismissed !== '' && <span className="note"> {rule.dismissed}</span>}
                  </span>
                  <span className="hit-bar">
                    <span
                      className={grave ? 'bar bar-grave' : 'bar'}
                      style={{ '--length': rule.length } as object}
                      aria-hidden="true"
                    />
                    {rule.hits}
                  </span>
                  <span className="number">{rule.projects}</span>
                  <span className="number hit-amount">{rule.amount}</span>
                  <span className="number">{rule.share}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
