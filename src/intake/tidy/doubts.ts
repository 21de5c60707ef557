import type { Field } from '#domain/columns.ts';
import type { Indicator } from '#domain/project.ts';
import type { PartReader } from './partReader.ts';

/** XX, **, 20XX年, ____ and the words that tell how to fill in a form. Latin words with a double x are none. */
const TEMPLATE =
  /(?<![A-Za-z])[Xx×Ｘｘ]{2,}(?![A-Za-z])|[*＊]{2,}|_{3,}|请(?:在此)?(?:填写|填入|输入|选择|描述)|填写说明|(?:此处|在此)填写/;
/** How a template shows in a name what its target is to look like. */
const SHOWN = /[(（][^()（）]*(?:[*＊]{2,}|[Xx×Ｘｘ]{2,})\s*[%％‰]?[^()（）]*[)）]/;
/** What UTF-8 looks like when it was taken for GB18030 or Latin-1, what was lost for good, and signs of private fonts. */
const GARBLED = /\ufffd|锟斤拷|[烫屯]{3}|锛|銆|鐨勫|[ÂÃâãäåæçèé][\u0080-\u00bf]|[\ue000-\uf8ff]/;
/** A scan reads ≥92% as 292% and ≥100% as 2100%. */
const LOST_OPERATOR = /^2\s*(?:[5-9]\d(?:\.\d+)?|100)\s*[%％]$/;
const NUMBER = /^[\d.\s]+$/;
const LEAST_ROWS = 3;

/** Why a text may not be what was meant: instructions of the template left in, or signs lost on the way; else `null`. */
function doubtOf(text: string): 'X09' | 'X10' | null {
  if (TEMPLATE.test(text)) return 'X09';
  return GARBLED.test(text) ? 'X10' : null;
}

/** Tells such texts, cell by cell. */
export function noteDoubts<F extends Field>(reader: PartReader<F>, fields: readonly F[]): void {
  for (const field of fields) {
    const text = reader.raw(field) ?? '';
    // 完成及时率(≥**%) keeps what the template shows; the target beside it is filled in.
    const code = doubtOf(field === 'indicator' ? text.replace(SHOWN, '') : text);
    if (code !== null) reader.note(code, field);
  }
}

/** The target as it may have been printed, where the scan seems to have taken ≥ for a 2; else `null`. */
export function beforeScan(target: string): string | null {
  return LOST_OPERATOR.test(target) ? `≥${target.slice(1).trim()}` : null;
}

/** Names that are numbers and targets that are all the same: a form filled in to be filled in. */
export function isFilledIn(indicators: readonly Indicator[]): boolean {
  const [first] = indicators;
  if (first === undefined || first.target === null || indicators.length < LEAST_ROWS) return false;
  return indicators.every(({ name, target }) => name !== null && NUMBER.test(name) && target === first.target);
}
