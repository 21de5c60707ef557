/** 口径 of a panel: what a share is taken of, what counts, and which rules it rests on. */
export interface Method {
  readonly base: string;
  readonly counts: string;
  readonly rules: string;
}

const SLOTS = '指标项＝项目×应有的指标类型，应有哪些类型由表式决定；一类有几个指标时取最好的一个';
const STATES = '有效＝名称和指标值都有；缺值＝有名称无指标值；写“无”；空白＝印有此行而名称空白；缺行＝表上没有此行';
const MONEY = '金额按年度资金申请总额，没有的以项目总额代替并注明；两者都没有的项目不计金额，另列个数';
const NO_RULES = '不涉及规则，只按表上所填';
const STANDING = '不成立、不适用的问题不计，仍可查看';
const WEAK =
  '薄弱项＝没有一行站得住的指标项：缺值、写“无”、空白、缺行、任务性文字、只有方向、对比无基准、疑似伪量化、疑似方向矛盾或错位；表上未设的、已认可的不算，不成立、不适用的判定不计。效益类有一类站得住的，其他效益类写“无”、空白或缺行不算，填了而站不住的照算。按字词推断而未经确认的为疑似，另计';
const WEAK_RULES = 'C02、C03、C04、Q01、Q02、Q03、Q10、D01 和标为错位的规则';
const WEAK_PROJECTS =
  '薄弱项目＝薄弱项与疑似合计达到应有指标项的半数（把“无”换成别类指标或口号，都不会因此离开名单）；大额＝当年金额的前三分之一：金额更大的表不到当年有金额的表的三分之一，金额相同的同进同出，无金额的不算';

/** How weak projects come one after the other, in the ranking and in the matrix. */
const ORDER = '先比薄弱项占应有指标项的比例，再比疑似的比例，再比金额；仍相同的依次按年度、单位、名称、编码';

/** The full definition of every panel, by its id. */
export const methodsZh = {
  headings: { base: '基数', counts: '计什么', rules: '依据的规则' },
  panels: {
    headline: {
      base: '报告年度筛选后的全部项目；增减与对比年度同样筛选的项目相比。未有效填报率的基数为表上已印的指标项',
      counts: `${MONEY}。${SLOTS}；未有效填报＝缺值＋写“无”＋空白，经审核认可的不计，另注个数。${WEAK}。${WEAK_PROJECTS}`,
      rules: `薄弱项：${WEAK_RULES}；未有效填报率不涉及规则。${STANDING}`,
    },
    'spending-by-category': {
      base: '每个已载入年度筛选后有金额的项目，占比以同一年度合计为基数；选了类别，其余类别仍画出，合计只计所选',
      counts: `${MONEY}。类别按表上勾选，勾选多项、未勾选的各自单列`,
      rules: NO_RULES,
    },
    'spending-by-department': {
      base: '报告年度筛选后有金额的项目，占比以其合计为基数；增减与对比年度同样筛选的项目相比',
      counts: `${MONEY}。选一个部门后按实施单位，再选一个单位后按项目；同一项目按编码，没有编码的按单位和名称认定`,
      rules: NO_RULES,
    },
    'spending-change': {
      base: '报告年度与对比年度，同样筛选的项目；增减幅度以对比年度的金额为基数',
      counts:
        '同一项目按编码，没有编码的按同一单位、同一名称（不计年度、期次）认定，或由人工确认。两年都有的分增加、减少、未变；只有一年的为新增或结束；另一年有而不在筛选之内的单列；一年无金额的单列，不计增减',
      rules: NO_RULES,
    },
    'funding-sources': {
      base: '写明资金来源的项目及其写明的金额，没有写明的不进基数',
      counts: '当年财政拨款、上年结转、其他资金三项；三项之和不等于年度资金申请总额的项目只提示，不改数',
      rules: NO_RULES,
    },
    'indicator-types': {
      base: '每类指标应有的指标项；整个表式都没有的类型计为缺行，并在栏内说明一次',
      counts: `${SLOTS}。${STATES}`,
      rules: '疑似错位＝该指标项的有效指标全部被错位规则（M02、M03、M05、M06、M07、M09、M10、M11）命中；其余不涉及规则',
    },
    'indicator-types-by': {
      base: '可切换：表上已印的指标项，或表式应有的指标项；写“无”以已印、薄弱项以应有（表上未设的除外）为基数',
      counts: `未有效填报、写“无”或薄弱项占基数的比例；按年度时为每个已载入年度，其余为报告年度。${SLOTS}`,
      rules: `薄弱项依据全部启用的规则，其余不涉及规则。${STANDING}`,
    },
    'target-forms': {
      base: '有效指标（名称和指标值都有的行）；缺值、写“无”、空白的行另列，以全部指标行为基数',
      counts:
        '每行恰属一种写法：100%、其他数值、区间或期限、有幅度的增减、对比无基准、只有方向、任务性文字；后三种没有可核对的数值或期限',
      rules: '按指标值的文字判读，不受规则开关和判定影响',
    },
    'repeated-indicators': {
      base: '全部有效指标；至少两个不同项目使用才列出',
      counts: '名称去掉空格、标点后相同的归为一组，两字组相似度达 0.8 的也归为一组；跨年的同一项目只算一个',
      rules: NO_RULES,
    },
    'gaps-over-years': {
      base: '逐年：写“无”、未有效填报以表上已印的指标项为基数；薄弱项以应有指标项为基数，表上未设的除外。选了指标类型，只看该类',
      counts: `${STATES}。已认可的不计入未有效填报。${WEAK}`,
      rules: `薄弱项依据全部启用的规则；写“无”和未有效填报不涉及规则。${STANDING}`,
    },
    'large-weak': {
      base: '报告年度筛选后的项目；“大额”以该年度全部已载入项目的金额前三分之一为界，不随筛选改变',
      counts: `${WEAK}。${WEAK_PROJECTS}`,
      rules: `${WEAK_RULES}。${STANDING}`,
    },
    'findings-by-rule': {
      base: '筛选后的全部项目及其金额；一个项目被同一规则命中几次，项目数和金额都只计一次',
      counts: '命中＝规则在一个单元格、一个指标项或一张表上成立一次',
      rules: `现用规则包里启用的规则；按字词推断的标“疑似”。${STANDING}`,
    },
    'weakest-projects': {
      base: '筛选后的全部项目',
      counts: `${ORDER}；不打分。${WEAK}。${WEAK_PROJECTS}`,
      rules: `${WEAK_RULES}。比例、个数类规则列出但不计入名次，所以多填指标不会使名次变好。${STANDING}`,
    },
    'status-matrix': {
      base: '每行一个项目年度，每列一类指标；表式以外的类型没有指标项',
      counts: `${STATES}。一类有几个指标时取最好的一个。${WEAK}。按薄弱项排序与“哪些项目最薄弱”同：${ORDER}`,
      rules: '疑似错位按错位规则，疑似方向矛盾按 D01；状态本身不涉及规则',
    },
    'co-missing': {
      base: '筛选后至少有一个薄弱项（含疑似）的项目；满 20 个项目才画',
      counts: `同一项目里哪些类型一起薄弱。${WEAK}`,
      rules: `${WEAK_RULES}。${STANDING}`,
    },
    'review-rounds': {
      base: '筛选后的全部表（每张表一个项目年度）',
      counts:
        '张数和金额按每张表最近一次登记的步骤；没有登记过的算“收到”。待退回、已退回的表过了期限为已逾期（以今天为准）；已返回、已整改、有异议、办结的不再计期限',
      rules: NO_RULES,
    },
    'review-desk': {
      base: '筛选后的项目中有问题的表；选了规则、严重度时，指有这类问题的表的全部问题',
      counts: '一条为一条规则在一个单元格、指标项或整张表上的一次命中；同一处、同一原因的合为一处显示，一并判定',
      rules: `判定随单元格内容保存，原文改变即失效。${STANDING}`,
    },
    findings: {
      base: '筛选后的项目；选了指标类型、规则、严重度时，只列符合的问题',
      counts: '一行为一条规则在一个单元格、指标项或整张表上的一次命中，先严重后一般，再按金额',
      rules: `现用规则包里启用的规则。判定随单元格内容保存，原文改变即失效。${STANDING}`,
    },
    'project-table': {
      base: '筛选后的全部项目，每行一个项目年度',
      counts: `${MONEY}。各状态为指标项数，指标行为表上的行数`,
      rules: NO_RULES,
    },
    'project-pivot': {
      base: '报告年度筛选后的全部项目；行或列为年度时，为全部已载入年度的同样筛选，报告年度加粗',
      counts: `${MONEY}。每个项目只在一行一列，行列合计与总数相等；空格为没有项目或没有金额。${WEAK_PROJECTS}`,
      rules: `薄弱项目依据全部启用的规则，其余不涉及规则。${STANDING}`,
    },
    'unit-profile': {
      base: '报告年度筛选后的项目，按实施单位；增减与对比年度同样筛选的项目相比。只选一个单位时，各年数字为该单位在全部已载入年度的表',
      counts: `${MONEY}。未有效填报＝缺值＋写“无”＋空白，以已印指标项为基数，经审核认可的不计。${WEAK_PROJECTS}。同一类问题在一张表上有几处，项目数和金额只计一次`,
      rules: `全部启用的规则；审核步骤为每张表最近一次登记。${STANDING}`,
    },
    compare: {
      base: '报告年度筛选后的项目；按年度对比时为全部已载入年度的同样筛选。所比的维度（单位、部门、类别）本身的筛选在此不用，其他照用。占比以该维度全部成员的金额为基数',
      counts: `${MONEY}。未有效填报率、写“无”以已印指标项为基数，薄弱项以应有指标项为基数（表上未设的除外），经审核认可的不计。项目按同一项目（编码，或单位和名称，或人工确认）。${WEAK_PROJECTS}`,
      rules: `薄弱项依据全部启用的规则，其余不涉及规则。${STANDING}`,
    },
    brief: {
      base: '筛选后报告年度的项目，与对比年度在相同筛选下的项目相比；几个年度合计、按状态、规则、严重度或指标类型选出的不作对比',
      counts: `${MONEY}。未有效填报＝缺值＋写“无”＋空白，以已印指标项为基数；薄弱项以应有指标项为基数（表上未设的除外），确定的和疑似的分开说：只数“无”会使多填的表显得最好。新增、结束按同一项目的认定`,
      rules: `全部启用的规则；薄弱项按使指标项不成立的规则。${STANDING}`,
    },
    sources: {
      base: '全部已载入的文件，不受筛选影响',
      counts: '表数＝文件里认出的绩效目标表；表式按文件和年度推断或选定',
      rules: NO_RULES,
    },
    ledger: {
      base: '全部已载入的文件，不受筛选影响',
      counts:
        '读到＝入库＋隔离＋丢弃＋被替换，张数和金额都应相等；被替换＝同一张表另有一版在用，不重复计；小计、合计行不是项目，不计',
      rules: NO_RULES,
    },
    roster: {
      base: '名册的全部行，和名册所列年度的全部表；不受筛选影响',
      counts:
        '先按年度和项目编码对应，没有的按年度、单位、名称（不计空格、标点和年度字样），且只指向一张表时对应；批复金额与年度资金申请总额（没有的为项目总额）逐分相比。同一项目在名册里有几行的，只对第一行；读不出的行逐行列出，不参与核对',
      rules: NO_RULES,
    },
    quarantine: {
      base: '全部已载入的文件，不受筛选影响',
      counts: '缺年度、项目名称或读不准金额等、整张不能入库的表；改正后入库，原件不变',
      rules: '导入检查，与指标好坏的规则无关',
    },
    problems: {
      base: '全部已载入的文件，不受筛选影响',
      counts: '数据本身的问题，一个单元格、一行或一个文件一条；“隔离”的整张不入库，“提示”的照常入库',
      rules: '导入检查，与指标好坏的规则无关',
    },
  } satisfies Readonly<Record<string, Method>>,
};

/** The panels there are: what has no definition here is none, and what has one must be drawn and named in every language. */
export type PanelId = keyof typeof methodsZh.panels;
