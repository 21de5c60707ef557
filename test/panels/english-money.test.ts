import { expect, test } from 'vitest';
import { headline } from '#panels/headline/draw.ts';
import { spendingByDepartment } from '#panels/spending-by-department/draw.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, ownOf } from './asked.ts';

test('in English money is said in millions, in the large figure, its change and the tips of charts', async () => {
  const town = await openWorkspace({ sample: 'multi-year' });
  const [money, , , weak] = ownOf(await drawnFrom(town, headline, '#/overview', texts.en));
  expect([money?.value, money?.unit]).toEqual(['CNY 105.27', ' million']);
  expect(money?.notes[0]).toContain('CNY 7.5539 million');
  expect(weak?.notes.join()).toContain('CNY 6.71 million');
  const exact = ownOf(await drawnFrom(town, headline, '#/overview?money=yuan', texts.en));
  expect([exact[0]?.value, exact[0]?.unit]).toEqual(['CNY 105,274,700', '']);
  const chart = JSON.stringify((await drawnFrom(town, spendingByDepartment, '#/overview', texts.en)).body);
  expect(chart).toMatch(/CNY [\d.]+ million \(/);
  expect(chart).not.toContain('10k');
});

test('an amount under a million is said in full, a loss with its sign', () => {
  expect([99_999_900, 100_000_000, -250_000_000, 0].map((fen) => texts.en.amount(fen, 'wan'))).toEqual([
    'CNY 999,999',
    'CNY 1.0 million',
    'CNY -2.5 million',
    'CNY 0',
  ]);
  expect(texts.zh.amount(350_000_000, 'wan')).toBe('350.00 万元');
});
