import type { KindId } from '#domain/kinds.ts';
import { line } from '#domain/lines.ts';
import type { Row, Writer } from '#engine/engine.ts';
import type { Patient } from '#rules/examine.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { RulePack } from '#rules/pack.ts';
import type { FormRow, IndicatorRow } from '#rules/reading.ts';
import formsSql from './forms-to-examine.sql?raw';
import indicatorsSql from './indicators-to-examine.sql?raw';

/** How far a diagnosis is. */
export interface Examining {
  readonly done: number;
  readonly forms: number;
}

const NOT_YET = `
select source, count(*) as forms
from project
where status = 'accepted'
  and source not in (select source from diagnosis)
group by source
order by source
`;

/** Where findings go: the tables themselves, or those of a trial beside them. */
type Into = '' | 'trial_';

/**
 * Examines the forms of every source that was not examined yet by the rules of `pack`, a piece at a time, so that
 * the page stays usable. Part of the change that loads a source or takes over another pack.
 */
export async function diagnoseForms(
  writer: Writer,
  {
    pack,
    examiner,
    into = '',
    seen = () => undefined,
  }: {
    readonly pack: RulePack;
    readonly examiner: () => Examiner;
    readonly into?: Into;
    readonly seen?: (examining: Examining) => void;
  },
): Promise<void> {
  const sources = await writer.ask(into === '' ? NOT_YET : NOT_YET.replace('from diagnosis', `from ${into}diagnosis`));
  if (sources.length === 0) return;
  const forms = sources.reduce((sum, row) => sum + Number(row.forms), 0);
  const open = examiner();
  let done = 0;
  try {
    for (const { source } of sources) {
      const failures = new Map<string, { forms: number; message: string }>();
      for await (const patients of patientsOf(writer, Number(source))) {
        const examined = await open.examine(pack, patients);
        for (const lines of examined.lines) await writer.fill({ ...lines, table: `${into}${lines.table}` });
        for (const { rule, forms: broken, message } of examined.failures) {
          failures.set(rule, { forms: (failures.get(rule)?.forms ?? 0) + broken, message });
        }
        done += patients.length;
        seen({ done, forms });
      }
      const broken = [...failures].map(([rule, { forms: many, message }]) =>
        line([Number(source), rule, many, message]),
      );
      if (into === '') await writer.fill({ table: 'rule_failure', text: broken.join(''), rows: broken.length });
    }
  } finally {
    open.close();
  }
}

/** The forms of a source as the rules see them, a piece at a time; of one that is loaded, or on a stage. */
export async function* patientsOf(
  writer: Writer,
  source: number,
  from: '' | 'returned_' = '',
): AsyncGenerator<readonly Patient[]> {
  let after = -1;
  for (;;) {
    const forms = await writer.ask(formsSql.replace('from project', `from ${from}project`), { source, after });
    const first = forms[0];
    const last = forms.at(-1);
    if (first === undefined || last === undefined) return;
    after = Number(last.project);
    const between = { first: Number(first.project), last: after };
    const rows = await writer.ask(indicatorsSql.replace('from indicator', `from ${from}indicator`), between);
    const indicators = new Map<number, IndicatorRow[]>(forms.map((form) => [Number(form.project), []]));
    for (const row of rows) indicators.get(Number(row.project))?.push(indicatorOf(row));
    yield forms.map((form) => ({
      project: Number(form.project),
      source,
      form: formOf(form, indicators.get(Number(form.project)) ?? []),
    }));
  }
}

function formOf(form: Row, indicators: readonly IndicatorRow[]): FormRow {
  return {
    goal_overall: textOf(form.goal_overall),
    goal_annual: textOf(form.goal_annual),
    amount: yuanOf(form.amount),
    total: yuanOf(form.total),
    starts_on: textOf(form.starts_on),
    ends_on: textOf(form.ends_on),
    year: form.year === null ? null : Number(form.year),
    indicators,
  };
}

function indicatorOf(row: Row): IndicatorRow {
  return {
    position: Number(row.position),
    kind: textOf(row.kind) as KindId | null,
    name: textOf(row.name),
    target: textOf(row.target),
    operator: textOf(row.operator),
    unit: textOf(row.unit),
    direction: textOf(row.direction),
    weight: row.weight === null ? null : Number(row.weight),
  };
}

/** Amounts are kept in fen. */
function yuanOf(fen: Row[string] | undefined): number | null {
  return fen === null || fen === undefined ? null : Number(fen) / 100;
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
