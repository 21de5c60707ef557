import type { Parameters, Value } from './engine.ts';

/** A name after a single colon; casts are written `cast(x as y)`, so a double colon does not occur. */
const NAME = /(?<![:\w]):([a-z_]+)/g;

/** Turns `:name` places into numbered ones, each name bound once. Throws when a name has no value. */
export function bind(sql: string, parameters: Parameters): { readonly sql: string; readonly values: readonly Value[] } {
  const names: string[] = [];
  const numbered = sql.replace(/--.*$/gm, '').replace(NAME, (_, name: string) => {
    if (!(name in parameters)) throw new Error(`no value for :${name}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { sql: numbered, values: names.map((name) => parameters[name] ?? null) };
}
