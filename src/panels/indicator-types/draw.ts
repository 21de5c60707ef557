import { stackedBars } from '#charts/bars.ts';
import type { Fill } from '#charts/chart.ts';
import { readableOn } from '#charts/tint.ts';
import { STATES } from '#domain/states.ts';
import { distinct, number } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

const ROW_HEIGHT = 28;

/** What is drawn: the states, with those given slots set apart that are 疑似错位. */
const PARTS = STATES.flatMap((state) => (state === 'given' ? (['given', 'misplaced'] as const) : [state]));

/** 用了哪些类型的指标: the kinds in official order, the five states of their slots side by side. */
export const indicatorTypes: Question<never> = {
  id: 'indicator-types',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, palette, view } = look;
    const words = text.kindsPanel;
    const labels = rows.map((row) => wordFor(text.kinds, String(row.kind)));
    const series = PARTS.map((state) => ({
      name: text.states[state],
      fill: fillOf(state, look),
      stretches: rows.map((row, at) => {
        const value = number(row, state) - (state === 'given' ? number(row, 'misplaced') : 0);
        const share = percent(value, number(row, 'slots'));
        return {
          value,
          label:
            state === 'given' || state === 'misplaced' ? count(value) : `${text.stateGlyphs[state]} ${count(value)}`,
          tip: words.tip(labels[at] ?? '', text.states[state], count(value), count(number(row, 'slots')), share),
          pick: { kind: String(row.kind), state },
          faint: !isChosen(view.filters.kind, String(row.kind)) || !isChosen(view.filters.state, state),
        };
      }),
    }));
    const frameworks = distinct(
      rows.flatMap((row) =>
        String(row.frameworks ?? '')
          .split(',')
          .filter(Boolean),
      ),
    ).sort();
    const withNone = rows.filter((row) => number(row, 'none') > 0);
    return {
      body: {
        type: 'chart',
        chart: stackedBars({ groups: labels, series, palette, lying: true, height: rows.length * ROW_HEIGHT + 16 }),
      },
      note: words.note(frameworks.map((id) => wordFor(text.frameworks, id)).join(text.list.comma)),
      remarks: gapsOf(rows, look),
      summary:
        withNone.length === 0
          ? words.noNone
          : words.summary(
              withNone
                .map((row) => `${wordFor(text.kinds, String(row.kind))} ${number(row, 'none')}`)
                .join(text.list.comma),
            ),
      table: {
        columns: [
          { id: 'kind', label: text.columns.kind, type: 'text' },
          ...STATES.map((state) => ({ id: state, label: text.columns[state], type: 'count' as const })),
          { id: 'misplaced', label: text.findings.columns.misplaced, type: 'count' },
          { id: 'printed', label: text.columns.printed, type: 'count' },
          { id: 'slots', label: text.columns.slots, type: 'count' },
          { id: 'amount_with_none', label: text.columns.amount_with_none, type: 'money' },
          { id: 'amount_misplaced', label: text.findings.columns.amount_misplaced, type: 'money' },
        ],
        rows: rows.map((row, at) => [
          labels[at] ?? '',
          ...STATES.map((state) => number(row, state)),
          number(row, 'misplaced'),
          number(row, 'slots') - number(row, 'absent'),
          number(row, 'slots'),
          number(row, 'amount_with_none'),
          number(row, 'amount_misplaced'),
        ]),
      },
      empty: rows.length === 0,
    };
  },
};

function isChosen(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** A kind that whole templates lack is said once. */
function gapsOf(rows: Parameters<Question['draw']>[0], { text }: Look): readonly string[] {
  const gaps = rows.filter((row) => number(row, 'template_absent') > 0);
  const counts = distinct(gaps.map((row) => number(row, 'template_absent')));
  return counts.map((forms) => {
    const kinds = gaps
      .filter((row) => number(row, 'template_absent') === forms)
      .map((row) => wordFor(text.kinds, String(row.kind)));
    return text.kindsPanel.gap(kinds.join(text.list.comma), count(forms));
  });
}

const LOOKS: Readonly<Record<string, Fill['look']>> = { misplaced: 'marked', blank: 'hatched', absent: 'outlined' };

/** Colour never stands alone: blank is hatched, absent a dashed outline, 疑似错位 has the reviewer's red (design.md). */
function fillOf(state: string, { palette }: Pick<Look, 'palette'>): Fill {
  const look = LOOKS[state] ?? 'plain';
  const color = palette.marks[state] ?? palette.secondary;
  return { color, look, labelColor: readableOn(color, palette) };
}
