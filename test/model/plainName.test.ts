import { expect, test } from 'vitest';
import { plainCode, plainName, plainUnit } from '#model/lineage/plainName.ts';

const OFFICE = plainUnit('上海市闵行区吴泾镇市政管理所');

/** Ten dirty families, each with members of its own; all are 道路养护 of one unit. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'a year before': ['2023年度道路养护', '2023年道路养护', '2023道路养护', '二〇二三年度道路养护', '23年度道路养护'],
  'a year in brackets': ['道路养护（2023年）', '道路养护(2023年度)', '道路养护【2023】', '（2023年）道路养护'],
  'a number of times with 第': ['道路养护第三期', '道路养护（第3期）', '第二批道路养护', '道路养护第一批次'],
  'a number of times without': ['道路养护三期', '道路养护（二期）', '道路养护3期', '三期道路养护'],
  'going on': ['道路养护（续建）', '道路养护续建', '道路养护【结转】', '续建道路养护', '道路养护（跨年度项目）'],
  'several years': [
    '2022-2024年道路养护',
    '道路养护（2022—2024年度）',
    '2022年至2024年道路养护',
    '道路养护2022、2023年',
  ],
  'full-width digits': ['２０２３年道路养护', '道路养护（２０２３）', '道路养护第３期'],
  brackets: ['《道路养护》', '“道路养护”', '【道路养护】', '道路养护（）', '〔道路养护〕'],
  blanks: ['道路 养护', '道路　养护', ' 道路\n养护 ', '2023 年 道路养护'],
  'words at the end': ['道路养护项目', '道路养护经费', '道路养护专项资金', '道路养护专项经费', '2023年道路养护项目'],
  'the unit before': ['吴泾镇道路养护', '闵行区吴泾镇道路养护', '上海市闵行区吴泾镇市政管理所道路养护'],
  'a number of a list': ['1.道路养护', '（一）道路养护', '１２、道路养护'],
  'all at once': ['（1）吴泾镇２０２３年度 道路养护（第二期）（续建）项目', '吴泾镇道路养护项目（2023-2025年）'],
};

test.each(Object.entries(FAMILIES))('names with %s are the plain name', (_, names) => {
  expect(names.map((name) => plainName(name, 'plain', OFFICE))).toEqual(names.map(() => '道路养护'));
});

test.each([
  ['道路养护（东片）', '道路养护（西片）'],
  ['道路养护一标段', '道路养护二标段'],
  ['道路养护', '道路保洁'],
  ['创建第一中学食堂', '创建第二中学食堂'],
  ['3号线电梯维护', '4号线电梯维护'],
  ['十四五期间道路养护', '十五五期间道路养护'],
  ['吴泾镇道路养护', '颛桥镇道路养护'],
  ['1.5吨扫路车', '2.5吨扫路车'],
  ['60岁以上老人补贴', '80岁以上老人补贴'],
  ['长期护理', '短期护理'],
])('%s and %s stay two', (one, other) => {
  expect(plainName(one, 'plain', OFFICE)).not.toBe(plainName(other, 'plain', OFFICE));
});

test('something is left of a name that is only such words', () => {
  expect(['项目', '专项资金', '吴泾镇', '续建项目'].map((name) => plainName(name, 'plain', OFFICE))).toEqual([
    '项目',
    '专项',
    '吴泾镇',
    '',
  ]);
});

test('lots and phases stay in the name without years', () => {
  expect(plainName('2023年排水（二期）项目', 'yearless')).toBe('排水二期项目');
});

test('units are compared without codes, blanks and the width of their signs', () => {
  expect(new Set(['甲局（本级）', '610001-甲局(本级)', '[610001]甲局 （本级）'].map(plainUnit))).toEqual(
    new Set(['甲局本级']),
  );
});

test('a code of nothing but one sign is none', () => {
  expect(['', ' ', '000', '/', '无', '--', null].map(plainCode)).toEqual([null, null, null, null, null, null, null]);
  expect(plainCode('a-１２ b')).toBe('A12B');
});
