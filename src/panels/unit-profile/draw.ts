import { ROUND_STEPS } from '#domain/rounds.ts';
import { GAPS } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { list } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { shortChange } from '#panels/change.ts';
import { headline } from '#panels/headline/draw.ts';
import type { Asked, Drawing, Look, Question } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import { behindSum } from '#view/behind.ts';
import { sidesOf } from '#view/comparison.ts';
import type { View } from '#view/view.ts';
import sql from './ask.sql?raw';
import type { UnitPage } from './profile.ts';
import { formsTable, profileOf } from './profileOf.ts';
import formsSql from './unit-forms.sql?raw';
import remarksSql from './unit-remarks.sql?raw';
import { unitsTable } from './units.ts';

/** The one unit a view is narrowed to; '' is the blank one, `null` for none or several. */
function unitOf({ filters: { unit } }: Pick<View, 'filters'>): string | null {
  return unit.length === 1 ? (unit[0] ?? null) : null;
}

const oneUnit = (view: View) => ({ one_unit: unitOf(view) === null ? 0 : 1 });

const FORMS: Asked = {
  id: 'unit-forms',
  sql: formsSql,
  asks: (view) => ({
    ...oneUnit(view),
    awaited: list(ROUND_STEPS.filter(({ awaited }) => awaited).map(({ id }) => id)),
  }),
};
const REMARKS: Asked = { id: 'unit-remarks', sql: remarksSql, asks: oneUnit };

/** 单位: the units of the reporting year; with one chosen that unit, by itself. */
export const unitProfile: Question<UnitPage> = {
  id: 'unit-profile',
  sql,
  judging: true,
  parts: [headline, FORMS, REMARKS],
  draw(rows, look) {
    const of = (id: string) => rows.filter(({ part }) => part === id);
    const unit = unitOf(look.view);
    if (unit === null) return listed(of('unit-profile'), look);
    const parts = { years: of(headline.id), forms: of(FORMS.id), remarks: of(REMARKS.id) };
    const profile = profileOf({ unit, ...parts }, look);
    const { text, view } = look;
    const words = text.unit;
    return {
      body: { type: 'own', own: { shows: 'profile', profile } },
      note: words.profileNote(text.scales[view.money]),
      remarks: parts.forms.length === 0 ? [words.noForms(text.time.period(look.time.years.map(String)))] : [],
      summary: words.said(
        profile.name,
        profile.figures.map(({ label, value, unit: of }) => `${label} ${value}${of}`),
      ),
      table: formsTable(parts.forms, look),
      empty: parts.years.length === 0,
    };
  },
};

function listed(rows: readonly Row[], look: Look): Drawing<UnitPage> {
  const { text, view, time } = look;
  const words = text.unit;
  const compared = time.against !== null;
  const units = rows.map((row) => ({
    unit: String(row.unit),
    name: String(row.unit) || text.filters.blank,
    cells: [
      row.amount === null ? text.findings.weakest.noAmount : money(number(row, 'amount'), view.money),
      ...(compared ? [changeOf(row, look)] : []),
      count(number(row, 'projects')),
      percent(number(row, 'gaps'), number(row, 'printed')),
      words.weakOf(count(number(row, 'weak_projects')), count(number(row, 'large_weak_projects'))),
    ],
  }));
  return {
    body: {
      type: 'own',
      own: {
        shows: 'units',
        units,
        heads: [
          text.inUnit(text.columns.amount, text.scales[view.money]),
          ...(compared ? [words.than(String(time.against))] : []),
          text.columns.projects,
          text.headline.unfilled,
          text.weak.project,
        ],
        totals: [
          money(sum(rows, 'amount'), view.money),
          ...(compared
            ? [shortChange({ now: sum(rows, 'amount'), before: sum(rows, 'before') }, view.money, text) ?? '']
            : []),
          count(sum(rows, 'projects')),
          percent(sum(rows, 'gaps'), sum(rows, 'printed')),
          words.weakOf(count(sum(rows, 'weak_projects')), count(sum(rows, 'large_weak_projects'))),
        ],
        behind: [
          behindSum('projects'),
          ...(compared ? [null] : []),
          behindSum('projects'),
          behindSum('all', { state: GAPS }),
          behindSum('weak'),
        ],
      },
    },
    note: words.note(count(rows.length), text.scales[view.money]),
    remarks: [],
    summary: words.listed(
      count(rows.length),
      count(sum(rows, 'projects')),
      text.amount(sum(rows, 'amount'), view.money),
    ),
    table: unitsTable(rows, look),
    ...sidesOf(
      'unit',
      view.filters.unit,
      rows.filter(({ projects }) => Number(projects) > 0).map((row) => String(row.unit)),
    ),
    empty: rows.length === 0,
  };
}

function changeOf(row: Row, { text, time, view }: Look): string {
  if (number(row, 'before_projects') === 0) return text.overview.departments.fresh(String(time.against));
  const held = { now: number(row, 'amount'), before: number(row, 'before') };
  return shortChange(held, view.money, text) ?? '';
}
