import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

/** By kind: an indicator that belongs there, and texts that belong elsewhere and say so by their words. */
const KINDS = [
  ['quantity', '数量指标', '修路里程', ['居民满意度', '商户满意率']],
  ['quality', '质量指标', '验收合格率', ['居民满意度', '学生满意率']],
  ['timeliness', '时效指标', '按期完成率', ['道路平整', '设备运行正常', '投诉处理率']],
  ['cost', '成本指标', '项目总成本', ['人员到岗率', '服务规范', '巡查覆盖率']],
  ['economic', '经济效益指标', '农民增收', ['知晓率', '居民满意度', '案件办结率']],
  ['social', '社会效益指标', '居民出行便利度', ['群众满意度', '活动参与率', '培训覆盖率']],
  ['ecological', '生态效益指标', '污水达标率', ['群众满意度', '政策知晓率', '案件办结率']],
  ['sustained', '可持续影响指标', '长效管护机制健全率', ['群众满意度', '政策知晓率', '任务完成率']],
  ['satisfaction', '满意度指标', '居民满意度', ['投诉率', '道路畅通', '服务规范']],
] as const satisfies readonly (readonly [KindId, string, string, readonly string[]])[];

/** What is written where there is nothing to say: a name and a target. */
const SLOGANS = [
  ['促进经济社会发展', '明显'],
  ['促进就业', '显著'],
  ['提升服务能力', '有效提升'],
  ['推动产业发展', '成效明显'],
  ['改善生态环境', '明显改善'],
  ['保障居民满意', '较好'],
  ['按时完成', '及时'],
  ['节约成本', '有所节约'],
  ['社会影响', '良好影响'],
  ['长效机制', '持续发挥作用'],
  ['效果显著', '效果显著'],
  ['群众满意度', '不断提高'],
  ['带动经济', '稳步增长'],
  ['资源节约', '同比下降'],
] as const;

/** Rows of one kind before 无 is replaced: what else the form says there. */
const cell = fc.constantFrom('good', 'none', 'untargeted', 'blank', 'absent');

/** A form with a 无 in one kind, and what is put in its place: an indicator that belongs elsewhere, or a slogan. */
const padding = fc.record({
  cells: fc.array(cell, { minLength: KINDS.length, maxLength: KINDS.length }),
  at: fc.nat(KINDS.length - 1),
  text: fc.nat(2),
  target: fc.constantFrom('100%', '≥90%', '良好', '10个', '上升', ''),
  slogan: fc.option(fc.constantFrom(...SLOGANS)),
  amount: fc.integer({ min: 1, max: 6 }),
  /** Whether the kind has a good indicator besides. */
  beside: fc.boolean(),
});
type Padding = typeof padding extends fc.Arbitrary<infer T> ? T : never;

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

function formText(name: string, { cells, at, text, target, slogan, amount, beside }: Padding, padded: boolean): string {
  const row = (level2: string, indicator: string, value: string) =>
    `2023,${name},甲单位,${amount},${level2},${indicator},${value}\n`;
  return KINDS.map(([, level2, good, off], place) => {
    const here = place === at;
    const [indicator, value] = slogan ?? [off[text % off.length] ?? '', target];
    const replaced = padded ? row(level2, indicator, value) : row(level2, '无', '无');
    if (here) return replaced + (beside ? row(level2, good, '≥95%') : '');
    const said = { good: [good, '≥95%'], none: ['无', ''], untargeted: [good, ''], blank: ['', ''], absent: null };
    const found = said[cells[place] as keyof typeof said];
    return found === null ? '' : row(level2, found[0] ?? '', found[1] ?? '');
  }).join('');
}

interface Standing {
  readonly rank: number;
  readonly weak: number;
  readonly certain: number;
  readonly suspected: number;
  readonly share: number;
  readonly listed: boolean;
  readonly large: boolean;
  readonly misplaced: number;
}

async function standings(workspace: Workspace): Promise<ReadonlyMap<string, Standing>> {
  const rows = await workspace.ask('select * from seen');
  return new Map(
    rows.map((row) => [
      String(row.name),
      {
        rank: Number(row.weak_rank),
        weak: Number(row.weak),
        certain: Number(row.certain_items),
        suspected: Number(row.suspected_items),
        share: Number(row.certain_items) / Number(row.slots_expected),
        listed: row.weakly_justified === true,
        large: row.large_weak === true,
        misplaced: Number(row.misplaced),
      },
    ]),
  );
}

test('neither an off-class indicator nor a slogan in the place of a 无 takes away a weak item, a rank or a place on a list', async () => {
  const workspace = await openWorkspace();
  const everyPadding = fc.array(padding, { minLength: 150, maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(everyPadding, async (paddings) => {
      await workspace.clear();
      // A form and its padded twin have the same money and stand side by side: 前 has its 无, 后 what was put there.
      const forms = paddings.map((one, at) => formText(`${at}前`, one, false) + formText(`${at}后`, one, true));
      expect(await importInto(workspace, textFile('pairs.csv', HEADER + forms.join('')))).toMatchObject({
        status: 'done',
        accepted: 300,
      });
      const found = await standings(workspace);
      const all = [...found.values()];
      paddings.forEach((one, place) => {
        const { at, target, slogan, beside } = one;
        const before = found.get(`${place}前`);
        const after = found.get(`${place}后`);
        if (before === undefined || after === undefined) throw new Error(`pair ${place} is not seen`);
        const said = `pair ${place}: ${JSON.stringify(one)}`;
        // Every item there was is there still, whether certain or 疑似, and the lists keep the project.
        expect(before.weak & ~after.weak, said).toBe(0);
        expect(after.certain + after.suspected, said).toBeGreaterThanOrEqual(before.certain + before.suspected);
        expect([after.listed, after.large], said).toEqual([after.listed || before.listed, after.large || before.large]);
        // A slogan is certain: it does not even change the rank against all others. What goes by words alone is 疑似.
        const ahead = (own: Standing) => all.filter((other) => other.share > own.share).length;
        if (slogan !== null || after.suspected === before.suspected) {
          expect(after.certain, said).toBeGreaterThanOrEqual(before.certain);
          expect(ahead(after), said).toBeLessThanOrEqual(ahead(before));
        }
        // The texts are such as the rules see: else nothing was tested.
        const bit = kindBit(KINDS[at]?.[0] ?? 'quantity');
        if (!beside) expect(maskHas(after.weak, bit), said).toBe(true);
        if (!beside && slogan === null && target !== '') expect(maskHas(after.misplaced, bit), said).toBe(true);
      });
      // The list as a whole: nobody with fewer certain ones stands before somebody with more.
      const ranked = all.toSorted((a, b) => a.rank - b.rank).map(({ share }) => share);
      expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
