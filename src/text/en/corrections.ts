import { counted } from '#text/counted.ts';
import type { correctionProblemsZh, correctionProblemTitlesZh, correctionsZh } from '#text/zh/corrections.ts';

export const correctionsEn: typeof correctionsZh = {
  corrections: {
    button: 'Correction workbook',
    title: 'Make correction workbooks',
    why: 'One XLSX for each unit: the form as printed, problem cells marked, rule and suggestion beside them, and columns for the correction and a remark. When the unit hands it back, drop it on this page and it is compared cell by cell.',
    whyOne:
      'Makes the correction workbook of this form. When the unit hands it back, drop it on this page and it is compared cell by cell.',
    units: 'Units (under the present filters)',
    search: 'Find a unit',
    allUnits: 'All units with findings',
    noUnit: '(no unit stated)',
    unitLine: (forms, findings) => `${counted(forms, 'form')}, ${counted(findings, 'finding')}`,
    clean: 'nothing to correct',
    none: 'The chosen projects have nothing to correct.',
    scope: (filters, forms, findings) =>
      `In them: ${filters}. ${counted(forms, 'form')} and ${counted(findings, 'finding')} in all.`,
    onlyConfirmed: (confirmed, all) => `Confirmed findings only (${confirmed} of ${all})`,
    deadline: 'Deadline (optional)',
    make: (units) => `Make workbooks for ${counted(units, 'unit')}`,
    makeOne: 'Make the workbook',
    making: 'Making',
    made: (file) => `${file} was made and noted in the review rounds.`,
    nothing: 'There is no form left to send; the data may just have changed. Close this and try again.',
    failed: (message) => `Not made: ${message}. The data are unchanged, please try again.`,
    close: 'Close',
    back: {
      title: (forms) => `Correction workbook returned: ${counted(forms, 'form')}`,
      how: 'The corrected forms are diagnosed by the rules in force and compared with the present versions. Once confirmed the corrected versions hold; the old ones are kept and come back when this is undone.',
      sample: (file) =>
        `The sample is corrected: its file ${file} is imported too, and the corrected forms replace the old ones in it.`,
      template: (kind, forms) =>
        `The template had no “${kind}”. Adding it changes these forms alone; for the other ${counted(forms, 'form')} of that source its lack stays one of the template, until half of the forms have it.`,
      outcomes: {
        fixed: 'fixed',
        open: 'still open',
        disputed: 'disputed',
        broken: 'newly found',
        unasked: 'not asked this time',
      },
      count: (outcome, findings) => `${findings} ${outcome}`,
      changes: (cells) => `${cells} cells changed`,
      noChanges: 'nothing changed',
      moved: (cells) => `${cells} cells have changed in the data since the workbook was made; which text holds`,
      leave: 'Keep the present text (recommended)',
      leaveWhy: 'For these cells the workbook is not followed; everything else is',
      take: 'Take the text of the workbook',
      takeWhy: 'What the unit wrote takes the place of the present text',
      now: 'now',
      given: 'workbook',
      notTaken: (given) => `(the workbook says “${given}”, not taken)`,
      movedMark: 'changed since',
      reason: (reason) => `Reason: ${reason}`,
      remark: (remark) => `Remark: ${remark}`,
      blank: '(blank)',
      added: '(new row)',
      wholeForm: 'Whole form',
      problems: 'Not taken',
      others: 'Other remarks',
      more: (forms) => `${forms} more`,
      questions: 'To ask the unit',
      untouched: (forms) => `${counted(forms, 'form')} left blank`,
      untouchedWhy: 'Nothing was filled in on their sheets; their findings stand as before.',
      standing: (findings) => counted(findings, 'finding'),
      dropped: '(taken out)',
      moved_to: (kind) => `moved to ${kind}`,
      emptied: '(made blank)',
      written: {
        answer: '',
        original: 'written over the form',
        remark: 'written as a remark',
        inserted: 'written on an inserted row',
      },
      sums: 'Sums of money',
      sum: (whole, amount, parts) => `${whole} ${amount} = ${parts}`,
      adds: 'adds up',
      gap: (amount, unit) => `does not add up, off by ${amount} ${unit}`,
      gapBefore: (amount, unit) => `(before: off by ${amount} ${unit})`,
      leaps: (times) => `${times} times the former amount, please check the unit of money`,
    },
    report: ({ forms, fixed, open, disputed, broken, unasked }) =>
      `${counted(forms, 'form')} corrected: ${broken} newly found, ${disputed} disputed, ${open} still open, ${fixed} fixed${
        unasked === '0' ? '' : `, ${unasked} not asked this time`
      }`,
    dispute: (reason) => `The unit objects: ${reason}`,
  },
};

/** Why words are no answer to the cell they stand in. */
const UNCLEAR: Readonly<Record<string, string>> = {
  reason: 'it reads like a reason, which belongs among the remarks',
  value: 'it stands among the remarks and reads like a correction',
  agree: 'it agrees, and does not say what to change',
  kind: 'it does not say to which kind to move',
  nothing: 'there is no indicator on this row to take out or move',
  field: 'this cell cannot be taken out; to make it blank write “清空”',
  both: 'the same indicator is both taken out and reworded',
};

export const correctionProblemsEn: typeof correctionProblemsZh = {
  F40: ({ raw, detail }) =>
    raw === ''
      ? 'This is a correction workbook, but its hidden key columns are gone, so no cell can be told; nothing was taken. If the original workbook is at hand, copy the columns for corrections and remarks into it and drop it here again; if not, press “Correction sheets” on the Review page, make a new one for this unit, copy them there and drop that. Delete no column, and do not copy the visible columns alone.'
      : `On sheet “${detail}” this row says “${raw}”, but its hidden key is damaged, so the cell cannot be told. Expected the key written when the workbook was made. Copy the key columns of that row from the original, or fill in the original again; nothing of the workbook was taken.`,
  F41: ({ raw }) =>
    `The keys of the correction workbook are of format ${raw}, this page reads format 1. Import it where it was made, or make it anew here and fill that in.`,
  F43: ({ raw, detail }) =>
    `Sheet “${raw}” has keys of a correction workbook but lacks the heading “${detail}”, so the corrected column is unknown. Restore the heading and import again.`,
  F45: ({ raw, detail }) =>
    `None of the ${counted(raw, 'form')} of the correction workbook is loaded (sheets: ${detail}); it may come from other data. Import the data it was made from first.`,
  F46: ({ raw }) =>
    `This is a correction workbook saved as ${raw}, which does not keep the keys of the cells; nothing was taken. Open the original workbook (.xlsx, .xls or .ods), copy the columns for corrections and remarks into it, save it in its own format and drop it here again; without the original, make a new one on the Review page.`,
  F47: ({ raw }) =>
    `None of the ${raw} cells of the correction workbook has a correction or a remark. If the form itself was written over, move the text into the columns for corrections; otherwise check that this is the copy that was filled in and saved.`,
  F48: () =>
    'A sample is on screen while your own data wait. A correction workbook is checked against your own data: reload the page, then import it.',
  X60: ({ raw, detail }) =>
    `“${detail}” cannot be changed by a correction workbook; “${raw}” was not taken. Year, code, unit and name tell the form; to change them, import the whole form.`,
  X61: ({ raw, detail }) =>
    `The form of sheet “${raw}” is not loaded; ${detail} answers on it were not taken. Import the data with that form first.`,
  X62: ({ raw, detail }) =>
    `“${raw}” given for “${detail}” cannot be read and was not taken; expected an amount like 35.00 or a date like 2023-01-01. Please correct it and import again.`,
  X63: ({ raw, detail }) =>
    `Since the workbook was made this cell has become “${detail}” in the data; “${raw}” was not taken, the present text stays.`,
  X64: ({ raw, detail }) =>
    raw === ''
      ? `The cell “${detail}” of the form itself was emptied, on purpose or not; that was not taken. To make it blank, write “清空” into the column beside it.`
      : `The line of the form now says “${raw}”, and it is not certain which cell that changes${detail === '' ? '' : ` (“${detail}”)`}; that was not taken. Please write the correction into the column beside it and import again.`,
  X65: ({ raw }) => `Its forms are in “${raw}” too; the two were compared together.`,
  X66: ({ raw, detail }) =>
    raw === ''
      ? `Sheet “${detail}” lacks the headings of the corrected columns, so it was not taken; the other sheets were. Restore the headings and import again.`
      : `On sheet “${detail}” this row says “${raw}”, but the row (or that column of it) has no whole key, so the cell cannot be told; that was not taken, everything else was. On an inserted row name the kind in the column of level 2.`,
  X67: ({ raw, detail }) =>
    `One cell has two different answers: “${raw}” here, and another (${detail}). Neither was taken; please ask which one holds.`,
  X68: ({ raw, detail }) =>
    `Only “${raw}” is written, not what it was changed to${detail === '' ? '' : ` (now “${detail}”)`}; that counts as no correction. Please ask the unit.`,
  X69: ({ raw, detail }) =>
    detail === 'gone'
      ? `The row “${raw}” was taken off the sheet (or is newer than the workbook). Whether the indicator is to go or a row was lost is not certain: it stays as it is. Please ask the unit; to delete it, write 删除 on its line of the workbook.`
      : `“${raw}” was not taken: ${UNCLEAR[detail] ?? 'it does not say what to change'}. Please ask the unit.`,
};

export const correctionProblemTitlesEn: typeof correctionProblemTitlesZh = {
  F40: 'Damaged key',
  F41: 'Other workbook format',
  F43: 'Workbook without headings',
  F45: 'Forms not in the data',
  F46: 'Workbook in another format',
  F47: 'Nothing filled in',
  F48: 'A sample is on screen',
  X60: 'Cell that cannot be changed',
  X61: 'Form not loaded',
  X62: 'Correction that cannot be read',
  X63: 'Data changed since',
  X64: 'Written over the form',
  X65: 'Two workbooks together',
  X66: 'Answer without a key',
  X67: 'Two answers to one cell',
  X68: 'Said to be done only',
  X69: 'Unclear what to change',
};
