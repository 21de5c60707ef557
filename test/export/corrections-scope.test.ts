import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { CORRECTION_UNITS } from '#app/corrections/correction.ts';
import { sendCorrections } from '#app/corrections/sendCorrections.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { rowsFrom } from '#test/panels/asked.ts';
import { openWorkspace } from '#test/workspace.ts';
import { readView } from '#view/view.ts';

let years: Workspace;
beforeAll(async () => {
  years = await openWorkspace({ sample: 'multi-year' });
}, 120_000);

async function sheetsOf(workspace: Workspace, hash: string, unit: string, confirmed = false) {
  const parcel = await sendCorrections(workspace, {
    sent: { units: [unit] },
    view: readView(hash),
    deadline: '',
    confirmed,
  });
  if (parcel === null) return [];
  return (await readXlsx(new Uint8Array(await parcel.content.arrayBuffer()))).sheets;
}

/** The codes of the rules that stand in the column of problems. */
function rulesIn(sheets: Awaited<ReturnType<typeof sheetsOf>>): readonly string[] {
  return sheets
    .slice(1)
    .flatMap(({ rows }) => rows.flatMap((row) => String(row[6] ?? '').match(/[A-Z]\d\d(?= )/g) ?? []));
}

const guideOf = (sheets: Awaited<ReturnType<typeof sheetsOf>>) =>
  Object.fromEntries(
    (sheets[0]?.rows ?? []).slice(1, 12).map(([label, words]) => [String(label), String(words ?? '')]),
  );

async function unitWithMost(workspace: Workspace, hash: string): Promise<string> {
  return String((await rowsFrom(workspace, CORRECTION_UNITS.all, hash))[0]?.unit);
}

test('it has the forms of the year in focus alone, and the guide says which year', async () => {
  const unit = await unitWithMost(years, '#/diagnosis?year=2025');
  const one = await sheetsOf(years, '#/diagnosis?year=2025', unit);
  const [{ forms } = {}] = await years.ask(
    'select count(distinct seen.project) as forms from seen join finding on finding.project = seen.project join rule on rule.rule = finding.rule where not set_wide and seen.unit = :unit and seen.year = 2025',
    { unit },
  );
  expect(one.length - 1).toBe(Number(forms));
  expect(guideOf(one)).toMatchObject({ 年度: '2025年' });
  const all = await sheetsOf(years, '#/diagnosis?year=all', unit);
  expect(all.length).toBeGreaterThan(one.length);
  expect(guideOf(all).年度).toMatch(/^2020年、.*2025年$/);
});

test.each([
  ['severity=critical', "finding.severity = 'critical'"],
  ['severity=major&severity=critical', "finding.severity in ('major', 'critical')"],
  ['rule=Q07', "finding.rule = 'Q07'"],
  ['rule=Q07&rule=Q03', "finding.rule in ('Q07', 'Q03')"],
  ['kind=economic', "finding.kind = 'economic'"],
])(
  'under %s it asks about these findings alone, as many as the dialog says, and says how many it leaves out',
  async (filter, condition) => {
    const hash = `#/diagnosis?year=2024&${filter}`;
    const unit = await unitWithMost(years, hash);
    const found = await years.ask(
      `select finding.rule from finding join seen on seen.project = finding.project join rule on rule.rule = finding.rule
     where not set_wide and seen.unit = :unit and seen.year = 2024 and ${condition}`,
      { unit },
    );
    const sheets = await sheetsOf(years, hash, unit);
    expect(rulesIn(sheets).toSorted()).toEqual(found.map(({ rule }) => String(rule)).toSorted());
    expect(found.length).toBeGreaterThan(0);
    const offered = (await rowsFrom(years, CORRECTION_UNITS.all, hash)).find((row) => row.unit === unit);
    expect(offered).toMatchObject({ forms_with_findings: sheets.length - 1, findings: found.length });
    expect(guideOf(sheets).待整改问题).toMatch(new RegExp(`^${found.length} 条；这些表另有 \\d+ 条不在本次范围内`));
  },
);

test('confirmed findings alone, on request; nothing where none is confirmed', async () => {
  const own = await openWorkspace({ sample: 'wujing' });
  const hash = '#/diagnosis';
  const unit = '吴泾镇城市运行管理中心';
  expect(await sheetsOf(own, hash, unit, true)).toEqual([]);
  const [finding] = await own.ask(
    "select finding.project, finding.rule, finding.position, finding.kind from finding join seen on seen.project = finding.project where finding.rule = 'Q07' and seen.unit = :unit limit 1",
    { unit },
  );
  const place = {
    project: Number(finding?.project),
    rule: 'Q07',
    position: Number(finding?.position),
    kind: String(finding?.kind),
  };
  await own.reviewing.judge([place], 'confirmed', '名称是任务，请改成数量');
  const sheets = await sheetsOf(own, hash, unit, true);
  expect(rulesIn(sheets)).toEqual(['Q07']);
  expect(guideOf(sheets).范围).toBe('只列审核人已确认的问题');
});
