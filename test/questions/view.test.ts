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

test('the open sheet, its line and the rows behind the figures stand in the hash beside the filters', () => {
  const sheet = 'target\u001f2023\u001f\u001f城运中心\u001f应急救援';
  const hash = `#/projects?state=none&rows=all&sheet=${encodeURIComponent(sheet)}&cell=4`;
  const view = readView(hash);
  expect(view).toMatchObject({ filters: { ...NO_FILTERS, state: ['none'] }, behind: 'all', sheet, cell: '4' });
  expect(writeView(view)).toBe(hash);
  expect(writeView({ ...view, sheet: null })).toBe('#/projects?state=none&rows=all');
  expect(readView('#/projects?rows=some')).toMatchObject({ behind: null, sheet: null, cell: null });
});
