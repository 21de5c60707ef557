import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin, type Rolldown, runnerImport } from 'vite';

const FILE = 'mingji.html';
const FOLDER = 'src/parts';

/** Writes the single file beside every build that is written: a page that is served hands data over in it. */
export function singleFile(): Plugin {
  return {
    name: 'mingji-single-file',
    apply: 'build',
    async writeBundle({ dir }) {
      await writeSingleFile(dir ?? 'dist');
    },
  };
}

/** Makes the single file in a folder: the whole product, for a disk or a memory stick. */
export async function writeSingleFile(folder: string): Promise<void> {
  const { module: text } = await runnerImport<typeof import('#text/text.ts')>('./src/text/text.ts');
  const { module: shell } = await runnerImport<typeof import('#parts/shell.ts')>('./src/parts/shell.ts');
  const program = await output({ mode: 'portable' });
  const entry = only(program.filter((one) => one.type === 'chunk'));
  const parts = program
    .filter(({ fileName }) => !fileName.endsWith('.html'))
    .map((one) => pack(`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source));
  const style = only(parts.filter(({ address }) => address.endsWith('.css')));
  const styles = readFileSync(`${FOLDER}/file.css`, 'utf8');
  const { zh: first, ...others } = text.texts;
  const inOthers = Object.values(others);
  // What its first script has to know to write the file again (src/parts/boot.ts).
  const template = shell.filled(readFileSync(`${FOLDER}/file.html`, 'utf8'), {
    ...{ policy: '{{policy}}', boot: '{{boot}}', parts: '{{parts}}' },
    title: first.title,
    icon: `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`,
    styles: `<style>${styles}</style>`,
    product: first.product,
    opening: first.file.opening,
    late: first.file.late,
    lateInOthers: inOthers
      .map(({ language, file }) => `<p class="opening-late" lang="${language}">${file.late}</p>`)
      .join(''),
    noscript: [first, ...inOthers].map(({ file }) => file.noscript).join(' '),
  });
  const boot = only(
    await output({
      configFile: false,
      define: {
        MADE: JSON.stringify(parts.map(({ address, sha256 }) => [address, sha256])),
        PROGRAM: JSON.stringify(`/${entry.fileName}`),
        STYLE: JSON.stringify(style.address),
        TEMPLATE: JSON.stringify(template),
      },
      publicDir: false,
      build: {
        target: 'es2022',
        rolldownOptions: { input: `${FOLDER}/boot.ts`, output: { format: 'iife' } },
      },
    }),
  );
  if (boot.type !== 'chunk') throw new Error('the first script is none');
  const script = boot.code.replaceAll('</', '<\\/');
  const html = shell.filled(template, {
    policy: [
      "default-src 'none'",
      `script-src ${hashOf(script)} blob: 'wasm-unsafe-eval'`,
      'worker-src blob:',
      `style-src ${hashOf(styles)} blob:`,
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    boot: `<script>${script}</script>`,
    parts: parts.map(({ address, base64 }) => shell.partElement(address, base64)).join('\n'),
  });
  const sum = createHash('sha256').update(html).digest('hex');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${FILE}`, html);
  writeFileSync(`${folder}/${FILE}.sha256`, `${sum}  ${FILE}\n`);
  console.log(`${folder}/${FILE}  ${(html.length / 1024 ** 2).toFixed(1)} MB, ${parts.length} parts`);
  console.log(`SHA-256   ${sum}`);
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** What a build gives, without writing it. */
async function output(options: InlineConfig): Promise<readonly Output[]> {
  const built = await build({ logLevel: 'warn', ...options, build: { ...options.build, write: false } });
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []));
}

function only<T extends object>(found: readonly T[]): T {
  const [one] = found;
  if (one === undefined || found.length !== 1) {
    const names = found.map((other) => ('fileName' in other ? other.fileName : ''));
    throw new Error(`one part expected, found ${found.length}: ${names.join(', ')}`);
  }
  return one;
}

function pack(address: string, content: string | Uint8Array) {
  const packed = gzipSync(content, { level: 9 });
  return { address, sha256: createHash('sha256').update(packed).digest('hex'), base64: packed.toString('base64') };
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
