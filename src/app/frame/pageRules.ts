import type { Text } from '#text/text.ts';

/** What stands in the margins of every printed page. */
export interface PageMarks {
  readonly title: string;
  readonly vintage: string;
  readonly filters: string;
  readonly landscape: boolean;
}

/** Letters of the filters in a margin; all of them stand on the first page. */
const MOST_LETTERS = 110;

/** The `@page` rule of a view: size, margins, and in them title, data, filters and page number. */
export function pageRules({ title, vintage, filters, landscape }: PageMarks, { print }: Pick<Text, 'print'>): string {
  const number = [
    quoted(print.pageBefore),
    'counter(page)',
    quoted(print.pageBetween),
    'counter(pages)',
    quoted(print.pageAfter),
  ].join(' ');
  return `@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: 15mm 10mm 14mm;
  ${box('top-left', quoted(title))}
  ${box('top-right', quoted(vintage))}
  ${box('bottom-left', quoted(shortened(filters)))}
  ${box('bottom-right', number)}
}`;
}

/** Margin boxes take no words from the page itself, and the policy allows no style element: a sheet made by script does. Gives the way to take it out again. */
export function adoptRules(rules: string): (() => void) | undefined {
  if (!('adoptedStyleSheets' in document)) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function box(place: string, content: string): string {
  return `@${place} { content: ${content}; color: #5b6169; font: 8pt/1.3 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }`;
}

/** A reader's own words as a CSS string: whatever is in them ends no string. */
function quoted(words: string): string {
  return `"${words.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= MOST_LETTERS ? words : `${letters.slice(0, MOST_LETTERS).join('')}…`;
}
