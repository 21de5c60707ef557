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

export async function locked(engine: Engine): Promise<Engine> {
  await engine.writer.run(LOCK);
  return engine;
}
