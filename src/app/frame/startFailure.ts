import { EngineLost, PartMissing } from '#engine/engine.ts';
import { isPartMissing } from '#intake/refusal.ts';

interface StartFailure {
  /** `part`: a file of the program was not to be had; `browser`: it has no WebAssembly; `other`: what `detail` says. */
  readonly reason: 'part' | 'browser' | 'other';
  /** The causes, outermost first, in the words they came with. */
  readonly detail: string;
}

/** Why the page did not start. */
export function startFailureOf(cause: Error): StartFailure {
  const causes = causesOf(cause);
  const detail = causes.map(({ message }) => message).join(': ');
  if (typeof WebAssembly === 'undefined') return { reason: 'browser', detail };
  return { reason: causes.some((one) => one instanceof PartMissing || isPartMissing(one)) ? 'part' : 'other', detail };
}

function causesOf(cause: Error): readonly Error[] {
  const own = cause instanceof EngineLost && cause.cause instanceof Error ? [] : [cause];
  return cause.cause instanceof Error ? [...own, ...causesOf(cause.cause)] : [cause];
}
