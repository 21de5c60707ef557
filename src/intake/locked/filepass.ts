/** The record that says how the stream of an old workbook is closed. */
export const FILEPASS = 0x2f;
