import { CSV_HEAD } from '#domain/interchange/interchange.ts';
import { Refusal } from '#intake/refusal.ts';
import { decoded, type Encoding, tooLarge } from './decode.ts';
import { delimiterOf } from './delimited.ts';
import { recognised } from './format.ts';

/** How the bytes of a file become cells. */
export type Layout = TextLayout<'csv'> | TextLayout<'json'> | GridLayout | { readonly format: 'joined' };

/** What is read whole, as a grid of cells. */
export type GridLayout = TextLayout<'html'> | { readonly format: OfficeFormat };

/** The formats whose cells lie in a container. An .xlsb counts as xlsx until its parts are opened. */
type OfficeFormat = 'xlsx' | 'xls' | 'ods' | 'docx' | 'pdf';

interface TextLayout<Format> {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Written by our own export: its formula guards come off again. */
  readonly own: boolean;
}

/** JSON is parsed as a whole. */
const JSON_LIMIT_BYTES = 256 * 1024 * 1024;

/**
 * How a file is to be read, and for text its first piece. `encoding` is that of text; a file that is none has its own.
 * Throws F01, F05, F07 and what `recognised` throws.
 */
export async function layoutOf(
  file: File,
  encoding: Encoding | null,
): Promise<{ readonly layout: Layout; readonly head: string | null }> {
  const format = await recognised(file);
  if (format !== 'text' && format !== 'html') return { layout: { format }, head: null };
  const written = encoding ?? 'utf-8';
  const head = await headOf(file, written);
  if (format === 'html') return { layout: { format, encoding: written, delimiter: '', own: false }, head };
  const isJson = /^\s*[[{]/.test(head);
  if (isJson && file.size > JSON_LIMIT_BYTES) throw tooLarge(file.size, JSON_LIMIT_BYTES);
  const own = head.startsWith(CSV_HEAD);
  return {
    layout: { format: isJson ? 'json' : 'csv', encoding: written, delimiter: delimiterOf(head), own },
    head,
  };
}

async function headOf(file: File, encoding: Encoding): Promise<string> {
  for await (const text of decoded(file, encoding)) if (text.trim() !== '') return text;
  throw new Refusal('F01');
}
