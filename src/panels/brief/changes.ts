import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import sql from '#panels/spending-change/ask.sql?raw';
import { count, percent } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { type Basis, moneyIn, thanIn } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** As `spending-change` asks, with the form each line leads to. */
export const CHANGES = {
  id: 'brief-changes',
  sql: `with changed as (\n${sql}\n)
select changed.*, seen.identity
from changed
left join seen on seen.project = changed.project`,
} as const;

/** Projects named of what is new and what has ended; of what grew or shrank only the one that did so most. */
const NAMED = 3;

/** New, ended, grown most, shrunk most, by name with unit; none where nothing is compared. */
export function changeSentences(basis: Basis): readonly Sentence[] {
  const { look, before, answers } = basis;
  if (before === null) return [];
  const { text } = look;
  const words = text.brief.changes;
  const rows = answers(CHANGES.id).toSorted((a, b) => Math.abs(netOf(b)) - Math.abs(netOf(a)));
  const of = (step: string) => rows.filter((row) => row.step === step);
  const href = writeView({ ...look.view, page: 'overview', behind: null });
  const plain = (id: string, say: (projects: string) => string): readonly Sentence[] =>
    of(id).length === 0 ? [] : [{ id, words: `${say(count(of(id).length))}${text.brief.stop}`, href }];
  const said = [
    ...cameOrWent('new', of('new'), basis),
    ...cameOrWent('ended', of('ended'), basis),
    ...moved('grown', of('grown'), basis),
    ...moved('shrunk', of('shrunk'), basis),
    ...plain('unstated', words.unstated),
    ...plain('elsewhere', words.elsewhere),
  ];
  if (said.length > 0) return [...said, ...plain('same', words.same)];
  return [{ id: 'unchanged', words: `${words.nothing}${text.brief.stop}`, href }];
}

/** 新增 1 个，资金 92.30 万元：“图书馆”（文化站）92.30 万元。 Each name leads to its form. */
function cameOrWent(step: 'new' | 'ended', own: readonly Row[], basis: Basis): readonly Sentence[] {
  if (own.length === 0) return [];
  const { text, view } = basis.look;
  const words = text.brief.changes;
  const column = step === 'new' ? 'later_amount' : 'earlier_amount';
  const priced = own.filter((row) => row[column] !== null);
  const amount = moneyIn(sum(own, column), basis);
  const worth = step === 'new' ? words.amount(amount) : words.amountThen(thanIn(basis), amount);
  const named = own.slice(0, NAMED);
  const lead = [
    words[step](count(own.length)),
    priced.length === 0 ? '' : worth,
    own.length > named.length ? words.largest : words.all,
  ].join('');
  const names = named.map((row, at) => {
    const money = row[column] === null ? words.noAmount : moneyIn(number(row, column), basis);
    const end = at === named.length - 1 ? text.brief.stop : text.list.comma.trimEnd();
    return {
      id: `${step}-${at + 1}`,
      words: `${words.worth(projectIn(row, basis), money)}${end}`,
      href: formOf(row, basis),
    };
  });
  return [{ id: step, words: lead, href: writeView({ ...view, page: 'overview', behind: null }) }, ...names];
}

/** 资金增加 20 个，共增加 X 万元，其中最多的是“环卫”（环卫所）由 A 万元变为 B 万元，增长 C%。 */
function moved(step: 'grown' | 'shrunk', own: readonly Row[], basis: Basis): readonly Sentence[] {
  const [most] = own;
  if (most === undefined) return [];
  const { text, view } = basis.look;
  const words = text.brief.changes;
  const net = own.reduce((total, row) => total + Math.abs(netOf(row)), 0);
  const [before, now] = [number(most, 'earlier_amount'), number(most, 'later_amount')];
  const share = percent(Math.abs(now - before), before);
  const said = words[step === 'grown' ? 'grownFrom' : 'shrunkFrom']({
    project: projectIn(most, basis),
    before: moneyIn(before, basis),
    now: moneyIn(now, basis),
    share: before <= 0 || now < 0 ? '' : step === 'grown' ? words.grownBy(share) : words.shrunkBy(share),
  });
  return [
    {
      id: step,
      words: `${words[step](count(own.length), moneyIn(net, basis))}${own.length > 1 ? words.most : words.all}`,
      href: writeView({ ...view, page: 'overview', behind: null }),
    },
    { id: `${step}-1`, words: `${said}${text.brief.stop}`, href: formOf(most, basis) },
  ];
}

function netOf(row: Row): number {
  return number(row, 'later_amount') - number(row, 'earlier_amount');
}

function projectIn(row: Row, { look: { text } }: Basis): string {
  return text.brief.changes.project(textOf(row, 'name') ?? text.filters.blank, textOf(row, 'unit'));
}

function formOf(row: Row, { look: { view } }: Basis): string | null {
  const sheet = textOf(row, 'identity');
  return sheet === null ? null : writeView({ ...view, page: 'projects', sheet });
}
