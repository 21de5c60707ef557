import { NONE_WORDS } from '#domain/targets/words.ts';

/** The word lists that rules ask. Every one can be edited in a rule pack. */
interface Words {
  readonly zh: string;
  readonly en: string;
  readonly words: readonly string[];
}

function list(zh: string, en: string, words: string): Words {
  return { zh, en, words: words.trim().split(/\s+/) };
}

/** In half-width signs without blanks, as the texts they are held against. */
export const WORD_LISTS = {
  none: { zh: '写作“无”的词', en: 'Words for none', words: NONE_WORDS },
  grades: list('等级', 'Grades', '优 良 优秀 优良 良好 合格 达标 优等 一等 特优 符合标准'),
  tasks: list(
    '任务动词（名称开头）',
    'Task verbs (at the start of a name)',
    `完成 控制 满足 提高 提升 促进 保持 保障 保证 确保 加强 增强 减少 降低 推进 推动 开展 落实 实施 实现 改善 优化 做好
    组织 建立 健全 完善 支持 解决 缓解 规范 强化 扩大 巩固 营造 维护 增加 进一步 有效 切实 有力 做到 加快 防止 避免 带动 拉动
    助力 打造 构建 激发 丰富 及时 按时 按期 全面 积极 严格`,
  ),
  task_frames: list('任务句式（名称开头）', 'Task phrases (at the start of a name)', '每人'),
  graded: list('评等级的名称', 'Names that ask for a grade', '等级 等次 评级 评定 级别 评比 考核结果'),
  measures: list(
    '计量名词（名称结尾）',
    'Nouns of measure (at the end of a name)',
    `率 度 数 量 面积 比 比例 比重 占比 百分比 比值 幅度 增幅 降幅 指数 系数 里程 长度 规模 额 值 得分 评分 分数 成本 费用
    次数 人数 人次 户数 个数 件数 场次 时间 时长 时限 周期 天数 期限 金额 收入 产值 价格 单价 频次 数目 距离 重量 容量 深度
    厚度 宽度 高度 强度 浓度 产量 总量 存量 体积`,
  ),
  false_rates: list('不是比率的“率”', 'Words in 率 that are no rate', '效率 频率 心率 速率 功率 利率 汇率 税率'),
  true_rates: list('仍是比率的“率”', 'Words in which 率 is a rate all the same', '有效率 成功率 见效率 时效率'),
  unitless: list('没有单位的量', 'Measures without a unit', '指数 系数 比值 pH 酸碱度'),
  written_bounds: list('写明“至少”的词', 'Words for at least', '≥ >= ＞ > 不低于 不少于 大于 超过 以上 高于'),
  ratios: list('比率名词', 'Nouns of ratio', '率 比例 占比 比重 百分比 覆盖面 达标度'),
  growth: list('增减率', 'Rates of growth', '增长率 增速 增幅 增长幅度 上升率 提升率'),
  time: list(
    '时间词',
    'Words of time',
    `时 日 月 年 天 周 期 季度 分钟 小时 秒 及时 准时 按时 限期 逾期 提前 当日 立即 立刻 即时 同步 进度 工期 时效 实时 随时
    前完成 之前 节前 速度 快速 响应 延误 拖延 滞后`,
  ),
  not_time: list(
    '不算时间的词',
    'Words that are no time',
    `日常 平时 年龄 前期 中期 后期 时尚 日志 月饼 年糕 老年 青年 青少年 少年 成年 中年 幼年 周边 周到 周围 周转 周岁 周长 期刊 时事 时政
    日用 日报 期货 期望 日间 日托 日照 日光 日本 日化 天然 天气 天线 天桥 天窗 天花 年轻 时代 时装 月子 月季 生日 节日 秒杀`,
  ),
  cost: list(
    '成本词',
    'Words of cost',
    `成本 预算 费用 单价 标准 元 经费 资金 支出 价 投资 造价 工资 补贴 补助 节约 节支 概算 决算 结算 金额 费 款 薪 额度 总额
    人均 均价 采购限价 控制价 超支 定额`,
  ),
  not_cost: list(
    '不算成本的词',
    'Words that are no cost',
    '单元 多元 元素 元旦 元宵 状元 公元 二元 元件 元器件 免费 消费 浪费 评价 价值 代价 条款 款式 款待 费时 费心 标准化 标准间',
  ),
  money_units: list('金额单位', 'Units of money', '元 万元 亿元 千元 百元 美元 角'),
  vacuous_cost: list(
    '空泛的成本说法',
    'Vacuous phrases of cost',
    `控制在预算 预算范围内 预算内 预算之内 预算以内 不超预算 不超出预算 不超过预算 不突破预算 不得超预算 不得超过预算 预算控制
    不高于预算 未超预算 不超支 控制成本 成本控制在合理 合理范围 预算批复内 预算额度内 预算控制数内 不超年初预算 不超概算
    控制在批复 控制在概算 成本可控 成本合理`,
  ),
  satisfied: list('满意词', 'Words of satisfaction', '满意'),
  survey_work: list(
    '满意度调查工作（名称结尾）',
    'Work on satisfaction surveys (at the end of a name)',
    '样本量 样本数 份数 人数 次数 户数 回收率 问卷数 问卷量 覆盖面 覆盖率 数量',
  ),
  not_ecology: list(
    '不算生态的词',
    'Words that are no ecology',
    `绿色通道 营商环境 候车环境 就医环境 就诊环境 诊疗环境 办公环境 投资环境 法治环境 学习环境 教学环境 办学环境 消费环境 市场环境 用工环境
    网络环境 治安环境 创业环境 发展环境 文化环境 购物环境 候诊环境 工作环境 社会环境 竞争环境 经营环境 金融环境 林荫 河南 河北 湖南 湖北`,
  ),
  ecology: list(
    '生态词',
    'Words of ecology',
    `生态 环境 污染 绿 市容 节能 环保 减排 排放 碳 能耗 水质 空气 大气 垃圾 污水 废 森林 植被 湿地 土壤 水土 河 湖 扬尘
    噪声 噪音 降尘 粉尘 景观 清洁 卫生 保洁 PM2.5 PM10 AQI 优良天数 秸秆 循环 可回收 再生 资源利用 节水 节电 节约用水 节约用电
    节约能源 用水 用电 耗能 水源 水体 水位 地下水 水环境 黑臭 物种 野生 生物 鸟 氧 温室 气体 植树 造林 树 苗木 花 草坪 耕地 地力 有机质 塑料
    地膜 残膜 油烟 尾气 新能源 清洁能源 光伏 煤 再利用 综合利用 回收 固废 渣土 填埋 焚烧 淤泥 石漠 盐碱 沙尘 雾霾 用纸 纸张 野生 林 草原 荒漠 沙化 面源 化肥 农药 粪 风貌 村容 整洁 天蓝 宜居 无纸化 低碳`,
  ),
  economy: list(
    '经济词',
    'Words of economy',
    `经济 收入 产值 税 成本 资金 节约 效益 利润 增收 增值 GDP 生产总值 投资 消费 产业 就业 营业 销售 贸易 出口 损失 价格 收益
    营收 工资 薪 增产 产量 单产 融资 贷款 招商 市场主体 企业 降本 盈利 财政 支出 费用 负担 补贴 减负 电商 旅游 客流 成交 交易 周转 万元 亿元 元`,
  ),
  sustained: list(
    '可持续词',
    'Words of sustainability',
    `持续 长期 长效 机制 年限 保持 长远 常态 寿命 稳定 制度 延续 后续 管护 永续 维持 可再 未来 使用年 运维 人才 传承 长治 健全
    影响期 逐年 体系`,
  ),
  awareness: list('知晓词', 'Words of awareness', '知晓率 知晓度 知晓'),
  output_rates: list('产出比率', 'Rates of output', '覆盖率 办结率 完成率 参与率'),
  effect_rates: list(
    '本身是效果的覆盖率',
    'Coverage that is itself an effect',
    '绿化覆盖率 绿地覆盖率 森林覆盖率 植被覆盖率 林木覆盖率 草原覆盖率 湿地覆盖率 水面覆盖率',
  ),
  input_rates: list(
    '投入比率',
    'Rates of input',
    `资金到位率 预算执行率 资金支付率 资金执行率 资金拨付率 资金使用率 经费到位率 经费支付率 预算完成率 资金到账率 支出进度 预算支出率
    资金支出率 资金拨付到位率 经费执行率 配套资金到位 预算执行进度 资金到位及时率 款项支付率 预算支付率 支付率 拨付率 执行率`,
  ),
  funds: list('资金词', 'Words of funds', '资金 预算 经费 专款 款项 拨款 财政 支出'),
  turns_up: list(
    '向上的动词',
    'Verbs of rising',
    '提高 提升 上升 升高 增长 增加 增强 改善 扩大 加强 优化 增进 提振 增收 增产',
  ),
  turns_down: list(
    '向下的动词',
    'Verbs of falling',
    '减少 降低 下降 缩短 压缩 压减 压降 减轻 缓解 减缓 遏制 杜绝 防止 避免 削减',
  ),
  wanted_up: list(
    '越高越好',
    'More is better',
    `满意 知晓 处理 处置 办结 解决 整改 回复 化解 查处 发现 上报 排查 防治 治理 救助 破案 侦破 防控 调处 调解 修复 改造 达标 合格 抢修 控制率
    下降率 降低率 减少率 减少量 减少数 减少额 下降数 节约量 节约额 节约率 减排量 压减量 降幅 减排 抽查 检查 受理 答复 响应 扑救 打击 纠正 清零
    救治 治愈 治疗 预防 防范 无事故 零事故 安全率 治污 覆盖 执法 收入 产值 增收 就业 质量 能力 效率 参与 治安 秩序 参保 入学 毕业 签约
    上线 普及 完好 优良 成活 出勤 在岗 通过 中标 建成 投产`,
  ),
  wanted_down: list(
    '越低越好',
    'Less is better',
    `投诉 违法 违规 违纪 违章 事故 受灾 案件 发案 犯罪 刑案 死亡 伤亡 发病 患病 感染 污染 排放 损失 差错 错误 误差 失误 故障 能耗 浪费
    上访 信访 舆情 拖欠 逾期 缺陷 火灾 欠薪 纠纷 成本 负担 失业 辍学 返贫 溺水 溺亡 漏损 损耗 空置 闲置 贫困发生 拥堵 等待 等候 隐患 退货 近视 伤害 肥胖 贫血 龋齿 缺勤 旷课 返工 错发 漏发 错报 漏报 误报 误诊 损毁 破损 超标 超时 延误 滞留 积压 渗漏 侵害
    次品 欠费 坏账 债务 发生率 发生数 起数 贫困 流失 重复 离职 复发 再犯 吸烟 超载 漏水 欠缴 沉降 问题 消耗 损坏`,
  ),
  durations: list('时长名词（方向不定）', 'Durations (either way)', '时间 时限 时长 期限 周期 天数 日期 时效'),
  bare_nouns: list(
    '方向词之后的尾词',
    'What may follow such a word at the end of a name',
    `率 度 数 量 次 次数 起 起数 件 件数 例 例数 人 人数 人次 户数 面积 比例 比率 占比 发生 事件 案件 行为 情况 现象 问题 总量 强度 浓度 程度
    损失 水平 数量 频次 天数 指数 系数 的 因素 风险 隐患 完成 及时 到位 覆盖 感`,
  ),
  bounded: list('不超过 100% 的比率', 'Rates that end at 100 %', '率 比例 占比 比重'),
  universal: list('全部', 'Words for all', '全部 全覆盖 100% 百分之百 应保尽保 应收尽收 应发尽发 全员 全域 所有'),
} as const satisfies Readonly<Record<string, Words>>;

export type WordList = keyof typeof WORD_LISTS;
