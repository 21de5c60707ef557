import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { FileReport, Report } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import { columnWord } from '#text/columnWord.ts';
import { count } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { groupsOf } from './reportGroups.ts';
import './import.css';

interface Props {
  readonly report: Report;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** For so long the files of a drop that went in whole are listed. */
const SHRINK_MS = 12_000;

/** What became of a drop: stays until closed, and covers nothing. */
export function ImportReport({ report, onUndo, onClose }: Props) {
  const { text, view } = useDesk();
  const words = text.import;
  const groups = groupsOf(report.files);
  const small = useShrunk(report);
  const bad = report.status === 'failed' || report.status === 'partial';
  return (
    <section
      className={bad ? 'desk desk-bad' : 'desk'}
      role={bad ? 'alert' : 'status'}
      data-testid="import-report"
      data-status={report.status}
      data-accepted={report.accepted}
      data-quarantined={report.quarantined}
      data-problems={report.problems}
    >
      <div className="desk-line">
        <strong>{words.status[report.status]}</strong>
        {groups !== null && (
          <span data-testid="import-summary">
            {words.total(count(report.files.length))}
            {groups.map(({ group, files }) => words.short[group](count(files.length))).join(' · ')}
          </span>
        )}
        {report.replaced !== null && (
          <span>{words.versions[report.replaced.versions](count(report.replaced.forms))}</span>
        )}
        {report.corrections !== null && <span>{text.corrections.report(counted(report.corrections))}</span>}
        {(report.status === 'failed' || report.status === 'cancelled') && <span>{words.unchanged}</span>}
        {report.status !== 'failed' && report.problems > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            component="a"
            href={writeView({ ...view, page: 'data' })}
            onClick={onClose}
          >
            {words.seeProblems}
          </Button>
        )}
        {report.undo !== null && (
          <Button size="compact-xs" variant="default" data-testid="import-undo" onClick={onUndo}>
            {words.undo}
          </Button>
        )}
        <CloseButton size="sm" aria-label={words.close} onClick={onClose} />
      </div>
      {small ? null : groups === null ? (
        <FileLines files={report.files} />
      ) : (
        groups.map(({ group, files }) => (
          <details key={group} className="file-group" open={group === 'refused' || group === 'aside'}>
            <summary>{words.groups[group](count(files.length))}</summary>
            <FileLines files={files} />
          </details>
        ))
      )}
    </section>
  );
}

/** A drop that went in whole needs no more than its line after a while. */
function useShrunk(report: Report): boolean {
  const [shrunk, setShrunk] = useState<Report | null>(null);
  useEffect(() => {
    if (report.status !== 'done') return;
    const timer = setTimeout(() => setShrunk(report), SHRINK_MS);
    return () => clearTimeout(timer);
  }, [report]);
  return shrunk === report;
}

function FileLines({ files }: { readonly files: readonly FileReport[] }) {
  return files.map((file, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two files of one drop may share a name, and the list never changes
    <FileLine key={at} file={file} />
  ));
}

function FileLine({ file }: { readonly file: FileReport }) {
  const { text } = useDesk();
  const words = text.import;
  const parts = [
    file.outcome === 'already'
      ? words.already(file.same === file.file ? '' : (file.same ?? ''))
      : words.fileIn(count(file.accepted), count(file.found)),
    ...(file.evaluations === undefined ? [] : [words.fileEvaluations(count(file.evaluations))]),
    ...(file.repeated === undefined ? [] : [words.fileRepeated(count(file.repeated.forms), file.repeated.file)]),
    ...(file.quarantined > 0 ? [words.fileQuarantined(count(file.quarantined))] : []),
    ...(file.refusal === null && file.problems > 0 ? [words.fileProblems(count(file.problems))] : []),
    ...(file.encoding === null ? [] : [file.encoding.toUpperCase()]),
  ];
  const reasons = file.refusal === null ? file.reasons : [file.refusal];
  return (
    <div className="file-line">
      <span className="file-name">{file.file}</span>
      {file.refusal === null && <span>{parts.join(' · ')}</span>}
      {reasons.map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <p key={at}>{sentence(problem, text)}</p>
      ))}
    </div>
  );
}

function counted<K extends string>(counts: Readonly<Record<K, number>>): Readonly<Record<K, string>> {
  return Object.fromEntries(Object.entries<number>(counts).map(([key, some]) => [key, count(some)])) as Record<
    K,
    string
  >;
}

/** A problem in words, with its place. */
export function sentence(
  { code, row, column, raw, detail }: Problem,
  text: ReturnType<typeof useDesk>['text'],
): string {
  const place = [row === null ? '' : text.problems.atRow(count(row)), columnWord(column, text) ?? '']
    .filter(Boolean)
    .join(' · ');
  const message = text.problems.messages[code]({ raw: raw ?? '', detail: detail ?? '' });
  return place === '' ? message : text.problems.placed(place, message);
}
