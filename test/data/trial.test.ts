import { expect, test } from 'vitest';
import { withSetting, withSwitch } from '#rules/edit.ts';
import { BUILT_IN, type RulePack } from '#rules/pack.ts';
import { memoryStorage } from '#storage/memory.ts';
import { openWorkspace } from '#test/workspace.ts';

const workspace = await openWorkspace({ sample: 'wujing' });
const seen = () => undefined;
const COUNTS = 'select rule, count(*) as findings from finding group by rule order by rule';

/** What a pack changes in short: `D08 -3`. */
async function tried(pack: RulePack): Promise<readonly string[]> {
  const { rules } = await workspace.reviewing.try(pack, seen);
  return rules.map(({ rule, change, findings }) => `${rule} ${change * findings}`);
}

test('a trial tells what appears and vanishes, with examples, and changes nothing', async () => {
  const before = await workspace.ask(COUNTS);
  expect(await tried(withSwitch(BUILT_IN, 'M03', false))).toEqual(['M03 -5']);
  expect(await tried(withSetting(BUILT_IN, 'D08', ['least', 80]))).toEqual(['D08 -3']);
  expect(await tried(withSwitch(BUILT_IN, 'Q06', true))).toEqual(['Q06 28']);
  const { appear, vanish, rules } = await workspace.reviewing.try(withSwitch(BUILT_IN, 'D04', false), seen);
  expect({ appear, vanish }).toEqual({ appear: 0, vanish: 1 });
  expect(rules[0]?.examples).toMatchObject([{ year: 2023, project: '残保金抚恤金专项', position: null }]);
  expect(await workspace.ask(COUNTS)).toEqual(before);
});

test('switching off what is found over all forms together vanishes in the trial too', async () => {
  const [{ findings } = { findings: 0 }] = await workspace.ask(
    "select count(*) as findings from finding where rule = 'D11'",
  );
  expect(await tried(withSwitch(BUILT_IN, 'D11', false))).toEqual([`D11 ${-Number(findings)}`]);
});

test('a trial that is called off leaves everything as it was, and the next one runs', async () => {
  const stopped = workspace.reviewing.try(withSwitch(BUILT_IN, 'M03', false), () => {
    throw new DOMException('stopped', 'AbortError');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(await tried(withSwitch(BUILT_IN, 'M03', false))).toEqual(['M03 -5']);
});

test('packs are kept by name and are there when the page is opened again; the pack in use too', async () => {
  const storage = memoryStorage();
  const first = await openWorkspace({ storage, sample: 'wujing' });
  const strict = { ...withSetting(BUILT_IN, 'D08', ['least', 95]), name: '从严' };
  const lenient = { ...withSwitch(BUILT_IN, 'M03', false), name: '从宽' };
  await first.reviewing.keep(strict);
  await first.reviewing.keep(lenient);
  await first.reviewing.use(lenient, seen);
  const { pack, packs } = (await openWorkspace({ storage, sample: 'wujing' })).reviewing.review;
  expect(pack).toEqual(lenient);
  expect(packs).toEqual([strict, lenient]);
  await first.reviewing.drop('从严');
  expect(first.reviewing.review.packs).toEqual([lenient]);
  expect(await first.ask("select count(*) as findings from finding where rule = 'M03'")).toEqual([{ findings: 0 }]);
});
