import type { correctionProblemsZh, correctionProblemTitlesZh } from './correction-problems-zh.ts';
import { counted } from './counted.ts';

export const correctionProblemsEn: typeof correctionProblemsZh = {
  F40: ({ raw, detail }) =>
    raw === ''
      ? 'This is a correction workbook, but its hidden key columns are gone, so no cell can be told. Keep all hidden columns. Please fill in the original workbook, or make a new one.'
      : `On sheet “${detail}” this row says “${raw}”, but its hidden key is damaged, so the cell cannot be told. Expected the key written when the workbook was made. Copy the key columns of that row from the original, or fill in the original again; nothing of the workbook was taken.`,
  F41: ({ raw }) =>
    `The keys of the correction workbook are of format ${raw}, this page reads format 1. Import it where it was made, or make it anew here and fill that in.`,
  F42: ({ raw, detail }) =>
    `One cell has two different answers: “${raw}” here, and another (${detail}). Expected one. Keep the right one and import again; nothing of the workbook was taken.`,
  F43: ({ raw, detail }) =>
    `Sheet “${raw}” has keys of a correction workbook but lacks the heading “${detail}”, so the corrected column is unknown. Restore the heading and import again.`,
  F44: ({ raw, detail }) =>
    `On sheet “${detail}” this row says “${raw}”, but the row (or that column of it) has no key, so the cell cannot be told. Write it into the original row instead of an inserted one; nothing of the workbook was taken.`,
  F45: ({ raw, detail }) =>
    `None of the ${counted(raw, 'form')} of the correction workbook is loaded (sheets: ${detail}); it may come from other data. Import the data it was made from first.`,
  F46: ({ raw }) =>
    `This is a correction workbook saved as ${raw}; expected .xlsx, which alone keeps the keys of the cells. Fill in the original and save it as .xlsx.`,
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
    `The cell “${detail}” of the form itself was written over, the line now says “${raw}”; that was not taken. Please write the correction into the column beside it and import again.`,
  X65: ({ raw }) => `Its forms are in “${raw}” too; the two were compared together.`,
};

export const correctionProblemTitlesEn: typeof correctionProblemTitlesZh = {
  F40: 'Damaged key',
  F41: 'Other workbook format',
  F42: 'Two answers to one cell',
  F43: 'Workbook without headings',
  F44: 'Answer without a key',
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
};
