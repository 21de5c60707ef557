// Finds a LibreOffice for the tests that open our files in an office program; as root on Debian it installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.SOFFICE,
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

const found = () => PLACES.find((place) => place !== undefined && existsSync(place));
const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The path of a LibreOffice, or null where there is none: the tests that need it are then skipped. */
export function libreoffice() {
  if (found() === undefined && isRoot) {
    console.log('Installing libreoffice-calc …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc'];
    spawnSync('apt-get', install, { stdio: 'inherit', env });
  }
  return found() ?? null;
}
