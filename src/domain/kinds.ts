/** A level-1 group (一级指标) of indicator kinds. */
export type Group = 'input' | 'cost' | 'output' | 'benefit' | 'satisfaction' | 'influence';

/** One canonical indicator kind (指标类型), decided by the level-2 label of a row. */
export interface Kind {
  readonly id: string;
  readonly group: Group;
  /** Level-2 spellings without white space and without the trailing 指标. */
  readonly spellings: readonly string[];
  /** The kind this one counts as when years of different frameworks are compared. */
  readonly counts_as?: string;
}

/**
 * All kinds in official order. The place in this list is the kind's bit in the masks of a project
 * (see schema.sql), so new kinds go to the end of the list's tail group.
 */
export const KINDS = [
  { id: 'quantity', group: 'output', spellings: ['数量', '产出数量'] },
  { id: 'quality', group: 'output', spellings: ['质量', '产出质量'] },
  { id: 'timeliness', group: 'output', spellings: ['时效', '进度', '产出时效'] },
  { id: 'cost', group: 'output', spellings: ['成本', '产出成本'] },
  { id: 'economic', group: 'benefit', spellings: ['经济效益', '经济'] },
  { id: 'social', group: 'benefit', spellings: ['社会效益', '社会'] },
  { id: 'ecological', group: 'benefit', spellings: ['生态效益', '环境效益', '生态环境效益', '生态', '环境'] },
  {
    id: 'sustained',
    group: 'benefit',
    spellings: ['可持续影响', '可持续效益', '可持续发展', '可持续', '可持续影响力'],
  },
  {
    id: 'satisfaction',
    group: 'satisfaction',
    spellings: [
      '服务对象满意度',
      '社会公众或服务对象满意度',
      '受益对象满意度',
      '社会公众满意度',
      '受益群体满意度',
      '满意度',
    ],
  },
  { id: 'cost_economic', group: 'cost', spellings: ['经济成本'], counts_as: 'cost' },
  { id: 'cost_social', group: 'cost', spellings: ['社会成本'], counts_as: 'cost' },
  { id: 'cost_ecological', group: 'cost', spellings: ['生态环境成本', '生态成本', '环境成本'], counts_as: 'cost' },
  { id: 'resources', group: 'input', spellings: ['其他资源', '资源'] },
  { id: 'long_term_management', group: 'influence', spellings: ['长效管理'] },
  { id: 'human_resources', group: 'influence', spellings: ['人力资源'] },
  { id: 'department_support', group: 'influence', spellings: ['部门协助'] },
  { id: 'facilities', group: 'influence', spellings: ['配套设施'] },
  { id: 'information_sharing', group: 'influence', spellings: ['信息共享'] },
] as const satisfies readonly Kind[];

/** Kinds many projects have little to say on: a gap in them weighs less (catalogue of rules, C02). */
export const LESSER_KINDS: readonly KindId[] = ['economic', 'ecological', 'sustained'];

export type KindId = (typeof KINDS)[number]['id'];

const PLACES = new Map<string, number>(KINDS.map((kind, place) => [kind.id, place]));

/** The mask bit of a kind: 2 to the power of its place in `KINDS`. */
export function kindBit(kind: KindId): number {
  return 2 ** (PLACES.get(kind) ?? 0);
}

/** The mask of several kinds. */
export function kindMask(kinds: readonly KindId[]): number {
  return KINDS.filter(({ id }) => kinds.includes(id)).reduce((mask, { id }) => mask + kindBit(id), 0);
}

const BY_SPELLING = new Map<string, KindId>(
  KINDS.flatMap((kind) => kind.spellings.map((spelling): [string, KindId] => [spelling, kind.id])),
);

/** Groups whose only kind is certain when a row names the group alone. */
const ONLY_KIND_OF_LEVEL1 = new Map<string, KindId>([
  ['满意度', 'satisfaction'],
  ['服务对象满意度', 'satisfaction'],
  ['成本', 'cost'],
]);

/** Level-1 spellings, plain as those of level 2. */
const GROUPS: ReadonlyMap<string, Group> = new Map([
  ['投入', 'input'],
  ['投入和管理', 'input'],
  ['投入与管理', 'input'],
  ['成本', 'cost'],
  ['产出', 'output'],
  ['效益', 'benefit'],
  ['效果', 'benefit'],
  ['影响力', 'influence'],
  ['满意度', 'satisfaction'],
  ['服务对象满意度', 'satisfaction'],
]);

/** The group that a level-1 label names, or `null` when it is no known spelling. */
export function groupOf(level1: string): Group | null {
  return GROUPS.get(plain(level1)) ?? null;
}

/** The group in which the form prints a kind; a form may print it elsewhere. */
export function groupOfKind(kind: KindId): Group {
  return KINDS[PLACES.get(kind) ?? 0]?.group ?? 'output';
}

const GROUP_NAMES: Readonly<Record<Group, string>> = {
  input: '投入',
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  influence: '影响力',
};

/** The labels a row of a kind gets where a form has no row of it yet: 产出指标, 质量指标. */
export function labelsOfKind(kind: KindId): { readonly level1: string; readonly level2: string } {
  const [spelling = ''] = KINDS[PLACES.get(kind) ?? 0]?.spellings ?? [];
  return { level1: `${GROUP_NAMES[groupOfKind(kind)]}指标`, level2: `${spelling}指标` };
}

export function isKindId(id: string): id is KindId {
  return PLACES.has(id);
}

const BRACKETS = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g;
/** ★, ①, 1., （1）, 一、 before a label. NFKC has made 1 of ①. */
const BEFORE = /^(?:[^\p{L}\p{N}]+|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.:)]|\d{1,2}(?=\p{L}))+/u;
/** Level 1 printed before level 2 in one cell: 产出-数量, 效益指标/社会效益. */
const GROUP_FIRST = /^(?:产出|效益|效果|成本|投入|满意度)(?:指标|目标)?[-—–_/·:>→]+(?=\p{L})/u;
/** What is put behind a label: 等, a score, a colon, a star. */
const BEHIND = /(?:[^\p{L}\p{N}]|\d+(?:\.\d+)?分|等|必填|选填)+$/u;

/** A label without white space, brackets, numbering, scores and stars, and without 指标 or 目标 at its end. */
function plain(label: string): string {
  const bare = label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(BRACKETS, '')
    .replace(BEFORE, '')
    .replace(GROUP_FIRST, '')
    .replace(BEHIND, '');
  return bare.replace(/(?<=指标)[\d一二三四五六七八九十]{1,2}$/, '').replace(/(?:指标值?|目标)$/, '');
}

/** Kinds under words of their own: only how the label is built is known. In the order in which they are tried. */
const BUILT: readonly (readonly [KindId, RegExp])[] = [
  ['satisfaction', /满意(?:度|率|程度)?(?:类|性|情况)?$/],
  ['cost_social', /^社会(?:环境)?成本/],
  ['cost_ecological', /^(?:生态|环境|生态环境|环保)成本/],
  ['cost_economic', /^经济(?:性)?成本/],
  ['cost', /^(?:产出|项目|财政|资金|预算)?成本(?:控制|节约)?(?:类|性)?$/],
  ['sustained', /^(?:可持续|长效|长期影响|持续影响)(?:性|发展|影响|效益|效果|力|类)*$/],
  ['ecological', /^(?:生态|环境|生态环境|环保|环境保护)(?:效益|影响|效果|效应)?(?:类|性)?$/],
  ['social', /^社会(?:效益|影响|效果|效应)(?:类|性)?$/],
  ['economic', /^经济(?:效益|影响|效果|效应)(?:类|性)?$/],
  ['timeliness', /^(?:产出|完成|项目|工程)?(?:时效|进度|时间|及时)(?:类|性|要求)?$/],
  ['quality', /^(?:产出|工程|项目|完成)?质量(?:类|性|要求)?$/],
  ['quantity', /^(?:产出|工程|项目|完成)?(?:数量|工作量)(?:类|性)?$/],
];

/** The kind a label names, however it is decorated; `null` when it names none. */
export function kindNamed(label: string): KindId | null {
  const bare = plain(label);
  return BY_SPELLING.get(bare) ?? BUILT.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/**
 * The kind of a row by its printed labels. Level 2 decides, because level 1 is often missing, carried down or wrong;
 * level 1 is asked only where level 2 names no kind, and answers only where it names one itself (数量指标) or has only
 * one. `null` when neither does.
 */
export function kindOf(level1: string | null, level2: string | null): KindId | null {
  const kind = level2 === null || level2 === '' ? null : kindNamed(level2);
  if (kind !== null || level1 === null) return kind;
  const only = ONLY_KIND_OF_LEVEL1.get(plain(level1));
  if (level2 === null || level2 === '') return only ?? kindNamed(level1);
  return only === 'cost' ? null : (only ?? kindNamed(level1));
}
