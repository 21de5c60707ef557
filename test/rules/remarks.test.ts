import { expect, test } from 'vitest';
import { type Remarked, remarksOf } from '#rules/remarks.ts';

const found = (rule: string, severity: Remarked['severity'], about: string, suspected = false): Remarked => ({
  rule,
  severity,
  about,
  suspected,
});
const told = (findings: readonly Remarked[]) =>
  remarksOf(findings).map(({ lead, reasons }) => [lead.rule, ...reasons.map(({ rule }) => rule)].join('+'));

test('findings of one cause on one row are one remark under the worst of them', () => {
  expect(
    told([
      found('Q07', 'minor', '3', true),
      found('Q10', 'major', '3', true),
      found('M03', 'major', '3', true),
      found('Q01', 'major', '4'),
    ]),
  ).toEqual(['Q01', 'Q10+Q07', 'M03']);
});

test('what is said of the form as a whole is one remark a cause', () => {
  const whole = ['C07', 'C09', 'C11', 'Q04', 'Q11'].map((rule) =>
    found(rule, rule === 'C07' ? 'critical' : 'major', ''),
  );
  expect(told(whole)).toEqual(['C07+C09+C11', 'Q04+Q11']);
});

test('the worst come first, and the certain before the suspected', () => {
  expect(
    told([
      found('D02', 'info', '1'),
      found('M06', 'major', '2', true),
      found('C02', 'major', '3'),
      found('C04', 'critical', '5'),
    ]),
  ).toEqual(['C04', 'C02', 'M06', 'D02']);
});

test('nothing found is no remark', () => {
  expect(remarksOf([])).toEqual([]);
});
