import { CFB } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { look } from '#intake/look.ts';
import { zipOf } from './archive.ts';
import { codeOf, fixture, workbookOf } from './office.ts';

const bytes = (name: string, start: string | readonly number[]) =>
  new File([typeof start === 'string' ? start : new Uint8Array(start)], name);
const named = (name: string, file: Blob) => new File([file], name);
const zip = (...names: readonly string[]) => zipOf(names.map((name) => ({ name, data: 'x', stored: true })));
const opened = (kind: string) =>
  zipOf([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true }]);

function container(name: string, ...streams: readonly string[]): File {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(100));
  return new File([new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayLike<number>)], name);
}

test.each<readonly [string, File, string, string]>([
  ['an old Word document', fixture('form.doc'), 'F20', 'doc'],
  ['an old Word document under a new name', named('新.xlsx', fixture('form.doc')), 'F20', 'xlsx'],
  ['a workbook of Excel 5.0', container('旧.xls', 'Book'), 'F20', 'xls'],
  ['a workbook with a password', container('密.xlsx', 'EncryptionInfo', 'EncryptedPackage'), 'F36', 'xlsx'],
  ['half a container', named('半.xls', fixture('form.xls').slice(0, 1000)), 'F35', 'OLE2'],
  ['an OFD', named('表.ofd', zip('OFD.xml')), 'F21', 'OFD'],
  ['a ZIP', named('全部.zip', zip('甲.csv', '乙.csv')), 'F22', 'ZIP'],
  ['a back-up whose content could be more of its name', named('备份.zip', zip('mingji-backup.json')), 'F60', 'zip'],
  ['a RAR', bytes('全部.rar', 'Rar!\u001a\u0007\u0000'), 'F22', 'RAR'],
  ['a 7z', bytes('全部.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'F22', '7z'],
  ['a gzip', bytes('全部.csv.gz', [0x1f, 0x8b, 8, 0]), 'F22', 'GZIP'],
  ['a PNG', bytes('扫描.png', [0x89, 0x50, 0x4e, 0x47, 0x0d]), 'F23', 'png'],
  ['a JPEG', bytes('扫描.jpg', [0xff, 0xd8, 0xff, 0xe0]), 'F23', 'jpg'],
  ['an OpenDocument text', named('表.ods', opened('text')), 'F24', 'OpenDocument'],
  ['slides', named('表.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')), 'F24', 'PPTX'],
  ['an RTF', bytes('表.doc', '{\\rtf1\\ansi'), 'F24', 'RTF'],
  ['a web archive', bytes('表.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related'), 'F24', 'MHT'],
  ['XML', bytes('表.xml', '<?xml version="1.0"?><Workbook/>'), 'F24', 'XML'],
])('%s is refused by its name', async (_, file, code, raw) => {
  await expect(look(file)).rejects.toMatchObject({ code, raw });
});

test.each<readonly [string, File, string | null]>([
  ['a workbook', named('表.xlsx', workbookOf('<sheetData/>')), null],
  ['a document', fixture('form.docx'), null],
  ['an old workbook', fixture('form.xls'), null],
  ['an old workbook under the name of WPS', named('表.et', fixture('form.xls')), null],
  ['an old workbook under a new name', named('新.xlsx', fixture('form.xls')), null],
  ['a bare stream of Excel 97', bytes('a.xls', [0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), null],
  ['an OpenDocument spreadsheet', fixture('form.ods'), null],
  [
    'an OpenDocument spreadsheet packed anew',
    named('表.ods', zipOf([{ name: 'mimetype', data: 'x'.repeat(99) }])),
    null,
  ],
  ['an OpenDocument spreadsheet under another name', named('表.xls', opened('spreadsheet')), null],
  ['a page', bytes('表.xls', '\ufeff<!-- 导出 -->\n<HTML><body>'), 'utf-8'],
  ['a page that begins with its table', bytes('表.xls', '<table border="1"><tr>'), 'utf-8'],
  ['text that begins like a picture', bytes('表.csv', 'BMW,项目名称\n'), 'utf-8'],
])('%s is let through, text with its encoding', async (_, file, encoding) => {
  expect(await look(file)).toMatchObject({ encoding });
});

test('a workbook encrypted with a password is told so, whatever its name', async () => {
  const sheets = [{ name: '表', rows: [['项目名称']] }];
  const bytes = await writeXlsx({ sheets, encryption: { password: '明绩', spinCount: 1000 } });
  for (const name of ['密.xlsx', '密.xls', '密.csv']) {
    expect(await codeOf(look(new File([new Uint8Array(bytes)], name)))).toBe('F36');
  }
});

test('a workbook too large to be held is refused before it is read', async () => {
  const huge = named('表.xlsx', workbookOf('<sheetData/>'));
  Object.defineProperty(huge, 'size', { value: 200_000_000 });
  Object.defineProperty(huge, 'stream', { value: () => expect.unreachable('it was read') });
  expect(await codeOf(look(huge))).toBe('F07');
});
