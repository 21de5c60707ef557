import { expect, test } from 'vitest';
import { type FrameworkId, guessFramework } from '#domain/frameworks.ts';
import { type KindId, kindOf } from '#domain/kinds.ts';

const cases: readonly [string, readonly KindId[], FrameworkId][] = [
  ['nothing', [], '2015'],
  ['the eight forms, without 质量', ['quantity', 'timeliness', 'cost', 'economic', 'satisfaction'], '2015'],
  ['one row', ['quantity'], '2015'],
  ['cost as a level 1', ['cost_economic', 'cost_social', 'quantity', 'economic', 'satisfaction'], '2021'],
  ['other resources', ['timeliness', 'cost', 'resources', 'quantity', 'quality'], 'input'],
  ['长效管理', ['quantity', 'long_term_management', 'human_resources', 'satisfaction'], 'shanghai-old'],
];

test.each(cases)('%s', (_, kinds, framework) => {
  expect(guessFramework(new Map(kinds.map((kind) => [kind, 3])))).toBe(framework);
});

test('level 2 decides the kind, whatever level 1 says; level 1 alone where it has one kind only', () => {
  expect(kindOf('产出指标', '服务对象 满意度指标')).toBe('satisfaction');
  expect(kindOf(null, '进度指标')).toBe('timeliness');
  expect(kindOf('效益指标', '环境效益指标')).toBe('ecological');
  expect(kindOf('满意度指标', null)).toBe('satisfaction');
  expect(kindOf('效益指标', null)).toBe(null);
  expect(kindOf('产出指标', '别的指标')).toBe(null);
});
