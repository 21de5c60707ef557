import fc from 'fast-check';
import { expect } from 'vitest';
import { projectsBehind, projectsCounted } from '#app/projects/projects-behind.ts';
import { countsOf, rowsBehind } from '#app/projects/rows-behind.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { brief } from '#panels/brief/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { texts } from '#text/text.ts';
import { projectsOf } from '#view/behind.ts';
import { TIME, timeOf } from '#view/time.ts';
import { readView } from '#view/view.ts';
import { lookFrom, ownOf, records, rowsFrom } from './asked.ts';
import { type Counted, changesOf, many, moneyOf, passing, pricedOf, share, wan } from './recount.ts';

/** Numbers in a sentence, without years, names and units in quotes and brackets. */
function numbersIn(words: string): readonly string[] {
  const plain = words
    .replaceAll(/“.*?”(?:（[^（）]*(?:（[^）]*）)?[^）]*）)?(?=由|\d|无金额| ?\d)/g, '')
    .replaceAll(/\d{4}(?:[、–]\d{4})* 年/g, '');
  return plain.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** The number of a sentence that the list it leads to must come to: slots, or projects. */
const LISTED: Readonly<Record<string, (words: string) => number>> = {
  scale: (words) => figure(words, 0),
  gaps: (words) => figure(words, 1),
  none: (words) => figure(words, 0),
  accepted: (words) => figure(words, 0),
  absent: (words) => figure(words, 0),
  weak: (words) => figure(words, /薄弱的? /.test(words) || /薄弱项目 /.test(words) ? 1 : 0),
};

function figure(words: string, at: number): number {
  return Number(numbersIn(words)[at]?.replaceAll(',', ''));
}

async function listedBehind(workspace: Workspace, href: string): Promise<number> {
  const { behind } = readView(href);
  if (projectsOf(behind) === null) return countsOf(await rowsFrom(workspace, rowsBehind, href)).slots;
  return projectsCounted(await rowsFrom(workspace, projectsBehind, href)).projects;
}

/** What each sentence may say in figures, counted again from the export. */
function expectedOf(now: readonly Counted[], before: readonly Counted[] | null, all: readonly Counted[]) {
  const changed = (one: readonly Counted[], other: readonly Counted[]) => {
    const [later, earlier] = [moneyOf(one), moneyOf(other)];
    if (pricedOf(one) === 0 || pricedOf(other) === 0 || later === earlier) return [];
    const by = wan(Math.abs(later - earlier));
    return earlier <= 0 ? [by] : [by, share(Math.abs(later - earlier), earlier)];
  };
  const moved = (one: number, other: number | undefined) =>
    other === undefined || one === other ? [] : [many(Math.abs(one - other))];
  const said = new Map<string, readonly string[]>();
  const money = moneyOf(now);
  const worth = (forms: readonly Counted[], withShare = true) => {
    if (pricedOf(forms) === 0) return [];
    return withShare && money > 0 ? [wan(moneyOf(forms)), share(moneyOf(forms), money)] : [wan(moneyOf(forms))];
  };
  said.set('scale', [
    many(now.length),
    ...(pricedOf(now) === 0 ? [] : [wan(money)]),
    ...(before === null ? [] : changed(now, before)),
  ]);
  said.set('projects', moved(now.length, before?.length));
  said.set('without', [many(now.length - pricedOf(now))]);
  said.set('stand-ins', [many(now.filter(({ isTotal }) => isTotal).length)]);
  if (before !== null) said.set('without-before', [many(before.length - pricedOf(before))]);
  said.set('no-amount-before', []);
  said.set('category', []);
  const categories = [...new Set(now.map(({ category }) => category))];
  const of = (forms: readonly Counted[], category: string) => forms.filter((form) => form.category === category);
  for (const category of categories) {
    const own = of(now, category);
    said.set(`category-${category}`, [
      many(own.length),
      ...worth(own),
      ...(before === null ? [] : changed(own, of(before, category))),
    ]);
  }
  const rate = (forms: readonly Counted[]) => {
    const slots = forms.flatMap((form) =>
      Object.entries(form.slots).flatMap(([kind, state]) =>
        state === 'absent' ? [] : [{ form, state, accepted: form.accepted.includes(kind) }],
      ),
    );
    const gaps = slots.filter(({ state, accepted }) => state !== 'given' && !accepted);
    return {
      gap: gaps.length,
      printed: slots.length,
      none: gaps.filter(({ state }) => state === 'none').length,
      accepted: slots.filter(({ state, accepted }) => state !== 'given' && accepted).length,
      having: [...new Set(gaps.map(({ form }) => form))],
    };
  };
  const { gap, printed, none, accepted, having } = rate(now);
  const held = before === null ? null : rate(before);
  const points = held === null ? '0.0' : (Math.abs(gap / printed - held.gap / held.printed) * 100).toFixed(1);
  said.set('gaps', [
    share(gap, printed),
    many(gap),
    many(printed),
    ...(held === null || held.printed === 0 || points === '0.0' ? [] : [points]),
    ...(gap === 0 ? [] : [many(having.length), ...worth(having)]),
  ]);
  said.set('none', [many(none), share(none, printed)]);
  said.set('accepted', [many(accepted)]);
  const absent = now.flatMap(({ slots, expected }) => expected.filter((kind) => slots[kind] === 'absent')).length;
  said.set('absent', [many(absent)]);
  const weak = now.filter(({ isWeak }) => isWeak);
  const surely = now.filter(({ isSurelyWeak }) => isSurelyWeak);
  const unsure = weak.filter(({ isSurelyWeak }) => !isSurelyWeak);
  const weakBefore = before?.filter(({ isWeak }) => isWeak).length;
  const allOne = surely.length === 0 || unsure.length === 0;
  said.set('weak', [
    many(now.length),
    ...(weak.length === 0 ? [] : [many(weak.length)]),
    ...moved(weak.length, weakBefore),
    ...worth(weak),
  ]);
  said.set('weak-certain', allOne ? ['50%'] : [many(surely.length), '50%', ...worth(surely, false)]);
  said.set('weak-suspected', allOne ? ['50%'] : [many(unsure.length), ...worth(unsure, false)]);
  const sum = (of: (form: Counted) => readonly string[]) => now.flatMap(of).length;
  const [certain, suspected] = [sum((form) => form.certain), sum((form) => form.suspected)];
  said.set('weak-items', [
    many(sum(({ expected }) => expected)),
    ...(certain + suspected === 0 ? [] : [many(certain)]),
    ...(suspected === 0 ? [] : [many(suspected)]),
  ]);
  const sent = now.filter(({ isSent }) => isSent);
  said.set('noted', [many(now.length), many(sent.length)]);
  said.set('sent', [many(sent.length), ...worth(sent, false)]);
  said.set('template', []);
  for (const kind of new Set(now.flatMap(({ expected }) => expected))) {
    const base = now.filter(({ expected }) => expected.includes(kind));
    const sure = base.filter((form) => form.certain.includes(kind)).length;
    const doubted = base.filter((form) => form.suspected.includes(kind)).length;
    said.set(`kind-${kind}`, [
      many(sure),
      many(base.length),
      share(sure, base.length),
      ...(doubted === 0 ? [] : [many(doubted)]),
    ]);
  }
  if (before !== null) for (const [id, numbers] of changesOf(now, before, all)) said.set(id, numbers);
  return said;
}

/** Views over the values there are: several years, another year, filters by what a form is and by what stands in it. */
export function hashes(forms: readonly Counted[]): fc.Arbitrary<string> {
  const values = <Key extends 'year' | 'category' | 'unit'>(key: Key) => [
    ...new Set(forms.map((form) => String(form[key] ?? ''))),
  ];
  const some = (key: string, of: readonly string[], most: number) =>
    fc
      .uniqueArray(fc.constantFrom(...of), { maxLength: most })
      .map((chosen) => chosen.map((value) => `&${key}=${encodeURIComponent(value)}`).join(''));
  const seldom = (one: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: one });
  return fc
    .tuple(
      some('year', [...values('year'), ...values('year'), 'all'], 2),
      seldom(some('against', [...values('year'), 'none'], 1)),
      seldom(some('category', values('category'), 2)),
      seldom(some('unit', values('unit'), 2)),
      seldom(some('min', ['1', '50000', '1000000'], 1)),
      seldom(some('state', ['none', 'absent', 'given', 'blank'], 2)),
      seldom(some('rule', ['C02', 'Q01', 'Q07'], 2)),
      seldom(some('kind', ['economic', 'cost'], 1)),
    )
    .map((parts) => `#/brief?${parts.join('').replace(/^&/, '')}`);
}

/** Holds every number of the brief of a view, and of the lists its sentences lead to, against forms counted by other means. */
export async function check(workspace: Workspace, forms: readonly Counted[], hash: string): Promise<void> {
  const rows = await rowsFrom(workspace, brief, hash);
  const look = await lookFrom(workspace, hash);
  const drawing = brief.draw(rows, look);
  const time = timeOf(await rowsFrom(workspace, TIME, hash));
  const shown = passing(forms, readView(hash).filters);
  const now = shown.filter(({ year }) => time.years.includes(year));
  expect(drawing.empty).toBe(now.length === 0);
  if (now.length === 0) return;
  const own = ownOf(drawing);
  const isJudged = /[?&](state|rule|kind)=/.test(hash);
  const held = shown.filter(({ year }) => year === time.against);
  const before = isJudged || held.length === 0 ? null : held;
  const figures = expectedOf(now, before, forms);
  const [twin] = records(headline.draw(await rowsFrom(workspace, headline, hash), look)).filter(
    ({ year }) => year === time.years[0],
  );
  const said = own.paragraphs.flatMap(({ says }) => says);
  for (const { id, words, href } of said) {
    // How far the rounds are is told by their log, which the files do not hold.
    if (id === 'mended' || id === 'steps' || id === 'overdue') continue;
    if (id === 'why' || id === 'categories-rest' || /^(new|ended|grown|shrunk)-\d$/.test(id)) continue;
    if (id === 'large-weak') {
      if (time.years.length === 1)
        expect(numbersIn(words)[0] ?? '0', words).toBe(many(Number(twin?.large_weak_projects)));
      continue;
    }
    expect(numbersIn(words), `${id}: ${words}`).toEqual(figures.get(id));
    if (id in LISTED)
      expect(await listedBehind(workspace, href ?? ''), `${hash} ${id}: ${words}`).toBe(LISTED[id]?.(words));
  }
  const text = said.map(({ words }) => words).join('');
  expect(said.some(({ id }) => id === 'why')).toBe(before === null);
  expect(/仅一年/.test(text)).toBe(!isJudged && time.loaded.length === 1);
  expect(/\d 个项目(?!年度)/.test(text)).toBe(time.years.length === 1);
  expect(text).not.toMatch(/NaN|undefined|null|[+−]\d|[A-Z]\d\d(?=\D)/);
  // No part is larger than its whole, and the table comes to what the first sentence says.
  for (const [percent] of text.matchAll(/(?<=占(?:申请资金|已印指标项)? )[\d.]+(?=%)/g))
    expect(Number(percent)).toBeLessThanOrEqual(100);
  expect(own.figures.total[1]).toBe(many(now.length));
  expect(own.figures.total[2]).toBe(pricedOf(now) === 0 ? '—' : wan(moneyOf(now)));
  if (before !== null) expect(own.figures.total[4]).toBe(pricedOf(before) === 0 ? '—' : wan(moneyOf(before)));
  expect(own.large?.rows.length ?? 0).toBeLessThanOrEqual(10);
  // The headline says of the same base what the brief says, and 无 is part of what is not validly filled in.
  const unfilled = ownOf(headline.draw(await rowsFrom(workspace, headline, hash), look)).find(
    ({ id }) => id === 'unfilled',
  );
  const [, gap, printed] = figures.get('gaps') ?? [];
  const none = figures.get('none')?.[0];
  expect(unfilled?.notes.find((note) => note.includes('已印指标项'))).toBe(
    `${gap}/${printed} 个已印指标项，其中写“无” ${none}`,
  );
  expect(Number(none?.replaceAll(',', ''))).toBeLessThanOrEqual(Number(gap?.replaceAll(',', '')));
  // The same figures in English, where they are no amounts.
  const english = ownOf(brief.draw(rows, { ...look, text: texts.en })).paragraphs.flatMap(({ says }) => says);
  expect(english.map(({ id, href }) => [id, href])).toEqual(said.map(({ id, href }) => [id, href]));
  const shares = (words: string) => words.match(/[\d.]+%/g) ?? [];
  const bare = (words: string) => words.replaceAll(/“.*?”/g, '');
  expect(english.map(({ words }) => shares(bare(words)))).toEqual(said.map(({ words }) => shares(bare(words))));
}
