import '@mantine/core/styles.css';
import './ui/theme.css';
import './app/frame.css';
import './app/import.css';
import './app/replaced.css';
import './app/filters.css';
import './app/panels.css';
import './app/figures.css';
import './app/tables.css';
import './app/matrix.css';
import './app/together.css';
import './app/shares.css';
import './app/states.css';
import './app/reasons.css';
import './app/originals.css';
import './app/findings.css';
import './app/rules.css';
import './app/views.css';
import './app/corrections.css';
import './app/sheet.css';
import './app/official.css';
import './app/lists.css';
import './app/rounds.css';
import './app/roster.css';
import './app/backup.css';
import './app/brief.css';
import './app/annotations.css';
import './app/narrow.css';
import './app/print.css';
import { createRoot } from 'react-dom/client';
import { paintFirst } from '#app/display.ts';
import { Root } from '#app/Root.tsx';
import { openEngine } from '#engine/browser.ts';
import { workerWriter } from '#export/client.ts';
import { workerReader } from '#intake/client.ts';
import type { SampleId } from '#load/loaded.ts';
import { Workspace } from '#load/workspace.ts';
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
      openReader: () => workerReader(parts.reader()),
      openExaminer: () => workerExaminer(parts.examiner()),
      storage: await openStorage(parts.keeper),
      sample: parts.sample,
    },
    startSample(),
  );
}

paintFirst();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Root workspace={openWorkspace()} openWriter={() => workerWriter(parts.writer())} />);
