/** The names that office programs and web forms write; HTML knows two thousand more. */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
  },
  ...{
    ge: '≥',
    le: '≤',
    ne: '≠',
    asymp: '≈',
    plusmn: '±',
    times: '×',
    divide: '÷',
    minus: '−',
    radic: '√',
    infin: '∞',
  },
  ...{ permil: '‰', deg: '°', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', micro: 'µ', Omega: 'Ω' },
  ...{ middot: '·', bull: '•', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»', sect: '§', para: '¶' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', sbquo: '‚', bdquo: '„', prime: '′', Prime: '″', shy: '' },
  ...{ yen: '¥', pound: '£', euro: '€', cent: '¢', copy: '©', reg: '®', trade: '™', alpha: 'α', beta: 'β', mu: 'μ' },
  ...{ larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', zwnj: '', zwj: '', lrm: '', rlm: '' },
};
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,7}))(;?)/gi;

/** HTML text with its references put in. What is none stays as it is, as in browsers: R&D, a&b. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, digits?: string, name?: string, end?: string) => {
    if (name !== undefined) return end === ';' || LEGACY.has(name) ? (NAMES[name] ?? whole) : whole;
    return sign(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
}

/** These few count without a semicolon too. */
const LEGACY = new Set(['amp', 'lt', 'gt', 'quot', 'nbsp']);

function sign(code: number): string {
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : '\ufffd';
}
