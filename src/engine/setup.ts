import { KINDS, kindBit, LESSER_KINDS } from '#domain/kinds.ts';
import schema from '#domain/schema.sql?raw';
import settle from '#domain/settle.sql?raw';
import standing from '#domain/standing.sql?raw';
import views from '#domain/views.sql?raw';
import type { Engine } from './engine.ts';

/**
 * Locks the engine down before anything is loaded: no extension is fetched, no file but our own `import/` texts
 * is read, and none of it can be switched back.
 */
const LOCK = `
set autoload_known_extensions = false;
set autoinstall_known_extensions = false;
set allow_community_extensions = false;
set allowed_directories = ['import/'];
set enable_external_access = false;
set lock_configuration = true;
`;

/** Locks a fresh engine and gives it the tables of schema.sql. */
export async function prepare(engine: Engine): Promise<Engine> {
  await engine.writer.run(LOCK);
  await engine.writer.run(schema);
  const kinds = KINDS.map(({ id }, place) => `('${id}', ${kindBit(id)}, ${place}, ${LESSER_KINDS.includes(id)})`).join(
    ', ',
  );
  await engine.writer.run(`insert into kind values ${kinds};`);
  await engine.writer.run(settle);
  await engine.writer.run(standing);
  await engine.writer.run(views);
  return engine;
}
