import { expect, test } from 'vitest';
import { DARK, LIGHT, type Palette } from '#charts/palette.ts';
import { contrast, readableOn } from '#charts/tint.ts';

/** Told by an outline or by the reviewer's red on them, not by their fill. */
const NOT_BY_FILL = ['absent', 'misplaced'];

const THEMES: Readonly<Record<string, Palette>> = { light: LIGHT, dark: DARK };

test('contrast is measured as WCAG does: 21 for black on white, 1 for the same colour', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#7A5478', '#7A5478')).toBe(1);
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});

test.each(Object.entries(THEMES))('text of the %s theme stands out 4.5 to 1 on card and page', (_, palette) => {
  const pairs = (['ink', 'secondary', 'accent', 'vermilion'] as const).flatMap((text) =>
    (['surface', 'paper'] as const).map((ground) => ({
      text,
      ground,
      contrast: contrast(palette[text], palette[ground]),
    })),
  );
  expect(pairs.filter((pair) => pair.contrast < 4.5)).toEqual([]);
});

test.each(Object.entries(THEMES))('marks of the %s theme stand out 3 to 1, and their labels 4.5 to 1', (_, palette) => {
  const marks = Object.entries(palette.marks).map(([mark, color]) => ({
    mark,
    onCard: NOT_BY_FILL.includes(mark) ? null : contrast(color, palette.surface),
    label: contrast(color, readableOn(color, palette)),
  }));
  expect(marks.filter(({ onCard, label }) => (onCard !== null && onCard < 3) || label < 4.5)).toEqual([]);
});

test('both themes colour the same things', () => {
  expect(Object.keys(DARK.marks)).toEqual(Object.keys(LIGHT.marks));
});
