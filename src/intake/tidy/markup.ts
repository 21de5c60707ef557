/** Residue of the form's own page: paragraphs, line breaks and the tick boxes of the category. */
const RESIDUE = /<\/?p(?:\s[^<>]*)?>|<br\s*\/?>|<input\b[^<>]*>/gi;

/** The text without that residue, trimmed; any other text, tags included, stays letter for letter. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(RESIDUE, '').trim() : text;
}

/** A box in any of the spellings seen; group 1 is a tick. A box stands after its label unless the cell begins with one. */
const BOX = /(☑|☒|■|√|✓|<input\b[^<>]*\bchecked\b[^<>]*>)|☐|□|<input\b[^<>]*>/i;
const BOXES = new RegExp(BOX.source, 'gi');

/**
 * The labels whose box is ticked, joined by 、; '' when none is. A text without boxes is its own label.
 */
export function tickedLabels(text: string): string {
  if (!BOX.test(text)) return text.trim();
  const boxes = [...text.matchAll(BOXES)];
  const before = text.slice(0, boxes[0]?.index ?? 0).trim() === '';
  const labels = boxes.map((box, place) => {
    const after = (box.index ?? 0) + box[0].length;
    const previous = boxes[place - 1];
    const label = before
      ? text.slice(after, boxes[place + 1]?.index ?? text.length)
      : text.slice(previous === undefined ? 0 : (previous.index ?? 0) + previous[0].length, box.index);
    return box[1] === undefined ? '' : label.replace(/[、,，;；:：/]/g, ' ').trim();
  });
  return labels.filter(Boolean).join('、');
}

/** Whether a text has tick boxes at all, ticked or not. */
export function hasBoxes(text: string): boolean {
  return BOX.test(text);
}

/** A text printed over several lines of a cell in one: no blank comes between Chinese signs. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, (_, at: number) => {
    const [before, after] = [text.slice(0, at).at(-1) ?? '', text.slice(at).trimStart().charAt(0)];
    return /[\w.]/.test(before) && /[\w.]/.test(after) ? ' ' : '';
  });
}
