import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { part } from '#intake/part.ts';
import { Refusal } from '#intake/refusal.ts';
import { drawn, type Font } from './draw.ts';
import { isLikely, letterOf } from './letters.ts';
import type { Spending } from './limits.ts';
import { matrixFrom } from './matrix.ts';
import type { Paper } from './paper.ts';

/** A PDF, opened. */
export interface Papers {
  readonly count: number;
  /** Pages count from 1. */
  page(number: number): Promise<Paper>;
  close(): void;
}

/** A bitmap of more dots is not unpacked: a scan at 600 dots an inch has fewer. */
const DOT_LIMIT = 40_000_000;
/** Letters of a font that are looked at before it counts as one that does not say what its letters mean, and their share. */
const ODD_LEAST = 3;
const ODD_SHARE = 0.15;

/** Opens a PDF by pdf.js, in this worker. Throws F72 where a password is wanted, F73 where it is no sound PDF. */
export async function openPapers(data: Uint8Array<ArrayBuffer>, spending: Spending): Promise<Papers> {
  const pdf = await loaded();
  const names = new Map(Object.entries(pdf.OPS).map(([name, code]) => [code as number, name]));
  const wanted: string[] = [];
  const task = pdf.getDocument({
    data,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: DOT_LIMIT,
    verbosity: 0,
    CMapReaderFactory: class {
      fetch({ name }: { readonly name: string }): Promise<never> {
        wanted.push(name);
        return Promise.reject(new Error(`no character map ${name}`));
      }
    },
  });
  const document = await task.promise.catch((cause: unknown) => {
    throw refusalOf(cause);
  });
  return {
    count: document.numPages,
    page: async (number) => {
      const paper = await paperOf(document, number, { names, spending }).catch((cause: unknown) => {
        throw cause instanceof Refusal ? cause : refusalOf(cause);
      });
      const [map] = wanted;
      if (map !== undefined) throw new Refusal('F75', { raw: map, detail: String(number) });
      return paper;
    },
    close: () => void task.destroy().catch(() => undefined),
  };
}

/** The one build runs in old browsers, and in Node for the tests. */
async function loaded(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const scope = globalThis as { window?: unknown };
  const isWorker = scope.window === undefined && !('process' in globalThis);
  // In a worker pdf.js takes the worker for its own, and answers whatever is sent to it, unless it sees a window.
  if (isWorker) scope.window = globalThis;
  try {
    await part(import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  } finally {
    if (isWorker) delete scope.window;
  }
  return part(import('pdfjs-dist/legacy/build/pdf.mjs'));
}

interface Means {
  readonly names: ReadonlyMap<number, string>;
  readonly spending: Spending;
}

async function paperOf(document: PDFDocumentProxy, number: number, { names, spending }: Means): Promise<Paper> {
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  spending.steps(fnArray.length);
  const fonts = new Map<string, Font>();
  const steps = fnArray.map((code, at): readonly [string, readonly unknown[]] => {
    const name = names.get(code) ?? '';
    const given: unknown = argsArray[at];
    const list = given !== null && typeof given === 'object' ? Array.from(given as ArrayLike<unknown>) : [];
    return [name, name === 'constructPath' ? [names.get(Number(list[0])) ?? '', ...list.slice(1)] : list];
  });
  for (const [name, [font]] of steps) {
    if (name === 'setFont' && typeof font === 'string' && !fonts.has(font)) fonts.set(font, await fontOf(page, font));
  }
  checkMeaning(steps, number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const paper = drawn(
    { steps, fonts, page: matrixFrom(transform) ?? [1, 0, 0, -1, 0, height], width, height },
    spending,
  );
  page.cleanup();
  return paper;
}

function fontOf(page: PDFPageProxy, name: string): Promise<Font> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(name, (font: unknown) => {
      const { fontMatrix, vertical, name: title } = (font ?? {}) as Record<string, unknown>;
      const scale = matrixFrom(fontMatrix)?.[0];
      resolve({
        name: String(title ?? '').replace(/^[A-Z]{6}\+/, ''),
        scale: scale !== undefined && scale !== 0 ? scale : 0.001,
        vertical: vertical === true,
      });
    });
  });
}

/** Throws F75 where a font yields letters that no form has: it does not say what they mean. */
function checkMeaning(steps: readonly (readonly [string, readonly unknown[]])[], page: number): void {
  const fonts = new Map<unknown, { all: number; odd: number; text: string }>();
  let font: unknown = null;
  for (const [name, [given]] of steps) {
    if (name === 'setFont') font = given;
    if (name !== 'showText' || !Array.isArray(given)) continue;
    const count = fonts.get(font) ?? { all: 0, odd: 0, text: '' };
    fonts.set(font, count);
    for (const glyph of given as readonly unknown[]) {
      const text = glyph !== null && typeof glyph === 'object' ? (glyph as { unicode?: unknown }).unicode : null;
      if (typeof text !== 'string') continue;
      count.all++;
      if (text !== '' && isLikely(letterOf(text).trim() || ' ')) continue;
      count.odd++;
      count.text += text;
    }
  }
  for (const { all, odd, text } of fonts.values()) {
    if (odd >= ODD_LEAST && odd > ODD_SHARE * all)
      throw new Refusal('F75', { raw: text.slice(0, 20), detail: String(page) });
  }
}

function refusalOf(cause: unknown): Refusal {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return new Refusal('F72');
  return new Refusal('F73', { raw: cause instanceof Error ? cause.message : String(cause) });
}
