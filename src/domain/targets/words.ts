/** A comparison sign as the forms use it. */
export type Operator = '>' | '≥' | '=' | '≤' | '<';
export type Direction = 'up' | 'down' | 'keep';

/** Words with blanks between them. */
function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** A cell that says "there is none". Compared after trimming, in half-width and lower case, without a final stop. */
export const NONE_WORDS: readonly string[] = list(`
  无 / \\ - -- --- — —— – ― 不适用 不涉及 暂无 没有 未设 不设 未设置 n/a na none null 无指标
  无此指标 无此项 无此项指标 无相关指标 无要求 (无)
`);

/**
 * Words before a number. 以上 以下 以内 include the number itself and 超过 不满 do not.
 * The same words are read in an operator column.
 */
export const OPERATOR_WORDS: Readonly<Record<Operator, readonly string[]>> = {
  '≥': list(`
    ≥ >= => ≥= 大于等于 大于或等于 高于等于 高于或等于 不低于 不少于 不小于 不得低于 不得少于 不得小于 不应低于 不应少于
    应不低于 应不少于 至少 最少 最低 不下
  `),
  '>': list(`> 大于 高于 多于 超过 超出 超 优于`),
  '=': ['=', '等于'],
  '≤': list(`
    ≤ <= =< ≤= 小于等于 小于或等于 低于等于 低于或等于 不高于 不超过 不超 不大于 不多于 不得高于 不得超过 不得大于
    不得多于 不应超过 最多 至多 最高
  `),
  '<': list(`< 小于 低于 少于 不到 不足 不满 未满`),
};

/** Words before a number that give way to a word behind it: 达到5天以内 is ≤, 控制在95%以上 is ≥. */
export const LEVEL_WORDS: Readonly<Record<'≥' | '≤', readonly string[]>> = {
  '≥': list(`达到 达到了 达 达至 完成并达到`),
  '≤': list(`控制在 控制到 控制 压降至 压减至 降至 降到 减至`),
};

/** Words behind a number and its unit. */
export const OPERATOR_ENDINGS: Readonly<Record<'≥' | '≤', readonly string[]>> = {
  '≥': list(`及以上 或以上 含以上 以上 之上 +`),
  '≤': list(`及以下 或以下 含以下 以下 之下 及以内 以内 之内 内`),
};
/** What may not follow 内 when it ends a limit: 3个内设机构 has no limit. */
export const NOT_WITHIN = '设部容外控河涝在科业';

export const ABOUT_BEFORE: readonly string[] = list(`约 大约 约为 近 将近 接近`);
export const ABOUT_AFTER: readonly string[] = list(`余 多 左右 上下`);

/** Words of a change, and whether an amount behind one is the size of the change (优化5个 is five things done). */
export const CHANGES: readonly (readonly [string, Direction, 'sized' | 'unsized'])[] = [
  ...list(`提升 提高 上升 升高 增长 增加 增多 递增 上调 扩大 净增 ↑`).map((word) => [word, 'up', 'sized'] as const),
  ...list(`增强 改善 优化 加强 好转 加快 向好 增进 稳中有升 稳中有增 稳中向好 只增不减 稳定提升 稳定增长 稳定上升`).map(
    (word) => [word, 'up', 'unsized'] as const,
  ),
  ...list(`下降 降低 减少 减低 缩短 缩小 压缩 压减 压降 递减 下调 节约 节省 ↓`).map(
    (word) => [word, 'down', 'sized'] as const,
  ),
  ...list(`减轻 减缓 缓解 回落 稳中有降 只减不增 稳定下降`).map((word) => [word, 'down', 'unsized'] as const),
  ...list(
    `保持稳定 保持平稳 保持不变 保持 维持 维持稳定 稳定 平稳 持平 不变 相当 不下降 不降低 不减少 不上升 不增加 零增长`,
  ).map((word) => [word, 'keep', 'unsized'] as const),
];
/** Single characters of change count only right before a number: 增10%. 新增10个 is a count. */
export const SHORT_CHANGES: Readonly<Record<string, Direction>> = { 增: 'up', 升: 'up', 降: 'down', 减: 'down' };
export const CHANGE_ADVERBS: readonly string[] = list(`
  有所 有 得到 逐步 逐年 逐渐 逐 持续 不断 明显 显著 有效 大幅 大幅度 大力 进一步 稳步 稳定 全面 切实 基本 长期 总体
  整体 较大 较大幅度 较为 较 明显得到 进行 适度 略有 呈 实现 继续 稳
`);
export const CHANGE_TAILS: readonly string[] = list(`了 明显 显著 趋势 态势 状态 幅度 比例 比率`);

/** What a comparison compares with. A calendar year (2022年) is known besides. */
export const BASES: readonly string[] = list(`
  上一年度 上一年 上年度 上年 去年 前一年 前年 往年 历年 上一季度 上季度 上一月 上月 上一期 上期 上一届 上届 上一轮 上轮 上次 上一学年 上学年 上学期 同期 以往 以前 之前 原来
  基期 基准 项目实施前 项目建设前 实施前 建设前 改造前 整治前 治理前 培训前 计划 预期 近三年 前三年 三年平均 三年均值 全国 全省 全市 全区
  全县 本市 本区 同类 同行业
`);
export const BASE_ENDINGS: readonly string[] = list(`同期 平均 平均值 均值 年末 末 底`);
export const BASE_LINKS: readonly string[] = list(`较 相较于 相较 相比于 相比 对比 比`);
/** Links that need a word behind the base: 与上年相比, 和上年持平, 在上年基础上. */
export const PAIRED_LINKS: readonly string[] = list(`与 同 和 在`);
export const PAIRED_ENDINGS: readonly string[] = list(`相比 比较 相较 比 持平 基本持平 相当 基础上 的基础上 保持`);
/** Relations that name their base themselves. */
export const IMPLIED_BASES: Readonly<Record<string, string>> = { 同比: '同期', 环比: '上期' };

/** Units of measure. Not a closed list: a short word behind a number is taken as a unit where nothing else is in the cell. */
export const UNITS: readonly string[] = list(`
  % ‰ 个百分点 百分点 个点 成 倍 个 件 次 人 名 户 家 项 台 套 辆 座 处 条 份 本 册 篇 张 场 期 批 组 支 只
  头 株 棵 盏 根 块 片 间 栋 幢 层 所 宗 起 例 位 班 趟 点 幅 枚 副 双 对 把 面 口 眼 道 门 笔 单 票 字 页
  部 集 款 种 类 级 星 分 颗 圈 轮 席 床 版 筐 桶 瓶 袋 包 箱 艘 架 匹 羽 尾 扇 樘 孔 段 节 堂 课 师 路 村
  镇 乡 社区 街道 人次 场次 批次 班次 车次 台次 户次 项次 件次 轮次 架次 航次 辆次 头次 人日 人天 人月 人份 台套 床位
  床日 粒 卷 盒 罐 剂 针 束 丛 桩 杆 基 棚 栏 令 个等级 等级 个档次 标段 学分 名次 点位 课时 学时 标准地 片区 字节 万字 秒 秒钟 分钟 刻钟 小时 个小时 时 天 日 个工作日 工作日 个自然日 自然日 周
  个星期 星期 个月 月 个季度 季度 季 年 个学期 学期 学年 周年 米 公里 千米 厘米 毫米 延米 延长米 里 海里 平方米 平米
  平方公里 平方千米 平方 立方米 立方 亩 公顷 吨 公斤 千克 克 毫克 斤 升 公升 毫升 千瓦 千瓦时 兆瓦 瓦 度 分贝 兆 ℃ ° ㎡
  ㎥ ㎏ ㎞ 元 角 美元 人民币
`);
export const LATIN_UNITS: readonly string[] = list(`
  m2 m² m3 m³ m km km2 km² cm mm kg g mg t ha l ml mg/L mg/m³ mg/m3
  μg/m³ μg/m3 ug/m³ ug/m3 dB GB TB MB Mbps kW kWh MW KM KG M2 M² KW KWH
  L ML CM MM h min s ms M T V W kV KV kVA KVA Hz MHz GHz lx Km m/s km/h mL cm² mm² Pa kPa MPa μg ug Gbps
`);
/** 万 and 亿 stay part of the unit: 2万人次 is 2 of 万人次, so that the text can be printed back. */
export const SCALES: readonly string[] = list(`十万 百万 千万 万亿 万 亿 千 百`);
/** What a number can be "per" besides the units: 每半年1次 is 1 of 次/半年. */
export const PER_WORDS: readonly string[] = list(`半年 年度 校 县 区 市 生 单位 企业 机构 网格 项目 班级 天次 人员`);
export const UNIT_ALIASES: Readonly<Record<string, string>> = {
  百分点: '个百分点',
  百分比: '%',
  百分率: '%',
  百分数: '%',
};
/** In a unit column 12 with 月 is a length of time, not December. */
export const COLUMN_UNIT_ALIASES: Readonly<Record<string, string>> = { 月: '个月', 季度: '个季度' };
/** After a Chinese numeral these make a rank or an idiom, not an amount: 二级, 一期, 一时. */
export const NOT_COUNTED: readonly string[] = list(`
  级 类 期 层 星 班 月 季度 季 时 点 度 道 面 片 起 口 把 头 师 对 双 路 角 单 里
`);

/** Before a number these say nothing about its measure. */
export const HEADS: readonly string[] = list(`
  完成 共完成 共 共计 合计 累计 全年 年度 本年 当年 预计 计划 力争 确保 保证 保持 保持在 维持 维持在 稳定在 实现 为 是
  在 新增 开展 组织 举办 召开 应 需 目标 目标值 指标值 按时 按期 及时 数量 覆盖
`);
/** Behind a number and its unit these say nothing about its measure. */
export const TAILS: readonly string[] = list(
  `完成 办结 到位 达标 覆盖 发放 发放到位 支付 合格 执行 落实 实现 为准 的标准 之间 等`,
);

/** Tasks that begin a sentence; what follows is no subject of a change: 开展能力提升 is a task. */
export const TASKS: readonly string[] = list(`完成 开展 组织 落实 实施 推进 推动 促进 做好 加大 进行`);
/** Nouns of which 零 (and only 零) makes a number: 零投诉 is 0. */
export const ZERO_NOUNS: readonly string[] = list(`
  投诉 事故 责任事故 安全事故 重大事故 伤亡 死亡 差错 失误 上访 信访 违规 违法 违纪 发生 案件 舆情 感染 污染 排放 遗漏
  拖欠 缺陷 火灾 溺亡
`);
/** Not written yet: (≥**%), XX%, ≥X, N次. */
export const PLACEHOLDER = /[xX×*＊_○□]{2}|[xX×*_○□][%‰]|[≥≤<>=][xX×*N](?![≤<≥>])|^[xX×N*](?:个|次|人|项|万?元|天|件)/;

/** Words right before a date. */
export const DATE_OPERATORS: Readonly<Record<Exclude<Operator, '='>, readonly string[]>> = {
  '≤': list(`不晚于 不迟于 最晚 最迟 最迟于 截至 截止 截止到 ≤ <=`),
  '<': ['早于', '<'],
  '>': ['晚于', '迟于', '>'],
  '≥': ['不早于', '≥', '>='],
};
/** Behind a date these make it a date of doing, not a mention (2022年度残保金). */
export const DATE_TAILS: readonly string[] = list(`
  完成 全部完成 全面完成 按时完成 前完成 办结 到位 竣工 完工 开工 验收 建成 交付 投入 启动 结束 发放 支付 拨付 实施 开展
  实现 达到 上线 止 份
`);
/** The last day of a part of the year. */
export const PERIOD_ENDS: Readonly<Record<string, string>> = {
  全年: '12-31',
  全年度: '12-31',
  上半年: '06-30',
  下半年: '12-31',
  第一季度: '03-31',
  第二季度: '06-30',
  第三季度: '09-30',
  第四季度: '12-31',
  一季度: '03-31',
  二季度: '06-30',
  三季度: '09-30',
  四季度: '12-31',
  第1季度: '03-31',
  第2季度: '06-30',
  第3季度: '09-30',
  第4季度: '12-31',
  '1季度': '03-31',
  '2季度': '06-30',
  '3季度': '09-30',
  '4季度': '12-31',
};
