import { OUTCOMES } from '#domain/ledger.ts';
import type { Writer } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { CaseLedger } from './about.ts';

const FIGURES = ['found', ...OUTCOMES].flatMap((name) => [name, `amount_${name}`]);

const sums = (from: string) => `
select ${FIGURES.map((name) => `cast(coalesce(sum(${name}), 0) as bigint) as ${name}`).join(', ')}
from (${from})`;

/** Of a part, what was read is what is in it. */
const PART = `
select
  1 as found,
  coalesce(project.amount, 0) as amount_found,
  ${OUTCOMES.map((name) => `cast(became = '${name}' as integer) as ${name}`).join(', ')},
  ${OUTCOMES.map((name) => `case when became = '${name}' then coalesce(project.amount, 0) else 0 end as amount_${name}`).join(', ')}
from (
  select
    project.amount,
    case
      when project.status <> 'accepted' then project.status
      when prevailing.project is null then 'superseded'
      else 'accepted'
    end as became
  from project
  join handed_form on handed_form.project = project.project
  left join prevailing on prevailing.project = project.project
) as project`;

/** The ledger over all forms, or over those handed over. */
export async function ledgerOf(writer: Pick<Writer, 'ask'>, part: boolean): Promise<CaseLedger> {
  const [row] = await writer.ask(sums(part ? PART : 'select * from ledger'));
  return Object.fromEntries(FIGURES.map((name) => [name, number(row, name)]));
}
