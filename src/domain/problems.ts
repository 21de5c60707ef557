/**
 * What can be wrong with the data itself. `effect` is what happens to the file or form:
 * refuse = the file does not come in · quarantine = the form is set aside as a whole · note = it comes in, flagged.
 * F = files, X = cells; X01–X12 are the catalogue of reading problems, X20 on are this reader's own.
 */
const PROBLEMS = {
  F01: 'refuse', // empty file
  F02: 'refuse', // not text, not a format we read
  F03: 'refuse', // broken JSON
  F04: 'refuse', // no recognisable headers
  F05: 'refuse', // text in no known encoding
  F06: 'refuse', // a quote that never closes
  F07: 'refuse', // too large
  F08: 'refuse', // headers, but no form
  F09: 'refuse', // the reader failed
  F11: 'refuse', // no room to keep the original
  F12: 'refuse', // another window changed the data
  F13: 'refuse', // more than the database has room for
  F14: 'refuse', // a part of this program is not to be had; nothing is wrong with the file
  F20: 'refuse', // an old binary Office file other than a workbook of Excel 97–2003
  F21: 'refuse', // a page description (OFD)
  F22: 'refuse', // an archive of files
  F23: 'refuse', // a picture
  F24: 'refuse', // another office format, named
  F25: 'refuse', // the ZIP structure is damaged or contradicts itself
  F26: 'refuse', // encrypted inside the ZIP
  F27: 'refuse', // a part under a name that no Office program writes
  F28: 'refuse', // too many parts
  F29: 'refuse', // too large when unpacked
  F30: 'refuse', // packed too tightly
  F31: 'refuse', // broken markup inside
  F32: 'refuse', // an expected part is missing
  F33: 'refuse', // too many cells
  F34: 'refuse', // forms on hidden sheets only
  F35: 'refuse', // a binary workbook is damaged inside
  F36: 'refuse', // opens only with a password
  F38: 'refuse', // no form of a project: monitoring, a whole department, a region, an empty template
  F40: 'refuse', // 整改单: an answer beside a damaged key, or no key left
  F41: 'refuse', // 整改单: keys of another format
  F43: 'refuse', // 整改单: columns without their heads
  F45: 'refuse', // 整改单: none of its forms is loaded
  F46: 'refuse', // 整改单: saved as something else
  F47: 'refuse', // 整改单: nothing filled in
  F48: 'refuse', // 整改单: a sample is on screen while own data wait
  F50: 'refuse', // no roster
  F51: 'refuse', // target forms given as a roster
  F52: 'refuse', // a roster with too many rows
  F60: 'refuse', // a back-up among other files
  F61: 'refuse', // a back-up in another format
  F62: 'refuse', // a damaged back-up
  F70: 'refuse', // PDF: text in columns without lines between them
  F71: 'refuse', // PDF: pictures of pages only
  F72: 'refuse', // PDF: with a password
  F73: 'refuse', // PDF: damaged
  F74: 'refuse', // PDF: too many pages, letters or lines
  F75: 'refuse', // PDF: a font that does not say what its letters mean
  F76: 'refuse', // PDF: lines missing, so that cells have no shape
  F77: 'refuse', // PDF: text that runs over the lines of its cells
  X01: 'note', // a sum that its parts do not make
  X02: 'note', // suspect money unit
  X03: 'note', // odd date
  X04: 'note', // a department or unit one sign away from a much more frequent one
  X05: 'note', // a goal that may be cut off
  X06: 'note', // residue of the form's markup taken out
  X07: 'note', // an indicator row out of its columns, read by its labels
  X08: 'note', // several categories, or boxes without a tick
  X09: 'note', // words of the template left in, or numbers for names
  X10: 'note', // signs lost in a scan or by a wrong encoding
  X11: 'note', // a sub-total row left out
  X12: 'quarantine', // one project-year, different amounts
  X20: 'quarantine', // unreadable amount
  X21: 'quarantine', // a row with more cells than the header
  X22: 'note', // a row with fewer cells than the header
  X23: 'quarantine', // no project name
  X24: 'quarantine', // no year
  X25: 'note', // unknown category
  X26: 'quarantine', // fraction of a fen
  X27: 'quarantine', // a quote inside a cell
  X28: 'note', // an indicator without a known kind
  X29: 'note', // total stands in for the annual amount
  X30: 'note', // an amount written 无
  X31: 'note', // an amount read out of words
  X32: 'note', // an amount beside the sum that cannot be read
  X33: 'note', // no amount at all
  X34: 'note', // columns that are not used
  X35: 'note', // rows of one project disagree on a value that is no amount
  X36: 'note', // the same form twice in one file
  X37: 'note', // blank cells below a merged one, read as the cell above
  X38: 'note', // a code taken off a name
  X39: 'quarantine', // indicators whose project is on no sheet
  X40: 'note', // a form prints one label twice with different values
  X41: 'note', // level 1 taken over from the row above although it suits another kind
  X42: 'note', // a hidden sheet left out
  X43: 'note', // a sheet without a form
  X44: 'note', // listed projects whose form is on another sheet
  X45: 'note', // a line below the table left out
  X46: 'note', // rows of the template in which nothing is written
  X47: 'note', // a year outside the dates of the project
  X48: 'note', // cells of a form that were not used
  X49: 'note', // the year taken from the name of the project
  X52: 'quarantine', // a negative amount
  X53: 'quarantine', // an amount without a unit of money
  X54: 'note', // amounts of one project on several rows, added up
  X55: 'note', // indicators of the whole period beside those of the year
  X56: 'note', // a paper among the forms that is none of a project
  X50: 'note', // a form left out by hand
  X51: 'note', // a cell edited, or a row found right, by hand
  X60: 'note', // 整改单: a cell it cannot change
  X61: 'note', // 整改单: a form that is not loaded
  X62: 'note', // 整改单: an amount or date that cannot be read
  X63: 'note', // 整改单: the cell has changed since, the present text stays
  X64: 'note', // 整改单: the form itself written over, not the column beside it
  X65: 'note', // 整改单: its forms are in another one of the same drop, both were put together
  X66: 'note', // 整改单: an answer on a line without a whole key, or where no heads are
  X67: 'note', // 整改单: two answers to one cell, neither is taken
  X68: 'note', // 整改单: 已改 and not what it was changed to
  X69: 'note', // 整改单: words that are no answer to the cell they stand in
  X70: 'note', // a list of projects without any indicator: may be a roster
  X71: 'note', // a list of projects without any indicator: those may be in another file
  X72: 'note', // indicators without any amount: the projects may be in another file
  X73: 'note', // a code for a sign of comparison that nobody explains
  X80: 'note', // PDF: a page that is a picture, beside others with text
} as const satisfies Record<string, Effect>;

export type Effect = 'refuse' | 'quarantine' | 'note';

export type ProblemCode = keyof typeof PROBLEMS;
/** Those of a 整改单 that came back. */
export type CorrectionProblem = Extract<ProblemCode, `F4${number}` | `X6${number}`>;

/** One thing wrong with the data: where it stands, what stands there, and what was expected (`detail`). */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly sheet: string | null;
  /** Row as a spreadsheet counts it, from 1; for JSON the number of the project in its list. */
  readonly row: number | null;
  readonly column: string | null;
  readonly raw: string | null;
  /** What the message needs besides the raw text: what was read instead, what was expected. */
  readonly detail: string | null;
}

export function effectOf(code: ProblemCode): Effect {
  return PROBLEMS[code];
}
