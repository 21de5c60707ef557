import type { Refusal } from '#intake/refusal.ts';
import { NOT_CALCULATED } from './cells.ts';
import { decimal } from './decimal.ts';
import { glyphs } from './glyphs.ts';
import { numberText } from './number-format.ts';
import { type Showing, serialText } from './serial.ts';
import type { CellStyle } from './styles.ts';
import type { Attributes } from './xml.ts';

/**
 * A cell as text. The stored number counts, not its shown text, which is rounded (0.953 under 0% shows 95%); of a date
 * as much as its format shows; everything else as it is shown. Throws what `broken` makes for a value that is none.
 */
export function odsValue(
  attributes: Attributes,
  shown: string | null,
  style: CellStyle,
  broken: (detail: string) => Refusal,
): string {
  const value = (name: string) => {
    const text = attributes.get(name);
    if (text === undefined) throw broken(`no ${name}`);
    return text;
  };
  const number = () => {
    const read = Number(value('value'));
    if (value('value').trim() === '' || !Number.isFinite(read))
      throw broken(`no number ${value('value').slice(0, 20)}`);
    return read;
  };
  const { showing } = style.format;
  switch (attributes.get('value-type')) {
    case 'float':
    case 'currency':
      return numberText(number(), style.format, false);
    case 'percentage':
      return showing === 'percent' ? numberText(number(), style.format, false) : `${decimal(number(), 2)}%`;
    case 'boolean':
      return value('boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    case 'date':
      return dateText(value('date-value'), showing, broken);
    case 'time':
      return timeText(value('time-value'), showing, broken);
    case undefined:
      if (shown === null) return attributes.has('formula') ? NOT_CALCULATED : '';
      return style.pictures === '' ? shown : glyphs(shown, style.pictures);
    default: {
      const text = shown ?? attributes.get('string-value') ?? '';
      return style.pictures === '' ? text : glyphs(text, style.pictures);
    }
  }
}

const DATE = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/;

function dateText(
  written: string,
  showing: CellStyle['format']['showing'],
  broken: (detail: string) => Refusal,
): string {
  const found = DATE.exec(written);
  if (found === null) throw broken(`no date ${written.slice(0, 20)}`);
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = found;
  const clock = second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  if (showing === 'year') return year;
  if (showing === 'month') return `${year}-${month}`;
  if (showing === 'time') return clock;
  const date = `${year}-${month}-${day}`;
  return showing === 'date' || clock === '00:00' ? date : `${date}T${clock}`;
}

function timeText(
  written: string,
  showing: CellStyle['format']['showing'],
  broken: (detail: string) => Refusal,
): string {
  const found = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(written);
  if (found === null) throw broken(`no time ${written.slice(0, 20)}`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const as: Showing = showing === 'duration' || days >= 1 || sign === '-' ? 'duration' : 'time';
  return serialText(sign === '-' ? -days : days, as, false) ?? written;
}
