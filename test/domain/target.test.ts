import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNone, type Measure, printTarget, readTarget, type Target } from '#domain/targets/target.ts';
import { NONE_WORDS } from '#domain/targets/words.ts';

type Parts = Partial<Omit<Target, 'measure'>>;

const EMPTY = { operator: null, value: null, upper: null, unit: null, direction: null, base: null, date: null };
const target = (measure: Measure, parts: Parts = {}): Target => ({ measure, ...EMPTY, ...parts });
const numeric = (operator: Target['operator'], value: number, unit: string | null = null) =>
  target('numeric', { operator, value, unit });
const range = (value: number, upper: number, unit: string | null = null) => target('range', { value, upper, unit });
const date = (operator: Target['operator'], text: string) => target('date', { operator, date: text });
const direction = (way: Target['direction']) => target('direction', { direction: way });
const comparison = (base: string | null, way: Target['direction'], amount: Parts = {}) =>
  target('comparison', { base, direction: way, ...amount });
const TEXT = target('text');
const NONE = target('none');
const BLANK = target('blank');

test.each<[string, Target]>([
  ['100%', numeric(null, 100, '%')],
  ['100％', numeric(null, 100, '%')],
  ['９０％', numeric(null, 90, '%')],
  ['99.5%', numeric(null, 99.5, '%')],
  ['≥95%', numeric('≥', 95, '%')],
  ['≥ 95 %', numeric('≥', 95, '%')],
  ['>=90%', numeric('≥', 90, '%')],
  ['≧90%', numeric('≥', 90, '%')],
  ['＞＝90%', numeric('≥', 90, '%')],
  ['大于等于95%', numeric('≥', 95, '%')],
  ['高于90%', numeric('>', 90, '%')],
  ['小于3%', numeric('<', 3, '%')],
  ['=5%', numeric('=', 5, '%')],
  ['90%以上', numeric('≥', 90, '%')],
  ['95%及以上', numeric('≥', 95, '%')],
  ['90%（含）以上', numeric('≥', 90, '%')],
  ['3%以下', numeric('≤', 3, '%')],
  ['达到80%以上', numeric('≥', 80, '%')],
  ['达到90以上', numeric('≥', 90)],
  ['达100%', numeric('≥', 100, '%')],
  ['提升至95%', numeric('≥', 95, '%')],
  ['降至5%', numeric('≤', 5, '%')],
  ['较2022年提升至95%以上', numeric('≥', 95, '%')],
  ['不低于3次', numeric('≥', 3, '次')],
  ['不少于10场', numeric('≥', 10, '场')],
  ['不超过5天', numeric('≤', 5, '天')],
  ['5天以内', numeric('≤', 5, '天')],
  ['3年内', numeric('≤', 3, '年')],
  ['3个内设机构', numeric(null, 3, '个')],
  ['≤250万元', numeric('≤', 250, '万元')],
  ['控制在250万元内', numeric('≤', 250, '万元')],
  ['控制在250万元以内', numeric('≤', 250, '万元')],
  ['控制在95%以上', numeric('≥', 95, '%')],
  ['1,200人', numeric(null, 1200, '人')],
  ['１２００人次', numeric(null, 1200, '人次')],
  ['≥１，２００人', numeric('≥', 1200, '人')],
  ['1 100', numeric(null, 1100)],
  ['3.5亿元', numeric(null, 3.5, '亿元')],
  ['2万人次', numeric(null, 2, '万人次')],
  ['50万', numeric(null, 50, '万')],
  ['≥1次/年', numeric('≥', 1, '次/年')],
  ['3次/月', numeric(null, 3, '次/月')],
  ['100元/人·月', numeric(null, 100, '元/人·月')],
  ['每年2次', numeric(null, 2, '次/年')],
  ['每季度至少1次', numeric('≥', 1, '次/季度')],
  ['每人每天1件', numeric(null, 1, '件/人·天')],
  ['24小时', numeric(null, 24, '小时')],
  ['1套', numeric(null, 1, '套')],
  ['5台(套)', numeric(null, 5, '台(套)')],
  ['≥20樘', numeric('≥', 20, '樘')],
  ['PM2.5≤35μg/m³', numeric('≤', 35, 'μg/m³')],
  ['0次', numeric(null, 0, '次')],
  ['0', numeric(null, 0)],
  ['零投诉', numeric(null, 0)],
  ['-5℃', numeric(null, -5, '℃')],
  ['100%完成', numeric(null, 100, '%')],
  ['完成100%', numeric(null, 100, '%')],
  ['完成5个小区改造', numeric(null, 5, '个')],
  ['群众满意度≥95%', numeric('≥', 95, '%')],
  ['2023年底前完成率100%', numeric(null, 100, '%')],
  ['新增10个', numeric(null, 10, '个')],
  ['约50人', numeric(null, 50, '人')],
  ['50人左右', numeric(null, 50, '人')],
  ['50余人', numeric(null, 50, '人')],
  ['百分之九十', numeric(null, 90, '%')],
  ['百分之九十五以上', numeric('≥', 95, '%')],
  ['三次', numeric(null, 3, '次')],
  ['两场', numeric(null, 2, '场')],
  ['二十五人以上', numeric('≥', 25, '人')],

  ['10-15个', range(10, 15, '个')],
  ['10~15个', range(10, 15, '个')],
  ['10至15个', range(10, 15, '个')],
  ['10—15 个', range(10, 15, '个')],
  ['80%-90%', range(80, 90, '%')],
  ['90%-80%', range(80, 90, '%')],
  ['≥80%且≤90%', range(80, 90, '%')],
  ['80%≤合格率≤90%', range(80, 90, '%')],
  ['三至五次', range(3, 5, '次')],

  ['2023年12月31日前', date('≤', '2023-12-31')],
  ['2023年12月底前', date('≤', '2023-12-31')],
  ['2024年2月底前', date('≤', '2024-02-29')],
  ['2023年底前', date('≤', '2023-12-31')],
  ['23年12月底前完成', date('≤', '2023-12-31')],
  ['2023年12月前', date('<', '2023-12')],
  ['12月底前', date('≤', '--12-31')],
  ['年底前', date('≤', '--12-31')],
  ['每月25日前', date('≤', '---25')],
  ['≤2023年底', date('≤', '2023-12-31')],
  ['截至2023年12月31日', date('≤', '2023-12-31')],
  ['2023年完成', date(null, '2023')],
  ['2023年度', date(null, '2023')],
  ['2023年', date(null, '2023')],
  ['2023.12', date(null, '2023-12')],
  ['2023-12-31', date(null, '2023-12-31')],
  ['20231231', date(null, '2023-12-31')],
  ['2023年1-12月', date(null, '2023-12')],
  ['2023年1月1日至2023年12月31日', date(null, '2023-12-31')],
  ['2021-2023年', date(null, '2023')],
  ['2023年上半年完成', date(null, '2023-06-30')],
  ['2023上半年', date(null, '2023-06-30')],

  ['较上年提升5个百分点', comparison('上年', 'up', { value: 5, unit: '个百分点' })],
  ['较上一年提升', comparison('上一年', 'up')],
  ['较上年有所提升', comparison('上年', 'up')],
  ['比上年增长5%', comparison('上年', 'up', { value: 5, unit: '%' })],
  ['比上年增长5%以上', comparison('上年', 'up', { operator: '≥', value: 5, unit: '%' })],
  ['较上年提升5-10%', comparison('上年', 'up', { value: 5, upper: 10, unit: '%' })],
  ['同比下降3%', comparison('同期', 'down', { value: 3, unit: '%' })],
  ['与2022年相比下降5%', comparison('2022年', 'down', { value: 5, unit: '%' })],
  ['与上年持平', comparison('上年', 'keep')],
  ['高于上年5个百分点', comparison('上年', 'up', { value: 5, unit: '个百分点' })],
  ['不低于上年水平', comparison('上年', null, { operator: '≥' })],
  ['不低于上年的95%', comparison('上年', null, { operator: '≥', value: 95, unit: '%' })],
  ['提升5%', comparison(null, 'up', { value: 5, unit: '%' })],
  ['投诉率下降5个百分点', comparison(null, 'down', { value: 5, unit: '个百分点' })],

  ['下降', direction('down')],
  ['上升', direction('up')],
  ['提升。', direction('up')],
  ['有所提高', direction('up')],
  ['逐步提升', direction('up')],
  ['持续改善', direction('up')],
  ['保持稳定', direction('keep')],
  ['不下降', direction('keep')],
  ['投诉率下降', direction('down')],

  ['完成缴纳工作', TEXT],
  ['控制在预算范围内', TEXT],
  ['提升管理水平', TEXT],
  ['优', TEXT],
  ['合格', TEXT],
  ['(≥**%)', TEXT],
  ['XX%', TEXT],
  ['≥N次', TEXT],
  ['2个/3次', TEXT],
  ['95%/90%', TEXT],
  ['±5%', TEXT],
  ['一户一档', TEXT],
  ['一次性', TEXT],
  ['二级', TEXT],
  ['第3次', TEXT],
  ['ISO9001认证', TEXT],
  ['5号楼', TEXT],
  ['2022年度残保金缴纳', TEXT],
  ['2023年13月', TEXT],
  ['2023年2月30日前', TEXT],
  ['123456789012345678', TEXT],
  ['。', TEXT],

  ['无', NONE],
  ['无。', NONE],
  ['/', NONE],
  ['－', NONE],
  ['不适用', NONE],
  ['n/a', NONE],
  ['', BLANK],
  [' \u3000\n', BLANK],
  ['\u200b', BLANK],
])('%j', (text, expected) => {
  expect(readTarget(text)).toStrictEqual(expected);
});

test('no cell is a blank target', () => {
  expect(readTarget(null)).toStrictEqual(BLANK);
});

test.each<[string, string | null, string | null, Target]>([
  ['95', '≥', '%', numeric('≥', 95, '%')],
  ['95', '＞', '%', numeric('>', 95, '%')],
  ['95', '>=', '％', numeric('≥', 95, '%')],
  ['95', '大于等于', '百分比', numeric('≥', 95, '%')],
  ['250', '≤', '万元', numeric('≤', 250, '万元')],
  ['≤5', '≥', '天', numeric('≤', 5, '天')],
  ['95%', '＝', '次', numeric('=', 95, '%')],
  ['12', null, '月', numeric(null, 12, '个月')],
  ['2023', '≤', '年', date('≤', '2023')],
  ['2023.5', '≥', '万元', numeric('≥', 2023.5, '万元')],
  ['10-15', '≥', '个', range(10, 15, '个')],
  ['2023年12月', '≤', null, date('≤', '2023-12')],
  ['提升5', '≥', '%', comparison(null, 'up', { operator: '≥', value: 5, unit: '%' })],
  ['95', '正向', '/', numeric(null, 95)],
  ['95', 'constructor', 'constructor', numeric(null, 95, 'constructor')],
  ['优', '定性', null, TEXT],
  ['优', '≥', '级', TEXT],
  ['无', '≥', '%', NONE],
  ['', '≥', '%', BLANK],
])('%j with the operator column %j and the unit column %j', (text, operator, unit, expected) => {
  expect(readTarget(text, { operator, unit })).toStrictEqual(expected);
});

test('every word for none is none, in full width, upper case and with a stop too', () => {
  for (const word of NONE_WORDS) {
    expect([word, isNone(word), isNone(` ${word.toUpperCase()}。\n`)]).toStrictEqual([word, true, true]);
  }
  expect(['／', 'Ｎ／Ａ', 'N/A', '\u3000无\u3000'].map(isNone)).toStrictEqual([true, true, true, true]);
  expect(['', '0', '无投诉', '无人机', '优', '100%'].map(isNone)).toStrictEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test.each<[string, string]>([
  ['达到90以上', '≥90'],
  ['每人每天1件', '1件/人·天'],
  ['10至15个', '10~15个'],
  ['2023年12月底前', '2023年12月31日前'],
  ['2023年12月前', '2023年12月前'],
  ['每月25日前', '25日前'],
  ['有所提高', '上升'],
  ['同比下降3%', '较同期下降3%'],
  ['不低于上年', '≥上年水平'],
  ['较上年基本持平', '较上年持平'],
  ['不适用', '无'],
  ['完成缴纳工作', ''],
])('%s is printed as %s', (text, printed) => {
  expect(printTarget(readTarget(text))).toBe(printed);
});

const number = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
);
const unit = fc.constantFrom(
  '%',
  '‰',
  '次',
  '人次',
  '万元',
  '亿元',
  '个百分点',
  '平方米',
  '次/年',
  '元/人·月',
  '件/人·天',
  '个工作日',
  '小时',
  'km',
  'mg/L',
  '樘',
);
const operator = fc.constantFrom('>', '≥', '=', '≤', '<', null);
const limit = fc.constantFrom('>', '≥', '≤', '<', null);
const base = fc.constantFrom('上年', '上一年', '上年同期', '同期', '2022年', '近三年平均', '全市平均', null);
const way = fc.constantFrom('up', 'down');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const dates = day.chain((text) =>
  fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4), `-${text.slice(4)}`, `-${text.slice(4, 7)}`),
);

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.tuple(operator, number, unit).map(([sign, value, of]) => numeric(sign, value, of)),
  fc.tuple(number, number, unit).map(([one, other, of]) => range(Math.min(one, other), Math.max(one, other), of)),
  fc.tuple(limit, dates).map(([sign, text]) => date(sign, text)),
  fc.constantFrom('up', 'down', 'keep').map(direction),
  fc
    .tuple(base, way, operator, number, unit)
    .map(([from, to, sign, value, of]) => comparison(from, to, { operator: sign, value, unit: of })),
  fc.tuple(base, way).map(([from, to]) => (from === null ? direction(to) : comparison(from, to))),
  fc.constantFrom(NONE, BLANK),
);

test('what a target is printed as reads back to the same target', () => {
  fc.assert(
    fc.property(targets, (generated) => {
      expect(readTarget(printTarget(generated))).toStrictEqual(generated);
    }),
    { numRuns: 5000 },
  );
});

const words = fc.constantFrom(
  ...'≥ ≤ > 不低于 控制在 约 每年 每人 提升 下降 较上年 同比 与2022年相比 2023年 12月 31日 底 前 内 以上 以内 完成 - ~ 至 , ， 。 ( )'.split(
    ' ',
  ),
  ...'个 人 万元 % 天 次 / · 95 10 1,200 3.5 0 零 三 十 百分之 第 米 kg 余 左右 满意度 投诉 保持 稳定 季度 樘 年度'.split(
    ' ',
  ),
);

test('a text made of the words of targets reads the same when printed', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (parts) => {
      const read = readTarget(parts.join(''));
      fc.pre(read.measure !== 'text');
      expect(readTarget(printTarget(read))).toStrictEqual(read);
    }),
    { numRuns: 5000 },
  );
});

test('a calendar year is never a value', () => {
  const year = fc.integer({ min: 1990, max: 2099 });
  const around = fc.tuple(
    fc.constantFrom('', '完成', '于', '≥', '不低于', '较', '提升', '至', '第'),
    fc.constantFrom('', '度', '底前', '完成', '13月', '完成3次', '预算', '-2099年'),
  );
  fc.assert(
    fc.property(year, around, (value, [before, behind]) => {
      const read = readTarget(`${before}${value}年${behind}`);
      expect([read.value === value, read.upper === value]).toStrictEqual([false, false]);
    }),
    { numRuns: 5000 },
  );
});

test('no text makes the reader throw, nor take long', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.option(texts), fc.option(texts), (text, sign, of) => {
      expect(typeof printTarget(readTarget(text, { operator: sign, unit: of }))).toBe('string');
    }),
  );
  const long = 1_000_000;
  for (const text of [
    '1'.repeat(long),
    ' '.repeat(long),
    `${' '.repeat(long)}5%`,
    '(('.repeat(long),
    '较'.repeat(long),
    '\ud800'.repeat(long),
  ]) {
    expect(['text', 'blank', 'numeric']).toContain(readTarget(text).measure);
  }
  expect(readTarget('\ud800')).toStrictEqual(TEXT);
});
