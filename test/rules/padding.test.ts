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

/** Rows of one kind before 无 is replaced: what else the form says there. */
const cell = fc.constantFrom('good', 'none', 'untargeted', 'blank', 'absent');

/** A form with a 无 in one kind, and the text put in its place. */
const padding = fc.record({
  cells: fc.array(cell, { minLength: KINDS.length, maxLength: KINDS.length }),
  at: fc.nat(KINDS.length - 1),
  text: fc.nat(2),
  target: fc.constantFrom('100%', '≥90%', '良好', '10个', '上升', ''),
  /** Whether the kind has a good indicator besides. */
  beside: fc.boolean(),
});
type Padding = typeof padding extends fc.Arbitrary<infer T> ? T : never;

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

function formText(name: string, { cells, at, text, target, beside }: Padding, padded: boolean): string {
  const row = (level2: string, indicator: string, value: string) =>
    `2023,${name},甲单位,10,${level2},${indicator},${value}\n`;
  return KINDS.map(([, level2, good, off], place) => {
    const here = place === at;
    const replaced = padded ? row(level2, off[text % off.length] ?? '', target) : row(level2, '无', '无');
    if (here) return replaced + (beside ? row(level2, good, '≥95%') : '');
    const said = { good: [good, '≥95%'], none: ['无', ''], untargeted: [good, ''], blank: ['', ''], absent: null };
    const found = said[cells[place] as keyof typeof said];
    return found === null ? '' : row(level2, found[0] ?? '', found[1] ?? '');
  }).join('');
}

interface Standing {
  readonly name: string;
  readonly misplaced: number;
  readonly weak: number;
  readonly slots: readonly [critical: number, major: number, minor: number];
}

async function standings(workspace: Workspace): Promise<ReadonlyMap<string, Standing>> {
  const rows = await workspace.ask(
    'select name, misplaced, weak_slots, critical_slots, major_slots, minor_slots from seen',
  );
  return new Map(
    rows.map((row) => [
      String(row.name),
      {
        name: String(row.name),
        misplaced: Number(row.misplaced),
        weak: Number(row.weak_slots),
        slots: [Number(row.critical_slots), Number(row.major_slots), Number(row.minor_slots)],
      },
    ]),
  );
}

/** Above 0 when the first stands weaker: more critical slots, then more major ones, then more minor ones. */
function weaker({ slots: one }: Standing, { slots: other }: Standing): number {
  const at = one.findIndex((slots, place) => slots !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

test('putting an off-class indicator in the place of a 无 never improves where a project stands', async () => {
  const workspace = await openWorkspace();
  const everyPadding = fc.array(padding, { minLength: 150, maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(everyPadding, async (paddings) => {
      await workspace.clear();
      const forms = paddings.map((one, at) => formText(`${at}前`, one, false) + formText(`${at}后`, one, true));
      expect(await importInto(workspace, textFile('pairs.csv', HEADER + forms.join('')))).toMatchObject({
        status: 'done',
        accepted: 300,
      });
      const found = await standings(workspace);
      const all = [...found.values()];
      paddings.forEach(({ at, target, beside }, place) => {
        const before = found.get(`${place}前`);
        const after = found.get(`${place}后`);
        if (before === undefined || after === undefined) throw new Error(`pair ${place} is not seen`);
        expect(weaker(after, before), `pair ${place}`).toBeGreaterThanOrEqual(0);
        expect(after.weak, `pair ${place}`).toBeGreaterThanOrEqual(before.weak);
        const others = all.filter(({ name }) => name !== before.name && name !== after.name);
        const behind = (one: Standing) => others.filter((other) => weaker(other, one) > 0).length;
        expect(behind(after), `rank of pair ${place}`).toBeLessThanOrEqual(behind(before));
        // The texts are such as the rules see: else nothing was tested.
        const bit = kindBit(KINDS[at]?.[0] ?? 'quantity');
        if (!beside && target !== '') expect(maskHas(after.misplaced, bit), `mark of pair ${place}`).toBe(true);
      });
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
