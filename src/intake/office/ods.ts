import { openZip } from '#intake/bytes/zip.ts';
import { Refusal } from '#intake/refusal.ts';
import { Allowance, Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import { OdsSheets } from './odsSheets.ts';
import { OdsStyles } from './odsStyles.ts';
import { readXml } from './xml.ts';

const SHEET_LIMIT = 2000;

/**
 * The sheets of an OpenDocument spreadsheet as `readWorkbook` gives those of an Excel one. Read directly: hucre's
 * `readOds` gives a percentage and a date without what their format shows of them, and hidden sheets as any other.
 * Throws F36 for one with a password, F31–F33 for what is wrong inside, and whatever `openZip` refuses.
 */
export async function readOpenDocument(file: Blob): Promise<readonly Grid[]> {
  const zip = await openZip(file);
  const text = async (part: string) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await zip.read(part));
    } catch (cause) {
      if (cause instanceof TypeError) throw new Refusal('F31', { raw: part, detail: 'not UTF-8' });
      throw cause;
    }
  };
  const manifest = 'META-INF/manifest.xml';
  if (zip.has(manifest) && isEncrypted(await text(manifest), manifest))
    throw new Refusal('F36', { detail: 'OpenDocument' });
  const styles = new OdsStyles();
  if (zip.has('styles.xml')) readXml(await text('styles.xml'), 'styles.xml', styles);
  const content = await text('content.xml');
  const allowance = new Allowance();
  const sheets = new OdsSheets('content.xml', styles, () => new Cells(allowance));
  readXml(content, 'content.xml', sheets);
  const { found } = sheets;
  if (found === null) throw new Refusal('F32', { raw: 'spreadsheet' });
  if (found.length > SHEET_LIMIT) throw new Refusal('F28', { raw: String(found.length), detail: String(SHEET_LIMIT) });
  return found.map(({ name, style, cells }) => ({ name, hidden: styles.isHidden(style), rows: cells.rows() }));
}

function isEncrypted(xml: string, part: string): boolean {
  let found = false;
  readXml(xml, part, {
    open: (name) => {
      found ||= name === 'encryption-data';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
