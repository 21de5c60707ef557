import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countyForms } from './county.mjs';
import { formRows, HEADER_LINE } from './form.mjs';
import { townCsv } from './town.mjs';

const USAGE = `node data/generate.mjs                                   writes data/shili-2020-2025.csv
node data/generate.mjs --forms N --out FILE [--seed S] [--years 2020-2025]
  --forms  1 to 1000000        --seed   a whole number, 1 if not given
  --out    the CSV to write    --years  a year or a range within 2015-2030, 2020-2025 if not given`;

const CHUNK = 1 << 20;

class UsageError extends Error {}

await run(process.argv.slice(2));

async function run(args) {
  try {
    const order = orderOf(args);
    if (order === null) writeFileSync(new URL('shili-2020-2025.csv', import.meta.url), townCsv());
    else console.log(summary(await write(order)));
  } catch (error) {
    console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** What the arguments ask for; `null` is the town sample. */
function orderOf(args) {
  if (args.length === 0) return null;
  const { forms, out, seed = '1', years = '2020-2025' } = valuesOf(args);
  if (forms === undefined || out === undefined) throw new UsageError('--forms and --out belong together');
  if (out === '') throw new UsageError('--out needs a file');
  return {
    count: wholeNumber('--forms', forms, [1, 1_000_000]),
    seed: wholeNumber('--seed', seed, [0, 4_294_967_295]),
    years: yearsOf(years),
    out,
  };
}

function valuesOf(args) {
  const text = { type: 'string' };
  try {
    return parseArgs({ args, options: { forms: text, out: text, seed: text, years: text } }).values;
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function wholeNumber(option, text, [low, high]) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= low && number <= high) return number;
  throw new UsageError(`${option} must be a whole number from ${low} to ${high}, not "${text}"`);
}

function yearsOf(text) {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const fits = from >= 2015 && from <= to && to <= 2030;
  if (!fits) throw new UsageError(`--years must lie within 2015-2030, not "${text}"`);
  return Array.from({ length: to - from + 1 }, (_, step) => Number(from) + step);
}

/** Writes in chunks and waits whenever the file is behind, so memory does not grow with the count. */
async function write({ out, ...wanted }) {
  const file = createWriteStream(out);
  await once(file, 'open');
  const written = { forms: 0, rows: 0, bytes: 0 };
  let chunk = HEADER_LINE;
  for (const form of countyForms(wanted)) {
    chunk += formRows(form);
    written.forms += 1;
    written.rows += form.indicators.length;
    if (chunk.length < CHUNK) continue;
    if (!file.write(chunk)) await once(file, 'drain');
    chunk = '';
  }
  file.end(chunk);
  await once(file, 'finish');
  return { ...written, bytes: file.bytesWritten };
}

function summary({ forms, rows, bytes }) {
  return `${forms} forms, ${rows} rows, ${bytes} bytes`;
}
