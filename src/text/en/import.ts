import { counted } from '#text/counted.ts';
import { money } from '#text/format.ts';
import type { importZh } from '#text/zh/import.ts';

/** Fen of a million CNY. */
const MILLION = 100_000_000;

function sized(fen: number): string {
  return fen >= MILLION ? `CNY ${money(fen / 1_000_000, 'yuan')} million` : `CNY ${money(fen, 'yuan')}`;
}

/** An import: what is asked, what came of it, what is remembered. */
export const importEn: typeof importZh = {
  import: {
    button: 'Import',
    previews: 'Preview first',
    previewsWhy: 'Show encoding and beginning of the file before each import',
    drop: 'Release to import these files',
    formats:
      'Spreadsheets of Excel, WPS and LibreOffice (.xlsx, .xls, .xlsb, .et, .ods), Word (.docx), web page, CSV, JSON; UTF-8 or GB18030',
    steps: { looking: 'Looking', asking: 'Waiting for confirmation', reading: 'Reading', settling: 'Loading' },
    progress: (file, place, files) => `${file} (${place}/${files})`,
    bytes: (taken, all) => `${taken} / ${all}`,
    rows: (rows) => `${counted(rows, 'row')}`,
    cancel: 'Cancel',
    queued: (drops) => `${counted(drops, 'more drop')} follow when this import has ended.`,
    status: { done: 'Imported', partial: 'Imported in part', failed: 'Not imported', cancelled: 'Cancelled' },
    unchanged: 'The data have not changed.',
    already: (same) =>
      same === '' ? 'Already loaded, nothing changed' : `The very bytes of “${same}”, already loaded; nothing changed`,
    total: (files) => `${counted(files, 'file')}:`,
    short: {
      refused: (files) => `${files} not imported`,
      aside: (files) => `${files} to be mended`,
      already: (files) => `${files} already there`,
      in: (files) => `${files} loaded`,
    },
    groups: {
      refused: (files) => `Not imported: ${counted(files, 'file')}`,
      aside: (files) => `With forms set aside, to be mended: ${counted(files, 'file')}`,
      already: (files) => `Copies, already loaded: ${counted(files, 'file')}`,
      in: (files) => `Loaded as a whole: ${counted(files, 'file')}`,
    },
    fileIn: (accepted, found) => `${accepted}/${counted(found, 'form')} loaded`,
    fileEvaluations: (forms) => `of these ${counted(forms, 'self-evaluation')}, in no sum of spending`,
    fileRepeated: (forms, file) =>
      `of these ${counted(forms, 'form')} with the same content as in “${file}”, counted once`,
    fileQuarantined: (count) => `${count} set aside`,
    fileProblems: (count) => `${counted(count, 'problem')}`,
    close: 'Close',
    seeProblems: 'See problems',
    more: (count) => `${count} more on the data page`,
    locked: {
      title: 'These files open only with a password',
      why: 'The password only opens the file and is not kept. What is in it is kept on this machine like any other import; a file without its password is not imported, the others are.',
      password: (file) => `Password of ${file}`,
      wrong: 'Wrong password, please try again',
      failed: (message) => `Not opened: ${message}`,
      opening: 'Opening…',
      open: 'Open and import',
      cancel: 'Import nothing',
    },
    mapping: {
      title: 'Please confirm before import',
      money_unit: 'Unit of money',
      moneyUnitWhy: (unit) => `The file does not state its unit; by its amounts it should be ${unit}. Please check.`,
      moneyUnitUnsure: (plausible) =>
        plausible > 1
          ? 'The file does not state its unit, and its amounts make sense in more than one. Please choose.'
          : 'The file does not state its unit, and its amounts do not tell it. Please choose.',
      moneyUnitOf: (amounts) => ` ${counted(amounts, 'amount')} in the file:`,
      reading: (unit, largest, median) => `In ${unit}: largest ${sized(largest)}, median ${sized(median)}`,
      otherUnits: 'Other units',
      year: 'Year',
      yearWhy: 'The file has no year',
      yearMissing: 'Forms without a year are set aside',
      encoding: 'Encoding',
      encodingWhy: 'Not certain: check that the text below is readable',
      encodingSure: 'Recognised; when changed, the preview is made again',
      encodingUnknown: 'No header is recognised in this encoding',
      unreadable: (encoding) => `Cannot be read as ${encoding}; the encoding stays as it was`,
      columns: 'Say what these columns mean',
      columnsWhy: 'Their headers are not known; once chosen, files with the same header are not asked about again',
      header: 'Header',
      samples: 'Examples',
      meaning: 'Meaning',
      guessed: (field, share) => `Guess: ${field}, ${share}% sure`,
      noGuess: 'No guess, not used unless chosen',
      notUsed: 'Not used',
      preview: 'Beginning of the file',
      provisional: 'Compared below with the data as the suggested answers read it; a changed answer compares again.',
      confirm: 'Import',
      cancel: 'Do not import',
    },
    replaced: {
      title: (forms) => `${counted(forms, 'form')} are loaded already with different content`,
      choose: 'Which version holds',
      replace: 'Replace (suggested)',
      replaceWhy: 'The new file holds; the old version is kept and comes back when the new file is removed',
      keep: 'Keep the old',
      keepWhy: 'The new version of these forms is not used; the other forms of the file are loaded',
      total: (unit) => `Total amount (${unit})`,
      indicators: 'Indicators',
      files: (before, after) => (before === after ? after : `${before} → ${after}`),
      changes: {
        changed: (forms) => `${forms} changed`,
        added: (forms) => `${forms} added`,
        removed: (forms) => `${forms} removed`,
      },
      marks: { changed: 'Changed', added: 'Added', removed: 'Removed' },
      noIndicators: 'Indicators unchanged',
      parts: {
        name: 'project name',
        department: 'department',
        unit: 'unit',
        category: 'category',
        dates: 'dates',
        funding: 'funding',
        goals: 'goals',
      },
      others: (parts) => `Also changed: ${parts}`,
      blank: '(blank)',
      between: ': ',
      finer: '(level, operator or unit differs)',
      more: (forms) => `${forms} more`,
    },
    versions: {
      replace: (forms) => `${forms} replaced`,
      keep: (forms) => `${forms} kept as they were`,
    },
    undo: 'Undo',
    undone: 'Undone: the data are as before the import.',
    notUndone: (message) => `Not undone: ${message}`,
  },
  nearNames: {
    title: 'Names of units and departments nearly alike',
    note: 'They may be one written in two ways. Merged they are one in filters and groups; forms and exports keep what is written, and it can be undone at any time',
    named: (name, forms) => `“${name}” (${counted(forms, 'form')})`,
    pair: (field, one, other) => `${field}: ${one} and ${other}`,
    merge: (into) => `Merge into “${into}”`,
    mergeOf: (name, into) => `Merge “${name}” into “${into}”`,
    apart: 'Two',
    apartOf: (name, into) => `“${name}” and “${into}” are two`,
    merged: (name, into) => `“${name}” is merged into “${into}”`,
    keptApart: (name, into) => `“${name}” and “${into}” are two; not asked again`,
    undo: 'Undo',
    undoOf: (name, into) => `Undo what was said of “${name}” and “${into}”`,
  },
  habits: {
    title: 'Remembered columns',
    note: 'Files with the same header are read this way without asking; once forgotten, they are asked about again',
    none: 'None yet. Columns given a meaning at import are remembered here.',
    pair: (header, field) => `${header} → ${field}`,
    forget: 'Forget',
    forgetOf: (headers) => `Forget ${headers}`,
    save: 'Export columns',
    take: 'Import columns',
    taken: (kinds) => `${kinds} headers remembered`,
    notTaken: (file) =>
      `${file} does not hold remembered columns and nothing changed; expected the JSON of “Export columns” on this page`,
  },
};
