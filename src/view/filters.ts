import { CATEGORIES } from '#domain/categories.ts';
import { initialsPattern } from '#domain/initials.ts';
import { KINDS, kindBit } from '#domain/kinds.ts';
import { RULE_IDS } from '#domain/rules.ts';
import { SEVERITIES } from '#domain/severity.ts';
import { STATES } from '#domain/states.ts';
import { type FilterGroup, type FilterRecord, inList, listIn } from './filter.ts';
import { ruleName } from './rules.ts';
import { ALL_YEARS } from './years.ts';

/** A finding stands until it is dismissed (model/weakness.sql). */
const STANDING = `seen
  join finding on finding.project = seen.project and (finding.verdict is null or finding.verdict = 'confirmed')
  join rule on rule.rule = finding.rule`;

/** The names that have the initials looked for. */
const SPELLED = "select words from spelled where :initials <> '' and regexp_matches(initials, :initials)";

/** That a slot of some kinds is in a state looked for; in any where none is. */
function slotOf(kinds: string): string {
  return `(
      seen.expected & ${kinds} & (
        case when :given = 1 then seen.given else 0 end
        | case when :untargeted = 1 then seen.untargeted else 0 end
        | case when :none = 1 then seen.none else 0 end
        | case when :blank = 1 then seen.blank else 0 end
        | case when :absent = 1 then seen.expected & ~seen.printed else 0 end
        | case when :misplaced = 1 then seen.misplaced else 0 end
      )
    ) <> 0`;
}

/** Every filter there is, in the order of the bar: hash, menu, chip, parameters and `chosen` follow from here. */
export const FILTERS = [
  {
    key: 'year',
    kind: 'list',
    parameter: 'years',
    // Offered by menus of their own, from the years loaded.
    choices: { listed: [] },
    nameOf: (value, text) => (value === ALL_YEARS ? text.time.all : value),
  },
  {
    key: 'against',
    kind: 'against',
    parameter: 'against',
  },
  {
    key: 'category',
    kind: 'list',
    parameter: 'categories',
    condition: inList('categories', 'seen.category'),
    choices: { value: 'seen.category', from: 'seen' },
    order: CATEGORIES,
    nameOf: (value, text) => at(text.categories, value),
  },
  {
    key: 'department',
    kind: 'list',
    parameter: 'departments',
    condition: inList('departments', "coalesce(seen.department, '')"),
    choices: { value: "coalesce(seen.department, '')", from: 'seen' },
  },
  {
    key: 'unit',
    kind: 'list',
    parameter: 'units',
    condition: inList('units', "coalesce(seen.unit, '')"),
    choices: {
      value: "coalesce(seen.unit, '')",
      from: 'seen',
      among: inList('departments', "coalesce(seen.department, '')"),
    },
  },
  {
    key: 'kind',
    aside: true,
    kind: 'list',
    parameter: 'chosen_kinds',
    choices: { value: 'kind.kind', from: 'seen join kind on (seen.expected & kind.bit) <> 0' },
    facet: slotOf('kind.bit'),
    order: KINDS.map(({ id }) => id),
    nameOf: (value, text) => at(text.kinds, value),
  },
  {
    key: 'state',
    aside: true,
    kind: 'list',
    parameter: 'states',
    choices: { listed: [...STATES, 'misplaced'] },
    nameOf: (value, text) => at(text.states, value),
  },
  {
    key: 'rule',
    aside: true,
    kind: 'list',
    parameter: 'rules',
    choices: { value: 'finding.rule', from: STANDING },
    facet: inList('severities', 'finding.severity'),
    order: RULE_IDS,
    nameOf: (value, text) => `${value} ${ruleName(value, text)}`,
  },
  {
    key: 'severity',
    aside: true,
    kind: 'list',
    parameter: 'severities',
    choices: { value: 'finding.severity', from: STANDING },
    facet: inList('rules', 'finding.rule'),
    order: SEVERITIES,
    nameOf: (value, text) => at(text.findings.severities, value),
  },
  {
    key: 'min',
    aside: true,
    kind: 'amount',
    parameter: 'least',
    condition: '(cast(:least as double) is null or seen.amount >= cast(:least as double))',
  },
  {
    key: 'max',
    aside: true,
    kind: 'amount',
    parameter: 'most',
    condition: '(cast(:most as double) is null or seen.amount <= cast(:most as double))',
  },
  {
    key: 'q',
    kind: 'words',
    parameter: 'words',
    placeholder: 'search',
  },
] as const satisfies readonly FilterRecord[];

/** The records that say what time a view speaks of: no conditions, see chosen.ts. */
export const TIME_KEYS: readonly string[] = ['year', 'against'];

/** Kind and state hold on one slot, rule and severity on one finding; they choose projects and shrink no base. */
export const GROUPS: readonly FilterGroup[] = [
  {
    members: ['kind', 'state'],
    condition: `(
    :any_slot = 1
    or (
      ${slotOf('cast(:kinds as bigint)')}
    )
  )`,
    parameters: (values) => {
      const [kinds, states] = [listIn(values, 'kind'), listIn(values, 'state')];
      const wanted = KINDS.filter(({ id }) => kinds.length === 0 || kinds.includes(id));
      return {
        any_slot: Number(kinds.length === 0 && states.length === 0),
        kinds: wanted.reduce((mask, { id }) => mask + kindBit(id), 0),
        ...Object.fromEntries(STATES.map((id) => [id, Number(states.length === 0 || states.includes(id))])),
        misplaced: Number(states.includes('misplaced')),
      };
    },
  },
  {
    members: ['rule', 'severity'],
    condition: `(
    (:rules = '' and :severities = '')
    or seen.project in (
      select finding.project
      from finding
      join rule on rule.rule = finding.rule
      where (finding.verdict is null or finding.verdict = 'confirmed')
        and ${inList('rules', 'finding.rule')}
        and ${inList('severities', 'finding.severity')}
    )
  )`,
  },
  {
    // By characters in any of the names; by pinyin initials within one of them. The first comparison of the pattern lets
    // the engine read it once, not row by row.
    members: ['q'],
    condition: `(
    :words = ''
    or contains(lower(concat_ws(' ', seen.name, seen.unit, seen.department, seen.code)), :words)
    or ${['name', 'unit', 'department']
      .map((field) => `coalesce(seen.${field} in (${SPELLED}), false)`)
      .join('\n    or ')}
  )`,
    parameters: (values) => ({ initials: initialsPattern(listIn(values, 'q')[0] ?? '') }),
  },
];

function at(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return names[value];
}
