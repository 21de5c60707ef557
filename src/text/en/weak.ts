import type { weakZh } from '#text/zh/weak.ts';
import { counted } from './counted.ts';

/** What is said of weak items and weakly justified projects, wherever it is said. */
export const weakEn: typeof weakZh = {
  items: (certain, suspected) => {
    if (suspected === '0') return certain === '0' ? 'No weak items' : counted(certain, 'weak item');
    return certain === '0'
      ? counted(suspected, 'suspected weak item')
      : `${counted(certain, 'weak item')}, ${suspected} more suspected`;
  },
  ofExpected: (items, expected) => `${items} (of ${expected} expected)`,
  item: 'Weak items',
  suspectedItem: 'Suspected weak items',
  expected: 'Kinds expected',
  project: 'Weakly justified project',
  large: 'Large weakly justified project',
  standing: 'Standing',
  where: 'What is weak',
  suspected: (how) => `${how} (suspected)`,
};
