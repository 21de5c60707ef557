import { line } from '#domain/lines.ts';
import { foldedName } from '#domain/names.ts';
import type { Writer } from '#engine/engine.ts';

const WRITTEN = `
select 'unit' as field, unit as written, count(*) as forms
from project
where status = 'accepted' and unit is not null
group by unit
union all
select 'department' as field, department as written, count(*) as forms
from project
where status = 'accepted' and department is not null
group by department
`;

/** Names as they are matched, those that a person said are another one with that one, by `field name`. */
export type Merged = ReadonlyMap<string, string>;

interface Written {
  readonly written: string;
  readonly forms: number;
}

/** Says of every name that is written in more ways than one which of them is shown: the most frequent, then the first. */
export async function settleNames(writer: Writer, merged: Merged): Promise<void> {
  const groups = new Map<string, Written[]>();
  for (const { field, written, forms } of await writer.ask(WRITTEN)) {
    const key = `${field} ${foldedName(String(written))}`;
    const own = rootOf(key, merged);
    groups.set(own, [...(groups.get(own) ?? []), { written: String(written), forms: Number(forms) }]);
  }
  const lines = [...groups].flatMap(([key, names]) => {
    const field = key.slice(0, key.indexOf(' '));
    // What was merged is shown as what it was merged into.
    const own = names.filter(({ written }) => `${field} ${foldedName(written)}` === key);
    const [shown] = (own.length === 0 ? names : own).toSorted(
      (one, other) => other.forms - one.forms || (one.written < other.written ? -1 : 1),
    );
    return names
      .filter(({ written }) => shown !== undefined && written !== shown.written)
      .map(({ written }) => line([field, written, shown?.written ?? written]));
  });
  await writer.run('delete from spelling');
  if (lines.length > 0) await writer.fill({ table: 'spelling', text: lines.join(''), rows: lines.length });
}

/** What a name was merged into in the end; a ring of merges, which nobody can make here, ends where it began. */
function rootOf(key: string, merged: Merged): string {
  const seen = new Set<string>();
  let own = key;
  while (merged.has(own) && !seen.has(own)) {
    seen.add(own);
    own = merged.get(own) ?? own;
  }
  return own;
}
