import type { lineageZh } from '#text/zh/lineage.ts';

export const lineageEn: typeof lineageZh = {
  open: (suggestions) => `Same projects (${suggestions} to check)`,
  openNone: 'Same projects',
  hint: (suggestions) =>
    `${suggestions} cases of new and ended projects may be one project (renamed, moved, split or merged); confirmed, they no longer count as new and ended`,
  checked: (decisions) => `New and ended projects that may be one were checked: ${decisions}`,
  title: 'Which are the same project',
  why: 'A project is followed over the years by its code; without one, by unit and name (years, phases, brackets and blanks aside). Below are those that do not match but may be the same. Once confirmed, every comparison over years treats them as one project; it can be undone at any time.',
  none: 'Nothing to confirm: the projects of all years are matched, or none are alike.',
  kinds: { renamed: 'Renamed', moved: 'Moved to another unit', split: 'Split', merged: 'Merged' },
  reasons: {
    renamed: (likeness) => `same unit, names ${likeness} alike`,
    moved: () => 'same name, another unit',
    split: (likeness) => `same unit, names of the parts ${likeness} alike`,
    merged: (likeness) => `same unit, names of what it was made of ${likeness} alike`,
  },
  sameCode: 'same project code',
  money: (before, after) => `amount ${before} → ${after}`,
  noMoney: 'one side states no amount',
  confidence: (share) => `${share} sure`,
  columns: { kind: 'Possible change', earlier: 'Before', later: 'After', reason: 'Why', decision: 'Confirm' },
  accept: 'Same project',
  decline: 'Not the same',
  acceptOf: (name) => `“${name}” is the same project`,
  declineOf: (name) => `“${name}” is not the same project`,
  decided: (decisions) => `Confirmed: ${decisions}`,
  verdicts: { accepted: 'Same project', declined: 'Not the same' },
  undo: 'Undo',
  undoOf: (name) => `Undo what was confirmed of “${name}”`,
  gone: 'some of the forms are not loaded now',
  more: (rest) => `${rest} more, shown as these are settled`,
};
