import { fieldOf, INDICATOR_FIELDS, INDICATOR_LISTS, type IndicatorField, isDerivedKey } from '#domain/columns.ts';
import { kindOf } from '#domain/kinds.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** So many fields of an indicator make a list of objects a list of indicators, whatever its key. */
const LEAST_FIELDS = 2;
const LOOKED_AT = 20;
/** What names a group of indicators that is no field by itself. */
const GROUP_NAMES = ['name', 'label', 'title', 'text', '名称'];

/** The key of the list of indicators: a known one, else that whose objects look most like indicators. */
export function listKeyOf(records: readonly Fields[]): string | undefined {
  const known = INDICATOR_LISTS.find((key) => records.some((record) => Array.isArray(record[key])));
  if (known !== undefined) return known;
  const fields = new Map<string, Set<string>>();
  for (const record of records.slice(0, LOOKED_AT)) {
    for (const [key, value] of Object.entries(record)) {
      if (!isList(value)) continue;
      const found = fields.get(key) ?? new Set();
      for (const leaf of leavesOf(value)) for (const field of fieldsOf(leaf)) found.add(field);
      fields.set(key, found);
    }
  }
  const [likeliest] = [...fields]
    .filter(([, found]) => found.size >= LEAST_FIELDS)
    .sort((a, b) => b[1].size - a[1].size);
  return likeliest?.[0];
}

/** Lists under the names of their groups, 指标: {产出指标: […], 效益指标: […]}, as one list of groups. */
export function withGroups(record: Fields): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const groups = isFields(value) ? Object.entries(value) : [];
      const isGrouped = groups.length > 0 && groups.every(([, list]) => isList(list) && list.length > 0);
      return [key, isGrouped ? groups.map(([name, list]) => ({ name, list })) : value];
    }),
  );
}

/** The indicators of a list, those of nested groups with the groups they stand in as their levels. */
export function leavesOf(list: readonly Fields[], groups: readonly string[] = []): readonly Fields[] {
  return list.flatMap((node) => {
    const inner = Object.entries(node).find(([, value]) => isList(value) && value.length > 0);
    if (inner !== undefined && isList(inner[1])) {
      const name = groupName(node);
      return leavesOf(inner[1], name === null ? groups : [...groups, name]);
    }
    return [{ ...levelsOf(groups, node), ...withoutLists(node) }];
  });
}

function groupName(node: Fields): string | null {
  const levels = Object.entries(node).filter(([key]) => ['level1', 'level2'].includes(fieldOf(key, true) ?? ''));
  const [, named] =
    levels[0] ?? GROUP_NAMES.map((key) => [key, node[key]]).find(([, value]) => value !== undefined) ?? [];
  return typeof named === 'string' ? named : null;
}

/** One group alone is a kind (数量指标) or a first level (产出指标). What the indicator says itself stands. */
function levelsOf(groups: readonly string[], leaf: Fields): Fields {
  const own = new Set(fieldsOf(leaf));
  const [first, second] = groups;
  const isKind = second === undefined && first !== undefined && kindOf(null, first) !== null;
  const levels = isKind ? { level2: first } : { level1: first, level2: second };
  return Object.fromEntries(Object.entries(levels).filter(([field, text]) => text !== undefined && !own.has(field)));
}

function fieldsOf(leaf: Fields): readonly string[] {
  return Object.keys(leaf).flatMap((key) => {
    const field = isDerivedKey(`indicators.${key}`) ? null : fieldOf(key, true);
    return field !== null && (INDICATOR_FIELDS as readonly string[]).includes(field) ? [field] : [];
  });
}

/** Keys under which our own export keeps what it worked out, and other systems what was written. */
const ALSO_WRITTEN: ReadonlyMap<string, IndicatorField> = new Map([
  ['value', 'target'],
  ['目标', 'target'],
  ['kind', 'level2'],
]);

/** The key an indicator's text is read under: `value` is its target where it has no other; our own export always has. */
export function plainKeyOf(key: string, leaf: Fields): string {
  const field = ALSO_WRITTEN.get(key);
  return field === undefined || fieldsOf(leaf).includes(field) ? key : field;
}

function withoutLists(node: Fields): Fields {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !Array.isArray(value)));
}

/** Under a known key, or a new one read as this. */
export function prefixOf(listKey: string): string {
  return INDICATOR_LISTS.includes(listKey) ? listKey : 'indicators';
}

export function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
