import { expect, test } from 'vitest';
import { NO_FILTERS, readView, writeView } from '#questions/view.ts';

test('the rules lie open by the hash, on the diagnosis page only', () => {
  const hash = '#/diagnosis?rule=C02&rules=1';
  const view = readView(hash);
  expect(view).toMatchObject({ page: 'diagnosis', filters: { ...NO_FILTERS, rule: ['C02'] }, rules: true });
  expect(writeView(view)).toBe(hash);
  expect(writeView({ ...view, page: 'overview' })).toBe('#/overview?rule=C02');
  expect(readView('#/diagnosis?rules=yes').rules).toBe(false);
});
