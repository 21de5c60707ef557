import { line } from '#domain/lines.ts';
import type { Row, Writer } from '#engine/engine.ts';
import decided from './decided-pairs.sql?raw';
import formsToName from './forms-to-name.sql?raw';
import keyNames from './key-names.sql?raw';
import lineage from './lineage.sql?raw';
import { type LineForm, membersOf } from './lines.ts';
import openForms from './open-forms.sql?raw';
import openFormsToJoin from './open-forms-to-join.sql?raw';
import { plainCode, plainName, plainUnit } from './plainName.ts';

const NOT_YET = `
select distinct source
from project
where source not in (select source from name_key)
order by source
`;

/**
 * Lineage (同一项目): which forms are one project over the years, as the table `lineage` has it. Part of every change of
 * the forms, and of a decision on lines.
 */
export async function settleLineage(writer: Writer): Promise<void> {
  for (const { source } of await writer.ask(NOT_YET)) await nameForms(writer, Number(source));
  await writer.run(openForms);
  const forms = (await writer.ask(openFormsToJoin)).map(formOf);
  const pairs = (await writer.ask(decided)).map((row) => ({
    earlier: Number(row.earlier),
    later: Number(row.later),
    verdict: row.verdict === 'accepted' ? ('accepted' as const) : ('declined' as const),
  }));
  const lines = membersOf(forms, pairs).map((one) => line([one.project, one.line, String(one.accepted)]));
  await writer.run('delete from open_line');
  await writer.fill({ table: 'open_line', text: lines.join(''), rows: lines.length });
  await writer.run(lineage);
}

/** Cuts down the names of a source's forms. */
async function nameForms(writer: Writer, source: number): Promise<void> {
  for (let after = -1; ; ) {
    const forms = await writer.ask(formsToName, { source, after });
    const last = forms.at(-1);
    if (last === undefined) return;
    after = Number(last.project);
    const offices = new Map<string, string>();
    const lines = forms.map((form) => {
      const [name, office] = [textOf(form.name), textOf(form.office)];
      const unit = offices.get(office ?? '') ?? plainUnit(office);
      offices.set(office ?? '', unit);
      const words = [plainName(name, 'folded'), plainName(name, 'yearless'), plainName(name, 'plain', unit)];
      return line([Number(form.project), source, plainCode(textOf(form.code)), unit, ...words]);
    });
    await writer.fill({ table: 'name_words', text: lines.join(''), rows: lines.length });
    await writer.run(keyNames);
  }
}

function formOf(row: Row): LineForm {
  const key = (name: string) => (row[name] === null || row[name] === undefined ? null : Number(row[name]));
  return {
    project: Number(row.project),
    year: Number(row.year),
    code: key('code'),
    short: row.short === true,
    folded: key('folded'),
    yearless: key('yearless'),
    plain: key('plain'),
    name: plainName(textOf(row.name), 'plain', plainUnit(textOf(row.office))),
  };
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
