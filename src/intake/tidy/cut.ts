/** Shorter goals are phrases, which need no full stop. */
const LEAST_CHARACTERS = 12;
const SHOWN = 10;
/** A full stop of any width, or what stands for one, with quotes and brackets closing behind it. */
const ENDED = /[。！？；…．.!?;][”’"'」』）)】》\s]*$/;

/** The last words of a goal that ends without any final punctuation, so that its end may be lost; else `null`. */
export function cutEnd(goal: string): string | null {
  return goal.length < LEAST_CHARACTERS || ENDED.test(goal) ? null : goal.slice(-SHOWN);
}
