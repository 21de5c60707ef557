// Measures: npm run bench -- import [forms …]. Every figure stands beside others of the same run, since machines differ.
import { runnerImport } from 'vite';

// Built to be measured as it is built for people.
process.env.NODE_ENV = 'production';

const [name = '', ...rest] = process.argv.slice(2);
const BENCHES = {
  import: './test/bench/import.ts',
  rules: './test/bench/rules.ts',
  diagnosis: './test/bench/diagnosis.ts',
  questions: './test/bench/questions.ts',
  page: './test/bench/page.ts',
  portable: './test/bench/portable.ts',
  lineage: './test/bench/lineage.ts',
  verdict: './test/bench/verdict.ts',
};
if (!(name in BENCHES)) {
  console.error(
    `Unknown bench “${name}”. Known: ${Object.keys(BENCHES).join(', ')}. Example: npm run bench -- import 10000`,
  );
  process.exit(2);
}
const { module } = await runnerImport(BENCHES[name]);
await module.bench(rest);
process.exit(0);
