/** Codes that systems write for a sign of comparison. */
const SIGN_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ge: '≥', gte: '≥', gt: '>', eq: '=', le: '≤', lte: '≤', lt: '<', '==': '=' }),
);

/**
 * The cell of an operator column as a sign or word. A bare number is a code whose meaning no export says: `unknown`, for a
 * wrong sign turns a target around.
 */
export function signOf(cell: string | null): { readonly sign: string | null; readonly unknown: boolean } {
  const plain = (cell ?? '').normalize('NFKC').trim().toLowerCase();
  if (/^\d{1,2}$/.test(plain)) return { sign: null, unknown: true };
  return { sign: SIGN_CODES.get(plain) ?? cell, unknown: false };
}
