import type { correctionsZh } from './corrections-zh.ts';
import { counted } from './counted.ts';

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
        `The template had no “${kind}”, so its lack was not counted form by form; once it is added, the other ${counted(forms, 'form')} of that source are each found to lack it.`,
      outcomes: { fixed: 'fixed', open: 'still open', disputed: 'disputed', broken: 'newly found' },
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
    },
    report: ({ forms, fixed, open, disputed, broken }) =>
      `${counted(forms, 'form')} corrected: ${fixed} fixed, ${open} still open, ${disputed} disputed, ${broken} newly found`,
    dispute: (reason) => `The unit objects: ${reason}`,
  },
};
