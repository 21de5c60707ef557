/** Signs that stand for a year in a name: 2024年, 2023-2025年度, (2024), 24年度, 二〇二四年度. */
const YEARS = new RegExp(
  [
    /(?<!\d)(?:19|20)\d{2}(?!\d)\s*(?:年度?)?(?:\s*[-—–~～至到、]+\s*(?:(?:19|20)\d{2}|\d{2}年)(?!\d)\s*(?:年度?)?)*/,
    /(?<!\d)[12]\d(?:年度|(?<=^\d\d)年)/,
    /二[〇○零o][〇○零一二三四五六七八九o]{2}\s*年?度?/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** What numbers the names of a list: 1. and (一) before the name. */
const ORDINAL = /^[\s\p{P}]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.](?!\d)/u;

/** Signs that stand for one of several goes: 第三期, 二期, 第2批, 第一轮, 提前批. A 标段 lies beside others and stays. */
const GOES =
  /第\s*[一二三四五六七八九十百\d]+\s*(?:期|批次?|轮|次|届|阶段)|(?:[一二三四五六七八九十]+|\d+)\s*(?:期(?![间限望刊货])|批次?)|(?:提前|首|末|尾)批/g;

/** What clerks add to the name of a project that goes on. */
const ADDITIONS = /(?:结转|续建|延续|跨年度?|新建|本年度?|当年|上年)(?:项目|资金)?(?=\s*(?:[)】〕\]」]|$))|^续建/g;

/** Words at the end that say of any project that it is one, as far as something is left before them. */
const ENDING = /(?<=[\p{L}\p{N}]{2})(?:项目|专项|经费|资金)+$/u;

/** A place before a name, as 吴泾镇 in 吴泾镇道路养护. */
const PLACE = /^\p{L}{1,8}?(?:[省市区县镇乡]|街道)/u;

/** How far a name is cut down before it is held against others; each step takes more off than the one before. */
export type Plainness = 'folded' | 'yearless' | 'plain';

/**
 * The name of a project as it is compared over years: full-width and half-width alike, without blanks, brackets and other
 * punctuation; `yearless` also without the years in it, `plain` also without 第…期, what is added to a project that goes
 * on, 项目 or 经费 at the end and the unit (`office`, as `plainUnit` has it) or its place before it. '' where nothing is left.
 */
export function plainName(name: string | null, plainness: Plainness, office = ''): string {
  const folded = (name ?? '').normalize('NFKC').toLowerCase().trim();
  if (plainness === 'folded') return bare(folded);
  const yearless = folded.replace(YEARS, ' ').replace(ORDINAL, '');
  if (plainness === 'yearless') return bare(yearless);
  const plain = bare(yearless.replace(GOES, ' ').trim().replace(ADDITIONS, ' '));
  return withoutOffice(plain, office).replace(ENDING, '');
}

/** The name of a unit as it is compared: full-width and half-width alike, without a leading code, blanks and brackets. */
export function plainUnit(unit: string | null): string {
  const folded = (unit ?? '').normalize('NFKC').toLowerCase();
  return bare(folded.replace(/^\s*(?:\[\d+\]|\d+\s*[-—_ ])\s*/, ''));
}

/** Letters and digits of a code; null where it says nothing: 000, 无, /. */
export function plainCode(code: string | null): string | null {
  const plain = bare((code ?? '').normalize('NFKC').toUpperCase());
  return /^(.?)\1*$/u.test(plain) ? null : plain;
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutOffice(name: string, office: string): string {
  if (office === '') return name;
  if (name.startsWith(office)) return name.length > office.length + 1 ? name.slice(office.length) : name;
  const [place] = PLACE.exec(name) ?? [];
  if (place === undefined || !office.includes(place) || name.length < place.length + 2) return name;
  return withoutOffice(name.slice(place.length), office);
}
