import { yuanText } from '#domain/money.ts';
import type { Scale } from '#text/format.ts';
import type { Text } from '#text/text.ts';

/** 350.00 万元（3500000.00 元）: in the unit on screen, and exact. */
export function inBoth(fen: number, scale: Scale, text: Text): string {
  const shown = text.amount(fen, scale);
  return scale === 'yuan' ? shown : text.both(shown, `${grouped(yuanText(fen))} ${text.scales.yuan}`);
}

/** With separators, no digit lost. */
function grouped(yuan: string): string {
  return yuan.replace(/\B(?=(?:\d{3})+(?=\.))/g, ',');
}
