import { type Manifest, ManifestChanged, type Storage } from '#storage/storage.ts';

/** What every storage promises, whatever it keeps things in: asked of a fresh one, said as plain data. */
export interface Promised {
  readonly name: string;
  readonly of: (storage: Storage) => Promise<unknown>;
  readonly expected: unknown;
}

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

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
      return [(await Promise.all(both)).toSorted(), (await storage.manifest())?.epoch];
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
      await storage.keep(A, new Blob(['a']));
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
