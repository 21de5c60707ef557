import type { backupZh, fileZh } from '#text/zh/backup.ts';
import { counted } from './counted.ts';

export const backupEn: typeof backupZh = {
  save: 'Back up',
  restore: 'Restore',
  note: 'A back-up is one file with all originals, verdicts, rule settings, column meanings, saved views and notes; restore it on another computer or in another browser',
  reading: (file) => `Checking the back-up ${file}`,
  running: 'Restoring',
  made: (when) => `made ${when}`,
  holds: (files) => `${counted(files, 'file')} with their verdicts, settings and views`,
  ask: (file) => `Restore the back-up ${file}?`,
  replaces: (files) =>
    `This replaces the ${counted(files, 'file')} kept here and all verdicts, settings and views, and cannot be undone. Back up first what should be kept.`,
  replacesNone: 'There are no own data here; settings and views are replaced by those of the back-up.',
  confirm: 'Restore',
  cancel: 'Do not restore',
  done: (files) => `Restored: ${counted(files, 'file')}.`,
  failed: 'Not restored',
  close: 'Close',
  rescue: {
    said: (records) =>
      `${counted(records, 'kept record')} could not be read, or only in part; what is readable is in use, and everything as it was found is in a rescue file to download.`,
    save: 'Download rescue file',
    drop: 'Delete rescue file',
  },
  memory:
    'This window cannot keep data (the browser refuses storage, or it is a private window): back up before closing it, and restore next time.',
};

export const fileEn: typeof fileZh = {
  opening: 'Opening. Data are handled on this computer only.',
  late: 'If nothing follows, the file may be cut short or the browser too old: copy mingji.html again, check its SHA-256, and open it with a current Edge or Chrome.',
  noscript: 'This page needs JavaScript.',
  damaged: 'The file is damaged and was not opened',
  part: (part) => `Damaged part: ${part}`,
  expected: (expected) => `Expected: ${expected}`,
  found: (found) => `Found: ${found}`,
  missing: 'missing',
  unreadable: 'unreadable',
  remedy:
    'Copy mingji.html again from where it came from and compare the SHA-256 of the whole file with mingji.html.sha256. Data kept in the browser were not touched. On Windows this shows it:',
  check: 'certutil -hashfile mingji.html SHA256',
  failed: (message) => `Not opened: ${message}`,
  old: 'Open it with a current Edge or Chrome.',
};
