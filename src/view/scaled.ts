import { type MoneyUnit, readAmount, statedText } from '#domain/money.ts';
import type { MoneyScale } from './view.ts';

const UNITS: Readonly<Record<MoneyScale, MoneyUnit>> = { yuan: '元', wan: '万元', yi: '亿元' };

/**
 * An amount as it was typed in the unit on screen (a unit typed behind it wins: 1亿), in 元 as decimal text; '' for
 * nothing, `null` for what is no amount.
 */
export function inYuan(typed: string, scale: MoneyScale): string | null {
  const read = readAmount(typed, UNITS[scale]);
  if (read.kind === 'blank') return '';
  return read.kind === 'amount' ? trimmed(statedText(read.fen, '元')) : null;
}

/** An amount in 元 in the unit on screen: 1000000 is 100 in 万元. */
export function inScale(yuan: string, scale: MoneyScale): string {
  const read = readAmount(yuan, '元');
  return read.kind === 'amount' ? trimmed(statedText(read.fen, UNITS[scale])) : yuan;
}

/** Without zeros that say nothing. */
function trimmed(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
