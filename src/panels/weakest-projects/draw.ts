import { SEVERITIES } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Drawing, Look, Question } from '#panels/question.ts';
import { type WeakItem, weakCount, weakItemsOf, weakStanding } from '#panels/weakItems.ts';
import { RULES } from '#rules/catalogue.ts';
import { count, percent } from '#text/format.ts';
import { sidesOf } from '#view/comparison.ts';
import { ruleName } from '#view/rules.ts';
import sql from './ask.sql?raw';

/** One form of the ranking by weakness, with the reasons for its place. */
export interface WeakProject {
  readonly project: number;
  readonly place: string;
  readonly title: string;
  readonly subtitle: string;
  readonly amount: string;
  readonly share: string;
  /** 4 项薄弱，另 2 项疑似（应有 8 项） */
  readonly items: string;
  /** 薄弱项目 or 大额薄弱项目. */
  readonly standing: string | null;
  readonly weak: readonly WeakItem[];
  readonly others: string;
}

/** 哪些项目最薄弱: the forms by their weak items, and what each of them is. No score. */
export const weakestProjects: Question<readonly WeakProject[]> = {
  id: 'weakest-projects',
  sql,
  judging: true,
  asks: () => ({ only_large: 0 }),
  draw(rows, look) {
    const { text } = look;
    const words = text.findings.weakest;
    const note = words.note(count(number(rows[0], 'weak_projects')), count(number(rows[0], 'all_projects')));
    return ranked(rows, { drawn: 20, note, none: words.none }, look);
  },
};

/** 哪些大额项目薄弱: of the same order those that are large and weakly justified. */
export const largeWeak: Question<readonly WeakProject[]> = {
  id: 'large-weak',
  sql,
  judging: true,
  asks: () => ({ only_large: 1 }),
  draw(rows, look) {
    const { text, view } = look;
    const words = text.findings.weakest;
    const [amount, whole] = [number(rows[0], 'weak_amount'), number(rows[0], 'all_amount')];
    const note = words.large(
      count(number(rows[0], 'weak_projects')),
      count(number(rows[0], 'all_projects')),
      text.amount(amount, view.money),
      percent(amount, whole),
    );
    return ranked(rows, { drawn: 8, note, none: words.noLarge }, look);
  },
};

function ranked(
  rows: readonly Row[],
  { drawn: most, note, none }: { readonly drawn: number; readonly note: string; readonly none: string },
  look: Look,
): Drawing<readonly WeakProject[]> {
  const { text } = look;
  const words = text.findings.weakest;
  const weak = number(rows[0], 'weak_projects');
  const listed = rows.filter((row) => row.place !== null);
  const drawn = listed.slice(0, most);
  return {
    body: { type: 'own', own: drawn.map((row) => projectOf(row, look)), line: weak === 0 },
    note: weak === 0 ? none : note,
    remarks: [
      ...(listed.length > most ? [words.drawn(count(most), count(weak))] : []),
      ...(weak > listed.length ? [words.cut(count(listed.length), count(weak))] : []),
    ],
    summary:
      weak === 0
        ? none
        : words.summary(
            drawn
              .slice(0, 3)
              .map((row) => textOf(row, 'name') ?? '')
              .join(text.list.comma),
          ),
    table: tableOf(listed, look),
    // A project may be there in several years: it is not held beside itself.
    ...sidesOf(
      'project',
      [],
      [...new Map(listed.toReversed().map(({ line, identity }) => [line, String(identity)])).values()].toReversed(),
    ),
    empty: number(rows[0], 'all_projects') === 0,
  };
}

function projectOf(row: Row, look: Look): WeakProject {
  const { text, view } = look;
  const words = text.findings.weakest;
  const rules = formRules(row, look);
  return {
    project: number(row, 'project'),
    place: count(number(row, 'place')),
    title: textOf(row, 'name') ?? '',
    subtitle: [row.year, row.unit].filter(Boolean).join(' · '),
    amount: row.amount === null ? words.noAmount : text.amount(number(row, 'amount'), view.money),
    share: row.amount === null ? '' : words.share(percent(number(row, 'amount'), number(row, 'all_amount'))),
    items: text.weak.ofExpected(weakCount(row, text), count(number(row, 'slots_expected'))),
    standing: weakStanding(row, text),
    weak: weakItemsOf(row, text),
    others: rules === '' ? '' : words.formFindings(rules),
  };
}

/** Findings on the form as a whole, worst first: shown, but not what the ranking goes by. */
function formRules(row: Row, { text }: Look): string {
  const hit = (textOf(row, 'rules') ?? '').split('\u001f');
  return RULES.filter(({ id }) => hit.includes(id))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ id, confidence }) =>
      confidence === 'B' ? text.findings.weakest.suspected(ruleName(id, text)) : ruleName(id, text),
    )
    .join(text.list.comma);
}

function tableOf(rows: readonly Row[], look: Look): ReturnType<Question['draw']>['table'] {
  const { text } = look;
  const label = text.findings.columns;
  return {
    columns: [
      { id: 'rank', label: label.rank, type: 'count' },
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'project', label: text.columns.name, type: 'text', wide: true },
      { id: 'weak', label: text.weak.where, type: 'text', wide: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      { id: 'certain_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'slots_expected', label: text.weak.expected, type: 'count' },
      { id: 'weakly_justified', label: text.weak.standing, type: 'text' },
      { id: 'form_findings', label: label.form_findings, type: 'text', wide: true },
    ],
    rows: rows.map((row) => {
      const whole = number(row, 'all_amount');
      return [
        number(row, 'place'),
        number(row, 'year'),
        textOf(row, 'name'),
        weakItemsOf(row, text)
          .map(({ label: said }) => said)
          .join(text.list.clause),
        textOf(row, 'unit'),
        row.amount === null ? null : number(row, 'amount'),
        row.amount === null || whole === 0 ? null : number(row, 'amount') / whole,
        number(row, 'certain_items'),
        number(row, 'suspected_items'),
        number(row, 'slots_expected'),
        weakStanding(row, text),
        formRules(row, look),
      ];
    }),
  };
}
