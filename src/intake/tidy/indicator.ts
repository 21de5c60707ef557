import type { IndicatorField } from '#domain/columns.ts';
import { kindOf } from '#domain/kinds.ts';
import type { Indicator } from '#domain/project.ts';
import { readTarget } from '#domain/targets/target.ts';
import { beforeScan, noteDoubts } from './doubts.ts';
import { PartReader } from './partReader.ts';
import type { Part, Remark } from './raw.ts';
import { signOf } from './signs.ts';

/** Reads the values of one indicator; what is wrong with them goes to the remarks. */
export function tidyIndicator(part: Part<IndicatorField>, remarks: Remark[]): Indicator {
  const reader = new PartReader(part, remarks);
  const level1 = reader.text('level1');
  const level2 = reader.text('level2');
  const kind = kindOf(level1, level2);
  if (kind === null) reader.note('X28', level2 === null ? 'level1' : 'level2');
  const target = reader.text('target');
  noteDoubts(reader, ['indicator', 'target']);
  const before = target === null ? null : beforeScan(target);
  if (before !== null) reader.note('X10', 'target', before);
  const { sign, unknown } = signOf(reader.raw('operator'));
  if (unknown) reader.note('X73', 'operator');
  const parts = readTarget(target, { operator: sign, unit: reader.raw('measure_unit') });
  const weight = weightOf(reader.raw('weight'));
  return {
    level1,
    level2,
    kind,
    name: reader.text('indicator'),
    target,
    parts,
    direction: reader.text('direction'),
    weight,
  };
}

/** 10, 10分 or 10%; anything else is no weight. */
function weightOf(cell: string | null): number | null {
  const [, digits] = /^(-?\d+(?:\.\d+)?)[分%]?$/.exec((cell ?? '').normalize('NFKC').trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}
