// Makes the single file alone: npm run portable. Every build makes it too.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./.tools/singleFile.ts');
await module.writeSingleFile('dist');
