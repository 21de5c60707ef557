import { expect, test } from 'vitest';
import { type Box, boxAfter } from '#app/sheet/formKeys.ts';

/** Two cells side by side, one across, three below. */
const FORM = {
  name: box(0, 40, 0),
  category: box(60, 100, 0),
  goal: box(0, 100, 20),
  level: box(0, 20, 60),
  indicator: box(20, 70, 60),
  target: box(70, 100, 60),
};
const NAMES = Object.keys(FORM) as (keyof typeof FORM)[];

function box(left: number, right: number, top: number): Box {
  return { left, right, top, bottom: top + 20 };
}

function after(name: keyof typeof FORM, key: string, ctrlKey = false): string | null {
  const next = boxAfter({ key, ctrlKey }, Object.values(FORM), NAMES.indexOf(name));
  return next === null ? null : (NAMES[next] ?? null);
}

test('arrows lead along a line and to the cell most nearly above or below, and end at the edges', () => {
  expect(after('name', 'ArrowRight')).toBe('category');
  expect(after('category', 'ArrowRight')).toBe('category');
  expect(after('name', 'ArrowUp')).toBe('name');
  expect(after('category', 'ArrowDown')).toBe('goal');
  expect(after('goal', 'ArrowDown')).toBe('indicator');
  expect(after('target', 'ArrowUp')).toBe('goal');
  expect(after('target', 'ArrowDown')).toBe('target');
});

test('home and end lead to the ends of the line, with control to those of the form; other keys lead nowhere', () => {
  expect(after('indicator', 'Home')).toBe('level');
  expect(after('indicator', 'End')).toBe('target');
  expect(after('goal', 'Home', true)).toBe('name');
  expect(after('goal', 'End', true)).toBe('target');
  expect(after('goal', 'Enter')).toBeNull();
});
