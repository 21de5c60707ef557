// Finds a Chromium for the browser tests; as root on Debian it installs one, with Chinese fonts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const found = () => PLACES.find((place) => place !== undefined && existsSync(place));
const output = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The path of a Chromium, or an error that names the command to run. */
export function chromium() {
  const needed = [
    ...(found() === undefined ? ['chromium'] : []),
    ...(isRoot && output('fc-list', ':lang=zh').trim() === '' ? ['fonts-noto-cjk', 'fontconfig'] : []),
  ];
  if (needed.length > 0 && isRoot) {
    console.log(`Installing ${needed.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...needed], { stdio: 'inherit', env });
  }
  const place = found();
  if (place === undefined) {
    throw new Error(
      'No Chromium found for the browser tests. Install one (Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.',
    );
  }
  return place;
}
