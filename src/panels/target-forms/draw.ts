import { stackedBars } from '#charts/bars.ts';
import type { Fill, MarkFilter } from '#charts/chart.ts';
import { readableOn } from '#charts/tint.ts';
import { KINDS } from '#domain/kinds.ts';
import { GIVEN_FORMS, TARGET_FORMS, type TargetForm } from '#domain/targets/targetForm.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { inBoth } from '#panels/inBoth.ts';
import type { Look, Question } from '#panels/question.ts';
import { ruleFinding } from '#rules/catalogue.ts';
import { count, percent } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

const ROW_HEIGHT = 32;

/** 指标值写成什么样: the rows of each kind by the form of their target, from measurable to vague, then those without. */
export const targetForms: Question<never> = {
  id: 'target-forms',
  sql,
  draw(all, look) {
    const { text, palette, view } = look;
    const words = text.targetForms;
    const rows = all.filter((row) => row.kind !== null);
    const kinds = [...KINDS.map(({ id }) => String(id)), ''].filter((kind) => rows.some((row) => row.kind === kind));
    const labels = kinds.map((kind) => kindLabel(kind, text));
    const forms = TARGET_FORMS.filter((form) => rows.some((row) => row.form === form));
    const given = sum(rows.filter(isGiven), 'rows');
    const series = forms.map((form) => ({
      name: formLabel(form, text),
      fill: fillOf(form, look),
      stretches: kinds.map((kind) => {
        const row = rows.find((one) => one.kind === kind && one.form === form);
        return {
          value: number(row, 'rows'),
          label: count(number(row, 'rows')),
          tip: tipOf(row, rows, look),
          pick: pickOf(kind, form),
          faint: view.filters.kind.length > 0 && !view.filters.kind.includes(kind),
        };
      }),
    }));
    return {
      body: {
        type: 'chart',
        chart: stackedBars({ groups: labels, series, palette, lying: true, height: kinds.length * ROW_HEIGHT + 16 }),
      },
      note: words.note(count(given), count(sum(rows, 'rows'))),
      remarks: vagueOf(all, given, look),
      summary: words.summary(
        forms
          .map((form) => words.part(formLabel(form, text), count(sum(of(rows, { form }), 'rows'))))
          .join(text.list.comma),
      ),
      table: tableOf(rows, { kinds, forms, text }),
      empty: rows.length === 0,
    };
  },
};

function of(rows: readonly Row[], wanted: { readonly kind?: string; readonly form?: TargetForm }): readonly Row[] {
  return rows.filter(
    (row) =>
      (wanted.kind === undefined || row.kind === wanted.kind) &&
      (wanted.form === undefined || row.form === wanted.form),
  );
}

function isGiven({ form }: Row): boolean {
  return GIVEN_FORMS.some((one) => one === form);
}

function kindLabel(kind: string, text: Text): string {
  return kind === '' ? text.targetForms.unknownKind : wordFor(text.kinds, kind);
}

function formLabel(form: TargetForm, text: Text): string {
  return { ...text.states, ...text.targetForms.forms }[form];
}

/** Given forms are counted in given rows, the others in all rows of the kind. */
function baseOf(row: Row, rows: readonly Row[]): number {
  const same = rows.filter(({ kind }) => kind === row.kind);
  return sum(isGiven(row) ? same.filter(isGiven) : same, 'rows');
}

function tipOf(row: Row | undefined, rows: readonly Row[], { text, view }: Look): string {
  if (row === undefined) return '';
  const form = row.form as TargetForm;
  const base = baseOf(row, rows);
  return text.targetForms.tip({
    mark: `${kindLabel(String(row.kind), text)} · ${formLabel(form, text)}`,
    rows: count(number(row, 'rows')),
    base: isGiven(row) ? text.targetForms.givenBase(count(base)) : text.targetForms.allBase(count(base)),
    share: percent(number(row, 'rows'), base),
    projects: count(number(row, 'projects')),
    money: inBoth(number(row, 'amount'), view.money, text),
  });
}

function pickOf(kind: string, form: TargetForm): MarkFilter {
  const rule = ruleFinding(form);
  if (rule !== undefined) return { rule };
  const state = GIVEN_FORMS.includes(form) ? 'given' : form;
  return kind === '' ? {} : { kind, state };
}

function vagueOf(all: readonly Row[], given: number, { text, view }: Look): readonly string[] {
  const vague = all.find((row) => row.kind === null);
  if (vague === undefined || number(vague, 'rows') === 0) return [];
  return [
    text.targetForms.vague({
      rows: count(number(vague, 'rows')),
      given: count(given),
      share: percent(number(vague, 'rows'), given),
      projects: count(number(vague, 'projects')),
      all: count(number(vague, 'projects_once')),
      amount: text.amount(number(vague, 'amount'), view.money),
    }),
  ];
}

function fillOf(form: TargetForm, { palette }: Look): Fill {
  const color = palette.marks[form] ?? palette.secondary;
  return { color, look: form === 'blank' ? 'hatched' : 'plain', labelColor: readableOn(color, palette) };
}

function tableOf(
  rows: readonly Row[],
  { kinds, forms, text }: { readonly kinds: readonly string[]; readonly forms: readonly TargetForm[]; text: Text },
): ReturnType<Question['draw']>['table'] {
  const given = sum(rows.filter(isGiven), 'rows');
  const label = text.columns;
  const whole = forms.map((form) => {
    const same = of(rows, { form });
    const many = sum(same, 'rows');
    const share = GIVEN_FORMS.includes(form) && given > 0 ? many / given : null;
    return [
      text.panel.allGroups,
      formLabel(form, text),
      many,
      share,
      sum(same, 'projects_once'),
      sum(same, 'amount_once'),
    ];
  });
  const single = kinds.flatMap((kind) =>
    forms.flatMap((form) =>
      of(rows, { kind, form }).map((row) => [
        kindLabel(kind, text),
        formLabel(form, text),
        number(row, 'rows'),
        isGiven(row) ? number(row, 'rows') / baseOf(row, rows) : null,
        number(row, 'projects'),
        number(row, 'amount'),
      ]),
    ),
  );
  return {
    columns: [
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'form', label: label.target_form, type: 'text' },
      { id: 'rows', label: label.rows, type: 'count' },
      { id: 'share', label: label.share_of_given, type: 'share' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
    ],
    rows: [...whole, ...single],
  };
}
