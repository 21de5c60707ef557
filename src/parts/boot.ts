import { type Text, texts } from '#text/text.ts';
import { base64Of, CASE, filled, partElement } from './shell.ts';
import { DamagedPart, type Made, PACKED, type Packed, unpackAll } from './unpack.ts';

/** Filled in when the file is made. */
declare const MADE: Made;
declare const PROGRAM: string;
declare const STYLE: string;
declare const TEMPLATE: string;

/** As they stand in the file: its policy names the script by its hash. */
const BOOT = document.currentScript?.textContent ?? '';
const POLICY = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';

/** The first script of the single file: checks and unpacks the parts, then starts the program among them. */
async function boot(): Promise<void> {
  const held = document.querySelector(`script[data-part="${CASE}"]`);
  const unpacked = await unpackAll(MADE);
  const packed: Packed = {
    parts: new Map([...unpacked].map(([address, { content }]) => [address, content])),
    held: held?.textContent ?? null,
    shell: async () => {
      const parts: string[] = [];
      for (const [address, part] of unpacked) parts.push(partElement(address, await base64Of(part.packed)));
      return filled(TEMPLATE, { policy: POLICY, boot: `<script>${BOOT}</script>`, parts: parts.join('\n') });
    },
  };
  held?.remove();
  Object.assign(globalThis, { [PACKED]: packed });
  const { parts } = packed;
  await placed(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: addressOf(parts.get(STYLE)) }));
  await placed(Object.assign(document.createElement('script'), { src: addressOf(parts.get(PROGRAM)) }));
}

function addressOf(part: Blob | undefined): string {
  if (part === undefined) throw new Error('the file was made without its program');
  return URL.createObjectURL(part);
}

function placed(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('the program was not read'));
    document.head.append(element);
  });
}

/** Nothing of the program can be trusted here, so the words are put into the page as they are, in every language. */
function tell(cause: unknown): void {
  const root = document.querySelector('#root > main');
  if (root === null) return;
  root.replaceChildren();
  root.setAttribute('role', 'alert');
  for (const { file: words } of Object.values(texts)) {
    const [title, ...lines] = told(words, cause);
    root.append(Object.assign(document.createElement('h1'), { textContent: title }));
    for (const line of lines) root.append(Object.assign(document.createElement('p'), { textContent: line }));
  }
}

function told(words: Text['file'], cause: unknown): readonly string[] {
  if (!(cause instanceof DamagedPart)) return [words.failed(String(cause)), words.old];
  const { part, expected, found } = cause;
  const seen = typeof found === 'string' ? words[found] : `SHA-256 ${found.sha256}`;
  return [
    words.damaged,
    words.part(part),
    words.expected(`SHA-256 ${expected}`),
    words.found(seen),
    words.remedy,
    words.check,
  ];
}

addEventListener('DOMContentLoaded', () => boot().catch(tell));
