import { expect, test } from 'vitest';
import { wholeWorkbook } from '#export/workbook.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readSheets } from './workbook.ts';

test('the whole workbook opens in LibreOffice with every sheet and every row', async ({ skip }) => {
  skip(soffice === null, NO_OFFICE);
  const workspace = await openWorkspace({ sample: 'wujing' });
  const ours = await wholeWorkbook((sql, values) => workspace.ask(sql, values), texts.zh);
  const theirs = await readSheets(await resaved(new File([ours], '整本.xlsx'), 'xlsx'));
  expect(theirs).toEqual(await readSheets(ours));
});
