import { FRAMEWORKS, type FrameworkId, guessFramework, isFramework } from '#domain/frameworks.ts';
import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { line } from '#domain/lines.ts';
import settle from '#domain/settle.sql?raw';
import type { Row, Writer } from '#engine/engine.ts';

const KINDS_PRINTED = `
select project.source, project.year, project.framework, kind.kind, count(*) as forms
from project
join kind on ((project.given | project.untargeted | project.none | project.blank) & kind.bit) <> 0
where project.status = 'accepted'
group by project.source, project.year, project.framework, kind.kind
`;

const SOURCE_YEARS = `
select distinct source, year, framework
from project
where status = 'accepted'
`;

/**
 * Brings everything that follows from the loaded forms up to date: the framework of each source and year,
 * the forms that are seen, the template gaps. Part of the change that loads or removes a source.
 */
export async function settleForms(writer: Writer): Promise<void> {
  const printed = await writer.ask(KINDS_PRINTED);
  const lines = (await writer.ask(SOURCE_YEARS)).map((group) => {
    const framework = frameworkOf(group, printed);
    return line([Number(group.source), Number(group.year), framework, expectedMask(framework)]);
  });
  await writer.run('delete from framework');
  await writer.fill({ table: 'framework', text: [...new Set(lines)].join(''), rows: new Set(lines).size });
  await writer.run(settle);
}

/** A source that states its framework (our own export) keeps it; otherwise the printed kinds decide. */
function frameworkOf(group: Row, printed: readonly Row[]): FrameworkId {
  if (typeof group.framework === 'string' && isFramework(group.framework)) return group.framework;
  const kinds = printed.filter(
    (row) => row.source === group.source && row.year === group.year && row.framework === null,
  );
  return guessFramework(new Map(kinds.map((row): [KindId, number] => [row.kind as KindId, Number(row.forms)])));
}

function expectedMask(id: FrameworkId): number {
  const expected: readonly KindId[] = FRAMEWORKS.find((framework) => framework.id === id)?.expected ?? [];
  return KINDS.filter((kind) => expected.includes(kind.id)).reduce((mask, kind) => mask + kindBit(kind.id), 0);
}
