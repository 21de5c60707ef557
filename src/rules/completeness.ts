import { type KindId, LESSER_KINDS } from '#domain/kinds.ts';
import absent from '#rules/set/absent.sql?raw';
import type { Form, Row } from './reading.ts';
import { type Rules, whole } from './rule.ts';

const COSTS: readonly KindId[] = ['cost', 'cost_economic', 'cost_social', 'cost_ecological'];

/** What is there, and what is not. */
export const COMPLETENESS = {
  C01: {
    gap: true,
    absent: true,
    severity: 'major',
    confidence: 'A',
    stage: 'set',
    over: 'slots',
    sql: absent,
  },
  C02: {
    gap: true,
    severity: 'major',
    minorFor: LESSER_KINDS,
    confidence: 'A',
    stage: 'row',
    cell: 'name',
    everyRow: true,
    words: ['none'],
    holds: ({ state }) => state === 'none',
  },
  C03: {
    gap: true,
    severity: 'major',
    minorFor: LESSER_KINDS,
    confidence: 'A',
    stage: 'row',
    cell: 'name',
    everyRow: true,
    holds: ({ state, wordless }) => state === 'blank' && !wordless,
  },
  C04: {
    untargeted: true,
    severity: 'critical',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    words: ['none'],
    holds: ({ state }) => state === 'untargeted',
  },
  C05: {
    severity: 'info',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    everyRow: true,
    words: ['none'],
    holds: ({ state, lacks }) => state === 'none' && lacks === 'blank',
  },
  C06: {
    severity: 'major',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    everyRow: true,
    words: ['none'],
    holds: ({ state, lacks }) => state === 'none' && lacks === null,
  },
  C07: {
    severity: 'critical',
    confidence: 'A',
    stage: 'form',
    // A benefit that is none must not lift the form: rows that are 疑似错位 do not count.
    hits: (form) => (benefits(form).some(({ misplaced }) => !misplaced) ? [] : [whole('0')]),
  },
  C08: {
    severity: 'minor',
    confidence: 'A',
    stage: 'form',
    hits: (form) => {
      const [first, ...more] = benefits(form);
      return first === undefined || more.some(({ kind }) => kind !== first.kind)
        ? []
        : [{ ...whole(first.title), position: first.position }];
    },
  },
  C09: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    hits: ({ named }) => (named.some(({ group }) => group === 'satisfaction') ? [] : [whole('0')]),
  },
  C10: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    hits: ({ named }) => (named.some(({ kind }) => kind !== null && COSTS.includes(kind)) ? [] : [whole('0')]),
  },
  C11: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    settings: { share: 30 },
    words: ['none'],
    hits: ({ rows }, context) => {
      const none = rows.filter(({ state }) => state === 'none').length;
      return rows.length > 0 && 100 * none >= context.setting('share') * rows.length
        ? [whole(`${none}/${rows.length}`)]
        : [];
    },
  },
  C12: {
    severity: 'minor',
    confidence: 'A',
    stage: 'form',
    settings: {
      least: 3,
      most: 20,
    },
    hits: ({ named }, context) =>
      named.length < context.setting('least') || named.length > context.setting('most')
        ? [whole(String(named.length))]
        : [],
  },
  C13: {
    severity: 'critical',
    confidence: 'A',
    stage: 'form',
    hits: ({ rows }) => {
      const wordless = rows.filter((row) => row.wordless).length;
      return wordless === 0 ? [] : [whole(`${wordless}/${rows.length}`)];
    },
  },
} as const satisfies Rules;

function benefits({ named }: Form): readonly Row[] {
  return named.filter(({ group }) => group === 'benefit');
}
