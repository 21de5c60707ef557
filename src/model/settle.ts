import { FRAMEWORKS, type FrameworkId, guessFramework, isFramework } from '#domain/frameworks.ts';
import { type KindId, kindMask } from '#domain/kinds.ts';
import { line } from '#domain/lines.ts';
import { listOfLists, type Row, type Writer } from '#engine/engine.ts';
import { settleLineage } from '#model/lineage/lineage.ts';
import { RULES } from '#rules/catalogue.ts';
import type { Rule } from '#rules/rule.ts';
import { findOver } from './found.ts';
import givenVerdicts from './given-verdicts.sql?raw';
import judgedForms from './judged-forms.sql?raw';
import { type Merged, settleNames } from './names.ts';
import setWide from './set-wide.sql?raw';
import settle from './settle.sql?raw';
import { spellNames } from './spelled.ts';
import touchedForms from './touched-forms.sql?raw';
import weakItems from './weak-items.sql?raw';
import weakRank from './weak-rank.sql?raw';
import weakness from './weakness.sql?raw';
import { groupWordings } from './wordings.ts';

const KINDS_PRINTED = `
select project.source, project.year, project.framework as stated, kind.kind, count(*) as forms
from project
join kind on (project.printed & kind.bit) <> 0
where project.status = 'accepted'
group by project.source, project.year, project.framework, kind.kind
`;

const SOURCE_YEARS = `
select distinct source, year, framework as stated
from project
where status = 'accepted'
`;

/** The framework a person chose for a source and year, by `source year`. */
export type Chosen = ReadonlyMap<string, FrameworkId>;

/** What people decided on the loaded forms that the model follows. */
export interface Decided {
  readonly chosen: Chosen;
  readonly merged: Merged;
}

/**
 * Brings everything that follows from the loaded forms up to date: the framework of each source and year,
 * the forms that are seen, their lines, the template gaps, the weak items. Part of the change that loads or removes a source.
 */
export async function settleForms(
  writer: Writer,
  { chosen, merged }: Decided,
  rules: readonly Rule[] = RULES,
): Promise<void> {
  const printed = await writer.ask(KINDS_PRINTED);
  const lines = (await writer.ask(SOURCE_YEARS)).map((group) => {
    const { framework, basis } = frameworkOf(group, printed, chosen);
    const stated = group.stated === null ? null : String(group.stated);
    return line([Number(group.source), Number(group.year), stated, framework, basis, expectedMask(framework)]);
  });
  await writer.run('delete from framework');
  await writer.fill({ table: 'framework', text: lines.join(''), rows: lines.length });
  await settleNames(writer, merged);
  await writer.run(settle);
  await settleLineage(writer);
  await findOver(writer, 'slots', rules);
  await settleStanding(writer, rules);
  await spellNames(writer);
  await groupWordings(writer);
}

/** The same for what follows from verdicts alone: the forms, their findings and what is expected of them are as before. */
export async function settleStanding(writer: Writer, rules: readonly Rule[] = RULES): Promise<void> {
  await writer.run('delete from touched; insert into touched select project from diagnosis;');
  await weigh(writer, `create or replace table seen as ${weakItems} order by slots.project;`, rules);
}

/** The same where nothing but the verdicts on forms of these identities changed: only these forms are looked at again. */
export async function settleJudged(
  writer: Writer,
  identities: readonly string[],
  rules: readonly Rule[] = RULES,
): Promise<void> {
  await writer.run('delete from touched;');
  await writer.ask(touchedForms, { identities: listOfLists(identities) });
  await weigh(
    writer,
    judgedForms.replace(':items', () => weakItems),
    rules,
  );
}

async function weigh(writer: Writer, forms: string, rules: readonly Rule[]): Promise<void> {
  await writer.run('delete from finding where rule in (select rule from rule_record where set_wide);');
  await writer.run([givenVerdicts, weakness, forms, weakRank].join('\n'));
  await findOver(writer, 'standing', rules);
  await writer.run(setWide);
}

/** A framework and why it holds. */
interface Held {
  readonly framework: FrameworkId;
  readonly basis: 'chosen' | 'stated' | 'guessed';
}

/** What a person chose holds; else what the source states (our own export); else the printed kinds decide. */
function frameworkOf(group: Row, printed: readonly Row[], chosen: Chosen): Held {
  const own = chosen.get(`${group.source} ${group.year}`);
  if (own !== undefined) return { framework: own, basis: 'chosen' };
  if (typeof group.stated === 'string' && isFramework(group.stated))
    return { framework: group.stated, basis: 'stated' };
  const kinds = printed.filter(
    (row) => row.source === group.source && row.year === group.year && row.stated === group.stated,
  );
  const forms = new Map(kinds.map((row): [KindId, number] => [row.kind as KindId, Number(row.forms)]));
  return { framework: guessFramework(forms), basis: 'guessed' };
}

function expectedMask(id: FrameworkId): number {
  return kindMask(FRAMEWORKS.find((framework) => framework.id === id)?.expected ?? []);
}
