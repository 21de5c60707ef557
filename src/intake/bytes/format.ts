import type { ProblemCode } from '#domain/problems.ts';
import { Refusal } from '#intake/refusal.ts';
import { isCompound, openCompound } from './compound.ts';
import { tooLarge } from './decode.ts';
import { JOINED_HEAD, JOINED_LIMIT_BYTES } from './joinedFile.ts';

/** What a file is by its first bytes. Those before the line can be read, the rest is refused by name. */
type FileFormat =
  | 'text' // CSV, TSV or JSON: the decoder finds out
  | 'html'
  | 'xlsx' // also .xlsb
  | 'xls' // Excel 97–2003 and .et of WPS
  | 'ods'
  | 'docx'
  | 'joined' // several files of one drop, joined here
  | 'pdf'
  // ── refused
  | 'old-office' // .doc .wps, Excel 5.0/95
  | 'protected' // an Office file that opens only with a password
  | 'ofd'
  | 'zip'
  | 'backup' // one of our own: restored, not imported
  | 'rar'
  | '7z'
  | 'gzip'
  | 'image'
  | 'opendocument'
  | 'pptx'
  | 'rtf'
  | 'mht'
  | 'xml';

/**
 * The formats that can be read, with the most bytes of each. Text is streamed: half a million forms (1.35 GB of CSV)
 * were measured to fit into the memory a page can give the database, a million (2.7 GB) not. The others are read as a
 * whole.
 */
export const FORMAT_LIMITS = {
  text: 1_610_612_736,
  html: 128 * 1024 * 1024,
  xlsx: 128 * 1024 * 1024,
  xls: 128 * 1024 * 1024,
  ods: 128 * 1024 * 1024,
  docx: 128 * 1024 * 1024,
  joined: JOINED_LIMIT_BYTES,
  pdf: 64 * 1024 * 1024,
} as const satisfies Partial<Record<FileFormat, number>>;

/** The first part of a back-up, by which it is known. */
export const BACKUP_HEAD = 'mingji-backup.json';

/** How many bytes `formatOf` wants to see. */
const HEAD_BYTES = 16_384;

const MAGIC: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['xls', [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]], // a bare stream of Excel 97
  ['pdf', bytes('%PDF-')],
  ['rar', bytes('Rar!\u001a\u0007')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', bytes('GIF8')],
  ['image', bytes('II*\u0000')],
  ['image', bytes('MM\u0000*')],
  ['image', bytes('BM')],
  ['rtf', bytes('{\\rtf')],
];
const ZIPS = [bytes('PK\u0003\u0004'), bytes('PK\u0005\u0006'), bytes('PK\u0007\u0008')];

/** The refused formats: their problem and the name it is told by. */
const REFUSED: Readonly<
  Record<Exclude<FileFormat, keyof typeof FORMAT_LIMITS>, readonly [ProblemCode, string | null]>
> = {
  'old-office': ['F20', null],
  protected: ['F36', null],
  ofd: ['F21', 'OFD'],
  zip: ['F22', 'ZIP'],
  backup: ['F60', null],
  rar: ['F22', 'RAR'],
  '7z': ['F22', '7z'],
  gzip: ['F22', 'GZIP'],
  image: ['F23', null],
  opendocument: ['F24', 'OpenDocument'],
  pptx: ['F24', 'PPTX'],
  rtf: ['F24', 'RTF'],
  mht: ['F24', 'MHT'],
  xml: ['F24', 'XML'],
};

/**
 * What kind of file this is. Throws F20–F24 for one that cannot be read, F36 for one with a password, F35 for a damaged
 * container, F07 for one that is too large.
 */
export async function recognised(file: File): Promise<keyof typeof FORMAT_LIMITS> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const format = isCompound(head) ? await contained(file) : formatOf(head, file.name);
  if (!isReadable(format)) throw refusalOf(format, file.name);
  const limit = FORMAT_LIMITS[format];
  if (file.size > limit) throw tooLarge(file.size, limit);
  return format;
}

/** Whether a file is an archive of files: no office file, no back-up, nothing of our own. */
export async function isArchive(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return formatOf(head, file.name) === 'zip';
}

/** Whether a file is a back-up, by its first part. */
export async function isBackup(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return formatOf(head, file.name) === 'backup';
}

/** What an Office file of before 2007, or one with a password, holds: all begin alike, and its streams tell. */
async function contained(file: File): Promise<FileFormat> {
  if (file.size > FORMAT_LIMITS.xls) throw tooLarge(file.size, FORMAT_LIMITS.xls);
  const { names } = openCompound(new Uint8Array(await file.arrayBuffer()));
  const holds = (stream: string) => names.some((name) => name.toLowerCase() === stream);
  if (holds('encryptedpackage')) return 'protected';
  return holds('workbook') ? 'xls' : 'old-office';
}

function isReadable(format: FileFormat): format is keyof typeof FORMAT_LIMITS {
  return format in FORMAT_LIMITS;
}

/**
 * What a file is. Its bytes count, not its ending: systems hand out HTML as .xls. The ending helps only where an
 * archive does not show at its start what it holds.
 */
function formatOf(seen: Uint8Array, name: string): FileFormat {
  if (ZIPS.some((magic) => begins(seen, magic))) return zipped(seen, endingOf(name));
  const known = MAGIC.find(([, magic]) => begins(seen, magic));
  if (known !== undefined && !(magicIsWord(known[1]) && isText(seen))) return known[0];
  if (isWebp(seen)) return 'image';
  return written(seen);
}

function refusalOf(format: Exclude<FileFormat, keyof typeof FORMAT_LIMITS>, name: string): Refusal {
  const [code, title] = REFUSED[format];
  return new Refusal(code, { raw: title ?? endingOf(name) });
}

/** The first part of an OpenDocument says what it is; where a packer has pressed it, the ending does. */
function opened(seen: Uint8Array, ending: string): FileFormat {
  const kind = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(latin(seen.subarray(0, 256)))?.[1];
  return kind === 'spreadsheet' || (kind === undefined && /^(?:ods|ots)$/.test(ending)) ? 'ods' : 'opendocument';
}

/** The parts an archive begins with. Excel, Word and WPS put [Content_Types].xml first, their own folder soon after. */
function zipped(seen: Uint8Array, ending: string): FileFormat {
  const parts = latin(seen)
    .split('PK\u0003\u0004')
    // The name is as long as its header says; what is behind it may look like more of it.
    .map((part) => part.slice(26, 26 + (part.charCodeAt(22) | (part.charCodeAt(23) << 8))));
  const holds = (folder: string) => parts.some((part) => part.startsWith(folder));
  if (parts[1] === BACKUP_HEAD) return 'backup';
  if (parts[1] === JOINED_HEAD) return 'joined';
  if (holds('xl/')) return 'xlsx';
  if (holds('word/')) return 'docx';
  if (holds('ppt/')) return 'pptx';
  if (parts[1]?.startsWith('mimetype')) return opened(seen, ending);
  if (holds('OFD.xml')) return 'ofd';
  if (/^(?:docx|docm|dotx|wps|wpt)$/.test(ending)) return 'docx';
  return holds('[Content_Types].xml') || /^(?:xlsx|xlsm|xltx|et|ett)$/.test(ending) ? 'xlsx' : 'zip';
}

const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|meta|body|table|tbody|tr|td|style|title|div|p|span|font|b|br|center|form|script|link)\b/i;

function written(seen: Uint8Array): FileFormat {
  const start = latin(seen)
    .replaceAll('\u0000', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:\s+|<!--.*?-->)*/s, '');
  if (/^MIME-Version:/i.test(start)) return 'mht';
  if (FIRST_TAG.test(start)) return 'html';
  if (!/^<(?:\?xml|workbook)\b/i.test(start)) return 'text';
  return /<html\b/i.test(start) ? 'html' : 'xml';
}

function begins(seen: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, place) => seen[place] === byte);
}

/** Two letters alone could begin a word: BM is a picture only before bytes that are no text. */
function magicIsWord(magic: readonly number[]): boolean {
  return magic.length === 2;
}

function isText(seen: Uint8Array): boolean {
  return !seen.subarray(0, 64).some((byte) => byte < 9);
}

function isWebp(seen: Uint8Array): boolean {
  return begins(seen, bytes('RIFF')) && begins(seen.subarray(8), bytes('WEBP'));
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function bytes(text: string): readonly number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}

/** One letter a byte, so that bytes of any encoding can be searched as text. */
function latin(seen: Uint8Array): string {
  let text = '';
  for (const byte of seen) text += String.fromCharCode(byte);
  return text;
}
