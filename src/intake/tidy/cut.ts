/** Shorter goals are phrases. */
const LEAST_CHARACTERS = 12;
const SHOWN = 10;
/** A comma, a colon or a word that waits for more. */
const OPEN =
  /(?:[，、：,:（(“‘《【]|[^，、。；,;]{2}(?:和|与|及|以及|或|并|并且|通过|对于|关于|按照|根据|从而|因此|其中|包括|例如|如)|\d\.)$/;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/[（(]/g, /[）)]/g],
  [/“/g, /”/g],
  [/《/g, /》/g],
];
/** A full stop of any width, or what stands for one, with quotes and brackets closing behind it. */
const ENDED = /[。！？；…．.!?;][”’"'」』）)】》\s]*$/;
/** What old systems keep of a text. */
const LIMITS: readonly number[] = [120, 127, 128, 200, 250, 254, 255, 256, 500, 512, 1000, 1024, 2000];

/** The last words of a goal that shows that its end is lost, by what it ends in or by its length; else `null`. */
export function cutEnd(goal: string): string | null {
  const text = goal.trim();
  if (text.length < LEAST_CHARACTERS || (ENDED.test(text) && !/\d\.$/.test(text))) return null;
  const isOpen = PAIRS.some(([opens, closes]) => (text.match(opens)?.length ?? 0) > (text.match(closes)?.length ?? 0));
  return OPEN.test(text) || isOpen || LIMITS.includes(text.length) ? text.slice(-SHOWN) : null;
}
