import type { Form, Row } from './reading.ts';
import type { Context, FormHit, Rules } from './rule.ts';

/** What joins two names; 及时, 普及 and their like do not. */
const AND = /以及|[、和与]|(?<![普涉危波触])及(?![时格早])/;

/** How indicators are worded. */
export const WORDING = {
  Q12: {
    severity: 'major',
    confidence: 'B',
    stage: 'form',
    hits: slogans,
  },
  Q13: {
    severity: 'minor',
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['measures', 'ratios', 'satisfied'],
    holds: ({ bare }, context) => {
      const parts = bare.split(AND);
      return parts.length > 1 && parts.every((part) => [...part].length > 1 && isMeasure(part, context));
    },
  },
  Q14: {
    severity: 'minor',
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['bare_names'],
    holds: ({ bare }, context) => context.is('bare_names', bare),
  },
  Q15: {
    severity: 'minor',
    confidence: 'B',
    stage: 'row',
    cell: 'target',
    words: ['satisfied', 'awareness', 'surveyed'],
    holds: ({ bare, parts }, context) =>
      parts.operator === '=' &&
      parts.measure === 'numeric' &&
      (['satisfied', 'awareness'].some((list) => context.has(list as 'satisfied', bare)) || /感$/.test(bare)),
  },
} as const satisfies Rules;

function isMeasure(part: string, context: Context): boolean {
  return context.find('ratios', part, 'end') !== null || context.find('measures', part, 'end') !== null;
}

/** A kind with several rows of which none is sound: one sound row among them would do. */
function slogans({ named }: Form): readonly FormHit[] {
  const slots = new Map<Row['kind'], Row[]>();
  for (const row of named) if (row.state === 'given') slots.set(row.kind, [...(slots.get(row.kind) ?? []), row]);
  return [...slots].flatMap(([kind, rows]) => {
    const [first] = rows;
    if (kind === null || first === undefined || rows.length < 2 || rows.some(({ unsound }) => !unsound)) return [];
    const evidence = rows.map(({ name, target }) => `${name ?? ''}=${target ?? ''}`).join(' ~ ');
    return [{ position: first.position, cell: 'name' as const, evidence }];
  });
}
