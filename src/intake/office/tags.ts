import { withoutEntities } from './entities.ts';
import type { Attributes } from './xml.ts';

/** Hears of an HTML text as it goes: tags that are never closed or never opened included. Names are in lower case. */
export interface TagListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** What stands in these is never shown; inside them nothing is a tag. */
const UNSEEN = /^(?:script|style|title|noscript|template|xml|iframe|object|svg|math)$/;
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const TAG_END = /[\s/]*>?/y;
const NONE: Attributes = new Map();

/**
 * Reads HTML in one pass, as it comes: nothing is an error, a < that begins no tag is text (满意度<95%). Comments,
 * scripts, styles and declarations are dropped.
 */
export function readTags(html: string, listener: TagListener): void {
  let at = 0;

  /** Just behind the next `end`, or at the end of the text. */
  function behind(end: string, from: number): number {
    const found = html.indexOf(end, from);
    return found < 0 ? html.length : found + end.length;
  }

  function text(to: number): void {
    if (to > at) listener.text(withoutEntities(html.slice(at, to)));
    at = to;
  }

  function startTag(name: string): void {
    at += 1 + name.length;
    const attributes = attributesFrom();
    at += match(TAG_END, html, at)?.[0].length ?? 0;
    const lower = name.toLowerCase();
    if (!UNSEEN.test(lower)) listener.open(lower, attributes);
    else at = endOf(lower);
  }

  function attributesFrom(): Attributes {
    let attributes: Map<string, string> | null = null;
    for (;;) {
      const found = match(ATTRIBUTE, html, at);
      if (found === null) return attributes ?? NONE;
      attributes ??= new Map();
      const name = (found[1] ?? '').toLowerCase();
      if (!attributes.has(name)) attributes.set(name, withoutEntities(found[2] ?? found[3] ?? found[4] ?? ''));
      at += found[0].length;
    }
  }

  /** Behind the end tag of what is not shown. */
  function endOf(name: string): number {
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = at;
    return end.exec(html) === null ? html.length : behind('>', end.lastIndex);
  }

  let from = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', from);
    if (tag < 0) break;
    const closes = html.charAt(tag + 1) === '/';
    const name = match(NAME, html, tag + (closes ? 2 : 1))?.[0];
    if (name === undefined && !/[!?/]/.test(html.charAt(tag + 1))) {
      from = tag + 1;
      continue;
    }
    text(tag);
    if (name === undefined) at = html.startsWith('<!--', at) ? behind('-->', at + 4) : behind('>', at);
    else if (closes) {
      at = behind('>', at);
      listener.close(name.toLowerCase());
    } else startTag(name);
    from = at;
  }
  text(html.length);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
