import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sendCorrections } from '#app/corrections/sendCorrections.ts';
import { readCorrectionKey } from '#domain/corrections/correction.ts';
import { Clerk, zipOf } from '#test/clerks.ts';
import { handBack } from '#test/corrections.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { plainSheets } from '#test/paper.ts';
import { openWorkspace } from '#test/workspace.ts';
import { readView } from '#view/view.ts';

const FORMATS = ['xlsx', 'ods', 'xls'];

/** The first line of an indicator, and where it stands. */
function indicatorIn(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) =>
    row.some((cell) => {
      const key = readCorrectionKey(cell);
      return key !== null && typeof key === 'object' && 'place' in key && key.place.of === 'row';
    }),
  );
}

/** One habit for each form in turn: what is done to its first indicator, and what must come of it. */
const HABITS: readonly ((clerk: Clerk, sheet: string, row: string[], at: number) => readonly string[])[] = [
  (clerk, _, row) => {
    clerk.writes(row, { right: '≥７７％' });
    return ['≥７７％'];
  },
  (clerk, _, row) => {
    clerk.overwrites(row, { target: '≥77件' });
    return ['≥77件 original'];
  },
  (clerk, _, row) => {
    clerk.writes(row, { left: '删除' });
    return ['drop'];
  },
  (clerk, _, row) => {
    clerk.writes(row, { left: '已改' });
    return ['X68'];
  },
  (clerk, sheet, row, at) => {
    const rows = clerk.rows(sheet);
    const inserted = ['', '', row[2] ?? '', '新增的一项', '', '≥3次'];
    clerk.setRows(sheet, [...rows.slice(0, at + 1), inserted, ...rows.slice(at + 1)]);
    return ['新增的一项 inserted', '≥3次 inserted'];
  },
  (clerk, sheet, row) => {
    clerk.writes(row, { right: '≥77%' });
    clerk.sorts(sheet, false);
    return ['≥77%'];
  },
];

test('sixty forms of three units, one habit each, saved again in three formats and sent back in one zip', async ({
  skip,
}) => {
  skip(soffice === null, NO_OFFICE);
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const units = await workspace.ask(
    'select unit, count(*) as forms from seen where unit is not null group by unit order by forms desc, unit limit 3',
  );
  const view = readView('#/diagnosis?year=all');
  const parcel = await sendCorrections(workspace, {
    sent: { units: units.map(({ unit }) => String(unit)) },
    view,
    deadline: '',
  });
  if (parcel === null) throw new Error('nothing to send');
  const sent = Object.entries(unzipSync(new Uint8Array(await parcel.content.arrayBuffer())));
  const expected: (readonly string[])[] = [];
  const files: File[] = [];
  for (const [place, [name, bytes]] of sent.entries()) {
    const clerk = new Clerk(await plainSheets(new File([new Uint8Array(bytes)], name)));
    for (const { name: sheet } of clerk.sheets.slice(1)) {
      const rows = clerk.rows(sheet);
      const at = indicatorIn(rows);
      const [row, habit] = [rows[at], HABITS[expected.length % HABITS.length]];
      if (row === undefined || habit === undefined) throw new Error(`${sheet} has no indicator`);
      expected.push(habit(clerk, sheet, row, at));
    }
    files.push(await resaved(await clerk.file(`${place}.xlsx`), FORMATS[place] ?? 'xlsx'));
  }
  const { asked } = await handBack(workspace, [await zipOf('交回.zip', files)]);
  const told = asked?.kept.map(({ changes, questions }) => [
    ...changes.map(({ place, after, written }) =>
      place.of === 'drop' ? 'drop' : `${after}${written === 'answer' ? '' : ` ${written}`}`,
    ),
    ...questions.map(({ code }) => code),
  ]);
  expect(expected.length).toBeGreaterThanOrEqual(60);
  const inOrder = (lists: readonly (readonly string[])[] | undefined) =>
    lists?.map((list) => list.join(' | ')).toSorted();
  expect(inOrder(told)).toEqual(inOrder(expected));
}, 300_000);
