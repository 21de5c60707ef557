import { counted } from '#text/counted.ts';
import type { backupZh, caseZh, fileZh } from '#text/zh/backup.ts';

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

export const caseEn: typeof caseZh = {
  button: 'A file for the leader',
  hint: 'The whole dashboard as one web page file: a double click shows it, nobody can change it',
  title: 'A file for the leader',
  why: 'One HTML file. A double click opens it in a current Edge or Chrome on the present page and filters, to be read, printed and exported, not changed. It asks for no network and leaves nothing on the computer it is opened on.',
  scope: 'Which forms go in',
  scopes: {
    all: 'All data',
    unit: (units) => `The units chosen: ${units}`,
    year: (years) => `The reporting year and the year it is held against: ${years}`,
    view: (filters) => `The present filters, all years: ${filters}`,
  },
  none: {
    unit: 'The units chosen (choose one in the filters first)',
    year: 'The reporting year and the year it is held against (no other years are loaded)',
    view: 'The present filters (there are none)',
  },
  part: 'Only these forms go in, with their verdicts, notes and review rounds. Figures are those shown here under the same filters; other units, departments and years shown beside them for comparison, the roster, saved views, and import problems of other forms do not go in.',
  whole:
    'With verdicts, rule settings, notes, review rounds, the roster, decisions on projects over years, and saved views.',
  originals: 'With the files that were imported (their rows can then be looked at)',
  originalsNot: {
    part: 'With the files that were imported (they hold other units: only with all data)',
    sample: 'With the files that were imported (a sample has none)',
  },
  passphrase: 'Passphrase (without one, whoever has the file can read it)',
  again: 'The passphrase once more',
  passphraseHint:
    'At least 8 characters. It is not written into the file, and nobody can open the file without it: pass it on another way.',
  short: 'A passphrase has at least 8 characters',
  unequal: 'The two passphrases differ',
  insecure: 'This address is not https, so the browser does not encrypt: no passphrase can be set.',
  write: 'Write one file',
  data: 'Data file only, for a website',
  writing: 'Writing',
  close: 'Close',
  file: (day) => `for-the-leader-${day}.html`,
  written: (file, size, ledger) => `Written: ${file}, ${size}, ${ledger}.`,
  writtenData: (file, name) =>
    `Put ${file} beside index.html on the website; the address with ?case=${name} behind it opens it, to be looked at only.`,
  failed: (message) => `Not written: ${message}`,
  handed: 'A file for the leader',
  published: 'Published data',
  readOnly: 'to be looked at, not changed',
  made: (when) => `written ${when}`,
  mark: (mark) => `data mark ${mark}`,
  ledger: (forms) => `ledger when written: ${forms}`,
  ledgerOfPart: (forms) => `ledger of the chosen forms when written: ${forms}`,
  dropped:
    'This file was handed to you to be looked at; nothing can be imported here. Open the dashboard itself for your own data.',
  originalNotHere: 'The imported files did not go into this file: the row cannot be shown.',
  instead: {
    wujing: 'This is a sample: eight real target forms of a town, for 2023.',
    'multi-year': 'These are synthetic data: an invented town over 2020–2025, no real projects.',
    sources: 'Files imported by whoever wrote this file',
    damaged: (file) =>
      `The original of ${file} was missing or damaged when this was written; its forms are not included`,
    quarantine: 'Forms that did not come in as a whole',
    roster: 'There is no roster',
    findings: 'Findings on the projects chosen, by severity and amount; choose a row to see its text',
    choose: 'Choose a finding to see the text of its cell, its place and what to do.',
    desk: 'Choose a form or a finding on the left, read the form in the middle, its findings and verdicts on the right',
    kept: 'Verdicts are those of whoever wrote this file, and hang on the content of the cell.',
    rounds: (forms) => `None of the ${counted(forms, 'form')} chosen is noted: they count as received`,
    views: 'There are no saved views.',
    sheet: 'The form of the link is not in this file.',
  },
  ask: {
    title: 'This file has a passphrase',
    label: 'Passphrase',
    hint: 'Whoever handed you the file tells you the passphrase another way. It only opens the file and is not kept.',
    open: 'Open',
    wrong: 'That is not the passphrase; please type it once more',
  },
  refusedTitle: 'The file was not opened',
  refused: {
    missing: 'There is no such data file on this website. Check the name behind ?case= in the address.',
    name: 'Behind ?case= stands the name of a data file beside this page, and no other address or folder.',
    foreign: 'This is no data file of Mingji.',
    damaged: 'The file is damaged or was changed, and was not opened. Ask whoever handed it to you for another copy.',
    edition:
      'Another version of Mingji wrote this file, and this page cannot read it. Have it written again by the present version.',
    insecure:
      'This file has a passphrase, and this address is not https, so the browser does not decrypt. Open it over https, or ask for a file to double-click.',
    shell:
      'There is no mingji.html on this server, so one file cannot be written. Ask the administrator for the complete dist, or write the data file only.',
    disk: 'A page from disk cannot read the files beside it. Open the one-file kind, or open it from a website.',
    differs:
      'The forms in the file do not agree with the ledger it states, and it was not opened. Ask for another copy.',
  },
};
