import { expect, test } from 'vitest';
import { readTarget } from '#domain/targets/target.ts';
import { targetFormOf } from '#domain/targets/targetForm.ts';

const CASES = {
  full: ['100%', '≥100%', '达到100%', '100％'],
  numeric: ['90%', '达到90以上', '≤100%', '>100%', '100', '100元', '零投诉'],
  bounded: ['80%-90%', '2023年12月31日前'],
  sized: ['较上年提升5%', '提升5%', '不低于上年的95%'],
  unsized: ['较上一年提升', '同比下降', '不低于上年'],
  direction: ['上升', '下降', '提升'],
  text: ['完成缴纳工作', '控制在预算范围内', '良好'],
} as const;

test('a given target is told by what can be held against it', () => {
  const forms = Object.values(CASES).map((targets) =>
    targets.map((target) => targetFormOf('given', readTarget(target))),
  );
  expect(forms).toEqual(Object.entries(CASES).map(([form, targets]) => targets.map(() => form)));
});

test('a row that gives no target is told by its state, whatever stands in it', () => {
  expect(targetFormOf('untargeted', readTarget('无'))).toBe('untargeted');
  expect(targetFormOf('none', readTarget(null))).toBe('none');
  expect(targetFormOf('blank', readTarget('100%'))).toBe('blank');
});
