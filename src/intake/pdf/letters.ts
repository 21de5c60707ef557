/** A font may have one sign for a letter and for a radical or an older form, and the printer names it by that. */
const RADICALS =
  '⺠民⺟母⺝月⺩王⺬示⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户';
const LETTERS = new Map(RADICALS.match(/../gu)?.map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']));

/** The letter that was meant by a sign of a font. */
export function letterOf(sign: string): string {
  return sign.replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (one) => LETTERS.get(one) ?? one.normalize('NFKC'));
}

/**
 * Signs that a form has: ideographs without the rare ones, Latin, Greek, the common marks. A font that does not say
 * what its letters mean yields numbers of its own drawings instead, which fall anywhere.
 */
const LIKELY =
  /^[\u0020-\u007e\u00a0-\u00ff\u0370-\u03ff\u2000-\u206f\u20a0-\u20bf\u2100-\u22ff\u2460-\u27bf\u2b00-\u2bff\u3000-\u303f\u3200-\u33ff\u4e00-\u9fff\uf000-\uf0ff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef]+$/;

export function isLikely(sign: string): boolean {
  return LIKELY.test(sign) || /^[\u{20000}-\u{2ffff}]$/u.test(sign);
}
