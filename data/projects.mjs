import { readFileSync } from 'node:fs';

const FILES = ['town-offices.txt', 'town-streets.txt', 'town-care.txt', 'town-culture.txt'];
const GOALS = { 总: 'goal', 年: 'annualGoal' };

/** The year whose numbers stand first in `{number+step}`. */
export const BASE_YEAR = 2020;

/** The fictional projects written by hand in the town-*.txt files, by number. */
export function readProjects() {
  const texts = FILES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  return texts.flatMap((text) => text.split(/^# /m).slice(1).map(projectOf)).sort((one, other) => one.no - other.no);
}

/**
 * A text in one year: `{年}` is the year, `{46+1}` is 46 in 2020 and one more every year, times `scale`.
 * Rates keep their size and end at 100 %, since twice 60 % is no target.
 */
export function textIn(year, text, scale = 1) {
  return text
    .replaceAll('{年}', year)
    .replace(/\{([^}]+)\}%/g, (_, inside) => `${numberIn(year, inside, (value) => Math.min(100, value))}%`)
    .replace(/\{([^}]+)\}/g, (_, inside) => numberIn(year, inside, (value) => value * scale));
}

function numberIn(year, inside, change) {
  const [, base, step] = /^([\d.]+)([+-][\d.]+)$/.exec(inside) ?? fail(inside);
  const decimals = Math.max(decimalsOf(base), decimalsOf(step));
  const value = change(Number(base) + Number(step) * (year - BASE_YEAR));
  return String(Number(Math.max(value, 10 ** -decimals).toFixed(decimals)));
}

function projectOf(block) {
  const [head, ...lines] = block.trim().split(/\r?\n/);
  const [no, unit, name, category, years, amount, ...extras] = head.split('|').map((part) => part.trim());
  const [first, last = first] = years.split('-').map(Number);
  const project = { no: Number(no), unit, name, category, first, last, amount: hundreds(amount), ...extrasOf(extras) };
  const indicators = [];
  for (const line of lines) {
    const [, word, rest] = /^(\S+) (.*)$/.exec(line) ?? fail(line);
    if (word in GOALS) project[GOALS[word]] = rest;
    else indicators.push(indicatorOf(word, rest));
  }
  return { ...project, indicators };
}

function extrasOf(extras) {
  const found = { otherShare: 0, carryYears: [], span: '1月1日-12月31日', total: undefined };
  for (const extra of extras) {
    const [word, ...values] = extra.split(' ');
    if (word === '其他') found.otherShare = Number.parseInt(values[0], 10) / 100;
    else if (word === '结转') found.carryYears = values.map(Number);
    else if (word === '总额') found.total = hundreds(values[0]);
    else if (/^[\d年月日]+-[\d年月日]+$/.test(word)) found.span = word;
    else fail(extra);
  }
  return found;
}

function indicatorOf(kind, rest) {
  const [name, target = ''] = rest.split('|').map((part) => part.trim());
  return { kind, name, target };
}

/** 万元 as written → whole hundreds of 元. */
function hundreds(text) {
  return text === '无金额' ? null : Math.round(Number(text) * 100);
}

function decimalsOf(number) {
  return number.split('.')[1]?.length ?? 0;
}

function fail(text) {
  throw new Error(`cannot read "${text}" in town-*.txt`);
}
