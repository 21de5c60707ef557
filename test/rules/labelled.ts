import { readFileSync } from 'node:fs';
import type { KindId } from '#domain/kinds.ts';

/** The rules about one indicator, each of which every row was judged by; what else a rule finds is not scored. */
export const LABELLED_RULES = [
  ...['C02', 'C03', 'C04', 'C05', 'C06'],
  ...['Q01', 'Q02', 'Q03', 'Q05', 'Q06', 'Q07', 'Q09', 'Q10'],
  ...['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12'],
  ...['D01', 'D02', 'D08'],
] as const;

/** An indicator as it stands in an export, and the rules a reviewer says it breaks; see labelled.md. */
export interface LabelledRow {
  readonly field: string;
  readonly kind: KindId;
  /** Null is a blank cell, here and below. */
  readonly name: string | null;
  readonly target: string | null;
  /** 度量单位, 计算符号 and 指标方向性, where an export has them as columns. */
  readonly unit: string | null;
  readonly operator: string | null;
  readonly direction: string | null;
  readonly labels: readonly string[];
  readonly why?: string;
}

/** Open: look at its misses to better a rule. Blind: look only at its figures. */
export const HALVES = ['open', 'blind'] as const;
export type Half = (typeof HALVES)[number];

/** `plain`: short names and clean targets. `forms`: as clerks fill real forms. Q06, which is off, was judged in `plain` only. */
export const SETS = ['plain', 'forms'] as const;
export type LabelledSet = (typeof SETS)[number];

export function labelledRows(half: Half, set: LabelledSet = 'plain'): readonly LabelledRow[] {
  const file = set === 'plain' ? half : `${set}-${half}`;
  return JSON.parse(readFileSync(new URL(`./labelled-${file}.json`, import.meta.url), 'utf8'));
}
