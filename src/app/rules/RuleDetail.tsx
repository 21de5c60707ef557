import { Button, NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { RuleId } from '#domain/rules.ts';
import { SEVERITIES } from '#domain/severity.ts';
import { RULES, type SettingNames } from '#rules/catalogue.ts';
import { withSetting, withSeverity, withWords } from '#rules/edit.ts';
import { type RulePack, settingOf, wordsOf } from '#rules/pack.ts';
import type { Rule } from '#rules/rule.ts';
import type { WordList } from '#rules/wordlists.ts';
import type { Text } from '#text/text.ts';
import { ruleFix } from '#view/rules.ts';
import { RuleCitation } from './RuleCitation.tsx';

interface Props {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly onEdit: (pack: RulePack) => void;
}

const LONGEST_WORD = 40;

/** What can be set of one rule, with the fix it suggests and the clause it rests on. */
export function RuleDetail({ rule, pack, onEdit }: Props) {
  const { text } = useDesk();
  const words = text.rules;
  const settings = Object.entries(rule.settings ?? {});
  return (
    <div className="rule-detail">
      <p>
        <span className="note">{words.fix}</span> {ruleFix(rule.id, text)}
        {rule.marks && <span className="note"> {words.marks}</span>}
      </p>
      <NativeSelect
        className="rule-severity"
        size="xs"
        label={words.severity}
        description={words.builtInValue(words.severities[rule.severity])}
        inputWrapperOrder={['label', 'input', 'description']}
        data={SEVERITIES.map((value) => ({ value, label: words.severities[value] }))}
        value={pack.severities[rule.id] ?? rule.severity}
        onChange={({ currentTarget }) => {
          const severity = SEVERITIES.find((one) => one === currentTarget.value);
          if (severity !== undefined) onEdit(withSeverity(pack, rule.id, severity));
        }}
      />
      {settings.length > 0 && (
        <div className="rule-fields">
          {settings.map(([key, value]) => (
            <NumberInput
              key={key}
              size="xs"
              label={settingName(rule.id, key, text)}
              description={words.builtInValue(String(value))}
              inputWrapperOrder={['label', 'input', 'description']}
              min={0}
              max={1_000_000}
              value={settingOf(pack, rule, key)}
              onChange={(next) => {
                if (typeof next === 'number') onEdit(withSetting(pack, rule.id, [key, next]));
              }}
            />
          ))}
        </div>
      )}
      {rule.words?.map((list) => (
        <Words key={list} {...{ list, rule, pack, onEdit }} />
      ))}
      <RuleCitation key={pack.name} owner={rule.id} {...{ pack, onEdit }} />
    </div>
  );
}

/** Whatever can be set must have a name: what a language leaves out does not compile. */
function settingName(rule: RuleId, key: string, { ruleNames }: Text): string {
  const rules: SettingNames = ruleNames.rules;
  const named: Readonly<Partial<Record<string, { readonly settings: Readonly<Record<string, string>> }>>> = rules;
  return named[rule]?.settings[key] ?? key;
}

function Words({ list, rule, pack, onEdit }: Props & { readonly list: WordList }) {
  const { text } = useDesk();
  const words = text.rules;
  const others = RULES.filter((other) => other.id !== rule.id && other.words?.includes(list)).map(({ id }) => id);
  return (
    <div>
      <TagsInput
        size="xs"
        label={text.ruleNames.words[list]}
        description={[words.wordsHint, others.length > 0 ? words.sharedWith(others.join(text.list.comma)) : null]
          .filter(Boolean)
          .join(text.list.clause)}
        splitChars={[' ', '、', ',', '，', '\n']}
        value={[...wordsOf(pack, list)]}
        onChange={(next) =>
          onEdit(
            withWords(
              pack,
              list,
              next.filter((word) => word.length <= LONGEST_WORD),
            ),
          )
        }
      />
      {pack.words[list] !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => onEdit(withWords(pack, list, null))}>
          {words.restoreWords}
        </Button>
      )}
    </div>
  );
}
