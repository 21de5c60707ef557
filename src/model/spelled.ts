import { spelled } from '#domain/initials.ts';
import { line } from '#domain/lines.ts';
import type { Writer } from '#engine/engine.ts';

const NOT_YET = `
select distinct named.words
from (
  select name as words from seen
  union
  select unit from seen
  union
  select department from seen
) as named
where named.words is not null
  and named.words > :after
  and named.words not in (select words from spelled)
order by named.words
limit 20000
`;

/** Initials of the names that are new, each distinct one once, so that no question works them out form by form. */
export async function spellNames(writer: Writer): Promise<void> {
  for (let after = ''; ; ) {
    const fresh = await writer.ask(NOT_YET, { after });
    const last = fresh.at(-1);
    if (last === undefined) return;
    after = String(last.words);
    const lines = fresh.map(({ words }) => line([String(words), spelled(String(words))]));
    await writer.fill({ table: 'spelled', text: lines.join(''), rows: lines.length });
  }
}
