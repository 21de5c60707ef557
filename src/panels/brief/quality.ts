import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { findingsByRule } from '#panels/findings-by-rule/draw.ts';
import { gapOf, headline } from '#panels/headline/draw.ts';
import { indicatorTypes } from '#panels/indicator-types/draw.ts';
import type { Look } from '#panels/question.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleTitle } from '#view/rules.ts';
import type { View } from '#view/view.ts';
import { type Answers, moneyBehind, moneyWords, type Sentence } from './facts.ts';

/** The id of the brief's own rows (brief.sql). */
export const OWN = 'brief';

/** Kinds and rules named in one sentence; kinds with as many as the last one named are named too, while there is room. */
const NAMED_KINDS = { least: 3, most: 5 };
const NAMED_RULES = 2;
const GAPS = ['untargeted', 'none', 'blank'] as const;

/** The sentences on indicators: missing and misplaced always side by side. */
export const QUALITY_SENTENCES: readonly Sentence[] = [
  {
    id: 'gaps',
    applies: (answers) => sum(answers(headline.id), 'printed') > 0,
    says: gapsOf,
    shows: (view) => behindWeak(view, view.filters.kind),
    facts: (answers, { text }) => {
      const years = answers(headline.id);
      const [own] = answers(OWN);
      const words = text.brief.figures;
      const [projects, amount, printed] = ['projects', 'amount', 'printed'].map((name) => sum(years, name)) as [
        number,
        number,
        number,
      ];
      return [
        { about: words.gap, slots: [gapOf(years), printed] },
        {
          about: words.none,
          slots: [sum(years, 'none'), printed],
          projects: [sum(years, 'projects_with_none'), projects],
          amount: [sum(years, 'amount_with_none'), amount],
        },
        {
          about: words.misplaced,
          slots: [number(own, 'misplaced'), number(own, 'given')],
          projects: [number(own, 'projects_misplaced'), projects],
          amount: [number(own, 'amount_misplaced'), amount],
        },
      ];
    },
  },
  {
    id: 'weak',
    applies: (answers) => sum(answers(headline.id), 'projects') > 0,
    says: (answers, look) => {
      const years = answers(headline.id);
      const words = look.text.brief.weak;
      const [weak, all] = [sum(years, 'weak_projects'), sum(years, 'projects')];
      if (weak === 0) return [words.none(count(all))];
      const amount = moneyBehind(sum(years, 'weak_amount'), sum(years, 'amount'), look);
      return [words.some(count(weak), count(all), amount)];
    },
    shows: (view) => ({ ...view, page: 'overview', behind: 'weak' }),
    facts: (answers, { text }) => {
      const years = answers(headline.id);
      return [
        {
          about: text.brief.figures.weak,
          projects: [sum(years, 'weak_projects'), sum(years, 'projects')],
          amount: [sum(years, 'weak_amount'), sum(years, 'amount')],
        },
      ];
    },
  },
  {
    id: 'kinds',
    applies: (answers) => kindsOf(answers, gapIn).length + kindsOf(answers, misplacedIn).length > 0,
    says: weakKinds,
    shows: (view, answers) => {
      const named = [...kindsOf(answers, gapIn), ...kindsOf(answers, misplacedIn)].map(({ kind }) => String(kind));
      return behindWeak(view, [...new Set(named)]);
    },
    facts: () => [],
  },
  {
    id: 'large',
    applies: (answers) => number(answers(OWN)[0], 'with_amount') > 0,
    says: largeOf,
    shows: (view) => ({
      ...view,
      page: 'overview',
      behind: 'large_weak',
    }),
    facts: (answers, { text }) => {
      const [own] = answers(OWN);
      return [
        {
          about: text.brief.figures.large,
          projects: [number(own, 'large_weak'), number(own, 'with_amount')],
          amount: [number(own, 'amount_large_weak'), number(own, 'amount')],
        },
      ];
    },
  },
  {
    id: 'rules',
    applies: (answers) => number(commonRules(answers)[0], 'hits') > 0,
    says: (answers, look) => {
      const words = look.text.brief.rules;
      const parts = commonRules(answers).map((row) => {
        const name = ruleTitle(String(row.rule), look.text);
        return words.part({
          rule: ruleOf(String(row.rule))?.confidence === 'B' ? words.suspected(name) : name,
          hits: count(number(row, 'hits')),
          projects: count(number(row, 'projects')),
          all: count(number(row, 'all_projects')),
          amount: moneyBehind(number(row, 'amount'), number(row, 'all_amount'), look),
        });
      });
      return [words.says(parts.join(look.text.list.clause))];
    },
    shows: (view, answers) => {
      const rule = commonRules(answers).map((row) => String(row.rule));
      return { ...view, page: 'diagnosis', filters: { ...view.filters, rule, severity: [] } };
    },
    facts: () => [],
  },
];

/** The rows of gaps and of what is misplaced lie open under the figures. */
function behindWeak(view: View, kind: readonly string[]): View {
  return {
    ...view,
    page: 'overview',
    behind: 'all',
    filters: { ...view.filters, kind, state: [...GAPS, 'misplaced'] },
  };
}

function gapsOf(answers: Answers, look: Look): readonly string[] {
  const words = look.text.brief.gaps;
  const years = answers(headline.id);
  const [own] = answers(OWN);
  const [printed, none, given] = [sum(years, 'printed'), sum(years, 'none'), number(own, 'given')];
  const amount = sum(years, 'amount');
  const all = count(sum(years, 'projects'));
  const accepted = sum(years, 'accepted');
  return [
    words.gap({
      printed: count(printed),
      gap: count(gapOf(years)),
      share: percent(gapOf(years), printed),
      none: count(none),
      noneShare: percent(none, printed),
      projects: count(sum(years, 'projects_with_none')),
      all,
      amount: moneyBehind(sum(years, 'amount_with_none'), amount, look),
    }),
    ...(accepted > 0 ? [words.accepted(count(accepted))] : []),
    ...(given === 0
      ? []
      : [
          words.misplaced({
            given: count(given),
            misplaced: count(number(own, 'misplaced')),
            share: percent(number(own, 'misplaced'), given),
            projects: count(number(own, 'projects_misplaced')),
            all,
            amount: moneyBehind(number(own, 'amount_misplaced'), amount, look),
          }),
        ]),
  ];
}

function gapIn(row: Row): number {
  return GAPS.reduce((gap, state) => gap + number(row, state), 0);
}

function misplacedIn(row: Row): number {
  return number(row, 'misplaced');
}

/** The kinds with the most of something, in official order where they have as many. */
function kindsOf(answers: Answers, many: (row: Row) => number): readonly Row[] {
  const most = answers(indicatorTypes.id)
    .filter((row) => many(row) > 0)
    .toSorted((a, b) => many(b) - many(a));
  const last = most.slice(0, NAMED_KINDS.least).at(-1);
  return last === undefined ? [] : most.filter((row) => many(row) >= many(last)).slice(0, NAMED_KINDS.most);
}

function weakKinds(answers: Answers, look: Look): readonly string[] {
  const { text } = look;
  const words = text.brief.kinds;
  const named = (many: (row: Row) => number, base: (row: Row) => number) =>
    kindsOf(answers, many)
      .map((row) => words.part(wordFor(text.kinds, String(row.kind)), count(many(row)), count(base(row))))
      .join(text.list.comma);
  const gap = named(gapIn, (row) => number(row, 'slots') - number(row, 'absent'));
  const misplaced = named(misplacedIn, (row) => number(row, 'given'));
  const template = answers(indicatorTypes.id)
    .filter((row) => number(row, 'template_absent') > 0 && number(row, 'template_absent') === number(row, 'slots'))
    .map(({ kind }) => wordFor(text.kinds, String(kind)))
    .join(text.list.comma);
  return [
    ...(gap === '' ? [] : [words.gap(gap)]),
    ...(misplaced === '' ? [] : [words.misplaced(misplaced)]),
    words.bases,
    ...(sum(answers(headline.id), 'accepted') > 0 ? [words.accepted] : []),
    ...(template === '' ? [] : [words.template(template)]),
  ];
}

function largeOf(answers: Answers, look: Look): readonly string[] {
  const words = look.text.brief.large;
  const rows = answers(OWN);
  const [own] = rows;
  const [many, all] = [number(own, 'large_weak'), count(number(own, 'with_amount'))];
  if (many === 0) return [words.none(all)];
  const severalYears = answers(headline.id).length > 1;
  const names = rows.map((row) => {
    const name = severalYears ? words.inYear(String(row.name), String(row.year)) : String(row.name);
    return words.name(name, moneyWords(number(row, 'large_amount'), look));
  });
  return [
    words.says(count(many), all, moneyBehind(number(own, 'amount_large_weak'), number(own, 'amount'), look)),
    words.named(names.join(look.text.list.comma), many > names.length),
  ];
}

/** Those found most often. */
function commonRules(answers: Answers): readonly Row[] {
  return answers(findingsByRule.id)
    .filter((row) => number(row, 'hits') > 0)
    .slice(0, NAMED_RULES);
}
