import { ROSTER_OUTCOMES, type RosterFault, type RosterOutcome } from '#domain/roster.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count } from '#text/format.ts';
import sql from './ask.sql?raw';

/** 名册核对: every row of the roster and every form of its years, and whether they agree. */
export const roster: Question<never> = {
  id: 'roster',
  sql,
  unfiltered: true,
  draw(rows, look) {
    const words = look.text.roster;
    const near = rows.filter((row) => row.outcome === 'missing' && row.near_form !== null).length;
    const said = [
      ...ROSTER_OUTCOMES.flatMap((outcome) => saidOf(rows, outcome, look)),
      ...(near > 0 ? [words.near(count(near))] : []),
    ];
    return {
      body:
        rows.length === 0
          ? { type: 'line' }
          : {
              type: 'table',
              narrow: ['outcome', 'unit'],
              projects: rows.map((row) => (row.project === null ? null : number(row, 'project'))),
            },
      note: rows.length === 0 ? words.none : said.join(look.text.list.clause),
      remarks: [],
      summary: said.join(look.text.list.clause),
      table: tableOf(rows, look),
      empty: false,
    };
  },
};

/** 金额不符 3 项，批复 12.00 万元、表上 13.00 万元. */
function saidOf(rows: readonly Row[], outcome: RosterOutcome, { text, view }: Look): readonly string[] {
  const own = rows.filter((row) => row.outcome === outcome);
  if (own.length === 0) return [];
  const words = text.roster;
  const shown = (field: string) => text.amount(sum(own, field), view.money);
  const label = words.outcomes[outcome];
  if (outcome === 'differs') return [words.differing(label, count(own.length), shown('approved'), shown('amount'))];
  if (outcome === 'unread') return [words.counted(label, count(own.length))];
  return [words.amounting(label, count(own.length), shown(outcome === 'unlisted' ? 'amount' : 'approved'))];
}

/** Columns in which nothing may stand: a roster without codes, a file without sheets. */
const OPTIONAL = ['code', 'department', 'sheet'] as const;

function tableOf(rows: readonly Row[], { text }: Look): ReturnType<Question['draw']>['table'] {
  const words = text.roster;
  const said = OPTIONAL.filter((id) => rows.some((row) => row[id] !== null));
  const amount = (row: Row, name: string) => (row[name] === null ? null : number(row, name));
  return {
    columns: [
      { id: 'outcome', label: words.outcome, type: 'text' },
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'name', label: text.columns.name, type: 'text', wide: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'approved', label: words.approved, type: 'money' },
      { id: 'amount', label: words.stated, type: 'money' },
      { id: 'difference', label: words.difference, type: 'money', signed: true },
      { id: 'remark', label: words.remark, type: 'text', wide: true },
      ...said.map((id) => ({ id, label: text.columns[id], type: 'text' as const })),
      { id: 'row', label: words.row, type: 'count' },
    ],
    rows: rows.map((row) => [
      words.outcomes[row.outcome as RosterOutcome],
      amount(row, 'year'),
      textOf(row, 'name'),
      textOf(row, 'unit'),
      amount(row, 'approved'),
      amount(row, 'amount'),
      amount(row, 'difference'),
      remarkOf(row, words),
      ...said.map((id) => textOf(row, id)),
      amount(row, 'row_number'),
    ]),
  };
}

/** The other half of a pair that may be one project. */
function nearWords(row: Row, words: Look['text']['roster']): string {
  if (row.near_form === null || row.near_form === undefined) return '';
  const why = words.nearWhy(row.same_unit === 1, row.same_amount === 1);
  return row.outcome === 'missing'
    ? words.nearForm(String(row.near_form), why)
    : words.nearEntry(String(row.near_row), String(row.near_entry ?? ''), why);
}

function remarkOf(row: Row, words: Look['text']['roster']): string {
  if (row.fault !== null) return words.faults[row.fault as RosterFault];
  if (row.outcome === 'duplicate') return words.duplicateOf(String(row.first_row));
  return [
    row.amount_basis === 'total' ? words.byTotal : '',
    row.matched === 'name' ? words.byName : '',
    row.matched === 'hand' ? words.byHand : '',
    nearWords(row, words),
    row.outcome === 'unstated' ? (row.approved === null ? words.noApproved : words.noStated) : '',
  ]
    .filter(Boolean)
    .join(words.and);
}
