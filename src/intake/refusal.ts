import type { ProblemCode } from '#domain/problems.ts';

/** A file that cannot come in: what was found (`raw`), where, and what the message needs besides (`detail`). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly row: number | null;
  readonly raw: string | null;
  readonly detail: string | null;

  constructor(code: ProblemCode, found: { row?: number | null; raw?: string | null; detail?: string | null } = {}) {
    super(`${code} ${found.detail ?? found.raw ?? ''}`);
    this.code = code;
    this.row = found.row ?? null;
    this.raw = found.raw ?? null;
    this.detail = found.detail ?? null;
  }
}

/** Whether a file was not read for want of a part of this program. */
export function isPartMissing(cause: unknown): boolean {
  return cause instanceof Refusal && cause.code === 'F14';
}
