import { expect, test } from 'vitest';
import { scopeOf } from '#app/case/scopes.ts';
import type { CaseScope } from '#data/case/about.ts';
import { type Case, readCase } from '#data/case/case.ts';
import type { Handing } from '#data/case/cases.ts';
import { caseStorage } from '#data/case/opened.ts';
import { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/node.ts';
import { directReader } from '#intake/reader.ts';
import { askedBy, askedFor, statementOf } from '#panels/question.ts';
import { QUESTIONS } from '#panels/registry.ts';
import { directExaminer } from '#rules/examiner.ts';
import { mortalEngines } from '#test/asking.ts';
import { dataFile, importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { TIME, timeOf } from '#view/time.ts';
import { readView, type View } from '#view/view.ts';

const ALL: Handing = {
  ...{ scope: 'all', named: [], forms: null },
  ...{ hash: '#/overview', originals: false, passphrase: null },
};
const WORD = '镇里的口令，2026';

const never = async (): Promise<string> => {
  throw new Error('no passphrase was to be asked for');
};

async function written(workspace: Workspace, handing: Handing): Promise<Blob> {
  return (await workspace.cases.write(handing)).file;
}

/** What was handed over, opened on another machine. */
async function opened(blob: Blob, ask: (again: boolean) => Promise<string> = never): Promise<Workspace> {
  return openedCase(await readCase(blob, ask));
}

function openedCase(held: Case, engine = openEngine): Promise<Workspace> {
  return Workspace.open(
    {
      openEngine: engine,
      openReader: () => directReader,
      openExaminer: () => directExaminer,
      storage: caseStorage(held),
      sample: async (id) => dataFile(id === 'wujing' ? 'wujing-2023.csv' : 'shili-2020-2025.csv'),
      held,
    },
    { sample: 'wujing', forced: true },
  );
}

/** Every answer of every panel to a view. */
async function answers(workspace: Workspace, hash: string): Promise<Readonly<Record<string, unknown>>> {
  const view = readView(hash);
  const all = new Map<string, unknown>();
  for (const question of QUESTIONS)
    for (const one of askedFor(question)) {
      const asked = { ...askedBy(one, view), ...(question.most === undefined ? {} : { rows: 100_000 }) };
      all.set(one.id, await workspace.ask(statementOf(one), asked));
    }
  return Object.fromEntries(all);
}

async function handing(workspace: Workspace, scope: CaseScope, hash: string): Promise<Handing> {
  const view: View = readView(hash);
  const time = timeOf(await workspace.ask(statementOf(TIME), askedBy(TIME, view)));
  const chosen = scopeOf(scope, { view, time, text: texts.zh });
  if (chosen === null) throw new Error(`no ${scope} in ${hash}`);
  return { ...ALL, ...chosen, hash };
}

/** Own data with all that goes wrong and all that people make: a form set aside, a version replaced, a verdict, notes. */
async function worked(): Promise<Workspace> {
  const workspace = await openWorkspace();
  await importInto(workspace, dataFile('shili-2020-2025.csv'));
  const [form] = await workspace.ask(
    `select * from seen where year = 2024 and unit is not null order by project limit 1`,
  );
  await importInto(
    workspace,
    textFile(
      'later.csv',
      `年度,项目编码,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值
2024,${form?.code ?? ''},${form?.name},${form?.unit},123456.78,数量指标,更新,3次
2024,,坏的,${form?.unit},abc,数量指标,更新,3次
`,
    ),
  );
  const [finding] = await workspace.ask('select project, rule, position, kind from finding order by all limit 1');
  await workspace.reviewing.judge(
    [
      {
        project: Number(finding?.project),
        rule: String(finding?.rule),
        position: finding?.position === null ? null : Number(finding?.position),
        kind: finding?.kind === null ? null : String(finding?.kind),
      },
    ],
    'rejected',
    '另附说明',
  );
  await workspace.annotations.add({ on: 'project', identity: String(form?.identity) }, '请复核');
  await workspace.rounds.mark({ identities: [String(form?.identity)], step: 'to_return', deadline: null });
  return workspace;
}

const VIEWS = [
  '#/overview',
  '#/overview?year=2023&against=2021',
  '#/overview?category=recurring',
  '#/overview?year=all',
];

test('all that is handed over says on another machine what it said here, on every panel', async () => {
  const workspace = await worked();
  const other = await opened(await written(workspace, ALL));
  expect(other.loaded.identity).toEqual(workspace.loaded.identity);
  expect(other.loaded.empty).toBe(false);
  for (const hash of VIEWS) expect(await answers(other, hash), hash).toEqual(await answers(workspace, hash));
  expect(await (await jsonOf(other)).text()).toBe(await (await jsonOf(workspace)).text());
  expect(await other.annotations.all()).toEqual(await workspace.annotations.all());
  expect(other.rounds.all()).toEqual(workspace.rounds.all());
});

test('a sample is handed over with its name', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const other = await opened(await written(workspace, ALL));
  expect(other.loaded).toMatchObject({ sample: 'multi-year', identity: workspace.loaded.identity });
  expect(await answers(other, '#/overview')).toEqual(await answers(workspace, '#/overview'));
});

/** The rows of some years, and those of none. */
function inYears(rows: unknown, years: readonly string[]): unknown {
  return (rows as readonly Readonly<Record<string, unknown>>[]).filter(
    ({ year }) => year === undefined || years.includes(String(year)),
  );
}

/** What these ask of all that is loaded, whatever the filters, is of the part alone. */
const UNFILTERED = ['sources', 'ledger', 'problems', 'quarantine', 'roster', 'agreement'];

test('a part says under its filters what the whole said under them', async () => {
  const workspace = await worked();
  const [unit, other] = (
    await workspace.ask(`
select unit from seen where unit is not null group by unit order by count(*) desc, unit limit 2`)
  ).map((row) => String(row.unit));
  // What stands beside the chosen for comparison, and what says of how many forms the data are, is of the part.
  const parts: readonly (readonly [CaseScope, string, readonly string[]])[] = [
    ['unit', `#/overview?unit=${unit}`, ['compare', 'brief', 'vintage']],
    ['unit', `#/overview?unit=${unit}&unit=${other}`, ['compare', 'brief', 'vintage']],
    ['view', '#/overview?category=one_off', ['spending-by-category', 'brief', 'vintage']],
    ['view', '#/overview?q=设施&state=none', ['brief', 'vintage']],
    ['year', '#/overview?year=2023', ['indicator-types-by', 'brief', 'brief-changes', 'vintage']],
  ];
  for (const [scope, hash, ofPart] of parts) {
    const part = await opened(await written(workspace, await handing(workspace, scope, hash)));
    const [here, there] = [await answers(workspace, hash), await answers(part, hash)];
    const ofYears = (rows: unknown) => (scope === 'year' ? inYears(rows, ['2023', '2022']) : rows);
    for (const id of Object.keys(here).filter((one) => ![...UNFILTERED, ...ofPart].includes(one)))
      expect(ofYears(there[id]), `${id} ${hash}`).toEqual(ofYears(here[id]));
    expect(part.loaded.identity.data).not.toBe(workspace.loaded.identity.data);
  }
}, 600_000);

test('the ledger of a part is recounted from its forms, and what is set aside goes with its unit', async () => {
  const workspace = await worked();
  const [row] = await workspace.ask(`select unit from project where status = 'quarantined'`);
  const hash = `#/data?unit=${row?.unit}`;
  const held = await readCase(await written(workspace, await handing(workspace, 'unit', hash)), never);
  const rows = await workspace.ask(`
select project.project, project.status, project.amount,
  project.project in (select project from prevailing) as holds
from project left join spelling on spelling.written = project.unit
where coalesce(spelling.shown, project.unit) = '${row?.unit}'`);
  const sum = (some: typeof rows) => some.reduce((all, { amount }) => all + Number(amount ?? 0), 0);
  const of = (status: string, holds: boolean) =>
    rows.filter((one) => one.status === status && (status !== 'accepted' || one.holds === holds));
  expect(held.about.ledger).toEqual({
    ...{ found: rows.length, amount_found: sum(rows) },
    ...{ accepted: of('accepted', true).length, amount_accepted: sum(of('accepted', true)) },
    ...{ quarantined: of('quarantined', false).length, amount_quarantined: sum(of('quarantined', false)) },
    ...{ dropped: 0, amount_dropped: 0 },
    ...{ superseded: of('accepted', false).length, amount_superseded: sum(of('accepted', false)) },
  });
  expect(held.about.ledger).toMatchObject({ quarantined: 1, superseded: 1 });
});

test('nothing of another unit is in a part: no name, no note, no cell', async () => {
  const workspace = await openWorkspace();
  await importInto(
    workspace,
    textFile(
      'two.csv',
      `年度,项目名称,实施单位,主管部门,年度资金申请总额(元),二级指标,三级指标,年度指标值
2024,修路,甲单位,甲局,100,数量指标,修路里程,3公里
2024,造桥,乙单位,乙局,200,质量指标,桥梁合格率,优秀
2024,造船,乙单位,乙局,300,数量指标,无,无
`,
    ),
  );
  const identities = await workspace.ask('select identity, unit from seen order by project');
  for (const { identity, unit } of identities) {
    await workspace.annotations.add({ on: 'project', identity: String(identity) }, `关于${unit}`);
    await workspace.rounds.mark({ identities: [String(identity)], step: 'to_return', deadline: null });
  }
  await workspace.savedViews.keep({ name: '乙单位', hash: '#/overview?unit=乙单位' });
  const blob = await written(workspace, await handing(workspace, 'unit', '#/overview?unit=甲单位'));
  const held = await readCase(blob, never);
  let all = JSON.stringify([held.about, ...held.notes]);
  for await (const { table, text } of held.lines()) all += `${table}\n${text}`;
  expect(all).toContain('修路里程');
  expect(all).toContain('关于甲单位');
  for (const foreign of ['乙单位', '乙局', '造桥', '造船', '桥梁合格率']) expect(all, foreign).not.toContain(foreign);
});

test('the files go along when that is wanted, and a row can be seen in them; else they are not there', async () => {
  const workspace = await worked();
  const place = { source: 1, sheet: null, row: 2 };
  const line = await workspace.originals.line(place);
  const full = await opened(await written(workspace, { ...ALL, originals: true }));
  expect(await full.originals.line(place)).toEqual(line);
  const bare = await opened(await written(workspace, ALL));
  expect(bare.loaded.held?.originals).toBe(false);
  await expect(bare.originals.line(place)).rejects.toThrow('no original');
});

test('what was handed over cannot be changed', async () => {
  const workspace = await worked();
  const other = await opened(await written(workspace, { ...ALL, originals: true }));
  const before = await answers(other, '#/overview');
  const [identity] = await other.ask('select identity from seen limit 1');
  const [finding] = await other.ask('select project, rule from finding where position is null limit 1');
  const changes: readonly (() => Promise<unknown>)[] = [
    () => other.remove(1),
    () => other.clear(),
    () => other.showSample('wujing'),
    () => other.chooseFramework(1, 2024, '2021'),
    () => other.annotations.add({ on: 'panel', panel: 'headline' }, 'x'),
    () => other.savedViews.keep({ name: 'x', hash: '#/overview' }),
    () => other.rounds.mark({ identities: [String(identity?.identity)], step: 'to_return', deadline: null }),
    () =>
      other.reviewing.judge(
        [{ project: Number(finding?.project), rule: String(finding?.rule), position: null, kind: null }],
        'confirmed',
        '',
      ),
    () => other.reviewing.use({ ...other.reviewing.review.pack, switched: { C01: false } }, () => undefined),
    () => other.backups.restore({ made_at: '', sources: [], notes: new Map(), originals: new Map() }),
  ];
  for (const change of changes) await expect(change(), String(change)).rejects.toMatchObject({ name: 'ReadOnly' });
  const report = await importInto(other, textFile('x.csv', '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n'));
  expect(report.status).toBe('failed');
  expect(await answers(other, '#/overview')).toEqual(before);
});

test('with an engine that is lost the same comes back', async () => {
  const workspace = await worked();
  const engines = mortalEngines();
  const held = await readCase(await written(workspace, ALL), never);
  const other = await openedCase(held, engines.openEngine);
  const before = await answers(other, '#/overview');
  engines.kill();
  expect(await answers(other, '#/overview')).toEqual(before);
});

test('a byte that is not what was written is told before anything is shown, wherever it stands', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  for (const passphrase of [null, WORD]) {
    const bytes = new Uint8Array(await (await written(workspace, { ...ALL, passphrase })).arrayBuffer());
    const places = [
      0,
      20,
      85,
      100,
      150,
      200,
      260,
      330,
      ...[0.1, 0.3, 0.5, 0.7, 0.9].map((share) => share * bytes.length),
    ];
    for (const place of [...places.map(Math.floor), bytes.length - 1]) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x15;
      const reading = readCase(new Blob([changed]), never);
      const reason = place < 78 ? /^(?:foreign|damaged)$/ : /^damaged$/;
      await expect(reading, `byte ${place}`).rejects.toMatchObject({ reason: expect.stringMatching(reason) });
    }
    await expect(readCase(new Blob([bytes.subarray(0, -1)]), never)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(readCase(new Blob([bytes, 'x']), never)).rejects.toMatchObject({ reason: 'damaged' });
  }
});

test('what is no case, or one of another edition, is called so', async () => {
  await expect(readCase(new Blob(['<!doctype html>']), never)).rejects.toMatchObject({ reason: 'foreign' });
  const later = `mingji-case/9 ${'0'.repeat(64)}\n{}\n`;
  await expect(readCase(new Blob([later]), never)).rejects.toMatchObject({ reason: 'edition' });
  const workspace = await openWorkspace({ sample: 'wujing' });
  const held = await readCase(await written(workspace, ALL), never);
  const old = { ...held, about: { ...held.about, edition: 'another' } };
  await expect(openedCase(old)).rejects.toMatchObject({ reason: 'edition' });
  const untrue = { ...held, about: { ...held.about, ledger: { ...held.about.ledger, found: 9 } } };
  await expect(openedCase(untrue)).rejects.toMatchObject({ reason: 'differs' });
});

test('under a passphrase nothing can be read, a wrong one is asked for again, the right one opens', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const blob = await written(workspace, { ...ALL, passphrase: WORD });
  const bytes = new TextDecoder('latin1').decode(await blob.arrayBuffer());
  for (const name of ['about.json', 'tables/', 'overview']) expect(bytes).not.toContain(name);
  const asked: boolean[] = [];
  const typed = ['', WORD.slice(1), WORD.replace('，', ','), WORD];
  const other = await opened(blob, async (again) => {
    asked.push(again);
    return typed[asked.length - 1] ?? '';
  });
  // A full-width comma and a plain one are one to a hand.
  expect(asked).toEqual([false, true, true]);
  expect(await answers(other, '#/overview')).toEqual(await answers(workspace, '#/overview'));
  const again = await written(workspace, { ...ALL, passphrase: WORD });
  const headOf = async (one: Blob) => (await one.slice(0, 600).text()).split('\n')[1] ?? '';
  const [first, second] = [JSON.parse(await headOf(blob)).lock, JSON.parse(await headOf(again)).lock];
  expect(first).toMatchObject({ key: 'PBKDF2-SHA256', rounds: 600_000, cipher: 'AES-256-GCM' });
  expect(first.salt).not.toBe(second.salt);
  expect(first.iv).not.toBe(second.iv);
});
