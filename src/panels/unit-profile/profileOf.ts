import type { Table } from '#charts/table.ts';
import { ROUND_STEPS } from '#domain/rounds.ts';
import { SEVERITIES } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, sum, text as textOf } from '#model/rows.ts';
import { shortChange } from '#panels/change.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Look } from '#panels/question.ts';
import { weakCount, weakItemsOf, weakStanding } from '#panels/weakItems.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { count, money } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleFix, ruleName } from '#view/rules.ts';
import type { FormLine, Profile, Remark, RoundLine } from './profile.ts';

/** Forms listed on the page; the table has them all. */
const LISTED = 60;
/** Weak items named beside a form. */
const NAMED = 4;

interface Found {
  readonly unit: string;
  readonly years: readonly Row[];
  readonly forms: readonly Row[];
  readonly remarks: readonly Row[];
}

/** One unit from what was asked of it. */
export function profileOf({ unit, years, forms, remarks }: Found, look: Look): Profile {
  const { text, time } = look;
  const words = text.unit;
  const { body } = headline.draw(years, look);
  const departments = distinct(forms.flatMap((row) => textOf(row, 'department') ?? []));
  return {
    unit,
    name: unit || text.filters.blank,
    subtitle: [...departments, text.time.period(time.years.map(String))].join(' · '),
    figures: body.type === 'own' ? body.own : [],
    forms: forms.slice(0, LISTED).map((row) => formOf(row, look)),
    more: forms.length > LISTED ? words.more(count(LISTED), count(forms.length)) : '',
    remarks: remarksOf(remarks, look),
    rounds: roundsOf(forms, look),
  };
}

function formOf(row: Row, look: Look): FormLine {
  const { text, time, view } = look;
  const weak = weakItemsOf(row, text).map(({ label }) => label);
  const more = weak.length > NAMED ? [text.unit.moreWeak(count(weak.length - NAMED))] : [];
  const now = { now: number(row, 'amount'), before: number(row, 'before') };
  const change =
    time.against === null
      ? ''
      : number(row, 'before_forms') === 0
        ? text.overview.departments.fresh(String(time.against))
        : row.amount === null || row.before === null
          ? ''
          : shortChange(now, view.money, text);
  return {
    project: number(row, 'project'),
    name: textOf(row, 'name') ?? '',
    about: [...(time.years.length > 1 ? [String(row.year)] : []), wordFor(text.categories, String(row.category))].join(
      ' · ',
    ),
    amount: row.amount === null ? text.findings.weakest.noAmount : money(number(row, 'amount'), view.money),
    change: change ?? '',
    weak: weak.length === 0 ? text.unit.sound : [...weak.slice(0, NAMED), ...more].join(text.list.comma),
    standing: weakStanding(row, text),
    round: roundText(row, text),
  };
}

/** 已退回 · 第 1 轮 · 期限 2026-03-01. */
function roundText(row: Row, text: Look['text']): string {
  const words = text.rounds;
  const step = wordFor(words.steps, String(row.step));
  if (row.step === 'received') return step;
  const deadline = textOf(row, 'deadline');
  return [
    words.now(step, words.roundOf(count(number(row, 'round')))),
    ...(deadline === null ? [] : [words.due(deadline)]),
  ].join(' · ');
}

/** Worst first, then what is certain, then what touches most money. */
function remarksOf(rows: readonly Row[], { text, view }: Look): readonly Remark[] {
  const suspected = (row: Row) => ruleOf(String(row.rule))?.confidence === 'B';
  return rows
    .toSorted(
      (a, b) =>
        number(a, 'weight') - number(b, 'weight') ||
        Number(suspected(a)) - Number(suspected(b)) ||
        number(b, 'amount') - number(a, 'amount'),
    )
    .map((row): Remark => {
      const rule = String(row.rule);
      const name = ruleName(rule, text);
      const severity = SEVERITIES[number(row, 'weight')] ?? 'info';
      return {
        rule,
        name: suspected(row) ? text.findings.weakest.suspected(name) : name,
        severity,
        severityName: text.findings.severities[severity],
        said: text.unit.hits(
          count(number(row, 'hits')),
          count(number(row, 'projects')),
          text.amount(number(row, 'amount'), view.money),
          textOf(row, 'dearest') ?? '',
        ),
        fix: ruleFix(rule, text),
      };
    });
}

function roundsOf(forms: readonly Row[], { text, view }: Look): readonly RoundLine[] {
  return ROUND_STEPS.flatMap(({ id }): readonly RoundLine[] => {
    const own = forms.filter(({ step }) => step === id);
    if (own.length === 0) return [];
    const amount = text.amount(sum(own, 'amount'), view.money);
    const [deadline] = own.flatMap((row) => textOf(row, 'deadline') ?? []).toSorted();
    const said = text.unit.inStep(text.rounds.steps[id], count(own.length), amount);
    return [{ step: id, said: deadline === undefined ? said : `${said} · ${text.rounds.due(deadline)}` }];
  });
}

/** The forms of a unit as a table with totals. */
export function formsTable(rows: readonly Row[], { text, time }: Look): Table {
  const label = text.columns;
  const compared = time.against !== null;
  const changes = (row: Row) => {
    if (!compared) return [];
    const before = row.before === null ? null : number(row, 'before');
    return [before, before === null || row.amount === null ? null : number(row, 'amount') - before];
  };
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'name', label: label.name, type: 'text', wide: true },
      { id: 'category', label: label.category, type: 'text' },
      { id: 'amount', label: label.amount, type: 'money' },
      ...(compared
        ? ([
            { id: 'before', label: text.overview.change.columns.amount(String(time.against)), type: 'money' },
            { id: 'change', label: label.change, type: 'money', signed: true },
          ] as const)
        : []),
      { id: 'weak', label: text.weak.where, type: 'text', wide: true },
      { id: 'items', label: text.unit.weakItems, type: 'text' },
      { id: 'certain_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'slots_expected', label: text.weak.expected, type: 'count' },
      { id: 'weakly_justified', label: text.weak.standing, type: 'text' },
      { id: 'step', label: text.rounds.step, type: 'text' },
      { id: 'code', label: label.code, type: 'text' },
    ],
    rows: rows.map((row) => [
      number(row, 'year'),
      textOf(row, 'name'),
      wordFor(text.categories, String(row.category)),
      row.amount === null ? null : number(row, 'amount'),
      ...changes(row),
      weakItemsOf(row, text)
        .map(({ label: said }) => said)
        .join(text.list.clause),
      weakCount(row, text),
      number(row, 'certain_items'),
      number(row, 'suspected_items'),
      number(row, 'slots_expected'),
      weakStanding(row, text),
      roundText(row, text),
      textOf(row, 'code'),
    ]),
    totals: [
      [
        null,
        text.panel.total(count(rows.length)),
        null,
        sum(rows, 'amount'),
        ...(compared ? [sum(rows, 'before'), null] : []),
        null,
        null,
        sum(rows, 'certain_items'),
        sum(rows, 'suspected_items'),
        sum(rows, 'slots_expected'),
        null,
        null,
        null,
      ],
    ],
  };
}
