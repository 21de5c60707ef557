/** The categories of a project (项目类别) in the order they are shown. */
export const CATEGORIES = ['recurring', 'one_off', 'special', 'other', 'several', 'unstated'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Printed labels of the three categories of the form; every other scheme is `other` and keeps its own words. */
const SPELLINGS: Readonly<Record<string, Category | undefined>> = {
  经常性项目: 'recurring',
  经常性: 'recurring',
  经常项目: 'recurring',
  一次性项目: 'one_off',
  一次性: 'one_off',
  专项资金: 'special',
  专项资金项目: 'special',
  专项: 'special',
  recurring: 'recurring',
  one_off: 'one_off',
  special: 'special',
};

/** Separators between labels when a cell names more than one. */
const BETWEEN_LABELS = /[、,，;；/|\s]+/;

/** The category of the labels of one cell. Blank is `unstated`, two of the form's own labels are `several`. */
export function categoryOf(raw: string | null): Category {
  if (raw === null || raw.trim() === '') return 'unstated';
  const known = SPELLINGS[raw.replace(/\s+/g, '')];
  if (known !== undefined) return known;
  const labels = raw.trim().split(BETWEEN_LABELS).filter(Boolean);
  return labels.length > 1 && labels.every((label) => label in SPELLINGS) ? 'several' : 'other';
}
