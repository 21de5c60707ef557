import { fingerprint } from '#domain/content.ts';

/** Which of the two 整改后 columns answers to a cell: the left one (and 三级指标) or the right one (and 指标值). */
export type Side = 'left' | 'right';

/**
 * What a line of a 整改单 is about: a field of the form, an indicator row by its position, a kind that has no row, a blank
 * row for one indicator more of a kind, or a rule on the whole form.
 */
export type CorrectionPlace<Kind extends string = string> =
  | { readonly of: 'field'; readonly field: string }
  | { readonly of: 'row'; readonly position: number; readonly part: 'name' | 'target' }
  | { readonly of: 'absent'; readonly kind: Kind; readonly part: 'name' | 'target' }
  | { readonly of: 'more'; readonly kind: Kind; readonly part: 'name' | 'target' }
  | { readonly of: 'whole'; readonly rule: string };

/** One cell of a 整改单 as its hidden key names it. */
export interface CorrectionKey {
  /** Fingerprint of the form's identity (domain/forms.ts). */
  readonly form: string;
  /** Which round of corrections of that form it was sent in. */
  readonly round: number;
  readonly side: Side;
  readonly place: CorrectionPlace;
  /** Fingerprint of what stood there when it was sent. */
  readonly content: string;
}

/**
 * The heads of the columns a unit fills in, those on top of a sheet and those above its indicators; the way back knows
 * the columns by either, wherever they stand.
 */
export const CORRECTION_HEADS = {
  left: ['整改后（左栏）', '整改后：三级指标'],
  right: ['整改后（右栏）', '整改后：年度指标值'],
  remark: ['说明（不改的写理由）', '说明'],
} as const;

/** How the first line of a form, and that of the sheet before the forms, begins: what stands above it is another paper. */
export const PAPER_TITLES = ['财政项目支出绩效目标表', '绩效目标表整改单 · '] as const;

const TAG = /^MJ(\d{1,4})\|/;
const VERSION = '1';
const SIDES: Readonly<Record<string, Side>> = { a: 'left', b: 'right' };

/** The hidden key of a cell: version, form, round, side, place, content, and a check over all of them. */
export function correctionKeyText({ form, round, side, place, content }: CorrectionKey): string {
  const words = [`MJ${VERSION}`, form, String(round), side === 'left' ? 'a' : 'b', placeText(place), content];
  return [...words, checkOf(words)].join('|');
}

/** What a cell says as a key; `null` when it is none. `damaged` no longer agrees with its check. */
export function readCorrectionKey(text: string): CorrectionKey | 'damaged' | { readonly version: string } | null {
  // Asked of every cell of every workbook.
  if (!text.includes('MJ')) return null;
  const plain = text.trim();
  const tag = TAG.exec(plain);
  if (tag === null) return null;
  if (tag[1] !== VERSION) return { version: tag[1] ?? '' };
  const words = plain.split('|');
  const check = words.pop();
  const [, form = '', round = '', letter = '', at = '', content = ''] = words;
  const side = SIDES[letter];
  const place = readPlace(at);
  if (words.length !== 6 || check !== checkOf(words) || side === undefined || place === null) return 'damaged';
  return { form, round: Number(round), side, place, content };
}

/** The form of a key. */
export function correctionForm(identity: string): string {
  return fingerprint([identity]);
}

/** The heads above what is printed of the form: its indicators by these, and what is said beside them. */
export const FORM_HEADS = {
  level2: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  problem: '问题',
  fix: '建议',
} as const;

/** What a key says of an indicator row: all of it, so that a row that moved is found and one that changed is noticed. */
export function rowContent(row: {
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
}): string {
  return fingerprint([row.level2 ?? '', row.name ?? '', row.target ?? '']);
}

/** What a key says of a field; amounts are fen. */
export function fieldContent(value: string | number | null): string {
  return fingerprint([value === null ? '' : String(value)]);
}

function placeText(place: CorrectionPlace): string {
  if (place.of === 'field') return `field ${place.field}`;
  if (place.of === 'row') return `row ${place.position} ${place.part}`;
  return place.of === 'whole' ? `whole ${place.rule}` : `${place.of} ${place.kind} ${place.part}`;
}

function readPlace(text: string): CorrectionPlace | null {
  const [of, what = '', part = ''] = text.split(' ');
  if (of === 'field') return { of, field: what };
  if (of === 'whole') return { of, rule: what };
  if (part !== 'name' && part !== 'target') return null;
  if (of === 'row' && /^\d+$/.test(what)) return { of, position: Number(what), part };
  return of === 'absent' || of === 'more' ? { of, kind: what, part } : null;
}

function checkOf(words: readonly string[]): string {
  return fingerprint(words).slice(0, 6);
}

const ASKED = 'MJ:asked|';

/** One finding as the list of what was asked names it: its rule and where it stands. */
export function askedFinding({
  rule,
  position,
  kind,
  cell,
}: Readonly<Record<'rule' | 'position' | 'kind' | 'cell', unknown>>): string {
  return `${rule}@${position ?? kind ?? cell ?? ''}`;
}

/** A hidden cell that says which findings of a form a 整改单 asks about, where it does not ask about all. */
export function askedText(form: string, findings: readonly string[]): string {
  return [`${ASKED}${form}`, findings.join(',')].join('|');
}

/** The form and the findings of such a cell; `null` for any other. */
export function askedIn(text: string): { readonly form: string; readonly findings: readonly string[] } | null {
  if (!text.startsWith(ASKED)) return null;
  const [form = '', findings = ''] = text.slice(ASKED.length).trim().split('|');
  return { form, findings: findings.split(',').filter(Boolean) };
}
