import { expect, test } from 'vitest';
import { formRound, formsOf } from '#app/rounds/review-forms.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { RoundStep } from '#domain/rounds.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { reviewRounds } from '#panels/review-rounds/draw.ts';
import type { ReviewRounds, UnitRounds } from '#panels/review-rounds/roundUnits.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readView } from '#view/view.ts';
import { lookFrom, ownOf, records, rowsFrom } from './asked.ts';

const HEADER = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
/** 甲: two forms of 10 and 5, 乙: one of 2.5, and one without unit and amount. */
const FORMS = textFile(
  'own.csv',
  `${HEADER}2023,A1,修路,甲单位,10,数量指标,里程,3公里
2023,A2,打井,甲单位,5,数量指标,机井,2眼
2023,B1,植树,乙单位,2.5,数量指标,树木,20棵
2023,C1,清淤,,,数量指标,河道,1公里
`,
);
const identity = (code: string) => `target\u001f2023\u001f${code}`;

const opened = async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, FORMS);
  return workspace;
};

async function note(
  workspace: Workspace,
  at: string,
  ...steps: readonly [string, RoundStep, string?][]
): Promise<void> {
  const refused = await workspace.rounds.add(
    steps.map(([code, step, deadline]) => ({
      identity: identity(code),
      step,
      round: 1,
      deadline: deadline ?? null,
      at,
    })),
  );
  expect(refused).toEqual([]);
}

/** As of a day, in the time of UTC. */
async function drawn(workspace: Workspace, day: string, hash = '#/diagnosis') {
  const rows = await rowsFrom(workspace, reviewRounds, hash, { today: day, offset: 0 });
  return reviewRounds.draw(rows, await lookFrom(workspace, hash));
}

async function roundsOn(workspace: Workspace, day: string, hash?: string): Promise<ReviewRounds> {
  return ownOf(await drawn(workspace, day, hash));
}

/** 收到 2/1500000: forms and fen by step. */
function said({ steps }: Pick<UnitRounds, 'steps'>): readonly string[] {
  return [...steps]
    .filter(([, { forms }]) => forms > 0)
    .map(([step, { forms, amount }]) => `${texts.zh.rounds.steps[step]} ${forms}/${amount}`)
    .toSorted();
}

test('with nothing noted every form counts as received, and the note says what to do', async () => {
  expect((await drawn(await openWorkspace(), '2026-03-02')).empty).toBe(true);
  const workspace = await opened();
  const drawing = await drawn(workspace, '2026-03-02');
  expect(drawing.note).toBe('所选 4 张表都未登记，算“收到”；在此或在项目表里登记已审、待退回和期限');
  const { noted, steps, units } = await roundsOn(workspace, '2026-03-02');
  expect([noted, steps, units.map((unit) => [unit.unit, ...said(unit)])]).toEqual([
    false,
    ['received'],
    [
      ['甲单位', '收到 2/15000000'],
      ['乙单位', '收到 1/2500000'],
      ['', '收到 1/0'],
    ],
  ]);
});

test('a unit has its forms by step in counts and money, its round, its next deadline, and what is overdue', async () => {
  const workspace = await opened();
  await note(
    workspace,
    '2026-03-02T02:00:00.000Z',
    ['A1', 'to_return', '2026-03-10'],
    ['A2', 'checked'],
    ['B1', 'to_return'],
  );
  await note(workspace, '2026-03-04T02:00:00.000Z', ['B1', 'sent', '2026-03-12'], ['A2', 'cleared']);
  expect(records(await drawn(workspace, '2026-03-11'))).toEqual([
    expect.objectContaining({
      unit: '甲单位',
      forms: 2,
      amount: 15_000_000,
      to_return: 1,
      to_return_amount: 10_000_000,
      cleared: 1,
      cleared_amount: 5_000_000,
      sent: 0,
      received: 0,
      round: 1,
      deadline: '2026-03-10',
      overdue: 1,
      overdue_amount: 10_000_000,
    }),
    expect.objectContaining({ unit: '乙单位', sent: 1, sent_amount: 2_500_000, deadline: '2026-03-12', overdue: 0 }),
    expect.objectContaining({ unit: '（未填单位）', received: 1, received_amount: 0, deadline: null, overdue: 0 }),
  ]);
  // On its last day a form is not overdue, and what came back no longer is.
  expect((await roundsOn(workspace, '2026-03-10')).units[0]?.overdue.forms).toBe(0);
  await note(workspace, '2026-03-20T02:00:00.000Z', ['A1', 'returned']);
  expect((await roundsOn(workspace, '2026-03-21')).units.map(({ unit, overdue }) => [unit, overdue.forms])).toEqual([
    ['乙单位', 1],
    ['甲单位', 0],
    ['', 0],
  ]);
});

test('the end of each day from the first note on says how many forms and how much money stood in each step', async () => {
  const workspace = await opened();
  await note(workspace, '2026-03-02T02:00:00.000Z', ['A1', 'to_return'], ['A2', 'checked']);
  await note(workspace, '2026-03-04T23:30:00.000Z', ['A1', 'sent'], ['A1', 'returned']);
  const { over } = await roundsOn(workspace, '2026-03-05');
  const second = ['已审 1/5000000', '待退回 1/10000000', '收到 2/2500000'].toSorted();
  expect([over.by, over.periods.map((period) => [period.until, ...said(period)])]).toEqual([
    'day',
    [
      ['2026-03-02', ...second],
      ['2026-03-03', ...second],
      ['2026-03-04', ...['已审 1/5000000', '已返回 1/10000000', '收到 2/2500000'].toSorted()],
      ['2026-03-05', ...['已审 1/5000000', '已返回 1/10000000', '收到 2/2500000'].toSorted()],
    ],
  ]);
  const { over: later } = await roundsOn(workspace, '2026-03-18');
  expect([later.by, later.periods.map(({ until }) => until)]).toEqual([
    'week',
    ['2026-03-08', '2026-03-15', '2026-03-18'],
  ]);
});

test('filters choose the forms, and a ticked unit lists its own', async () => {
  const workspace = await opened();
  await note(workspace, '2026-03-02T02:00:00.000Z', ['A2', 'to_return', '2026-03-03'], ['B1', 'checked']);
  const { units, over } = await roundsOn(workspace, '2026-03-02', '#/diagnosis?unit=乙单位');
  expect(units.map(said)).toEqual([['已审 1/2500000']]);
  expect(over.periods.map(said)).toEqual([['已审 1/2500000']]);
  const question = formsOf(['甲单位', '']);
  const asked = { ...askedBy(question, readView('#/diagnosis')), today: '2026-03-05' };
  const forms = (await workspace.ask(statementOf(question), asked)).map(formRound);
  expect(forms.map(({ name, step, deadline, overdue }) => [name, step, deadline, overdue])).toEqual([
    ['打井', 'to_return', '2026-03-03', true],
    ['修路', 'received', null, false],
    ['清淤', 'received', null, false],
  ]);
});

test('steps marked by hand carry the round: what is sent back a second time opens the second', async () => {
  const workspace = await opened();
  const mark = (step: RoundStep, deadline: string | null = null) =>
    workspace.rounds.mark({ identities: [identity('A1')], step, deadline });
  for (const step of ['to_return', 'sent', 'returned', 'to_return', 'sent', 'fixed', 'cleared'] as const)
    await mark(step);
  expect(workspace.rounds.all().map(({ step, round }) => `${step} ${round}`)).toEqual([
    'to_return 1',
    'sent 1',
    'returned 1',
    'to_return 2',
    'sent 2',
    'fixed 2',
    'cleared 2',
  ]);
  expect((await mark('returned', null)).length).toBe(0);
});
