import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACE = process.env.SOFFICE ?? '/usr/bin/soffice';

/** The LibreOffice that `.tools/libreoffice.mjs` found (SOFFICE); null where there is none. */
export const soffice: string | null = existsSync(PLACE) ? PLACE : null;

/** Why a test is skipped where there is none. */
export const NO_OFFICE = 'LibreOffice is not installed (apt-get install libreoffice-calc, or set SOFFICE to its path)';

/** A file opened in LibreOffice and saved in another format (xlsx, ods, csv, pdf). Throws where it does not open. */
export async function resaved(file: File, format: string): Promise<File> {
  if (soffice === null) throw new Error(NO_OFFICE);
  const folder = await mkdtemp(join(tmpdir(), 'mingji-office-'));
  try {
    const [given, made] = [join(folder, file.name), join(folder, 'made')];
    await writeFile(given, new Uint8Array(await file.arrayBuffer()));
    // A profile of its own: two at once would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = ['--headless', '--norestore', '--convert-to', format, '--outdir', made, given];
    const { stdout, stderr } = await promisify(execFile)(soffice, [profile, ...convert], { timeout: 120_000 });
    const [name] = await readdir(made).catch(() => []);
    if (name === undefined) throw new Error(`LibreOffice does not open ${file.name}: ${stdout}${stderr}`);
    return new File([await readFile(join(made, name))], name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
