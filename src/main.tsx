import './ui/layers.css';
import '@mantine/core/styles.layer.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { askPassphrase } from '#app/case/door.ts';
import { keepNothing, paintFirst } from '#app/frame/display.ts';
import { Root } from '#app/frame/Root.tsx';
import { type Case, readCase } from '#data/case/case.ts';
import { caseStorage } from '#data/case/opened.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/browser.ts';
import { workerWriter } from '#export/client.ts';
import { workerReader } from '#intake/client.ts';
import { parts } from '#parts/served.ts';
import { withCase } from '#parts/shell.ts';
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

/** What was handed over in this file, or lies beside the page (`?case=NAME`). It opens on the view it was written over. */
async function handedOver(): Promise<Case | null> {
  const blob = await parts.held(new URLSearchParams(location.search).get('case'));
  if (blob === null) return null;
  keepNothing();
  const held = await readCase(blob, askPassphrase);
  if (location.hash === '') location.replace(held.about.hash);
  return held;
}

async function openWorkspace(): Promise<Workspace> {
  const held = await handedOver();
  return Workspace.open(
    {
      openEngine: () => openEngine(parts.engine()),
      openReader: () => workerReader(parts.reader),
      openExaminer: () => workerExaminer(parts.examiner),
      storage: held === null ? await openStorage(parts.keeper) : caseStorage(held),
      ...(held === null ? {} : { held }),
      sample: parts.sample,
    },
    startSample(),
  );
}

paintFirst();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Root
    workspace={openWorkspace()}
    reopen={openWorkspace}
    openWriter={() => workerWriter(parts.writer)}
    handedIn={async (held) => withCase(await parts.shell(), held)}
  />,
);
