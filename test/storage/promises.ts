import { epochOf, type Manifest, ManifestChanged, type Storage } from '#storage/storage.ts';

/** What every storage promises, whatever it keeps things in: asked of a fresh one, said as plain data. */
export interface Promised {
  readonly name: string;
  readonly of: (storage: Storage) => Promise<unknown>;
  readonly expected: unknown;
}

/** The SHA-256 of 一二 and of b. */
const A = 'f6ea676b13bda19cfc20b95ee4d5dcf6ae81d8b9348b341dc170c8e7c917f587';
const B = '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d';

function manifest(epoch: number, ...kept: readonly string[]): Manifest {
  const sources = kept.map((sha256, at) => ({
    source: at + 1,
    file: `${at}.csv`,
    sha256,
    bytes: 1,
    imported_at: '',
    answers: {},
  }));
  return { epoch, sources };
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (cause) => (cause instanceof ManifestChanged ? 'overtaken' : 'refused'),
  );
}

export const PROMISES: readonly Promised[] = [
  {
    name: 'nothing is there at first',
    of: async (storage) => [await storage.manifest(), await storage.recall('note'), [...(await storage.notes(''))]],
    expected: [null, null, []],
  },
  {
    name: 'an original comes back as it was, and one that was never kept is refused',
    of: async (storage) => {
      await storage.keep(A, new Blob(['一', '二']));
      return [await (await storage.original(A)).text(), await outcome(storage.original(B))];
    },
    expected: ['一二', 'refused'],
  },
  {
    name: 'an original that is not what its SHA-256 says is refused, and one that is there stays',
    of: async (storage) => {
      const wrong = ['', '一', '二一', '一二 ', 'b', '\0'.repeat(6), '一二一二', 'null', '\ufeff一二', '一\u200b二'];
      const outcomes = [];
      for (const text of wrong) outcomes.push(await outcome(storage.keep(A, new Blob([text]))));
      const never = await outcome(storage.original(A));
      await storage.keep(A, new Blob(['一二']));
      await outcome(storage.keep(A, new Blob(['b'])));
      return [new Set(outcomes).size, outcomes[0], never, await (await storage.original(A)).text()];
    },
    expected: [1, 'refused', 'refused', '一二'],
  },
  {
    name: 'an original is kept twice without harm, also at once',
    of: async (storage) => {
      await Promise.all([storage.keep(A, new Blob(['一二'])), storage.keep(A, new Blob(['一', '二']))]);
      await storage.keep(A, new Blob(['一二']));
      return (await storage.original(A)).text();
    },
    expected: '一二',
  },
  {
    name: 'notes are written and forgotten with the manifest, or not at all',
    of: async (storage) => {
      for (const key of ['verdicts', 'rounds', 'views']) await storage.remember(key, 'before');
      const changes = new Map([
        ['verdicts', null],
        ['rounds', 'after'],
      ]);
      const overtaken = await outcome(storage.commit(manifest(2), changes));
      const untouched = [...(await storage.notes('')).values()];
      await storage.commit(manifest(1), changes);
      return [overtaken, untouched, [...(await storage.notes(''))].toSorted()];
    },
    expected: [
      'overtaken',
      ['before', 'before', 'before'],
      [
        ['rounds', 'after'],
        ['views', 'before'],
      ],
    ],
  },
  {
    name: 'a manifest follows the one before it, and none that was overtaken',
    of: async (storage) => {
      const outcomes = [
        await outcome(storage.commit(manifest(1, A))),
        await outcome(storage.commit(manifest(1, B))),
        await outcome(storage.commit(manifest(3, B))),
      ];
      return [outcomes, await storage.manifest()];
    },
    expected: [['done', 'overtaken', 'overtaken'], manifest(1, A)],
  },
  {
    name: 'of two commits at once one holds',
    of: async (storage) => {
      const both = [storage.commit(manifest(1, A)), storage.commit(manifest(1, B))].map(outcome);
      return [(await Promise.all(both)).toSorted(), epochOf(await storage.manifest())];
    },
    expected: [['done', 'overtaken'], 1],
  },
  {
    name: 'two changes of one note at once both count',
    of: async (storage) => {
      const add = (word: string) => storage.update('note', (note) => [note ?? '', word].join(' '));
      await Promise.all([add('one'), add('two')]);
      return (await storage.recall('note'))?.split(' ').toSorted();
    },
    expected: ['', 'one', 'two'],
  },
  {
    name: 'a change of a note that fails leaves it as it was',
    of: async (storage) => {
      await storage.remember('note', 'before');
      const failing = storage.update('note', () => {
        throw new Error('no');
      });
      return [await outcome(failing), await storage.recall('note')];
    },
    expected: ['refused', 'before'],
  },
  {
    name: 'notes are found by how their keys begin, and can be forgotten',
    of: async (storage) => {
      await storage.remember('columns a', '1');
      await storage.remember('columns b', '2');
      await storage.remember('views', '3');
      await storage.forget('columns a');
      return [[...(await storage.notes('columns '))], (await storage.notes('')).size];
    },
    expected: [[['columns b', '2']], 2],
  },
  {
    name: 'manifest and notes are replaced together or not at all',
    of: async (storage) => {
      await storage.remember('old', '1');
      const overtaken = await outcome(storage.replace(manifest(9, B), new Map([['new', '2']])));
      const untouched = [...(await storage.notes(''))];
      await storage.replace(manifest(1, A), new Map([['new', '2']]));
      return [overtaken, untouched, [...(await storage.notes(''))], await storage.manifest()];
    },
    expected: ['overtaken', [['old', '1']], [['new', '2']], manifest(1, A)],
  },
  {
    name: 'a sweep takes what was dropped, but nothing the manifest names',
    of: async (storage) => {
      await storage.keep(A, new Blob(['一二']));
      await storage.keep(B, new Blob(['b']));
      await storage.commit(manifest(1, A));
      await storage.sweep([A, B]);
      return [await outcome(storage.original(A)), await outcome(storage.original(B))];
    },
    expected: ['done', 'refused'],
  },
  {
    name: 'a sweep leaves alone what another window has kept and not yet named',
    of: async (storage) => {
      await storage.keep(B, new Blob(['b']));
      await storage.sweep([]);
      return outcome(storage.original(B));
    },
    expected: 'done',
  },
];
