import { NumberInput } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { withSetting } from '#rules/edit.ts';
import { settingsOf } from '#rules/pack.ts';
import { STANDARDS, type StandardNames } from '#rules/standards.ts';
import type { RulesDraft } from './useRules.ts';

/** Thresholds that are no rule's own: when a template lacks a kind, when a form is weakly justified or large. */
export function Standards({ draft: { pack, edit } }: { readonly draft: RulesDraft }) {
  const { text } = useDesk();
  const names: StandardNames = text.ruleNames.standards;
  const labels: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = names;
  const builtIn: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = STANDARDS;
  return (
    <section aria-label={text.rules.standards}>
      <h3>{text.rules.standards}</h3>
      <div className="rule-fields">
        {settingsOf(pack, []).map(({ owner, key, value }) => (
          <NumberInput
            key={`${owner} ${key}`}
            size="xs"
            label={labels[owner]?.[key]}
            description={text.rules.builtInValue(String(builtIn[owner]?.[key]))}
            inputWrapperOrder={['label', 'input', 'description']}
            min={0}
            max={1_000_000}
            value={value}
            onChange={(next) => {
              if (typeof next === 'number') edit(withSetting(pack, owner, [key, next]));
            }}
          />
        ))}
      </div>
    </section>
  );
}
