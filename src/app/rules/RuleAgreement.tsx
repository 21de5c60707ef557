import { Button } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import { isDoubted, type Verdicts } from '#rules/doubt.ts';
import { count, percent } from '#text/format.ts';
import { ruleTitle } from '#view/rules.ts';

interface Props {
  readonly rule: string;
  readonly verdicts: Verdicts;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** How far reviewers agree with a rule; one they mostly reject offers to switch itself off, and on again. */
export function RuleAgreement({ rule, verdicts, on, onSwitch }: Props) {
  const { text } = useDesk();
  const words = text.rules;
  const { confirmed, rejected } = verdicts;
  const judged = confirmed + rejected;
  if (judged === 0) return null;
  const share = `${percent(confirmed, judged)} (${count(confirmed)}/${count(judged)})`;
  const doubted = isDoubted(verdicts);
  return (
    <p className="rule-agreement" data-testid="rule-agreement">
      <span title={text.verdicts.agreement.how}>{text.verdicts.agreement.rate(share)}</span>
      {doubted && <span>{words.doubted}</span>}
      {doubted && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${on ? words.switchOff : words.switchOn}: ${ruleTitle(rule, text)}`}
          onClick={() => onSwitch(!on)}
        >
          {on ? words.switchOff : words.switchOn}
        </Button>
      )}
    </p>
  );
}
