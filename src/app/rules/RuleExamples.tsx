import { useDesk } from '#app/frame/context.ts';
import type { Trial } from '#data/rules/trial.ts';
import type { Row } from '#engine/engine.ts';
import type { Rule } from '#rules/rule.ts';
import { count } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';

/** Findings that a draft makes appear or vanish, folded away until asked for. */
export function RuleExamples({ rule, changes }: { readonly rule: Rule; readonly changes: Trial['rules'] }) {
  const { text } = useDesk();
  const words = text.rules;
  return (
    <details className="rule-examples">
      <summary>{words.examplesOf(rule.id)}</summary>
      {changes.map(({ change, findings, examples }) => (
        <div key={change}>
          <strong>{change === 1 ? words.appearLong(count(findings)) : words.vanishLong(count(findings))}</strong>{' '}
          {examples.length < findings && words.firstExamples(count(examples.length))}
          <ul>
            {examples.map((example, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={at}>{exampleText(example, text)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function exampleText(example: Row, text: ReturnType<typeof useDesk>['text']): string {
  const { year, project, kind, evidence, name, target } = example;
  const cells = example.position === null ? [evidence] : [name ?? text.verdicts.blank, target];
  const of = kind === null ? null : wordFor(text.kinds, String(kind));
  return [year, project, of, cells.filter(Boolean).join(' → ')].filter(Boolean).join(' · ');
}
