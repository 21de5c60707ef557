import { expect, test } from 'vitest';
import { builtInCitation, CITED_PARTS, changedCitation, citationOf, NO_CITATION } from '#rules/basis/citations.ts';
import { RULES } from '#rules/catalogue.ts';
import { withCitation } from '#rules/edit.ts';
import { BUILT_IN, PackError, packText, readPack } from '#rules/pack.ts';
import { texts } from '#text/text.ts';
import { citationText } from '#view/citations.ts';

const OWNERS = [...RULES.map(({ id }) => id), ...CITED_PARTS];
const READ = { document: '某办法', clause: '第三条', text: '方向应当一致', read_on: '2026-11-01' };

function pack(citations: object): string {
  return JSON.stringify({ format: 'mingji-rules/1', citations });
}

test('no citation that comes with the rules is quoted or counts as confirmed; rules without one are internal', () => {
  const cited = OWNERS.filter((owner) => citationOf(BUILT_IN, owner) !== null);
  expect(cited).toEqual(['C04', 'C07', 'questions', 'grades']);
  for (const owner of cited) {
    expect(builtInCitation(owner)).toMatchObject({ text: '', confirmed: false });
    for (const [language, mark] of [
      ['zh', '未经核对'],
      ['en', 'not checked'],
    ] as const) {
      const said = citationText(owner, citationOf(BUILT_IN, owner), texts[language]);
      expect(said).toContain(mark);
      expect(said).toContain(texts[language].rules.citation.gists[owner as 'C04']);
    }
  }
  expect(citationText('D01', citationOf(BUILT_IN, 'D01'), texts.zh)).toBe('内部规则，未附政策依据');
});

test('a pack of before opens: what its officer wrote is there, nobody has confirmed it', () => {
  const before = readPack(pack({ D01: READ }));
  expect(before.citations).toEqual({ D01: { ...READ, source: '', confirmed: false } });
  expect(citationText('D01', citationOf(before, 'D01'), texts.zh)).toBe(
    '某办法 · 第三条 · 方向应当一致 · 2026-11-01 · 未经核对',
  );
  const own = readPack(
    pack({ D01: { ...READ, source: '公报', confirmed: true }, grades: { ...READ, confirmed: true } }),
  );
  expect(readPack(packText(own))).toEqual(own);
  expect(citationText('D01', citationOf(own, 'D01'), texts.zh)).toBe(
    '某办法 · 第三条 · 方向应当一致 · 2026-11-01 · 见于公报',
  );
  expect(citationOf(own, 'grades')).toMatchObject({ document: '某办法', confirmed: true });
});

test.each([
  ['a word for confirmed', { D01: { ...READ, confirmed: 'yes' } }],
  ['a number for where it was read', { D01: { ...READ, source: 3 } }],
  ['no text', { D01: { document: '', clause: '', read_on: '' } }],
  ['no rule', { Z99: READ }],
  ['nothing', { D01: null }],
])('a pack with %s in a citation is refused', (_, citations) => {
  expect(() => readPack(pack(citations))).toThrow(PackError);
});

test.each([{ text: '' }, { read_on: ' ' }, { document: '' }])('without %o nothing is confirmed', (part) => {
  const read = readPack(pack({ D01: { ...READ, confirmed: true, ...part } }));
  expect(read.citations.D01?.confirmed).toBe(false);
});

test('other words than those confirmed are not confirmed, and neither is another date or document', () => {
  const confirmed = changedCitation({ ...NO_CITATION, ...READ }, { confirmed: true });
  expect(confirmed.confirmed).toBe(true);
  for (const part of ['document', 'clause', 'text', 'read_on', 'source'] as const) {
    expect(changedCitation(confirmed, { [part]: '2026-11-02' }).confirmed, part).toBe(false);
  }
});

test('a citation that comes with a rule can be taken out, filled in and restored', () => {
  const out = readPack(packText(withCitation(BUILT_IN, 'C04', NO_CITATION)));
  expect(citationOf(out, 'C04')).toBe(null);
  const filled = withCitation(out, 'C04', { ...NO_CITATION, ...READ });
  expect(citationOf(filled, 'C04')?.document).toBe('某办法');
  // Our words are those of the clause we read, not of another.
  expect(citationText('C04', citationOf(filled, 'C04'), texts.zh)).not.toContain('大意');
  expect(citationOf(withCitation(filled, 'C04', null), 'C04')).toEqual(builtInCitation('C04'));
});
