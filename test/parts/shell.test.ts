import { expect, test } from 'vitest';
import { filled, isShell, partElement } from '#parts/shell.ts';

test('a template is filled once, whatever is filled in', () => {
  expect(filled('a {{one}} b {{two}}', { one: '{{two}} $& $1', two: '2' })).toBe('a {{two}} $& $1 b 2');
  expect(() => filled('{{three}}', { one: '1' })).toThrow('{{three}}');
});

test('the single file is known by its parts, and not by what a page says of itself', () => {
  expect(isShell(`<body>\n${partElement('/assets/x.js', 'AA==')}</body>`)).toBe(true);
  expect(isShell('<!doctype html><title>明绩</title><script type="module" src="/assets/index.js"></script>')).toBe(
    false,
  );
});
