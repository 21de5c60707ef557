import { expect, test } from 'vitest';
import formsSql from '#app/review/forms-queue.sql?raw';
import { besides } from '#app/review/lastYear.ts';
import { nextForm, placeIn, queueOrder, spotName } from '#app/review/queue.ts';
import rowsSql from '#app/review/queue-rows.sql?raw';
import remarksSql from '#app/review/remarks-queue.sql?raw';
import sameSql from '#app/review/same-wording.sql?raw';
import type { Workspace } from '#data/dataset/workspace.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { openWorkspace } from '#test/workspace.ts';
import { QUEUE_GROUPS, QUEUE_ORDERS, readQueue, writeQueue } from '#view/queue.ts';
import { readView } from '#view/view.ts';

async function queued(
  workspace: Workspace,
  sql: string,
  asked: Readonly<Record<string, string | number>> = {},
  hash = '#/diagnosis?year=all',
) {
  const own = { group: 'none', order: 'weak', find: '', open: 0, ...asked };
  const parameters = { ...askedBy({}, readView(hash)), ...(sql === remarksSql ? { named: '' } : {}), ...own };
  return queueOrder(await workspace.ask(statementOf({ sql }), parameters), own.group !== 'none');
}

test('whatever the group and the order, the queue has each finding and each form with one exactly once', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  // Counted by hand over the plain rows.
  const findings = await workspace.ask('select project, rule, position, kind from finding');
  const seen = new Set((await workspace.ask('select project from seen')).map(({ project }) => project));
  const own = findings.filter(({ project }) => seen.has(project));
  const names = own.map(({ project, rule, position, kind }) => [project, rule, position ?? '-', kind ?? '-'].join(' '));
  for (const group of QUEUE_GROUPS) {
    for (const order of QUEUE_ORDERS) {
      const { items, lines, lineOf } = await queued(workspace, remarksSql, { group, order });
      const listed = items.map(({ spot }) => (spot === null ? '' : `${spot.project} ${spotName(spot)}`));
      expect(listed.toSorted()).toEqual(names.toSorted());
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      expect(lineOf.map((line) => lines[line])).toEqual([...items.keys()]);
    }
  }
  const forms = await queued(workspace, formsSql, { group: 'unit', order: 'money' });
  expect(forms.items.map(({ project }) => project).toSorted()).toEqual(
    [...new Set(own.map(({ project }) => Number(project)))].toSorted(),
  );
});

test('the dearest come first by money, the most severe by weight; what was judged leaves the open queue', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const amounts = new Map(
    (await workspace.ask('select project, amount from seen')).map((row) => [Number(row.project), Number(row.amount)]),
  );
  const { items } = await queued(workspace, formsSql, { order: 'money' });
  const dear = items.map(({ project }) => amounts.get(project) ?? 0);
  expect(dear).toEqual(dear.toSorted((a, b) => b - a));
  const severe = await queued(workspace, remarksSql, { order: 'weight' });
  const first = severe.items[0]?.spot;
  const rows = await workspace.ask(rowsSql, { projects: String(first?.project) });
  expect(rows.find((row) => row.rule === first?.rule)?.severity).toBe('critical');

  const spots = severe.items.flatMap(({ spot }) => (spot !== null && spot.project === first?.project ? [spot] : []));
  await workspace.reviewing.judge(spots, 'confirmed', '');
  const open = await queued(workspace, remarksSql, { open: 1 });
  expect(open.items).toHaveLength(severe.items.length - spots.length);
  expect((await queued(workspace, formsSql, { open: 1 })).items).toHaveLength(items.length - 1);
});

test('the filters of the page hold for the queue too', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const hit = new Set(
    (await workspace.ask("select project from finding where rule = 'D11'")).map(({ project }) => project),
  );
  const { items } = await queued(workspace, remarksSql, {}, '#/diagnosis?year=all&rule=D11');
  expect(hit.size).toBeGreaterThan(0);
  expect(new Set(items.map(({ project }) => project))).toEqual(hit);
});

test('words find projects, units and wordings; the next form is another one', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const [named] = await workspace.ask('select name from seen order by name limit 1');
  const name = String(named?.name);
  const found = await queued(workspace, remarksSql, { find: name.toLowerCase() });
  const all = await queued(workspace, remarksSql);
  expect(found.items.length).toBeGreaterThan(0);
  expect(found.items.length).toBeLessThan(all.items.length);
  const next = nextForm(all.items, 0, 1) ?? 0;
  expect(all.items[next]?.project).not.toBe(all.items[0]?.project);
  expect(all.items[next - 1]?.project).toBe(all.items[0]?.project);
  expect(nextForm(all.items, 0, -1)).toBeNull();
  const spot = all.items[7]?.spot;
  expect(placeIn(all.items, spot?.project ?? null, spot ? spotName(spot) : null)).toBe(7);
  expect(placeIn(all.items, -1, null)).toBe(-1);
});

test('the same wording is what says the same of the same kind by the same rule, whatever year and unit', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const rows = await workspace.ask(`
    select finding.project, finding.rule, finding.position, reading.kind, reading.wording, reading.target
    from finding
    join seen on seen.project = finding.project
    join reading on reading.project = finding.project and reading.position = finding.position
    where reading.wording is not null
  `);
  const said = (row: (typeof rows)[number]) => [row.rule, row.kind, row.wording, row.target].join('|');
  const groups = new Map<string, typeof rows>();
  for (const row of rows) groups.set(said(row), [...(groups.get(said(row)) ?? []), row]);
  const [largest = []] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  expect(largest.length).toBeGreaterThan(3);
  const [one] = largest;
  const same = await workspace.ask(sameSql, {
    project: Number(one?.project),
    position: Number(one?.position),
    rule: String(one?.rule),
  });
  expect(same.map(({ project, position }) => `${project} ${position}`).toSorted()).toEqual(
    largest.map(({ project, position }) => `${project} ${position}`).toSorted(),
  );
});

test('indicators of two years stand side by side: by name, else by their place within the kind', () => {
  const row = (kind: string, name: string, target: string) => ({ kind, level2: kind, name, target });
  expect(
    besides(
      [row('quantity', '里程', '3公里'), row('quantity', '座数', '2座'), row('cost', '单价', '1元')],
      [row('quantity', '桥 数', '2座'), row('quantity', '里程', '2公里'), row('quality', '合格率', '95%')],
    ).map(({ now, before }) => [now?.name ?? null, before?.name ?? null]),
  ).toEqual([
    ['里程', '里程'],
    ['座数', '桥 数'],
    ['单价', null],
    [null, '合格率'],
  ]);
});

test('the queue stands in the hash as it is set; nonsense is the first queue', () => {
  const queue = { of: 'remarks', group: 'wording', order: 'money', open: true, find: '乡镇 道路' } as const;
  expect(readQueue(writeQueue(queue))).toEqual(queue);
  expect(writeQueue(readQueue('nonsense.of.any'))).toBeNull();
});
