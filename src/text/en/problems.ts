import type { OtherPaper } from '#domain/forms.ts';
import { counted } from '#text/counted.ts';
import { wordFor } from '#text/wordFor.ts';
import type { problemsZh, problemTitlesZh } from '#text/zh/problems.ts';
import { correctionProblemsEn, correctionProblemTitlesEn } from './corrections.ts';

/** Papers that are no form of a project, and why they do not come in. */
const PAPERS: Readonly<Record<OtherPaper, string>> = {
  monitoring: 'a monitoring form: it reports progress within the year, not the targets of the year',
  department: 'a form of a whole department, not of one project',
  transfer: 'a form of transfer payments to a region, not of one project',
  template: 'an empty template: project, unit, money and indicators are not filled in',
};

/** For each problem: what was found, what was expected, what to do. */
export const problemsEn: typeof problemsZh = {
  F01: () => 'The file is empty (0 characters). Check the export and choose the file again.',
  F02: ({ raw }) =>
    `The format of the file is not known (first bytes ${raw}); expected .xlsx, .docx, HTML, CSV or JSON. Export it again, or open it in Excel or WPS and save it as .xlsx.`,
  F03: ({ raw, detail }) =>
    `The JSON breaks off or is wrong near “${raw}” (${detail}); expected complete JSON. Export it again.`,
  F04: ({ raw }) =>
    `No header was recognised; found “${raw}”. Expected columns such as project name, annual funds requested and level-3 indicator. Where it has other words, import it again and say before it is loaded at least which column holds the project names; what is no form of targets need not be imported.`,
  F05: ({ raw }) =>
    `The encoding is not UTF-8, UTF-16 or GB18030, or no header was recognised (found “${raw}”). Export it again as UTF-8.`,
  F06: ({ raw }) =>
    `A quote opened at “${raw}” is never closed, so all that follows would run together. Close or remove it in that row and import again.`,
  F07: ({ raw, detail }) =>
    `The file has ${raw} bytes, more than the limit of ${detail}. Split it by year or unit and import the parts.`,
  F08: () => 'There is a header but no form under it. Check that projects were selected for the export.',
  F09: ({ detail }) =>
    `Reading failed: ${detail}. The file was not imported and the data have not changed. Try again, or export it in another format.`,
  F11: ({ raw, detail }) =>
    `The browser has too little room on this computer: ${raw} bytes needed, ${detail} left. Remove files no longer needed and try again.`,
  F12: () => 'Another window has just changed the data. Reload this page, then import.',
  F14: ({ detail }) =>
    `The part of the program that reads such files was not to be had (${detail}): no network, or a new version stands on the server. Nothing is wrong with the file and the data have not changed; reload the page and import again.`,
  F13: () =>
    'Too much data: the memory the browser gives the database is used up. Nothing was imported and nothing changed. Split the file by year or unit and import what is needed, or remove files first.',
  F20: () =>
    'This is an old Office format (.doc, .wps, or an .xls of Excel 5.0/95 and before); expected is .xlsx, .xls, .ods or .docx. Open it in Excel, Word or WPS, save as .xlsx or .docx and import that.',
  F21: ({ raw }) =>
    `The file is a ${raw} page layout without reliable tables; expected .xlsx, .docx, CSV or JSON. Export Excel from the original system, or copy the table to Excel or WPS and save it as .xlsx.`,
  F22: ({ raw }) =>
    `The file is a ${raw} archive. Only one layer of .zip with tables or documents in it is opened, no archive inside another, no empty one and no other format. Unpack it and drop the folder that comes out.`,
  F23: ({ raw }) =>
    `The file is a picture (${raw}) without text; expected .xlsx, .docx, CSV or JSON. Import the original table; if there is only a scan, have its text recognised and checked first.`,
  F24: ({ raw }) =>
    `The file is in ${raw} format; expected .xlsx, .docx, CSV or JSON. Open it in Excel, Word or WPS and save it as .xlsx or .docx.`,
  F25: ({ raw }) =>
    `The packed structure of the file is damaged or contradicts itself${raw === '' ? '' : ` at “${raw}”`}; it may be cut off. Export or copy it again and check that Excel or WPS opens it.`,
  F26: ({ raw }) =>
    `“${raw}” in the file is encrypted; expected a file without password. Remove the password, save a copy and import that.`,
  F27: ({ raw }) =>
    `The file holds a part with an unusual name, “${raw}”, which Office does not write. Open it in Excel, Word or WPS, save a copy and import that.`,
  F28: ({ raw, detail }) =>
    `The file has ${raw} parts, more than the limit of ${detail}. Remove pictures and objects or split it, save and import again.`,
  F29: ({ raw, detail }) =>
    `Unpacked, the file has ${raw} bytes, more than the limit of ${detail}. Split it by year or unit, or save it as CSV.`,
  F30: ({ raw, detail }) =>
    `“${raw}” in the file is packed too tightly (over ${detail} times), which no normal table is. Open it in Excel, Word or WPS, remove blank rows and columns, save a copy and import that.`,
  F31: ({ raw }) =>
    `The markup of “${raw}” inside the file is incomplete, wrong or nested too deep; expected what Office writes. Open it in Excel, Word or WPS, save a copy and import that.`,
  F32: ({ raw }) =>
    `The file lacks “${raw}”; expected a complete .xlsx or .docx. Open it in Excel, Word or WPS and save it as .xlsx or .docx.`,
  F33: ({ raw, detail }) =>
    `The table is too large (${raw}), beyond the limit of ${detail} cells or characters; something may stand in a far row or column. Remove surplus rows and columns or split the file.`,
  F38: ({ detail }) =>
    `This file is ${wordFor(PAPERS, detail)}. It is not imported and changed nothing; if needed, import target forms of projects.`,
  F34: ({ raw }) =>
    `The forms are all on the hidden sheet “${raw}”; hidden content is not read. Unhide it in Excel or WPS, save and import again.`,
  F35: ({ raw, detail }) =>
    `The workbook is damaged inside at “${raw}” (${detail}); nothing was read by halves. Open it in Excel or WPS to see that it is whole, save as .xlsx and import that.`,
  F36: ({ detail }) =>
    `The file opens only with a password; without it not one cell can be read. ${detail === '' ? 'Import it again and give the password. For a roster' : `This encryption (${detail}) cannot be opened here:`} first open it in Excel or WPS, clear the password under File → Info → Protect Workbook → Encrypt with Password, save and import again.`,
  F50: ({ raw }) =>
    `No header of a roster was recognised; what was read is “${raw}”. Expected: the name or code of a project, and an approved amount. Check the file, or use these headers.`,
  F51: ({ raw }) =>
    `These are target forms (“${raw}”), not a roster; a roster has one project and its approved amount a row, and no indicators. Use “Import” at the top right for target forms.`,
  F52: ({ raw, detail }) =>
    `The roster has more than ${counted(raw, 'row')}, beyond the limit of ${detail}. Split it by year and import only what is needed.`,
  F60: () =>
    'The file is a back-up; it cannot be imported along with other files. Drop it alone, or choose Restore on the data page.',
  F61: ({ raw, detail }) =>
    `The back-up is in the format “${raw}”; expected ${detail}. Restore it with the edition that made it, or export JSON there and import that. Nothing was changed.`,
  F62: ({ raw, detail }) =>
    `“${raw}” in the back-up is missing, damaged or not what its checksum says (${detail}); expected exactly what was backed up. Copy the back-up again, or use another one. Nothing was changed.`,
  F70: ({ raw, detail }) =>
    `On page ${detail} of the PDF text stands in columns without lines between them${raw === '' ? '' : ` (“${raw}”)`}; expected a form with ruled cells. Without lines it would be a guess which figure belongs where, so it was not read. Open the PDF in WPS or Word, save it as .docx or .xlsx, check it and drop that; the original table is better still.`,
  F71: ({ raw }) =>
    `All ${raw} pages of the PDF are scanned pictures without text; expected a PDF printed or saved from a table. Import the original .docx or .xlsx; if there is only a scan, have WPS recognise its text, save it as .docx or .xlsx, check it and drop that.`,
  F72: () =>
    'The PDF has a password; expected a file without one. Open it in WPS or a PDF reader, save a copy without password and drop that.',
  F73: ({ raw }) =>
    `The PDF is damaged or incomplete (${raw}); the download may have been cut off. Download or export it again and check that it opens, or open it in WPS and save it as .docx or .xlsx.`,
  F74: ({ raw }) =>
    `The PDF is too large (${raw} pages, letters or lines). Save only the pages with the forms as a PDF, or save it as .docx or .xlsx.`,
  F75: ({ raw, detail }) =>
    `A font on page ${detail} of the PDF does not say what its letters are (read as “${raw}”); expected a PDF whose text can be copied. Open it in WPS or Word, save it as .docx or .xlsx, check it and drop that.`,
  F76: ({ raw, detail }) =>
    `Lines are missing in the table on page ${detail} of the PDF: the cell at “${raw}” has no clear edges; expected lines around every cell. Nothing was guessed, so it was not read. Open the PDF in WPS or Word, save it as .docx or .xlsx, check it and drop that.`,
  F77: ({ raw, detail }) =>
    `On page ${detail} of the PDF, text lies on the lines of the table (such as “${raw}”): its cells were too small when it was printed, so that words cover each other and some may be missing. It was not read. Import the workbook itself, or print it again with wrapped text and rows high enough.`,
  X01: ({ raw, detail }) => `“${raw}” does not equal the sum of its parts, CNY ${detail}. Check the original form.`,
  X02: ({ raw, detail }) =>
    detail === ''
      ? `Read as 10k CNY, “${raw}” is above 10 billion CNY; the number may be in CNY. Please check; nothing was changed, “Read as CNY” stands under Import problems.`
      : `Read as 10k CNY, “${raw}” is ${detail} times the median of the file; the number may be in CNY. Please check; nothing was changed, “Read as CNY” stands under Import problems.`,
  X03: ({ raw, detail }) =>
    detail === ''
      ? `The date “${raw}” cannot be read; expected a form like 2023-01-01. It is treated as blank.`
      : `The period “${raw}” is written irregularly and read as ${detail}. Please check.`,
  X04: ({ raw, detail }) =>
    `“${raw}” differs by one character from the far more frequent “${detail}” in this file and may be wrong; nothing was changed, please check.`,
  X05: ({ detail }) =>
    `The goal ends with “${detail}” as if more were to follow; it may be cut off. Check the original form.`,
  X06: ({ raw }) => `Web markup was left in the text and has been removed. Original: “${raw}”.`,
  X07: ({ raw, detail }) =>
    `The cells of the indicator row do not line up with the header (“${raw}”)${detail === '' ? '' : `, off by ${detail} columns`}; put in place by the level-2 label. Check the original form.`,
  X08: ({ raw, detail }) =>
    detail === ''
      ? `The category “${raw}” has several boxes ticked, one is expected; listed apart as “Several ticked”.`
      : `The category “${raw}” has no box ticked, one is expected; listed apart as “Not stated”.`,
  X09: ({ raw, detail }) =>
    detail === ''
      ? `“${raw}” still holds placeholder text of the template; expected content. Check the original form.`
      : 'The indicator names are all digits and the targets all the same, like placeholders. Check the original form.',
  X10: ({ raw, detail }) =>
    detail === ''
      ? `“${raw}” holds garbled characters; expected readable text. Read it in another encoding, or check the original form.`
      : `The target “${raw}” may have lost its comparison sign in scanning, the original may be “${detail}”; nothing was changed, please check.`,
  X11: ({ raw }) => `“${raw}” is a subtotal or total row, not a project, and is not counted.`,
  X12: ({ raw, detail }) =>
    `One project-year has different amounts or content in the file (here “${raw}”${detail === '' ? '' : `, before “${detail}”`}); which one holds is not known, so the form is set aside. Check and import again.`,
  X20: ({ raw }) =>
    `The amount “${raw}” cannot be read; expected a number like 3.50. The form is set aside. Correct or drop it on the data page, under the forms set aside.`,
  X21: ({ detail }) =>
    `The row has more cells than the header (${detail}) and may be shifted; the form is set aside. Check for surplus separators.`,
  X22: ({ detail }) => `The row has fewer cells than the header (${detail}); missing ones are treated as blank.`,
  X23: () => 'There is no project name, so the form is set aside. Add the project name on the data page.',
  X24: () => 'There is no year in columns, dates or file name; the form is set aside. Add the year on the data page.',
  X25: ({ raw }) =>
    `The category “${raw}” is not recurring, one-off or special; it goes to “Other categories” as written.`,
  X26: ({ raw }) =>
    `The amount “${raw}” has a fraction of a fen and cannot be rounded; the form is set aside. Check amount and unit.`,
  X27: ({ raw }) =>
    `A quote stands in the wrong place in this row and content may be shifted (“${raw}”); the form is set aside. Check the quotes.`,
  X28: ({ raw }) => `The level-2 label “${raw}” is not a known kind; the indicator is shown but takes no item.`,
  X29: () => 'There are no annual funds requested; the total funds stand in.',
  X30: ({ raw }) => `The amount reads “${raw}”; treated as blank, not as 0.`,
  X31: ({ raw, detail }) => `The amount “${raw}” is written in words; read as CNY ${detail}. Please check.`,
  X32: ({ raw, detail }) =>
    detail === 'negative'
      ? `The part “${raw}” is negative and stays blank; the sum is stated elsewhere, so the form comes in. Correct it in place if it should be positive.`
      : `“${raw}” is no readable amount and stays blank; the sum is stated elsewhere, so the form comes in.`,
  X33: ({ detail }) =>
    detail === 'parts'
      ? 'Parts are stated without their sum; the form is left out of the base of amounts.'
      : 'There is no amount; the form is left out of the base of amounts.',
  X34: ({ raw }) => `These columns were not recognised and not used: ${raw}.`,
  X35: ({ raw, detail }) => `Rows of one project differ (here “${raw}”); the first row, “${detail}”, holds.`,
  X37: ({ raw }) =>
    `Unit, project, level, indicator or target cells of row ${raw} are blank; read from the merged cells above.`,
  X38: ({ raw, detail }) => `The code in “${raw}” was taken apart from the name: ${detail}.`,
  X39: ({ raw }) =>
    `“${raw}” of the indicator table is not in the project table; the form is set aside. Check the code, or year, unit and name; if the project is in another file, drop both together.`,
  X36: ({ raw }) => `“${raw}” is the same as a form before; counted once.`,
  X40: ({ raw, detail }) =>
    `A field is printed twice on one form (here “${raw}”); the first, “${detail}”, holds. Please check.`,
  X41: ({ raw, detail }) =>
    `The row “${detail}” has no level-1 label and takes “${raw}” from above, which does not fit. Check the level-1 label.`,
  X42: ({ raw, detail }) =>
    `The hidden sheet “${raw}” was not read${detail === '' ? '' : '; there are forms on it'}. To import it, unhide it in Excel or WPS, save and import again.`,
  X43: ({ raw }) =>
    `No form was recognised on the sheet “${raw}”; not read. If there is one, check its header or labels.`,
  X44: ({ raw, detail }) =>
    `${counted(detail, 'project')} of the list (${raw}) have whole forms on other sheets; those hold, the list is not counted again.`,
  X45: ({ raw }) => `“${raw}” is a note under the table, not a project; not read.`,
  X46: ({ raw, detail }) =>
    `${counted(detail, 'row')} left over from the template (${raw}) with nothing written in: no indicators; the kind counts as blank.`,
  X47: ({ raw, detail }) =>
    `The year ${raw} lies outside the dates of the project (${detail}). Read as printed; please check.`,
  X48: ({ raw }) =>
    `Not used on this form: ${raw}. The original is unchanged and can be looked at under the imported files.`,
  X49: ({ raw, detail }) => `No year is printed; ${detail} was taken from the project name “${raw}”. Please check.`,
  ...correctionProblemsEn,
  X52: ({ raw }) => `The amount “${raw}” is negative. The form is set aside: correct it on the data page or drop it.`,
  X53: ({ raw }) =>
    `The amount “${raw}” has no unit, and yuan and ten thousand yuan are far apart. The form is set aside: import it again and choose a unit.`,
  X54: ({ raw, detail }) =>
    `One project states its money on ${detail} rows of different budget items; added up: ${raw}.`,
  X55: ({ raw, detail }) =>
    `${counted(detail, 'indicator')} of the whole period (${raw}) stand beside those of the year; only the latter are read, so that none counts twice.`,
  X56: ({ raw, detail }) =>
    `${raw === '' ? 'One paper' : `“${raw}”`} is ${wordFor(PAPERS, detail)}. Not read as a project: neither its count nor its money is taken in.`,
  X50: ({ raw }) =>
    `“${raw === '' ? '(no project name)' : raw}” was dropped by the user and is not counted as found; the original has not changed.`,
  X51: ({ raw, detail }) =>
    raw === '' && detail === ''
      ? 'The user has checked this row; it is loaded as read.'
      : `Changed by the user on this computer to “${detail}”, originally “${raw}”; the original has not changed.`,
  X80: ({ raw }) =>
    `Page ${raw} of the PDF is a scanned picture without text and was not read. If a form is on it, import the original table.`,
  X70: ({ raw }) =>
    `The file has projects and amounts but no indicator (headers “${raw}”) and looks like a roster; as it is each row counts as a form without indicators. If it is a roster, remove the file on the data page and use “Import roster” there.`,
  X73: ({ raw }) =>
    `The sign of comparison is the code “${raw}”, which means something else in every system; it was not used. Check, or export ≥, ≤, = instead.`,
  X71: () =>
    'The file has projects but no indicator. If the indicators are in another file, drop both together: they are joined by code, or by year, unit and name.',
  X72: () =>
    'The file has indicators but no amount. If the projects are in another file, drop both together: they are joined by code, or by year, unit and name.',
};

/** Each problem in a few words: the name of its group. */
export const problemTitlesEn: typeof problemTitlesZh = {
  F01: 'Empty file',
  F02: 'Unknown format',
  F03: 'Faulty JSON',
  F04: 'No header',
  F05: 'Unknown encoding',
  F06: 'Quote not closed',
  F07: 'File too large',
  F08: 'No forms',
  F09: 'Reading failed',
  F11: 'No room left',
  F12: 'Changed in another window',
  F13: 'Out of memory',
  F14: 'Part of the program missing',
  F20: 'Old Office file',
  F21: 'Page layout file',
  F22: 'Archive',
  F23: 'Picture',
  F24: 'Other format',
  F25: 'Damaged package',
  F26: 'Encrypted content',
  F27: 'Unusual part name',
  F28: 'Too many parts',
  F29: 'Too large unpacked',
  F30: 'Packed too tightly',
  F31: 'Faulty markup inside',
  F32: 'Missing part',
  F33: 'Table too large',
  F38: 'No form of a project',
  F34: 'Forms on a hidden sheet',
  F35: 'Workbook damaged inside',
  F36: 'Needs a password',
  F50: 'No roster',
  F51: 'Target forms, not a roster',
  F52: 'Too many rows in the roster',
  F60: 'Back-up among other files',
  F61: 'Back-up in another format',
  F62: 'Damaged back-up',
  F70: 'No lines in the PDF',
  F71: 'Scanned PDF',
  F72: 'PDF with a password',
  F73: 'Damaged PDF',
  F74: 'PDF too large',
  F75: 'Letters without meaning',
  F76: 'Lines missing',
  F77: 'Text over lines',
  X01: 'Total and parts differ',
  X02: 'Doubtful unit of money',
  X03: 'Doubtful date',
  X04: 'Similar names',
  X05: 'Goal incomplete',
  X06: 'Web markup',
  X07: 'Shifted cells',
  X08: 'Category boxes',
  X09: 'Placeholder content',
  X10: 'Garbled or lost sign',
  X11: 'Subtotal row',
  X12: 'One project, two contents',
  X20: 'Unreadable amount',
  X21: 'Surplus cells',
  X22: 'Missing cells',
  X23: 'No project name',
  X24: 'No year',
  X25: 'Other category',
  X26: 'Less than a fen',
  X27: 'Misplaced quote',
  X28: 'Unknown kind of indicator',
  X29: 'Total stands in',
  X30: 'Amount written as none',
  X31: 'Amount in words',
  X32: 'Unreadable part amount',
  X33: 'No amount',
  X34: 'Unused columns',
  X35: 'Rows differ',
  X36: 'Repeated form',
  X37: 'Merged cells',
  X38: 'Code taken from name',
  X39: 'Indicators without project',
  X40: 'Field with two values',
  X41: 'Level 1 from above',
  X42: 'Hidden sheet',
  X43: 'No form on sheet',
  X44: 'Listed and whole',
  X45: 'Note under table',
  X46: 'Empty template rows',
  X47: 'Year outside the dates',
  X48: 'Parts of a form not used',
  X49: 'Year from the project name',
  X52: 'Negative amount',
  X53: 'Amount without unit',
  X54: 'Amounts of several rows added',
  X55: 'Indicators of the whole period',
  X56: 'No form of a project',
  X50: 'Dropped form',
  X51: 'Corrected cell',
  ...correctionProblemTitlesEn,
  X70: 'Looks like a roster',
  X73: 'Sign given as a code',
  X71: 'Indicators not in this file',
  X72: 'Projects not in this file',
  X80: 'Scanned page in a PDF',
};
