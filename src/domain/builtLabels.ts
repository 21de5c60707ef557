/**
 * Labels are put together of the same few parts everywhere: 专项资金名称, 项目总体目标, 当年年度预算. What no spelling above
 * says letter for letter is told by its parts; each pattern is for a whole label.
 */
const WHAT = '(?:项目|专项|专项资金|政策|任务|资金|活动|工程)?(?:支出)?';
const RANGE = '(?:(?:19|20)\\d{2}年?(?:度)?[-—~至到](?:19|20)\\d{2}年?(?:度)?)';
const YEARLY = '(?:本?年度?|当年度?|本年)';
const SUM = '(?:总额|总数|金额|总金额|合计|总计|数额|数)';
const LEVEL = '(?:中央|国家|省级?|市级?|州级?|县级?|区级?|县区级?|镇级?|本级|一级|上级|归口|业务|预算|财政|项目)*';
const DOING = '(?:组织实施|具体实施|实施|执行|承担|承办|申报|申请|使用|填报|编制|编报|建设|责任|牵头|用款|项目责任)';

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

const BUILT = [
  [
    'name',
    whole(
      '(?:预算|财政|支出|[二三]级|子|具体|明细|细化)?(?:项目|专项|专项资金|政策|任务|政策和项目)(?:支出|资金|政策)?(?:的)?名称',
    ),
  ],
  ['code', whole('(?:预算|财政|二级|子)?(?:项目|专项)(?:支出)?(?:编码|代码|编号)')],
  [
    'goal_overall',
    whole(
      `${RANGE}?${WHAT}(?:总体?|整体|长期|中长期|中期|三年|实施期|跨年度)(?:绩效|总体?|工作|预期)*目标|${RANGE}${WHAT}(?:绩效)?目标|${WHAT}(?:绩效|预期)总(?:体)?目标`,
    ),
  ],
  ['goal_annual', whole(`${WHAT}${YEARLY}(?:绩效|总体?|工作|预期|主要)*目标(?:完成情况)?`)],
  ['period', whole(`${WHAT}(?:实施|起止|建设|执行|存续)(?:期限?|周期|时间|年限|年度|日期)+`)],
  ['starts_on', whole('(?:项目|政策)?(?:计划|实施|预计)?(?:开始|起始|开工|启动)(?:日期|时间|年月|年度|年份)')],
  ['ends_on', whole('(?:项目|政策)?(?:计划|实施|预计)?(?:完成|结束|终止|竣工|完工)(?:日期|时间|年月|年度|年份)')],
  ['category', whole('(?:预算|支出|财政)?(?:项目|专项)(?:支出)?(?:类别|类型|分类|属性|性质|种类)')],
  ['department', whole(`${LEVEL}主管(?:预算)?(?:部门|单位|局)(?:名称|及代码|代码及名称)*`)],
  ['unit', whole(`(?:项目|具体|预算|资金|政策)?${DOING}(?:单位|部门|主体)(?:名称|及代码)*`)],
  ['carry_over', whole('(?:以前年度|上年|上年度)(?:结转|结余|结转结余)(?:资金|数|金额)*')],
  [
    'fiscal',
    whole(
      '(?:申请)?(?:本级|全部)?财政(?:预算|性|补助|专项)?(?:资金|拨款|经费)(?:小计|合计|总额|数)?|本级财政(?:小计)?',
    ),
  ],
  [
    'appropriation',
    whole(`${YEARLY}(?:申请)?(?:本级)?(?:财政|财政预算|一般公共预算)(?:拨款|资金|资金拨款)(?:资金|数|收入)?`),
  ],
  [
    'annual',
    whole(
      `${WHAT}${YEARLY}(?:本级|财政|年度|项目|支出|申请|拟申请)*(?:预算|资金|经费|金额)(?:申请|安排|申报|下达|批复|预算|资金|经费)*${SUM}*`,
    ),
  ],
  [
    'total',
    whole(
      `${RANGE}?${WHAT}(?:计划|概算|实施期|中期|申请|申报|拟申请)?(?:总投资|投资|总预算|预算|资金|总资金|总金额|金额|经费|总经费|总投入)(?:估算|概算|预算|安排|规模)*${SUM}*(?:及其?(?:构成|来源))?|(?:项目|专项|政策|任务)(?:总额|投入总额)`,
    ),
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/** Headings over indicators by their parts: 本年指标值, 绩效标准, 指标计量单位. What was reached before is no target. */
const BUILT_INDICATOR = [
  [
    'target',
    whole(
      '(?:年度|本年度?|当年度?|全年|年初|本期|预期|计划|绩效|设定|申报)*(?:指标|目标|标准|计划|预期)(?:指标|设定|标准|计划|目标)*值(?:及单位)?|绩效标准',
    ),
  ],
  ['operator', whole('(?:指标|目标值?|指标值)?(?:计算|比较|运算|判断|逻辑|关系)?(?:符号|操作符|运算符|比较符)')],
  ['measure_unit', whole('(?:指标值?|目标值?)?(?:度量|计量|计算|数值|量化)单位')],
  ['level2', whole('指标(?:类别|分类)')],
] as const satisfies readonly (readonly [string, RegExp])[];

/** The field of an indicator that a heading means by its parts, or `null`. */
export function builtHeading(plain: string): (typeof BUILT_INDICATOR)[number][0] | null {
  return BUILT_INDICATOR.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Words that name the money of a form without saying how much it is: they head a group. */
export const GROUP_WORDS: ReadonlySet<string> = new Set([
  ...['项目资金', '预算', '资金', '专项资金', '投资', '项目预算', '支出预算', '项目投资', '专项', '金额', '经费'],
  ...['项目经费', '政策资金', '任务资金', '专项经费', '项目支出预算', '资金预算', '预算资金', '资金安排', '预算安排'],
]);

/** The field that a label means by its parts, or `null`; `plain` as `plainHeader` gives it. */
export function builtLabel(plain: string): (typeof BUILT)[number][0] | null {
  if (GROUP_WORDS.has(plain)) return null;
  // One column for units and their projects is read as the projects'.
  if (/^(?:单位|部门)(?:名称)?[、/和及]+项目(?:名称)?$/.test(plain)) return 'name';
  return BUILT.find(([, words]) => words.test(plain))?.[0] ?? null;
}
