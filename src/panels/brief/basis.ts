import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { thanYear } from '#panels/change.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Look } from '#panels/question.ts';
import { reportedIn } from '#panels/reported.ts';
import { count, percent } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { listIn } from '#view/filter.ts';
import { ruleName } from '#view/rules.ts';
import type { Time } from '#view/time.ts';
import type { Filters, View } from '#view/view.ts';
import { NO_YEAR } from '#view/years.ts';

/** The id of the brief's own rows (ask.sql). */
export const OWN = 'brief';

/** What all paragraphs rest on. */
export interface Basis {
  readonly look: Look;
  /** The rows of a part, by the id of its question. */
  readonly answers: (question: string) => readonly Row[];
  /** One row with what only the brief asks. */
  readonly own: Row | undefined;
  /** The headline of the reporting years, a row each. */
  readonly now: readonly Row[];
  /** The headline of the year held against; `null` where nothing is compared. */
  readonly before: Row | null;
  /** The years as the words of a change take them: without another year where nothing is compared. */
  readonly time: Time;
  /** Why nothing is compared; '' where something is. */
  readonly why: string;
  /** Whether the projects are chosen by how their forms are filled in: then years are no history of one another. */
  readonly judged: boolean;
  /** An explicit sum: forms are project-years, not projects. */
  readonly several: boolean;
  /** 2025 年; 2024、2025 年合计. */
  readonly period: string;
}

/** By these a form is chosen for what stands in it, or for what should. */
const JUDGING = ['state', 'rule', 'severity'] as const;

export function basisOf(rows: readonly Row[], look: Look): Basis {
  const { text, time, view } = look;
  const answers = (question: string) => rows.filter(({ part }) => part === question);
  const years = answers(headline.id);
  const held = years.find((row) => number(row, 'year') === time.against) ?? null;
  const why = whyUncompared(look, held);
  return {
    look,
    answers,
    own: answers(OWN)[0],
    now: reportedIn(years, time),
    before: why === '' ? held : null,
    time: why === '' ? time : { ...time, against: null },
    why,
    judged: [...JUDGING, 'kind'].some((key) => listIn(view.filters, key).length > 0),
    several: time.years.length > 1,
    period: text.brief.period(yearsIn(look), time.years.length > 1),
  };
}

/** 2025; 2020–2025; 2021、2024. */
export function yearsIn({ text, time: { years } }: Look): string {
  const onEnd = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return text.brief.years(years.map(String), onEnd);
}

function whyUncompared({ text, time, view }: Look, held: Row | null): string {
  const words = text.brief.uncompared;
  const { filters } = view;
  const judging = JUDGING.flatMap((key) => filters[key].map((value) => nameOf(key, value, text)));
  const kinds = filters.kind.map((kind) => wordFor(text.kinds, kind));
  if (judging.length > 0) return words.judged([...kinds, ...judging].join(text.list.comma));
  if (kinds.length > 0) return words.kinds(kinds.join(text.list.comma));
  if (time.loaded.length === 1) return words.single;
  if (time.years.length > 1) return words.summed;
  if (filters.against === NO_YEAR) return words.off;
  if (time.against === null) return filters.against === String(time.years[0]) ? words.same : words.earliest;
  return held === null ? words.nothing(String(time.against)) : '';
}

/** In prose rules are named, their codes stand in the foot. */
function nameOf(key: (typeof JUDGING)[number], value: string, text: Text): string {
  if (key === 'rule') return ruleName(value, text);
  return wordFor(key === 'state' ? text.states : text.findings.severities, value);
}

/** The name of the only unit or department that is chosen or loaded; '' where there are several. */
export function placeOf({ own, look }: Basis): string {
  const { unit, department } = look.view.filters;
  const only = (chosen: readonly string[], loaded: string, name: string) => {
    if (chosen.length > 0) return chosen.length === 1 ? (chosen[0] ?? '') : '';
    return number(own, loaded) === 1 ? String(own?.[name] ?? '') : '';
  };
  return only(unit, 'units', 'only_unit') || only(department, 'departments', 'only_department');
}

/** Whether the page speaks of fewer projects than its title says. */
export function isNarrowed(basis: Basis): boolean {
  const { filters } = basis.look.view;
  const place = placeOf(basis);
  const titled = (values: readonly string[]) => values.length === 1 && values[0] === place;
  const told: readonly (keyof Filters)[] = [
    'year',
    'against',
    ...(titled(filters.unit) ? (['unit'] as const) : []),
    ...(titled(filters.department) ? (['department'] as const) : []),
  ];
  return (Object.keys(filters) as (keyof Filters)[]).some(
    (key) => !told.includes(key) && listIn(filters, key).length > 0,
  );
}

/** 41 个项目; 82 个项目年度. */
export function projectsIn(many: number, { look, several }: Basis): string {
  return look.text.brief.projects(count(many), several);
}

/** An amount with its unit, as it is said. */
export function moneyIn(fen: number, { look }: Basis): string {
  return look.text.brief.money(fen, look.view.money);
}

/** A share is said only of a whole that has its parts: returns and reversals are negative. */
export function shareSaid(part: number, whole: number, say: (share: string) => string): string {
  return whole > 0 && part >= 0 && part <= whole ? say(percent(part, whole)) : '';
}

/** How many of something, how many of these have an amount, and what these come to. */
export interface Counted {
  readonly projects: number;
  readonly priced: number;
  readonly amount: number;
}

/** ，资金 900.00 万元，占 8.5%. */
export function worth({ priced, amount }: Counted, basis: Basis, withShare = true): string {
  const words = basis.look.text.brief.weak;
  const whole = totalOf(basis, 'amount');
  if (priced === 0) return totalOf(basis, 'with_amount') === 0 ? '' : words.noAmount;
  return `${words.amount(moneyIn(amount, basis))}${withShare ? shareSaid(amount, whole, words.share) : ''}`;
}

/** 较上年增加 755.39 万元，增长 7.7%; '' where nothing is compared or either has no amount at all. */
export function moneyChanged(now: number, before: number, basis: Basis): string {
  const { text } = basis.look;
  const { change } = text.time;
  const than = thanYear({ text, time: basis.time });
  if (than === null) return '';
  if (now === before) return change.same(than);
  const by = moneyIn(Math.abs(now - before), basis);
  const said = now > before ? change.more(than, by) : change.less(than, by);
  if (before <= 0 || now < 0) return said;
  const share = percent(Math.abs(now - before), before);
  return `${said}${now > before ? change.grown(share) : change.shrunk(share)}`;
}

/** 上年; '' where nothing is compared. */
export function thanIn({ look, time }: Basis): string {
  return (thanYear({ text: look.text, time }) ?? '').trim();
}

export function totalOf({ now }: Basis, name: string): number {
  return sum(now, name);
}

/** The view with other projects or rows open under the figures. */
export function opened({ look }: Basis, behind: View['behind'], filters: Partial<Filters> = {}): View {
  return { ...look.view, page: 'overview', behind, filters: { ...look.view.filters, ...filters } };
}
