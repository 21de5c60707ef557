import { splitAmounts } from './form.mjs';
import { BASE_YEAR, readProjects, textIn } from './projects.mjs';
import { between, mulberry32, normal, seedOf } from './random.mjs';

const DISTRICTS = ['示东区', '示西区', '示南区', '示北区', '示中区', '示江区'];

/** A bureau, the units under it, and the town units whose projects it runs. */
const BUREAUS = [
  ['教育局', ['中心小学', '初级中学', '幼儿园', '社区学校'], ['小学', '幼儿园']],
  ['卫生健康局', ['社区卫生服务中心', '卫生院', '妇幼保健站'], ['卫生']],
  ['民政局', ['综合为老服务中心', '社会救助站', '福利院'], ['为老', '受理']],
  ['人力资源和社会保障局', ['社区事务受理服务中心', '就业服务站'], ['受理']],
  ['城市管理局', ['城市运行管理中心', '环境卫生管理所', '绿化管理所'], ['城运', '规建']],
  ['建设和交通委员会', ['道路养护所', '建设管理所', '房屋管理所'], ['规建']],
  ['水务局', ['水务管理所', '河道管理所', '排水管理所'], ['水务']],
  ['文化和旅游局', ['文化体育服务中心', '图书馆', '文化馆'], ['文体']],
  ['政府办公室', ['党政办公室', '机关服务中心'], ['党政', '城运']],
];

const FIRST = [...'云青金石龙凤白黄南北东西新安永平长清双大松竹梅兰桂高福和兴丰'];
const SECOND = [...'溪桥山河湖田塘岭泉湾坪港林屏关城川渡洲浦墩庄店集'];
const PLACES = FIRST.flatMap((first) => SECOND.map((second) => first + second));
const PHASES = ['', '（二期）', '（三期）', '（四期）'];

/** A prime that divides no count of places or names below, so steps of it meet each of them once. */
const STRIDE = 7919;

const CATEGORIES = spread({ 经常性项目: 62, 专项资金: 20, 一次性项目: 13, 其他运转类: 3, '': 2 });
const SPARSE = new Set(['经济', '生态', '持续']);

/**
 * `count` forms of a fictional region, a year at a time, without keeping any.
 * A unit's projects of one year are a window over its endless list, moved on a little every year:
 * so most go on, some end, some are new, and year, unit and name stay unique.
 */
export function* countyForms({ count, seed, years }) {
  const units = unitsOf(count, seed);
  const weights = units.reduce((sum, unit) => sum + unit.weight, 0);
  for (const [turn, year] of years.entries()) {
    const quota = Math.floor((count * (turn + 1)) / years.length) - Math.floor((count * turn) / years.length);
    let before = 0;
    for (const unit of units) {
      const after = before + unit.weight;
      const size = Math.floor((quota * after) / weights) - Math.floor((quota * before) / weights);
      before = after;
      const start = Math.floor(((0.08 * count * unit.weight) / weights / years.length) * turn + unit.ahead);
      for (let place = start; place < start + size; place++) yield formOf({ unit, place, year, seed });
    }
  }
}

/** Weights are whole numbers, so that the quotas of all units sum to the count exactly. */
function unitsOf(count, seed) {
  const projects = readProjects();
  const size = Math.min(6000, Math.max(1, Math.round(6 * Math.sqrt(count))));
  return Array.from({ length: size }, (_, number) => {
    const random = mulberry32(seedOf(seed, number, 11));
    const [bureau, types, towns] = BUREAUS[Math.floor(random() ** 1.4 * BUREAUS.length)];
    const district = DISTRICTS[Math.floor(random() ** 1.6 * DISTRICTS.length)];
    const lap = Math.floor(number / PLACES.length);
    const ordinal = lap < types.length ? '' : `第${'二三四五六七八九十'[Math.floor(lap / types.length) - 1]}`;
    const place = PLACES[(number * STRIDE) % PLACES.length];
    return {
      number,
      department: `${district}${bureau}`,
      name: `${district}${place}${ordinal}${types[lap % types.length]}`,
      weight: Math.round(1000 * Math.exp(Math.max(-3, Math.min(3, normal(random))))),
      ahead: random(),
      weakness: 0.03 + random() * 0.24,
      templates: projects.filter((project) => towns.includes(project.unit)),
    };
  });
}

function formOf({ unit, place, year, seed }) {
  const steady = mulberry32(seedOf(seed, unit.number, place));
  const yearly = mulberry32(seedOf(seed, unit.number, place, year));
  const { template, name } = titleOf(unit, place);
  const scale = 0.4 + steady() * 1.8;
  return {
    year,
    code: `99${pad(unit.number, 4)}20T${pad(place, 12)}`,
    name,
    category: pick(steady, CATEGORIES),
    department: unit.department,
    unit: unit.name,
    dates: datesOf(steady, year),
    amounts: amountsOf(steady, yearly, year),
    goal: firstClause(template.goal),
    annualGoal: textIn(year, firstClause(template.annualGoal), scale),
    indicators: indicatorsOf({ unit, template, steady, yearly, year, scale }),
  };
}

function titleOf(unit, place) {
  const names = unit.templates.length * PLACES.length;
  const number = place % names;
  const phase = PHASES[Math.floor(place / names) % PHASES.length];
  const mixed = (number * STRIDE + unit.number * 31) % names;
  const template = unit.templates[mixed % unit.templates.length];
  const site = PLACES[Math.floor(mixed / unit.templates.length)];
  return { template, name: `${site}${template.name.replace('示例', '')}${phase}` };
}

function datesOf(random, year) {
  if (random() < 0.8) return [`${year}年1月1日`, `${year}年12月31日`];
  const from = between(random, 2, 6);
  return [`${year}年${from}月1日`, `${year}年${between(random, from + 2, 12)}月${between(random, 10, 30)}日`];
}

function amountsOf(steady, yearly, year) {
  const base = 28 * Math.exp(1.4 * normal(steady));
  const growth = 1 + steady() * 0.08;
  const [other, several, unknown] = [steady(), steady(), steady()];
  const jump = yearly() < 0.03 ? 1.6 : 1;
  const annual = Math.max(30, Math.round(100 * base * growth ** (year - BASE_YEAR) * (0.94 + yearly() * 0.12) * jump));
  return splitAmounts({
    annual: unknown < 0.005 ? null : annual,
    total: several < 0.02 ? annual * 3 : annual,
    otherShare: other < 0.08 ? 0.1 + other * 4 : 0,
    carryShare: yearly() < 0.07 ? 0.05 + yearly() * 0.2 : 0,
  });
}

/** Nine slots in ten keep their state over the years; one row in five is borrowed from a neighbouring project. */
function indicatorsOf({ unit, template, steady, yearly, year, scale }) {
  const weakness = unit.weakness * (0.4 + steady() * 1.4);
  const rows = [];
  for (const { kind, ...own } of template.indicators) {
    const lot = steady();
    const borrowed = steady() < 0.2 ? pick(steady, unit.templates).indicators.find((row) => row.kind === kind) : null;
    const { target, ...row } = borrowed ?? own;
    const name = textIn(year, row.name, scale);
    const now = (yearly() < 0.1 ? yearly() : lot) / (SPARSE.has(kind) ? 2 * weakness : weakness);
    if (now < 0.12) continue;
    if (now < 0.2) rows.push({ kind, name: '', target: '' });
    else if (now < 0.3) rows.push({ kind, name, target: '' });
    else if (now < 0.9) rows.push({ kind, name: '无', target: '无' });
    else if (now < 1) rows.push({ kind, name: '无', target: '' });
    else rows.push({ kind, name, target: textIn(year, target, scale) });
  }
  return rows.length > 0 ? rows : [{ kind: '数量', name: '无', target: '无' }];
}

function firstClause(goal) {
  return `${/^[^，；。]+/.exec(goal)}。`;
}

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function spread(shares) {
  return Object.entries(shares).flatMap(([value, share]) => Array.from({ length: share }, () => value));
}

function pad(number, length) {
  return String(number).padStart(length, '0');
}
