import { REGISTRY } from '#questions/registry.ts';
import { BackupActions } from './BackupActions.tsx';
import { ColumnHabits } from './ColumnHabits.tsx';
import { useDesk, useLoaded } from './context.ts';
import { DataActions } from './DataActions.tsx';
import { DiagnosisActions } from './DiagnosisActions.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FirstHint } from './FirstHint.tsx';
import { Header } from './Header.tsx';
import { ImportDesk } from './ImportDesk.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { MemoryNotice } from './MemoryNotice.tsx';
import { Panel } from './Panel.tsx';
import { PrintMarks } from './PrintMarks.tsx';
import { ProjectSheet } from './ProjectSheet.tsx';
import { RestoreDesk } from './RestoreDesk.tsx';
import { RosterActions } from './RosterActions.tsx';
import { RowsBehind } from './RowsBehind.tsx';
import { SampleNotice } from './SampleNotice.tsx';
import { useBackup } from './useBackup.ts';
import { useImport } from './useImport.ts';
import { usePanelKeys } from './usePanelKeys.ts';
import { useRules } from './useRules.ts';

/** The frame: header, what is being imported, filters, and the panels of the page. */
export function App() {
  const { text, view } = useDesk();
  const loaded = useLoaded();
  const restoring = useBackup();
  const importing = useImport(restoring.take);
  const rules = useRules();
  usePanelKeys();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {text.skip}
      </button>
      <Header onFiles={importing.start} />
      <ImportDesk importing={importing} />
      <RestoreDesk restoring={restoring} />
      <SampleNotice />
      <FirstHint />
      <LinkNotice />
      <MemoryNotice />
      {loaded.damaged.map(({ source, file }) => (
        <p key={source} className="notice notice-bad" role="alert">
          {text.sources.damaged(file)}
        </p>
      ))}
      <FilterBar />
      <PrintMarks />
      <div className={view.sheet === null ? undefined : 'with-sheet'}>
        <main id="main" tabIndex={-1}>
          <h1 className="visually-hidden">{text.pages[view.page]}</h1>
          {view.page === 'data' && <DataActions />}
          {view.page === 'data' && <BackupActions onRestore={restoring.offer} />}
          {view.page === 'data' && <RosterActions />}
          {view.page === 'diagnosis' && <DiagnosisActions draft={rules} />}
          <div className="grid">
            {REGISTRY[view.page].map(({ question, span }) => (
              <Panel key={question.id} question={question} span={span} />
            ))}
          </div>
          {view.page === 'data' && <ColumnHabits key={restoring.times} />}
          {view.behind !== null && <RowsBehind />}
        </main>
        {view.sheet !== null && <ProjectSheet identity={view.sheet} />}
      </div>
    </>
  );
}
