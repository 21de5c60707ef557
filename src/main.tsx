import '@mantine/core/styles.css';
import './ui/theme.css';
import './app/frame.css';
import './app/import.css';
import './app/filters.css';
import './app/panels.css';
import './app/tables.css';
import './app/shares.css';
import './app/states.css';
import './app/reasons.css';
import './app/findings.css';
import './app/rules.css';
import './app/views.css';
import './app/corrections.css';
import './app/sheet.css';
import './app/narrow.css';
import { createRoot } from 'react-dom/client';
import { paintFirst } from '#app/display.ts';
import { Root } from '#app/Root.tsx';
import multiYearUrl from '#data/shili-2020-2025.csv?url';
import wujingUrl from '#data/wujing-2023.csv?url';
import { openEngine } from '#engine/browser.ts';
import { workerReader } from '#intake/client.ts';
import type { SampleId } from '#load/loaded.ts';
import { Workspace } from '#load/workspace.ts';
import { workerExaminer } from '#rules/client.ts';
import { openStorage } from '#storage/opfs.ts';

const SAMPLES: Readonly<Record<SampleId, { readonly url: string; readonly name: string }>> = {
  wujing: { url: wujingUrl, name: 'wujing-2023.csv' },
  'multi-year': { url: multiYearUrl, name: 'shili-2020-2025.csv' },
};

async function sample(id: SampleId): Promise<File> {
  const { url, name } = SAMPLES[id];
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], name);
}

/** `?empty` starts without a sample, `?sample=multi-year` with the synthetic years. */
function startSample(): { readonly sample: SampleId | null; readonly forced: boolean } {
  const query = new URLSearchParams(location.search);
  if (query.has('empty')) return { sample: null, forced: false };
  const wanted = query.get('sample');
  if (wanted === 'multi-year' || wanted === 'wujing') return { sample: wanted, forced: true };
  return { sample: 'wujing', forced: false };
}

async function openWorkspace(): Promise<Workspace> {
  const storage = await openStorage();
  return Workspace.open(
    { openEngine, openReader: workerReader, openExaminer: workerExaminer, storage, sample },
    startSample(),
  );
}

paintFirst();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Root workspace={openWorkspace()} />);
