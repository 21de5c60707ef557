import { formRows, HEADER_LINE, splitAmounts } from './form.mjs';
import { readProjects, textIn } from './projects.mjs';
import { between, mulberry32, seedOf } from './random.mjs';

/** What is known to change from one year to the next; from `year` on it holds. README.md tells the same as a table. */
const EDITS = [
  { edit: '更名', no: 53, year: 2021, from: '政务公开与宣传', to: '政务公开与新闻宣传' },
  { edit: '更名', no: 1, year: 2022, from: '网格化巡查经费', to: '城市运行网格化管理经费' },
  { edit: '更名', no: 29, year: 2023, from: '老年助餐点运营', to: '社区长者食堂运营' },
  { edit: '更名', no: 48, year: 2024, from: '乡村文化旅游节', to: '农文旅融合发展活动' },

  { edit: '新增', year: 2021, numbers: [3, 12, 21, 40, 48] },
  { edit: '新增', year: 2022, numbers: [14, 20, 38, 42] },
  { edit: '新增', year: 2023, numbers: [6, 7, 32, 46] },
  { edit: '新增', year: 2024, numbers: [16, 37] },
  { edit: '新增', year: 2025, numbers: [51] },
  { edit: '结束', year: 2021, numbers: [31] },
  { edit: '结束', year: 2022, numbers: [3] },
  { edit: '结束', year: 2023, numbers: [14, 15, 21, 36, 42] },
  { edit: '结束', year: 2024, numbers: [6, 13, 46, 52] },
  { edit: '结束', year: 2025, numbers: [26, 37] },

  { edit: '放宽', no: 47, year: 2021, kind: '数量', from: '开放天数 | ≥330天', to: '开放天数 | ≥300天' },
  { edit: '放宽', no: 17, year: 2022, kind: '时效', from: '漂浮物清理时限 | ≤24小时', to: '漂浮物清理时限 | ≤48小时' },
  { edit: '放宽', no: 8, year: 2023, kind: '时效', from: '路面病害处置及时率 | ≥95%', to: '路面病害处置及时率 | ≥85%' },
  { edit: '放宽', no: 2, year: 2024, kind: '时效', from: '故障响应时间 | ≤30分钟', to: '故障响应时间 | ≤60分钟' },
  { edit: '放宽', no: 9, year: 2024, kind: '满意', from: '市民满意度 | ≥90%', to: '市民满意度 | ≥80%' },
  { edit: '放宽', no: 35, year: 2025, kind: '持续', from: '续签率 | ≥80%', to: '续签率 | ≥70%' },

  { edit: '补填', no: 29, year: 2021, kind: '经济', from: '无 | 无', to: '助餐点带动就业人数 | ≥18人' },
  { edit: '补填', no: 5, year: 2022, kind: '社会', from: '无 | ', to: '应急物资调拨及时率 | ≥95%' },
  { edit: '补填', no: 9, year: 2022, kind: '经济', from: '无 | 无', to: '绿化废弃物再利用收入 | ≥6万元' },
  { edit: '补填', no: 2, year: 2023, kind: '生态', from: '无 | 无', to: '机房能耗下降率 | ≥3%' },
  { edit: '补填', no: 22, year: 2023, kind: '持续', from: '无 | 无', to: '节水型小区长效管理个数 | ≥3个' },
  { edit: '补填', no: 24, year: 2024, kind: '满意', from: '无 | 无', to: '残疾人满意度 | ≥85%' },

  { edit: '改无', no: 28, year: 2022, kind: '经济', from: '老年家庭年均节约支出 | ≥2450元', to: '无 | 无' },
  { edit: '改无', no: 10, year: 2023, kind: '经济', from: '可回收物收入 | ≥48万元', to: '无 | 无' },
  { edit: '改无', no: 44, year: 2023, kind: '持续', from: '师资培养机制 | 完善', to: '无 | 无' },
  { edit: '改无', no: 1, year: 2024, kind: '社会', from: '重复投诉件数 | 较上年下降10%', to: '无 | 无' },
  { edit: '改无', no: 25, year: 2025, kind: '生态', from: '无纸化办理率 | ≥72%', to: '无 | 无' },
  { edit: '改无', no: 40, year: 2025, kind: '满意', from: '家长满意度 | ≥92%', to: '无 | 无' },

  { edit: '跳变', no: 5, year: 2021, percent: 62 },
  { edit: '跳变', no: 36, year: 2022, percent: 118 },
  { edit: '跳变', no: 48, year: 2022, percent: -41 },
  { edit: '跳变', no: 10, year: 2023, percent: 45 },
  { edit: '跳变', no: 53, year: 2024, percent: -38 },
  { edit: '跳变', no: 34, year: 2025, percent: 33 },

  { edit: '无金额', no: 33, years: [2020, 2021, 2022, 2023, 2024, 2025] },
  { edit: '无金额', no: 39, years: [2024] },
  { edit: '表式', kind: '质量', year: 2023 },
];

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

const UNITS = {
  城运: ['示例镇人民政府', '示例镇城市运行管理中心'],
  党政: ['示例镇人民政府', '示例镇党政办公室'],
  规建: ['示例镇人民政府', '示例镇规划建设和生态环境办公室'],
  水务: ['示例镇人民政府', '示例镇水务管理所'],
  受理: ['示例镇人民政府', '示例镇社区事务受理服务中心'],
  为老: ['示例镇卫生健康委员会', '示例镇综合为老服务中心'],
  卫生: ['示例镇卫生健康委员会', '示例镇社区卫生服务中心'],
  小学: ['示例镇教育委员会', '示例镇中心小学'],
  幼儿园: ['示例镇教育委员会', '示例镇第一幼儿园'],
  文体: ['示例镇文化和旅游局', '示例镇文化体育服务中心'],
};

/** The whole synthetic sample as the text of its CSV file. */
export function townCsv() {
  const projects = readProjects();
  checkEdits(projects);
  const forms = YEARS.flatMap((year) =>
    projects.filter((project) => runs(project, year)).map((project) => formIn(year, project)),
  );
  return HEADER_LINE + forms.map(formRows).join('');
}

function formIn(year, project) {
  const [department, unit] = UNITS[project.unit];
  return {
    year,
    code: `990000${String(project.first).slice(2)}T${String(project.no).padStart(12, '0')}`,
    name: nameIn(year, project),
    category: project.category,
    department,
    unit,
    dates: project.span.split('-').map((date) => (date.includes('年') ? date : `${year}年${date}`)),
    amounts: amountsIn(year, project),
    goal: textIn(year, project.goal),
    annualGoal: textIn(year, project.annualGoal),
    indicators: indicatorsIn(year, project),
  };
}

function nameIn(year, project) {
  return editsOf('更名', project).find((edit) => year >= edit.year)?.to ?? project.name;
}

function indicatorsIn(year, project) {
  const edits = ['放宽', '补填', '改无'].flatMap((kind) => editsOf(kind, project)).filter((edit) => year >= edit.year);
  const dropped = EDITS.find((edit) => edit.edit === '表式');
  return project.indicators
    .filter(({ kind }) => year < dropped.year || kind !== dropped.kind)
    .map((indicator) => {
      const edit = edits.find((candidate) => matches(candidate, indicator));
      const [name, target] = edit ? edit.to.split(' | ') : [indicator.name, indicator.target];
      return { kind: indicator.kind, name: textIn(year, name), target: textIn(year, target) };
    });
}

function amountsIn(year, project) {
  const blank = editsOf('无金额', project).some((edit) => edit.years.includes(year));
  const random = mulberry32(seedOf(project.no, year, 7));
  return splitAmounts({
    annual: blank ? null : annualIn(year, project),
    total: project.total,
    otherShare: project.otherShare,
    carryShare: project.carryYears.includes(year) ? between(random, 5, 22) / 100 : 0,
  });
}

/** Whole-number steps of at most 19.5 %, one year in six without any; jumps stand in `EDITS`. */
function annualIn(year, project) {
  let amount = project.amount;
  for (let step = project.first + 1; step <= year; step++) {
    const random = mulberry32(seedOf(project.no, step));
    const still = random() < 1 / 6;
    const usual = still ? 0 : between(random, -85, 195);
    const jump = editsOf('跳变', project).find((edit) => edit.year === step);
    amount = Math.round((amount * (1000 + (jump ? jump.percent * 10 : usual))) / 1000);
  }
  return amount;
}

function checkEdits(projects) {
  for (const edit of EDITS.filter(({ kind, no }) => kind !== undefined && no !== undefined)) {
    const project = projects.find(({ no }) => no === edit.no);
    const before = project.indicators
      .filter((indicator) => matches(edit, indicator))
      .map(({ name, target }) => `${name} | ${textIn(edit.year - 1, target)}`);
    if (before.join() !== edit.from) throw new Error(`edit of project ${edit.no} in ${edit.year}: found "${before}"`);
  }
}

function matches(edit, indicator) {
  return edit.kind === indicator.kind && edit.from.split(' | ')[0] === indicator.name;
}

function editsOf(kind, project) {
  return EDITS.filter((edit) => edit.edit === kind && edit.no === project.no);
}

function runs(project, year) {
  return year >= project.first && year <= project.last;
}
