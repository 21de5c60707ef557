import { Refusal } from '#intake/refusal.ts';

/** Attributes by their name without prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** Hears of a document in its order. Names come without their prefix: writers choose prefixes as they like. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text of one element may come in several pieces. */
  text(text: string): void;
}

/** Deeper than any document of an Office program. */
const DEPTH_LIMIT = 256;
const NAME = /[^\s<>/="']+/y;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const NONE: Attributes = new Map();
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads well-formed XML in one pass. Throws F31 for anything else, for a document type (entities can be declared
 * there) and for nesting deeper than 256. `part` names the document in the refusal.
 */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  const open: string[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  let seen = false;

  function broken(detail: string): Refusal {
    return new Refusal('F31', { raw: part, detail: `${detail} at ${at}` });
  }

  function to(end: string, from: number): number {
    const found = xml.indexOf(end, from);
    if (found < 0) throw broken(`no ${end}`);
    return found;
  }

  function text(raw: string): void {
    if (open.length > 0) listener.text(raw.includes('&') ? decoded(raw, broken) : raw);
    else if (raw.trim() !== '') throw broken('text outside of the document');
  }

  function startTag(): void {
    const name = match(NAME, xml, at + 1)?.[0];
    if (name === undefined) throw broken('a tag without name');
    at += 1 + name.length;
    const attributes = attributesFrom();
    const end = match(TAG_END, xml, at);
    if (end === null) throw broken('a tag without end');
    if (open.length === 0 && seen) throw broken('a second document');
    if (open.length >= DEPTH_LIMIT) throw broken('nested too deep');
    seen = true;
    at += end[0].length;
    const local = localName(name);
    listener.open(local, attributes);
    if (end[1] === '/') listener.close(local);
    else open.push(name);
  }

  function attributesFrom(): Attributes {
    let found = match(ATTRIBUTE, xml, at);
    if (found === null) return NONE;
    const attributes = new Map<string, string>();
    while (found !== null) {
      const value = found[2] ?? found[3] ?? '';
      attributes.set(localName(found[1] ?? ''), value.includes('&') ? decoded(value, broken) : value);
      at += found[0].length;
      found = match(ATTRIBUTE, xml, at);
    }
    return attributes;
  }

  function endTag(): void {
    const end = to('>', at);
    const name = xml.slice(at + 2, end).trimEnd();
    if (open.pop() !== name) throw broken(`</${name.slice(0, 40)}> closes nothing`);
    at = end + 1;
    listener.close(localName(name));
  }

  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) {
      text(xml.slice(at, tag < 0 ? xml.length : tag));
      if (tag < 0) break;
      at = tag;
    }
    if (xml.startsWith('</', at)) endTag();
    else if (xml.startsWith('<?', at)) at = to('?>', at) + 2;
    else if (xml.startsWith('<!--', at)) at = to('-->', at + 4) + 3;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = to(']]>', at);
      if (open.length === 0) throw broken('text outside of the document');
      listener.text(xml.slice(at + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<!', at)) throw broken('a document type');
    else startTag();
  }
  if (!seen || open.length > 0) throw broken('the document does not end');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoded(raw: string, broken: (detail: string) => Refusal): string {
  return raw.replace(/&([^;&]{0,32};?)/g, (_, inner: string) => {
    const name = inner.slice(0, -1);
    const sign = !inner.endsWith(';') ? undefined : name.startsWith('#') ? numeric(name) : ENTITIES[name];
    if (sign === undefined) throw broken(`&${inner.slice(0, 16)}`);
    return sign;
  });
}

function numeric(name: string): string | undefined {
  const digits = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : undefined;
}
