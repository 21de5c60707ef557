import { afterAll, expect, test } from 'vitest';
import { type Database, engineOver } from '#engine/connected.ts';
import { EngineError, EngineLost } from '#engine/engine.ts';
import { openEngine } from '#engine/node.ts';
import { thenAlways } from '#engine/thenAlways.ts';

const engine = await openEngine();
afterAll(() => engine.close());

const lost = new EngineLost('the database stopped working');

/** A database whose worker has died: every call says so, but the rollback gets a refusal out. */
function dying(): Database {
  const query = async (sql: string) => {
    if (sql === 'begin transaction') return { schema: { fields: [] }, numRows: 0, getChildAt: () => null };
    if (sql === 'rollback') throw new Error('no transaction is active');
    throw lost;
  };
  const connection = { query, ask: query };
  const nothing = async () => undefined;
  return {
    reader: connection,
    writer: connection,
    register: nothing,
    drop: () => Promise.reject(new Error('no file')),
    close: nothing,
  };
}

test('a lost engine stays lost when its rollback fails too', async () => {
  const dead = engineOver(dying());
  await expect(dead.change((writer) => writer.run('insert into form values (1)'))).rejects.toBe(lost);
});

test('a change that fails for a reason of its own says that reason, and nothing of it stays', async () => {
  await engine.writer.run('create table kept (a integer)');
  const mine = new Error('the file ended early');
  const work = engine.change(async (writer) => {
    await writer.run('insert into kept values (1)');
    throw mine;
  });
  await expect(work).rejects.toBe(mine);
  expect(await engine.ask('select count(*) as rows from kept')).toEqual([{ rows: 0 }]);
  // Rolled back inside already: the rollback of the change is refused, the first cause is told.
  const twice = engine.change(async (writer) => {
    await writer.run('rollback');
    throw mine;
  });
  await expect(twice).rejects.toBe(mine);
});

test('clearing up never hides the first cause, and its own failure is told where the work went well', async () => {
  const refused = new EngineError('no such table');
  const clearUp = () => Promise.reject(refused);
  await expect(thenAlways(() => Promise.reject(lost), clearUp)).rejects.toBe(lost);
  await expect(thenAlways(async () => 1, clearUp)).rejects.toBe(refused);
  expect(
    await thenAlways(
      async () => 1,
      async () => 2,
    ),
  ).toBe(1);
});

test('a refused statement is kept with the refusal, not in its words', async () => {
  const asked = 'select nowhere from (select 1 as here) where here = cast(:a as integer)';
  const refusal = await engine.ask(asked, { a: 1 }).catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(EngineError);
  expect(refusal).toMatchObject({ statement: asked.replace(':a', '$1') });
  await expect(engine.writer.run('drop table nowhere')).rejects.toMatchObject({ statement: 'drop table nowhere' });
});

test('a question given up on before its turn never starts, and those around it are answered', async () => {
  await engine.writer.run('create sequence started');
  const gone = new AbortController();
  const before = engine.ask("select nextval('started') as turn");
  const dropped = engine.ask("select nextval('started') as turn", {}, gone.signal);
  const after = engine.ask("select nextval('started') as turn");
  gone.abort();
  await expect(dropped).rejects.toThrow('aborted');
  expect([await before, await after]).toEqual([[{ turn: 1 }], [{ turn: 2 }]]);
});

test('a call starts only when the call before it has ended', async () => {
  const seen: string[] = [];
  const slow = async (sql: string) => {
    seen.push(`${sql} starts`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    seen.push(`${sql} ends`);
    return { schema: { fields: [] }, numRows: 0, getChildAt: () => null };
  };
  const connection = { query: slow, ask: slow };
  const queued = engineOver({ ...dying(), reader: connection, writer: connection });
  await Promise.all([queued.ask('one'), queued.writer.run('two'), queued.ask('three')]);
  expect(seen).toEqual(['one starts', 'one ends', 'two starts', 'two ends', 'three starts', 'three ends']);
});
