import './ui/layers.css';
import '@mantine/core/styles.layer.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { paintFirst } from '#app/frame/display.ts';
import { Root } from '#app/frame/Root.tsx';
import type { SampleId } from '#data/dataset/loaded.ts';
import { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/browser.ts';
import { workerWriter } from '#export/client.ts';
import { workerReader } from '#intake/client.ts';
import { parts } from '#parts/served.ts';
import { workerExaminer } from '#rules/client.ts';
import { openStorage } from '#storage/open.ts';

/** `?empty` starts without a sample, `?sample=multi-year` with the synthetic years. */
function startSample(): { readonly sample: SampleId | null; readonly forced: boolean } {
  const query = new URLSearchParams(location.search);
  if (query.has('empty')) return { sample: null, forced: false };
  const wanted = query.get('sample');
  if (wanted === 'multi-year' || wanted === 'wujing') return { sample: wanted, forced: true };
  return { sample: 'wujing', forced: false };
}

async function openWorkspace(): Promise<Workspace> {
  return Workspace.open(
    {
      openEngine: () => openEngine(parts.engine()),
      openReader: () => workerReader(parts.reader),
      openExaminer: () => workerExaminer(parts.examiner),
      storage: await openStorage(parts.keeper),
      sample: parts.sample,
    },
    startSample(),
  );
}

paintFirst();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Root workspace={openWorkspace()} reopen={openWorkspace} openWriter={() => workerWriter(parts.writer)} />,
);
