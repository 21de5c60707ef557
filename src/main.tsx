import '@mantine/core/styles.css';
import './ui/theme.css';
import './app/frame/frame.css';
import './app/import/import.css';
import './app/import/replaced.css';
import './app/filters/filters.css';
import './app/panel/panels.css';
import './app/overview/figures.css';
import './app/panel/tables.css';
import './app/matrix/matrix.css';
import './app/overview/together.css';
import './app/overview/shares.css';
import './app/matrix/states.css';
import './app/overview/reasons.css';
import './app/originals/originals.css';
import './app/findings/findings.css';
import './app/rules/rules.css';
import './app/views/views.css';
import './app/corrections/corrections.css';
import './app/sheet/sheet.css';
import './app/sheet/official.css';
import './app/projects/lists.css';
import './app/rounds/rounds.css';
import './app/roster/roster.css';
import './app/backup/backup.css';
import './app/brief/brief.css';
import './app/notes/annotations.css';
import './app/frame/narrow.css';
import './app/frame/print.css';
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
