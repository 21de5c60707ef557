/** A synthetic form of which is known how it goes on. */
export interface FollowedForm {
  readonly year: number;
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  /** 元 */
  readonly amount: number;
}

/** What really became of projects from one year to the next. */
export const FATES = ['goes on', 'renamed', 'moved', 'split', 'merged'] as const;
export type Fate = (typeof FATES)[number];

export interface Passage {
  readonly fate: Fate;
  readonly earlier: readonly FollowedForm[];
  readonly later: readonly FollowedForm[];
}

export interface Followed {
  readonly forms: readonly FollowedForm[];
  readonly passages: readonly Passage[];
}

const PLACES = ['青溪', '云桥', '白塘', '龙泉', '长岭', '新港', '松浦', '梅湾', '东关', '南洲'];
const OBJECTS =
  '道路 河道 公园绿化 路灯 雨污管网 老旧小区 社区养老 居家照护 残疾人康复 图书馆 文化站 农家书屋 校舍 食堂 信息平台 档案 消防设施 公厕 垃圾分类 社区矫正 网格巡查 志愿者 青少年活动 健身步道 桥梁 泵站 机关后勤 物业 公务车辆 安全生产'.split(
    ' ',
  );
/** What is done, with how the next clerk would call the same. */
const ACTIONS: readonly (readonly [string, ...string[]])[] = [
  ['养护', '维护', '日常养护管理'],
  ['维修', '修缮', '维修维护'],
  ['改造', '提升改造', '更新改造'],
  ['保洁', '清扫保洁', '环境保洁'],
  ['运维', '运行维护', '运营维护'],
  ['购置', '采购', '更新购置'],
  ['整治', '综合整治', '环境整治'],
  ['补贴', '补助', '运营补贴'],
  ['服务', '服务保障', '服务提升'],
  ['检测', '检测监测', '安全检测'],
  ['宣传', '宣传推广', '主题宣传'],
  ['培训', '教育培训', '能力培训'],
];
const NUMERALS = '一二三四五六七八九';

interface Work {
  readonly place: string;
  readonly object: string;
  readonly action: number;
}

/** A project as it is in one year. */
interface Living {
  readonly works: readonly Work[];
  /** The name without what clerks add in a year. */
  readonly base: string;
  readonly unit: number;
  readonly code: string;
  readonly amount: number;
}

/** Projects of `units` units over some years: most go on, under names as clerks write them; what becomes of each is told. */
export function followed({
  units,
  years,
  seed,
}: {
  readonly units: number;
  readonly years: readonly number[];
  readonly seed: number;
}): Followed {
  const random = randomOf(seed);
  const maybe = (share: number) => random() < share;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  let codes = 0;
  const isCoded = Array.from({ length: units }, () => maybe(0.5));
  const codeIn = (unit: number) => (isCoded[unit] ? `3101120000${String(++codes).padStart(8, '0')}` : '');
  const amountOf = () => Math.round(50_000 * Math.exp(4 * random()));
  const workOf = (): Work => ({
    place: maybe(0.35) ? pick(PLACES) : '',
    object: pick(OBJECTS),
    action: Math.floor(random() * ACTIONS.length),
  });
  const lettered = (works: readonly Work[], way = 0) =>
    works.map(({ place, object, action }) => `${place}${object}${ACTIONS[action]?.[way] ?? ''}`).join('与');
  const used = new Set<string>();
  const begin = (unit: number, works: readonly Work[]): Living => ({
    works,
    base: lettered(works),
    unit,
    code: codeIn(unit),
    amount: amountOf(),
  });
  /** A project with a name that its unit never had. */
  const newIn = (unit: number): Living => {
    const one = begin(unit, maybe(0.15) ? [workOf(), workOf()] : [workOf()]);
    const key = `${unit} ${one.base}`;
    if (used.has(key)) return newIn(unit);
    used.add(key);
    return one;
  };

  const unitName = (unit: number) => `${pickFrom(PLACES, unit)}镇${pickFrom(OBJECTS, unit)}${unit}所`;
  const written = (one: Living, year: number): FollowedForm => ({
    year,
    code: one.code !== '' && maybe(0.1) ? '' : one.code,
    unit: unitName(one.unit),
    name: maybe(0.5) ? dirty(one.base, year, [random, pickFrom(PLACES, one.unit)]) : one.base,
    amount: one.amount,
  });

  let living = Array.from({ length: units * 12 }, (_, at) => newIn(at % units));
  let forms = new Map<Living, FollowedForm>();
  const all: FollowedForm[] = [];
  const passages: Passage[] = [];
  for (const year of years) {
    const next: { readonly from: readonly Living[]; readonly to: readonly Living[]; readonly fate: Fate }[] = [];
    const born: Living[] = [];
    const rest = new Set(living);
    if (forms.size === 0) born.push(...living);
    else {
      for (const one of living) {
        if (!rest.delete(one)) continue;
        const grown = { ...one, amount: Math.round(one.amount * (0.9 + 0.2 * random())) };
        const lot = random();
        if (lot < 0.08) {
          // What ends often leaves its place to another of the kind.
          if (maybe(0.4)) {
            const [work] = one.works;
            const place = pick(PLACES.filter((name) => name !== work?.place));
            if (work === undefined) continue;
            const other = begin(one.unit, [{ ...work, place }]);
            if (!used.has(`${other.unit} ${other.base}`)) born.push(other);
            used.add(`${other.unit} ${other.base}`);
          }
        } else if (lot < 0.14) {
          next.push({ from: [one], to: [renamed(grown)], fate: 'renamed' });
        } else if (lot < 0.17) {
          const unit = (one.unit + 1 + Math.floor(random() * (units - 1))) % units;
          next.push({
            from: [one],
            to: [{ ...grown, unit, code: maybe(0.5) ? one.code : codeIn(unit) }],
            fate: 'moved',
          });
        } else if (lot < 0.3 && one.works.length > 1) {
          const share = 0.3 + 0.4 * random();
          const parts = one.works.slice(0, 2).map((work, at) => ({
            ...begin(one.unit, [work]),
            amount: Math.round(grown.amount * (at === 0 ? share : 1 - share)),
          }));
          next.push({ from: [one], to: parts, fate: 'split' });
        } else if (lot < 0.2) {
          const other = [...rest].find(
            ({ unit, works }) => unit === one.unit && works.length === 1 && one.works.length === 1,
          );
          if (other === undefined) next.push({ from: [one], to: [grown], fate: 'goes on' });
          else {
            rest.delete(other);
            const whole = begin(one.unit, [...one.works, ...other.works]);
            next.push({ from: [one, other], to: [{ ...whole, amount: one.amount + other.amount }], fate: 'merged' });
          }
        } else next.push({ from: [one], to: [grown], fate: 'goes on' });
      }
      for (let unit = 0; unit < units; unit++) if (maybe(0.7)) born.push(newIn(unit));
    }
    living = [...next.flatMap(({ to }) => to), ...born];
    const before = forms;
    // Two forms of one unit and name would be one form: the second is left out, and what would become of it.
    const names = new Set<string>();
    forms = new Map(
      living.flatMap((one): [Living, FollowedForm][] => {
        const key = `${one.unit} ${one.base}`;
        if (names.has(key)) return [];
        names.add(key);
        return [[one, written(one, year)]];
      }),
    );
    living = living.filter((one) => forms.has(one));
    all.push(...forms.values());
    for (const { from, to, fate } of next) {
      const [earlier, later] = [
        from.flatMap((one) => before.get(one) ?? []),
        to.flatMap((one) => forms.get(one) ?? []),
      ];
      if (earlier.length === from.length && later.length === to.length) passages.push({ fate, earlier, later });
    }
  }
  return { forms: all, passages };

  function renamed(one: Living): Living {
    const lot = random();
    const base =
      lot < 0.5
        ? lettered(one.works, 1)
        : lot < 0.75
          ? lettered(one.works, 2)
          : lot < 0.9
            ? `${pick(['综合', '全面', '重点'])}${one.base}`
            : lettered([workOf()]);
    return { ...one, base, code: maybe(0.7) ? one.code : codeIn(one.unit) };
  }
}

/** A name as a clerk writes it in a year. */
function dirty(base: string, year: number, [random, place]: readonly [() => number, string]): string {
  const numeral = NUMERALS[year % NUMERALS.length] ?? '';
  const ways = [
    `${year}年度${base}`,
    `${year}年${base}`,
    `${base}（${year}年）`,
    `${base}(${year}-${year + 2}年)`,
    `${base}（续建）`,
    `${base}第${numeral}期`,
    `${base}${numeral}期`,
    `${base}项目`,
    `${year}年${base}经费`,
    `《${base}》`,
    `${base.slice(0, 2)} ${base.slice(2)}`,
    `${place}镇${base}`,
    [...`${year}年`]
      .map((sign) => (/\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
      .join('') + base,
  ];
  return ways[Math.floor(random() * ways.length)] ?? base;
}

function pickFrom(all: readonly string[], number: number): string {
  return all[number % all.length] ?? '';
}

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
