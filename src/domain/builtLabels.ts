/**
 * Labels are put together of the same few parts everywhere: 专项资金名称, 项目总体目标, 当年年度预算. What no spelling above
 * says letter for letter is told by its parts; each pattern is for a whole label.
 */
const BUILT = [
  ['name', /^(?:预算|财政|支出)?(?:项目|专项|专项资金|政策|任务|政策和项目)(?:支出|资金|政策)?(?:的)?名称$/],
  ['code', /^(?:预算|财政)?(?:项目|专项)(?:支出)?(?:编码|代码|编号)$/],
  [
    'goal_overall',
    /^(?:项目|专项|资金)?(?:支出)?(?:总体?|整体|长期|中长期|中期|三年|实施期|跨年度)(?:绩效|总体?|工作)*目标$/,
  ],
  ['goal_annual', /^(?:项目|专项|资金)?(?:支出)?(?:本?年度?|当年度?|本年)(?:绩效|总体?|工作|预期)*目标(?:完成情况)?$/],
  ['period', /^(?:项目|专项|资金)?(?:支出)?(?:实施|起止|建设|执行|存续|起始)(?:期限?|周期|时间|年限|年度|日期)+$/],
  ['starts_on', /^(?:项目)?(?:计划|实施|预计)?(?:开始|起始|开工|启动)(?:日期|时间|年月|年度)$/],
  ['ends_on', /^(?:项目)?(?:计划|实施|预计)?(?:完成|结束|终止|竣工|完工)(?:日期|时间|年月|年度)$/],
  ['category', /^(?:预算|支出|财政)?(?:项目|专项)(?:支出)?(?:类别|类型|分类|属性|性质|种类)$/],
  ['department', /^(?:业务|预算|财政|项目)?主管(?:部门|单位|局)(?:名称|及代码|代码及名称)*$/],
  ['unit', /^(?:项目|具体|预算|资金)?(?:实施|执行|承担|申报|申请|使用|填报|建设)(?:单位|部门)(?:名称|及代码)*$/],
  ['carry_over', /^(?:以前年度|上年|上年度)(?:结转|结余|结转结余)(?:资金|数|金额)*$/],
  ['appropriation', /^(?:本?年度?|当年)(?:财政|财政预算|本级财政|一般公共预算)(?:拨款|资金拨款)(?:资金|数|收入)?$/],
  [
    'annual',
    /^(?:项目|专项)?(?:本?年度?|当年度?|本年)(?:本级|财政|年度|项目|支出)*(?:预算|资金)(?:申请|安排|申报|下达|批复|预算|资金)*(?:总额|总数|金额|总金额|合计|总计|数额|数)*$/,
  ],
  [
    'total',
    /^(?:项目|专项)?(?:支出)?(?:计划|概算|实施期|中期)?(?:总投资|投资|总预算|预算|资金|总资金|总金额)(?:估算|概算|预算)*(?:总额|总数|金额|总金额|合计|总计)*(?:及其?(?:构成|来源))?$/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/** Words that name the money of a form without saying how much it is: they head a group. */
const GROUP_WORDS = new Set([
  '项目资金',
  '预算',
  '资金',
  '专项资金',
  '投资',
  '项目预算',
  '支出预算',
  '项目投资',
  '专项',
]);

/** The field that a label means by its parts, or `null`; `plain` as `plainHeader` gives it. */
export function builtLabel(plain: string): (typeof BUILT)[number][0] | null {
  if (GROUP_WORDS.has(plain)) return null;
  // One column for units and their projects is read as the projects'.
  if (/^(?:单位|部门)(?:名称)?[、/和及]+项目(?:名称)?$/.test(plain)) return 'name';
  return BUILT.find(([, words]) => words.test(plain))?.[0] ?? null;
}
