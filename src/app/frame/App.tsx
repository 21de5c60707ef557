import { useCallback, useState } from 'react';
import { BackupActions } from '#app/backup/BackupActions.tsx';
import { RescueNotice } from '#app/backup/RescueNotice.tsx';
import { RestoreDesk } from '#app/backup/RestoreDesk.tsx';
import { useBackup } from '#app/backup/useBackup.ts';
import { CaseLine } from '#app/case/CaseLine.tsx';
import { FilterBar } from '#app/filters/FilterBar.tsx';
import { ImportDesk } from '#app/import/ImportDesk.tsx';
import { useImport } from '#app/import/useImport.ts';
import { FailureNotice } from '#app/notices/FailureNotice.tsx';
import { FirstHint } from '#app/notices/FirstHint.tsx';
import { LinkNotice } from '#app/notices/LinkNotice.tsx';
import { MemoryNotice } from '#app/notices/MemoryNotice.tsx';
import { NewVersion } from '#app/notices/NewVersion.tsx';
import { RemovalNotice } from '#app/notices/RemovalNotice.tsx';
import { SampleNotice } from '#app/notices/SampleNotice.tsx';
import { Panel } from '#app/panel/Panel.tsx';
import { usePanelKeys } from '#app/panel/usePanelKeys.ts';
import { RowsBehind } from '#app/projects/RowsBehind.tsx';
import { useDeskCleared } from '#app/review/deskFirst.ts';
import { RosterActions } from '#app/roster/RosterActions.tsx';
import { DiagnosisActions } from '#app/rules/DiagnosisActions.tsx';
import { useRules } from '#app/rules/useRules.ts';
import { ProjectSheet } from '#app/sheet/ProjectSheet.tsx';
import { ColumnHabits } from '#app/sources/ColumnHabits.tsx';
import { DataActions } from '#app/sources/DataActions.tsx';
import { NearNames } from '#app/sources/NearNames.tsx';
import { panelsOn } from '#panels/registry.ts';
import { Changing } from './Changing.tsx';
import { useDesk, useLoaded, useReadOnly } from './context.ts';
import { Header } from './Header.tsx';
import { PrintMarks } from './PrintMarks.tsx';
import './frame.css';

/** The frame: header, what is being imported, filters, and the panels of the page. */
export function App() {
  const { text, view } = useDesk();
  const loaded = useLoaded();
  const restoring = useBackup();
  const readOnly = useReadOnly();
  const [dropped, setDropped] = useState(false);
  // What is looked at only takes no files, and says so.
  const refuse = useCallback(async () => {
    setDropped(true);
    return true;
  }, []);
  const importing = useImport(readOnly ? refuse : restoring.take);
  const rules = useRules();
  usePanelKeys();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {text.skip}
      </button>
      <Header onFiles={importing.start} />
      <CaseLine dropped={dropped} />
      <Changing>
        <ImportDesk importing={importing} />
        <RestoreDesk restoring={restoring} />
        <FirstHint />
        <MemoryNotice />
        <RemovalNotice />
        <RescueNotice />
      </Changing>
      <SampleNotice />
      <LinkNotice />
      <NewVersion />
      <FailureNotice />
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
          {view.page === 'data' && (
            <Changing>
              <BackupActions onRestore={restoring.offer} />
              <RosterActions />
            </Changing>
          )}
          {view.page === 'diagnosis' && <DiagnosisActions draft={rules} />}
          <div className="grid">
            {view.page === 'diagnosis' ? (
              <DeskFirst />
            ) : (
              panelsOn(view.page).map((panel) => <Panel key={panel.id} panel={panel} />)
            )}
          </div>
          {view.page === 'data' && (
            <Changing>
              <NearNames key={`names ${restoring.times}`} />
              <ColumnHabits key={restoring.times} />
            </Changing>
          )}
          {view.behind !== null && <RowsBehind />}
        </main>
        {view.sheet !== null && <ProjectSheet identity={view.sheet} />}
      </div>
    </>
  );
}

/** The page of the review: the desk asks first, the other panels follow. */
function DeskFirst() {
  const cleared = useDeskCleared();
  const panels = panelsOn('diagnosis');
  return panels.map((panel) => (cleared || panel.id === 'review-desk' ? <Panel key={panel.id} panel={panel} /> : null));
}
