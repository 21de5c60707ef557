/** Why a case is not opened, or not written. */
export type CaseReason =
  /** There is no such file beside the page. */
  | 'missing'
  /** The name is not that of a file beside the page. */
  | 'name'
  /** It is no case. */
  | 'foreign'
  /** It is not what was written. */
  | 'damaged'
  /** Another edition of the program wrote it. */
  | 'edition'
  /** A passphrase needs a page that may encrypt: https, localhost or a file on disk. */
  | 'insecure'
  /** The single file is not to be had. */
  | 'shell'
  /** A page from disk cannot read what lies beside it. */
  | 'disk'
  /** What was opened is not what it was said to be when it was written. */
  | 'differs';

/** A case that is refused; `detail` is what was found, in the words of the machine. */
export class CaseRefused extends Error {
  override readonly name = 'CaseRefused';
  readonly reason: CaseReason;
  readonly detail: string;

  constructor(reason: CaseReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** What is looked at only: somebody meant to change it. */
export class ReadOnly extends Error {
  override readonly name = 'ReadOnly';
}
