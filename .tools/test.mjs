// Runs everything that must be green and sums it up in one line: lint, dead code, types, unit tests, browser tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { libreoffice } from './libreoffice.mjs';

const reports = mkdtempSync(join(tmpdir(), 'mingji-test-'));
let passed = 0;
let failed = 0;

function run(name, args, env = {}) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync('npx', args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function count(ok, more = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }) {
  passed += more.passed;
  failed += more.failed;
  // A runner that ends badly without a failed test (a crash, no test at all) is a failure too.
  if (!ok && more.failed === 0) failed += 1;
}

function report(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'));
  } catch {
    return null;
  }
}

/** Browser tests that passed at the second try only. */
function flaky(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests.some(({ status }) => status === 'flaky') ? [`${file} ${title}`] : [],
    ),
    ...flaky(inner),
  ]);
}

count(run('lint', ['biome', 'check', '.']));
count(run('dead code', ['knip']));
count(run('types', ['tsc']));

const unit = join(reports, 'unit.json');
const office = libreoffice();
const unitOk = run(
  'unit tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`],
  office === null ? {} : { SOFFICE: office },
);
const units = report('unit.json');
count(unitOk && units !== null, { passed: units?.numPassedTests ?? 0, failed: units?.numFailedTests ?? 0 });

try {
  const env = { CHROMIUM: chromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') };
  const e2eOk = run('browser tests', ['playwright', 'test', '--reporter=list,json'], env);
  const e2e = report('e2e.json');
  for (const title of flaky(e2e?.suites ?? [])) console.log(`flaky: ${title}`);
  count(e2eOk && e2e !== null, {
    passed: e2e?.stats.expected ?? 0,
    failed: (e2e?.stats.unexpected ?? 0) + (e2e?.stats.flaky ?? 0),
  });
} catch (cause) {
  console.error(cause.message);
  count(false);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
