import { choicesOf, FRAMEWORKS } from '#domain/frameworks.ts';
import { KINDS, kindBit, kindMask } from '#domain/kinds.ts';
import type { Engine } from '#engine/engine.ts';
import lineage from '#model/lineage/lineage.sql?raw';
import schema from './schema.sql?raw';
import settle from './settle.sql?raw';
import views from './views.sql?raw';
import weakItems from './weak-items.sql?raw';

/** Gives a fresh engine the tables of schema.sql and all that is derived from them, still empty. */
export async function prepare(engine: Engine): Promise<Engine> {
  await engine.writer.run(schema);
  const kinds = KINDS.map(({ id }, place) => `('${id}', ${kindBit(id)}, ${place})`);
  const choices = FRAMEWORKS.flatMap((framework) =>
    choicesOf(framework).map((group) => `('${framework.id}', ${kindMask(group)})`),
  );
  await engine.writer.run(`
    insert into kind values ${kinds.join(', ')};
    insert into choice values ${choices.join(', ')};
  `);
  await engine.writer.run(settle);
  await engine.writer.run(lineage);
  await engine.writer.run(`create or replace table seen as ${weakItems}`);
  await engine.writer.run(views);
  return engine;
}
