// Makes the single file: npm run portable. The whole product in dist/mingji.html, for a disk or a memory stick.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';

const FILE = 'mingji.html';
const FOLDER = 'src/parts';

const program = await output({ mode: 'portable' });
const entry = only(program.filter((one) => one.type === 'chunk'));
const parts = program
  .filter(({ fileName }) => !fileName.endsWith('.html'))
  .map((one) => pack(`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source));
const style = only(parts.filter(({ address }) => address.endsWith('.css')));
const bootScript = only(
  await output({
    configFile: false,
    define: {
      MADE: JSON.stringify(parts.map(({ address, sha256 }) => [address, sha256])),
      PROGRAM: JSON.stringify(`/${entry.fileName}`),
      STYLE: JSON.stringify(style.address),
    },
    publicDir: false,
    build: {
      target: 'es2022',
      rolldownOptions: { input: `${FOLDER}/boot.ts`, output: { format: 'iife' } },
    },
  }),
).code.replaceAll('</', '<\\/');
const styles = readFileSync(`${FOLDER}/file.css`, 'utf8');
const { module: text } = await runnerImport('./src/text/text.ts');
const [first, ...others] = Object.values(text.texts);

const html = filled(readFileSync(`${FOLDER}/file.html`, 'utf8'), {
  policy: [
    "default-src 'none'",
    `script-src ${hashOf(bootScript)} blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${hashOf(styles)} blob:`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  title: first.title,
  icon: `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`,
  styles: `<style>${styles}</style>`,
  boot: `<script>${bootScript}</script>`,
  product: first.product,
  opening: first.file.opening,
  late: first.file.late,
  lateInOthers: others
    .map(({ language, file }) => `<p class="opening-late" lang="${language}">${file.late}</p>`)
    .join(''),
  noscript: Object.values(text.texts)
    .map(({ file }) => file.noscript)
    .join(' '),
  parts: parts
    .map(({ address, base64 }) => `<script type="text/plain" data-part="${address}">${base64}</script>`)
    .join('\n'),
});
const sum = createHash('sha256').update(html).digest('hex');
mkdirSync('dist', { recursive: true });
writeFileSync(`dist/${FILE}`, html);
writeFileSync(`dist/${FILE}.sha256`, `${sum}  ${FILE}\n`);
console.log(`dist/${FILE}  ${(html.length / 1024 ** 2).toFixed(1)} MB, ${parts.length} parts`);
console.log(`SHA-256   ${sum}`);

/** What a build gives, without writing it. */
async function output(options) {
  const built = await build({
    logLevel: 'warn',
    ...options,
    build: { ...options.build, write: false },
  });
  return [built].flat().flatMap((one) => one.output);
}

function only(found) {
  if (found.length !== 1)
    throw new Error(
      `one part expected, found ${found.length}: ${found.map((one) => one.fileName ?? one.address).join(', ')}`,
    );
  return found[0];
}

function pack(address, content) {
  const packed = gzipSync(content, { level: 9 });
  return { address, sha256: createHash('sha256').update(packed).digest('hex'), base64: packed.toString('base64') };
}

function hashOf(content) {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** Each place once, and none left over. */
function filled(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (!(name in values)) throw new Error(`nothing for ${place}`);
    return values[name];
  });
}
