// Every page as it comes out of the printer: npm run shots -- print [overview multi-year dark …]. A PDF each into shots/, and a picture of each of its sheets where pdftoppm is there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the forms that `npm run generate` invents, for the lists that grow with their number. */
const MANY = 300;
/** Letters on a sheet of A4 are still read at this many dots to an inch. */
const DOTS = 80;
const SAMPLES = ['wujing', 'multi-year', 'many'];
const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'sheet', 'unit', 'compare', 'brief', 'data'];
const MANY_PAGES = ['diagnosis', 'unit', 'brief'];

/** Prints the pages that the words leave over; answers how many sheets of paper there are. */
export async function printAll({ browser, address, folder, words, settled }) {
  const wanted = (...parts) => words.every((word) => parts.includes(word));
  const pictures = spawnSync('pdftoppm', ['-v']).error === undefined;
  if (!pictures) console.log('pdftoppm (poppler-utils) is not there: PDF alone, no pictures');
  const theme = words.includes('dark') ? 'dark' : 'light';
  let sheets = 0;
  for (const sample of SAMPLES) {
    const names = (sample === 'many' ? MANY_PAGES : PAGES).filter((name) => wanted(name, sample, theme));
    if (names.length === 0) continue;
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      colorScheme: theme,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await opened(page, address, sample, settled);
    for (const name of names) {
      await shown(page, name, settled);
      sheets += await print(page, join(folder, `print-${name}-${sample}-${theme}`), pictures);
      console.log(`${name} ${sample}`);
    }
    await context.close();
  }
  return sheets;
}

async function opened(page, address, sample, settled) {
  if (sample !== 'many') {
    await page.goto(`${address}?sample=${sample}`);
    await settled(page);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingji-'));
  const file = join(folder, 'many.csv');
  execFileSync(process.execPath, ['data/generate.mjs', '--forms', String(MANY), '--years', '2025', '--out', file]);
  await page.goto(`${address}?empty#/data`);
  await settled(page);
  await page.getByTestId('import-files').setInputFiles(file);
  await page.getByTestId('import-report').waitFor({ state: 'visible', timeout: 120_000 });
  rmSync(folder, { recursive: true });
}

/** Shows a page; `sheet` is the list of projects with its first form opened. */
async function shown(page, name, settled) {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/${name === 'sheet' ? 'projects' : name}`,
  );
  await settled(page);
  if (name !== 'sheet') return;
  await page.locator('[data-panel="project-table"] tbody .sheet-link').first().click();
  await page.locator('[data-panel="project-sheet"] .official').waitFor();
  await settled(page);
}

/** Prints to `path`.pdf, and to one picture for each sheet; answers how many there are. */
async function print(page, path, pictures) {
  const bytes = await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true });
  if (pictures) execFileSync('pdftoppm', ['-r', String(DOTS), '-png', `${path}.pdf`, path]);
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
