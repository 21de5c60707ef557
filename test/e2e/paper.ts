import type { Page } from '@playwright/test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One printed sheet: its words without blanks, its size in points, and whether a bitmap is on it. */
interface Sheet {
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly bitmap: boolean;
}

/** The page as it comes out of the printer. */
export async function printed(page: Page): Promise<readonly Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocument({ data, useSystemFonts: true }).promise;
  const sheets: Sheet[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const sheet = await document.getPage(at);
    const { items } = await sheet.getTextContent();
    const { fnArray } = await sheet.getOperatorList();
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({
      words: plain(items.map((item) => ('str' in item ? item.str : '')).join('')),
      width: Math.round(width),
      height: Math.round(height),
      bitmap: fnArray.some((drawn) => drawn === OPS.paintImageXObject || drawn === OPS.paintInlineImageXObject),
    });
  }
  await document.destroy();
  return sheets;
}

/** A font may have one sign for a letter and for a radical or an older form, and the printer names it by that. */
const RADICALS =
  '⺠民⺟母⺝月⺩王⺬示⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙戶户';
const LETTERS = new Map(RADICALS.match(/../gu)?.map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']));

/** Words as they can be compared with those on screen. */
export function plain(words: string): string {
  return [...words.normalize('NFKC').replace(/\s/g, '')]
    .map((sign) => LETTERS.get(sign) ?? sign)
    .join('')
    .replace(/[\u2010-\u2015]/g, '–');
}
