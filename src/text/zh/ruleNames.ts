import type { RuleId } from '#domain/rules.ts';

/** What a rule says: its name, what to do about what it hits, and what can be set of it. */
interface Said {
  readonly name: string;
  readonly fix: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** What the rules, their thresholds and their word lists are called. */
export const ruleNamesZh = {
  rules: {
    C01: {
      name: '未设该类指标',
      fix: '按表式补设该类指标；确实不适用的，说明理由。',
    },
    C02: {
      name: '填“无”',
      fix: '补填能考核的指标；确实不适用的，说明理由。',
    },
    C03: {
      name: '指标名空白',
      fix: '补填指标名称，或删去空行。',
    },
    C04: {
      name: '指标值缺失',
      fix: '补填年度指标值。',
    },
    C05: {
      name: '“无”而值空白',
      fix: '名称与指标值填法应一致。',
    },
    C06: {
      name: '“无”却有值',
      fix: '请核对：名称写“无”而指标值不是“无”。',
    },
    C07: {
      name: '无任何效益指标',
      fix: '至少设置一类与项目目的相符的效益指标。',
    },
    C08: {
      name: '效益仅一类',
      fix: '核对其他效益是否确实不适用。',
    },
    C09: {
      name: '无满意度指标',
      fix: '补设服务对象满意度指标。',
    },
    C10: {
      name: '无成本指标',
      fix: '补设成本指标，写明金额或单位成本。',
    },
    C11: {
      name: '“无”占比高',
      fix: '逐项核对写“无”的指标类型。',
      settings: { share: '占比达到（%）' },
    },
    C12: {
      name: '指标过少或过多',
      fix: '指标少而精，覆盖主要产出和效益。',
      settings: { least: '至少（条）', most: '至多（条）' },
    },
    C13: {
      name: '指标名没有汉字',
      fix: '指标名应是能读懂的名称；请核对是否错列或只填了编号。',
    },
    Q01: {
      name: '指标值为任务性文字',
      fix: '改为数值、期限或等级。',
    },
    Q02: {
      name: '只有方向没有幅度',
      fix: '写明幅度，如“较上年下降5%”。',
    },
    Q03: {
      name: '对比无基准',
      fix: '写明上年实际值和今年目标值。',
    },
    Q04: {
      name: '定量占比低',
      fix: '能量化的指标都写出数值。',
      settings: { share: '占比低于（%）' },
    },
    Q05: {
      name: '缺计量单位',
      fix: '补上计量单位，如 %、次、公里。',
    },
    Q06: {
      name: '缺比较符',
      fix: '写明 ≥、≤ 或 =。',
    },
    Q07: {
      name: '指标名是任务',
      fix: '改为能计量的名称，如“完成率”“受益人数”。',
    },
    Q08: {
      name: '指标值千篇一律',
      fix: '按实际可达到的水平分别确定指标值。',
      settings: { least: '至少（条）', share: '占比达到（%）' },
    },
    Q09: {
      name: '超100%',
      fix: '核对：比率最高为100%。',
    },
    Q10: {
      name: '伪量化',
      fix: '名称改为比率，或写出实际数量。',
    },
    Q11: {
      name: '实际定量占比低',
      fix: '先改“伪量化”的指标，再补数值。',
      settings: { share: '占比低于（%）' },
    },
    Q12: {
      name: '整类都是口号',
      fix: '此类至少写一条能考核的指标。',
    },
    Q13: {
      name: '一名两指标',
      fix: '拆成两条，各写指标值。',
    },
    Q14: {
      name: '名称过于笼统',
      fix: '写明对象，如“沿线居民满意度”“每公里养护成本”。',
    },
    Q15: {
      name: '精确得不可能',
      fix: '调查得出的比率写“≥”，不写“=”。',
    },
    M01: {
      name: '数量指标用比率',
      fix: '数量指标写个数、面积、人次等。',
    },
    M02: {
      name: '时效无时间要素',
      fix: '写明期限、频次或及时率。',
    },
    M03: {
      name: '成本指标非成本',
      fix: '改为总成本或单位成本，写明金额。',
    },
    M04: {
      name: '成本空泛',
      fix: '写明控制金额，如“≤250万元”。',
    },
    M05: {
      name: '满意度错放',
      fix: '移到满意度指标，本类另设相符的指标。',
    },
    M06: {
      name: '生态无生态内容',
      fix: '改为对环境、能耗、污染的影响；不适用的写明理由。',
    },
    M07: {
      name: '经济无经济内容',
      fix: '改为收入、产值、税收、节约等；不适用的写明理由。',
    },
    M08: {
      name: '可持续含义弱',
      fix: '写明项目结束后仍起作用的机制或年限。',
    },
    M09: {
      name: '满意度指标非满意',
      fix: '改为某类对象的满意度。',
    },
    M10: {
      name: '知晓率错放',
      fix: '知晓率属于社会效益。',
    },
    M11: {
      name: '产出当效益',
      fix: '移到产出指标，本类写带来的变化。',
    },
    M12: {
      name: '资金与过程当绩效',
      fix: '资金的到位、支付和程序合规是过程，不计为绩效。',
    },
    M13: {
      name: '满意度代替效益',
      fix: '效益指标写带来的变化，满意度另列。',
    },
    D01: {
      name: '方向矛盾',
      fix: '核对：名称与指标值的方向相反。',
    },
    D02: {
      name: '方向重复',
      fix: '名称写指标，方向和幅度写在指标值里。',
    },
    D03: {
      name: '指标重复',
      fix: '合并或改写重复的指标。',
    },
    D04: {
      name: '总目标与年度目标相同',
      fix: '年度目标写当年要达到的结果。',
    },
    D05: {
      name: '目标包含',
      fix: '年度目标应比总目标更具体。',
    },
    D06: {
      name: '目标无量化',
      fix: '目标中写明数量、范围或程度。',
    },
    D07: {
      name: '近义指标值矛盾',
      fix: '核对两条近义指标的指标值。',
      settings: { alike: '名称相似度达到（%）' },
    },
    D08: {
      name: '满意度偏低',
      fix: '说明理由或提高指标值。',
      settings: { least: '低于' },
    },
    D09: {
      name: '目标与指标值不符',
      fix: '核对：目标写“全部”，指标值低于100%。',
      settings: { shared: '共同文字至少（字）' },
    },
    D10: {
      name: '权重不合',
      fix: '核对权重，合计应符合表式。',
      settings: { sum: '合计应为', without_execution: '或（不含预算执行）', without_satisfaction: '或（不含满意度）' },
    },
    D11: {
      name: '大额薄弱项目',
      fix: '金额大而薄弱项多，请优先复核。',
    },
    D12: {
      name: '成本指标照抄预算',
      fix: '改为单位成本或节约目标；总额已在预算中。',
    },
    D13: {
      name: '成本指标超出预算',
      fix: '核对：成本指标值大于申请金额。',
    },
    D14: {
      name: '名称与单位不符',
      fix: '核对单位：“率”用 %，人数用人。',
    },
    D15: {
      name: '名称里另有数字',
      fix: '数字只写在指标值里，两处应一致。',
    },
    D16: {
      name: '日期在项目期外',
      fix: '核对日期与项目起止时间。',
    },
    D17: {
      name: '目标与指标数字不一',
      fix: '核对目标文字与指标值中的数字。',
      settings: { shared: '共同文字至少（字）' },
    },
    D18: {
      name: '单价乘数量超出金额',
      fix: '核对单价、数量与申请金额。',
      settings: { over: '超出金额（%）' },
    },
    D19: {
      name: '产出与金额不成比例',
      fix: '与同名指标对照，说明差异原因。',
      settings: { peers: '同名同单位至少（张表）', times: '与中位数相差（倍）' },
    },
  } satisfies Readonly<Record<RuleId, Said>>,
  words: {
    none: '写作“无”的词',
    grades: '等级',
    checkable: '可核对的文字指标值',
    tasks: '任务动词（名称开头）',
    task_frames: '任务句式（名称开头）',
    measure_ends: '不算任务的名称结尾',
    false_measures: '不是计量的“量”“度”',
    graded: '评等级的名称',
    measures: '计量名词（名称结尾）',
    false_rates: '不是比率的“率”',
    true_rates: '仍是比率的“率”',
    unitless: '没有单位的量',
    written_bounds: '写明“至少”的词',
    ratios: '比率名词',
    rate_units: '比率的单位',
    bare_names: '过于笼统的名称',
    surveyed: '靠调查得出的感受',
    growth: '增减率',
    time: '时间词',
    not_time: '不算时间的词',
    cost: '成本词',
    not_cost: '不算成本的词',
    harm_cost: '社会与生态代价',
    benefit_verbs: '效益动词（开头）',
    count_ends: '计数与比率（结尾）',
    money_units: '金额单位',
    vacuous_cost: '空泛的成本说法',
    satisfied: '满意词',
    survey_work: '满意度调查工作（名称结尾）',
    not_ecology: '不算生态的词',
    ecology: '生态词',
    economy: '经济词',
    sustained: '可持续词',
    awareness: '知晓词',
    output_rates: '产出比率',
    effect_rates: '本身是效果的覆盖率',
    input_rates: '投入比率',
    funds: '资金词',
    fund_steps: '资金环节',
    process: '程序性内容',
    not_funds: '不算投入的资金词',
    works: '办理工作的词',
    faults: '差错词',
    strong_harm: '明显的坏事',
    rising_rates: '越高越好的比率（结尾）',
    limited_counts: '可以设上限的数量',
    waits: '等待和办理的时长',
    floors: '可以设下限的支出',
    cost_words: '成本名词',
    qualifiers: '区分两项指标的词',
    turns_up: '向上的动词',
    turns_down: '向下的动词',
    wanted_up: '越高越好',
    wanted_down: '越低越好',
    durations: '时长名词（方向不定）',
    bare_nouns: '方向词之后的尾词',
    bounded: '不超过 100% 的比率',
    universal: '全部',
  },
  standards: {
    template: { forms: '几张表都不设才算表式未设（张）' },
    weak: { share: '薄弱项（含疑似）达到应有指标项的（%）算薄弱项目' },
    large: { parts: '大额取当年金额的前几分之一' },
  },
};
