import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Asked, FileQuestion } from '#data/import/questions.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { memoryStorage } from '#storage/memory.ts';
import { openWorkspace, textFile } from '#test/workspace.ts';

const ROWS = '年度,项目名称,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n2023,修路,10,数量指标,修路,3公里\n';
/** “各位同事，你们好” in GB18030: Chinese, but no header. */
const LETTER = new Uint8Array([
  0xb8, 0xf7, 0xce, 0xbb, 0xcd, 0xac, 0xca, 0xc2, 0xa3, 0xac, 0xc4, 0xe3, 0xc3, 0xc7, 0xba, 0xc3,
]);

function utf16(text: string): File {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  [...text].forEach((sign, at) => {
    view.setUint16(2 * at, sign.charCodeAt(0), true);
  });
  return new File([bytes], 'wide.csv');
}

/** Imports, hears what was asked, and opens the first file in other encodings before confirming. */
async function answering(workspace: Workspace, file: File, ...encodings: readonly Encoding[]) {
  const shown: (readonly [Encoding | null, boolean, string])[] = [];
  const said = ({ answers, asks, preview }: FileQuestion) =>
    shown.push([answers.encoding, asks.encoding, preview.slice(0, 8)]);
  const report = await workspace.import([file], {
    ask: async ({ questions, reopen }: Asked) => {
      let [question] = questions;
      if (question === undefined) throw new Error('nothing was asked of the file');
      said(question);
      for (const encoding of encodings) {
        try {
          question = await reopen(question, encoding);
          said(question);
        } catch (cause) {
          shown.push([encoding, true, cause instanceof Error ? cause.name : '']);
        }
      }
      return { answers: [question.answers], reopened: [question], versions: 'replace' };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  return { report, shown };
}

test('Chinese without a known word is shown before it is refused; another encoding shows other words', async () => {
  const { report, shown } = await answering(
    await openWorkspace(),
    new File([LETTER], 'letter.txt'),
    'utf-16be',
    'utf-8',
    'gb18030',
  );
  expect(shown).toEqual([
    ['gb18030', true, '各位同事，你们好'],
    ['utf-16be', true, '룷캻춬쫂ꎬ쓣쏇뫃'],
    ['utf-8', true, 'Refusal'],
    ['gb18030', true, '各位同事，你们好'],
  ]);
  expect(report).toMatchObject({ status: 'failed', files: [{ refusal: { code: 'F04', raw: '各位同事，你们好' } }] });
});

test('with the preview on, a file whose headers are all known is shown too, and is read in the encoding chosen', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await workspace.habits.setPreviews(true);
  const { report, shown } = await answering(workspace, utf16(ROWS), 'gb18030', 'utf-16le');
  expect(shown).toEqual([
    ['utf-16le', false, '年度,项目名称,'],
    ['gb18030', true, 'Refusal'],
    ['utf-16le', false, '年度,项目名称,'],
  ]);
  expect(report).toMatchObject({ status: 'done', files: [{ encoding: 'utf-16le' }] });

  const later = await openWorkspace({ storage });
  expect(await later.habits.previews()).toBe(true);
  await later.habits.setPreviews(false);
  const asked: unknown[] = [];
  const quiet = await later.import([textFile('more.csv', ROWS.replaceAll('修路', '绿化'))], {
    ask: async (what) => {
      asked.push(what);
      return null;
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  expect([quiet.status, asked]).toEqual(['done', []]);
});

test('a file that says no year anywhere asks for it once; forms left without one are set aside', async () => {
  const rows = ['修路', '绿化'].map((name) => `${name},10,数量指标,修路,3公里`);
  const file = () =>
    textFile('a.csv', ['项目名称,年度资金申请总额(万元),二级指标,三级指标,年度指标值', ...rows].join('\n'));
  const years = async (year: number | null) => {
    const workspace = await openWorkspace();
    const asked: boolean[] = [];
    const report = await workspace.import([file()], {
      ask: async ({ questions }) => {
        asked.push(...questions.map(({ asks }) => asks.year));
        return { answers: questions.map(({ answers }) => ({ ...answers, year })), versions: 'replace' };
      },
      seen: () => undefined,
      signal: new AbortController().signal,
    });
    return { asked, accepted: report.accepted, codes: report.files[0]?.reasons.map(({ code }) => code) };
  };
  expect(await years(2024)).toEqual({ asked: [true], accepted: 2, codes: [] });
  expect(await years(null)).toEqual({ asked: [true], accepted: 0, codes: ['X24', 'X24'] });
});
