import { KINDS, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import { COMPARED_WORDINGS } from '#domain/targets/wording.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import sql from './ask.sql?raw';

const GROUP = '\u001f';
const RECORD = '\u001e';

/** A name that many indicators have, and what each of them says. */
export interface Repeated {
  /** Stands for the group when its rows are asked for. */
  readonly lead: string;
  readonly title: string;
  /** The other names of the group. */
  readonly others: readonly string[];
  /** Numbers, in step with the columns behind the name. */
  readonly facts: readonly string[];
  readonly kinds: string;
  readonly examples: string;
}

export interface RepeatedNames {
  readonly columns: readonly string[];
  readonly rows: readonly Repeated[];
}

/** 哪些指标反复出现: the same or nearly the same names over projects and units, and how much of all targets is 100%. */
export const repeatedIndicators: Question<RepeatedNames> = {
  id: 'repeated-indicators',
  sql,
  draw(all, look) {
    const { text, view } = look;
    const words = text.repeated;
    const rows = all
      .filter((row) => row.lead !== null)
      .toSorted((a, b) => number(b, 'rows') - number(a, 'rows') || number(b, 'amount') - number(a, 'amount'));
    const [first] = rows;
    return {
      body: {
        type: 'own',
        own: {
          columns: [
            text.columns.indicator,
            text.columns.rows,
            text.columns.different,
            text.columns.units,
            text.inUnit(text.columns.amount, text.scales[view.money]),
            text.columns.kind,
            text.columns.targets,
          ],
          rows: rows.map((row) => ({
            lead: String(row.lead),
            title: String(row.lead),
            others: wordingsOf(row).slice(1),
            facts: [
              count(number(row, 'rows')),
              count(number(row, 'different')),
              count(number(row, 'units')),
              row.amount === null ? '—' : money(number(row, 'amount'), view.money),
            ],
            kinds: kindsOf(row, text),
            examples: targetsOf(row, text),
          })),
        },
      },
      note: words.note,
      remarks: remarksOf(all, look),
      summary:
        first === undefined
          ? words.nothing
          : words.summary(count(rows.length), String(first.lead), count(number(first, 'rows'))),
      table: tableOf(rows, text),
      empty: all.every((row) => row.lead === null && number(row, 'rows') === 0),
    };
  },
};

/** The name a group is shown under comes first. */
function wordingsOf(row: Row): readonly string[] {
  const lead = String(row.lead);
  return [
    lead,
    ...String(row.wordings)
      .split(GROUP)
      .filter((wording) => wording !== lead),
  ];
}

function kindsOf(row: Row, text: Text): string {
  const kinds = KINDS.filter(({ id }) => maskHas(number(row, 'kinds'), kindBit(id)));
  return kinds.map(({ id }) => text.kinds[id]).join(text.list.comma);
}

function targetsOf(row: Row, text: Text): string {
  return String(row.targets)
    .split(GROUP)
    .map((target) => {
      const [words = '', rows = ''] = target.split(RECORD);
      return text.repeated.target(words === '' ? text.filters.blank : words, count(Number(rows)));
    })
    .join(text.list.comma);
}

function remarksOf(all: readonly Row[], { text, view }: Look): readonly string[] {
  const whole = all.find((row) => row.lead === null);
  const wordings = number(whole, 'all_wordings');
  const words = text.repeated;
  return [
    words.full({
      rows: count(number(whole, 'full_rows')),
      given: count(number(whole, 'rows')),
      share: percent(number(whole, 'full_rows'), number(whole, 'rows')),
      projects: count(number(whole, 'projects')),
      all: count(number(whole, 'different')),
      amount: text.amount(number(whole, 'amount'), view.money),
    }),
    ...(all.some((row) => row.lead !== null) ? [] : [words.nothing]),
    ...(wordings > COMPARED_WORDINGS ? [words.cut(count(COMPARED_WORDINGS), count(wordings))] : []),
  ];
}

function tableOf(rows: readonly Row[], text: Text): ReturnType<Question['draw']>['table'] {
  const label = text.columns;
  return {
    columns: [
      { id: 'indicator', label: label.indicator, type: 'text' },
      { id: 'others', label: label.near, type: 'text' },
      { id: 'rows', label: label.rows, type: 'count' },
      { id: 'full_rows', label: label.full_rows, type: 'count' },
      { id: 'different', label: label.different, type: 'count' },
      { id: 'projects', label: label.forms, type: 'count' },
      { id: 'units', label: label.units, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'kinds', label: label.kind, type: 'text' },
      { id: 'targets', label: label.targets, type: 'text', wide: true },
    ],
    rows: rows.map((row) => [
      String(row.lead),
      wordingsOf(row).slice(1).join(text.list.comma),
      number(row, 'rows'),
      number(row, 'full_rows'),
      number(row, 'different'),
      number(row, 'projects'),
      number(row, 'units'),
      row.amount === null ? null : number(row, 'amount'),
      kindsOf(row, text),
      targetsOf(row, text),
    ]),
  };
}
