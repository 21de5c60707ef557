import { expect, test } from 'vitest';
import { sendCorrections } from '#app/corrections/sendCorrections.ts';
import { Clerk } from '#test/clerks.ts';
import { handBack, sentWorkbook } from '#test/corrections.ts';
import { plainSheets } from '#test/paper.ts';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';
import { readView } from '#view/view.ts';

const UNIT = '吴泾镇城市运行管理中心';
const FORM = '联管大队整治经费';
const REASON = '本项目不产生经济效益';

test('the second round shows what the unit said and what the reviewer answered; the objection goes into the export', async () => {
  const own = await openWorkspace();
  await importInto(own, dataFile('wujing-2023.csv'));
  const first = new Clerk(await plainSheets(await sentWorkbook(own, { units: [UNIT] })));
  first.writes(first.row(FORM, '经济效益指标'), { remark: REASON });
  await handBack(own, [await first.file()]);

  const lineOf = async () => {
    const second = new Clerk(await plainSheets(await sentWorkbook(own, { units: [UNIT] })));
    return second.row(FORM, '经济效益指标')[7];
  };
  expect(await lineOf()).toContain(`上轮单位说明：${REASON}`);
  expect(await lineOf()).toContain('审核意见：未采纳，请整改或再说明');

  const [finding] = await own.ask(
    "select finding.project, finding.rule, finding.position, finding.kind from finding join seen on seen.project = finding.project where seen.name = :name and finding.rule = 'C02' and finding.kind = 'economic'",
    { name: FORM },
  );
  const place = {
    project: Number(finding?.project),
    rule: 'C02',
    position: Number(finding?.position),
    kind: String(finding?.kind),
  };
  await own.reviewing.judge([place], 'confirmed', '请写间接效益');
  expect(await lineOf()).toContain('请写间接效益');

  const { projects } = JSON.parse(await (await jsonOf(own)).text());
  const form = projects.find(({ name }: { readonly name: string }) => name === FORM);
  const said = form.findings.filter(({ dispute }: { readonly dispute?: string }) => dispute !== undefined);
  expect(said).toMatchObject([{ rule: 'C02', kind: 'economic', dispute: REASON, verdict: 'confirmed' }]);
});

test('what was not asked is not counted as still open, and does not keep a form from being mended', async () => {
  const own = await openWorkspace();
  await importInto(own, dataFile('wujing-2023.csv'));
  const view = readView('#/diagnosis?year=all&rule=M04');
  const parcel = await sendCorrections(own, { sent: { units: [UNIT] }, view, deadline: '' });
  if (parcel === null) throw new Error('nothing to send');
  const sheets = await plainSheets(new File([parcel.content], parcel.name));
  const clerk = new Clerk(sheets);
  clerk.writes(clerk.row(FORM, '成本指标'), { left: '整治成本控制数', right: '≤112.50万元' });
  const { asked } = await handBack(own, [await clerk.file()]);
  const outcomes = asked?.kept.find(({ name }) => name === FORM)?.findings.map(({ outcome }) => outcome) ?? [];
  expect(outcomes.filter((outcome) => outcome === 'open')).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === 'unasked').length).toBeGreaterThan(3);
  const steps = own.rounds.all().filter(({ identity }) => identity.endsWith(FORM));
  const further = outcomes.includes('broken') ? [] : ['fixed'];
  expect(steps.map(({ step }) => step)).toEqual(['sent', 'returned', ...further]);
});
