import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { answeredForm } from '#data/corrections/answeredCells.ts';
import type { CurrentForm } from '#data/corrections/answerTypes.ts';
import formsSql from '#data/corrections/current-forms.sql?raw';
import indicatorsSql from '#data/corrections/current-indicators.sql?raw';
import { newVersion, versionFile } from '#data/corrections/newVersion.ts';
import {
  CORRECTION_HEADS,
  type CorrectionKey,
  correctionKeyText,
  readCorrectionKey,
} from '#domain/corrections/correction.ts';
import { list, type Row } from '#engine/engine.ts';
import { correctionsIn } from '#intake/returned/corrections.ts';
import { sentWorkbook } from '#test/corrections.ts';
import { reading } from '#test/intake/reading.ts';
import { type PlainSheet, plainSheets } from '#test/paper.ts';
import { openWorkspace } from '#test/workspace.ts';

const FORM = '联管大队整治经费';

let sheet: PlainSheet;
let current: CurrentForm;
beforeAll(async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const [project] = await workspace.ask('select project, identity from seen where name = :name', { name: FORM });
  const sheets = await plainSheets(await sentWorkbook(workspace, { identity: String(project?.identity) }));
  const [own] = sheets.filter(({ name }) => name === FORM);
  if (own === undefined) throw new Error('no sheet');
  sheet = own;
  const projects = list([Number(project?.project)]);
  const [form] = await workspace.ask(formsSql, { projects });
  current = { form: form as Row, indicators: await workspace.ask(indicatorsSql, { projects }) };
}, 120_000);

/** What a cell of a spreadsheet can hold, but for the markup of the form, which any import takes out. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => !/[<>|\p{C}]/u.test(one));
const answers = fc.array(fc.record({ line: fc.nat(), left: text, right: text, remark: text }), { maxLength: 12 });

test('whatever is written into whichever cells is read back cell by cell, and comes into the form or is said', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.nat(), async (written, by) => {
      const { table, expected } = filledIn(written);
      const first = table.map((row, at) => ({ row: at + 1, cells: turned(row, by) }));
      const tables = [{ sheet: { name: FORM }, first }];
      const read = correctionsIn(tables)?.rows ?? [];
      const said = read.filter(({ corrected, remark }) => corrected !== '' || remark !== '');
      expect(
        new Map(said.map(({ key, corrected, remark }) => [correctionKeyText(key), { corrected, remark }])),
      ).toEqual(expected);

      const { changes, notTaken } = answeredForm(current, read);
      const told = new Set([...changes, ...notTaken].map(({ row }) => row.row));
      const corrected = said.filter((row) => row.corrected !== '');
      const silent = corrected.filter(({ row }) => !told.has(row));
      expect(silent.filter((row) => row.corrected !== presentText(row.key))).toEqual([]);

      const version = newVersion(current, changes);
      const { project, indicator } = await reading(versionFile('整改.json', [version]));
      expect(project).toMatchObject([{ status: 'accepted', name: FORM, identity: current.form.identity }]);
      expect(indicator?.map(({ name, target }) => [name, target])).toEqual(
        version.indicators.map(({ name, target }) => [name ?? '', target ?? '']),
      );
    }),
    { numRuns: 150 },
  );
});

/** The sheet with answers on some of its lines, and what each key must be found to say. */
function filledIn(written: readonly { line: number; left: string; right: string; remark: string }[]) {
  const heads = sheet.rows.find((row) => row.includes(CORRECTION_HEADS.left[0])) ?? [];
  const at = (column: keyof typeof CORRECTION_HEADS) => heads.indexOf(CORRECTION_HEADS[column][0]);
  const table = sheet.rows.map((row) => [...row]);
  const lines = table.filter((row) => row.some((cell) => readCorrectionKey(cell) !== null));
  const expected = new Map<string, { corrected: string; remark: string }>();
  for (const { line, ...cells } of written) {
    const row = lines[line % lines.length] ?? [];
    const keys = row.flatMap((cell) => (cell.startsWith('MJ1|') ? (readCorrectionKey(cell) as CorrectionKey) : []));
    for (const side of ['left', 'right'] as const) {
      if (keys.some((key) => key.side === side)) row[at(side)] = cells[side];
    }
    row[at('remark')] = cells.remark;
    for (const key of keys) {
      const said = { corrected: (row[at(key.side)] ?? '').trim(), remark: cells.remark.trim() };
      if (said.corrected !== '' || said.remark !== '') expected.set(correctionKeyText(key), said);
      else expected.delete(correctionKeyText(key));
    }
  }
  return { table, expected };
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

/** What the form says in the cell of a key. */
function presentText({ place }: CorrectionKey): string {
  if (place.of === 'row') {
    return String(current.indicators.find(({ position }) => position === place.position)?.[place.part] ?? '');
  }
  if (place.of !== 'field') return '';
  return String(current.form[place.field === 'category' ? 'category_raw' : place.field] ?? '');
}
