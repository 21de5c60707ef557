// Installs what the lockfile says, unless exactly that is installed already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} found; 明绩 needs Node 20.19 or newer. 请安装 Node 20.19 以上版本。`);
  process.exit(1);
}

const STAMP = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: check the connection to the npm registry and run the command again.');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, wanted);
}
