import type { PrintedState } from '#domain/states.ts';
import type { Target } from './target.ts';

/**
 * What an indicator row puts down for a target: the forms of a given target from measurable to vague, then the states
 * of rows that give none. `full` is 100% and no more, `bounded` a range or a date, `sized` a change or comparison with
 * an amount, `unsized` a comparison without one.
 */
export const TARGET_FORMS = [
  'full',
  'numeric',
  'bounded',
  'sized',
  'unsized',
  'direction',
  'text',
  'untargeted',
  'none',
  'blank',
] as const;
export type TargetForm = (typeof TARGET_FORMS)[number];

/** The forms of given targets (有效指标): the base of what is said about targets. */
export const GIVEN_FORMS: readonly TargetForm[] = [
  'full',
  'numeric',
  'bounded',
  'sized',
  'unsized',
  'direction',
  'text',
];

/** Given targets that no number or date can be held against. */
export const VAGUE_FORMS: readonly TargetForm[] = ['unsized', 'direction', 'text'];

/** Each row has exactly one form. Of a given row the reading decides, of any other its state. */
export function targetFormOf(state: PrintedState, target: Target): TargetForm {
  if (state !== 'given') return state;
  const { measure, value } = target;
  if (measure === 'numeric') return isFull(target) ? 'full' : 'numeric';
  if (measure === 'range' || measure === 'date') return 'bounded';
  if (measure === 'comparison') return value === null ? 'unsized' : 'sized';
  if (measure === 'direction') return value === null ? 'direction' : 'sized';
  return 'text';
}

/** 达到100% and 100%以上 ask the same of a rate as 100%. */
function isFull({ value, unit, operator }: Target): boolean {
  return value === 100 && unit === '%' && (operator === null || operator === '=' || operator === '≥');
}
