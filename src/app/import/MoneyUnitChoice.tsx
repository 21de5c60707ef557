import { useId } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { MONEY_UNITS, type MoneyUnit } from '#domain/money.ts';
import { type Figures, plausibleUnits, READINGS, readAs } from '#domain/plausible.ts';
import { count } from '#text/format.ts';

interface Props {
  /** `null` where no amount was seen. */
  readonly figures: Figures | null;
  readonly proposed: MoneyUnit | null;
  /** `null` until one is chosen. */
  readonly unit: MoneyUnit | null;
  readonly onChange: (unit: MoneyUnit) => void;
}

const OTHERS = MONEY_UNITS.filter((unit) => !READINGS.some((reading) => reading === unit));

/** The unit of amounts that state none: what the file's own largest and median amount come to in each. */
export function MoneyUnitChoice({ figures, proposed, unit, onChange }: Props) {
  const { text } = useDesk();
  const words = text.import.mapping;
  const name = useId();
  const plausible = figures === null ? [] : plausibleUnits(figures);
  const line = (one: MoneyUnit) => (
    <label key={one} className="unit-reading">
      <input
        type="radio"
        name={name}
        value={one}
        checked={unit === one}
        data-missing={unit === null ? true : undefined}
        onChange={() => onChange(one)}
      />{' '}
      {figures === null
        ? text.moneyUnits[one]
        : words.reading(text.moneyUnits[one], readAs(figures.largest, one), readAs(figures.median, one))}
    </label>
  );
  return (
    <fieldset className="unit-choice" data-testid="money-unit">
      <legend>{words.money_unit}</legend>
      <p className="note">
        {proposed !== null ? words.moneyUnitWhy(text.moneyUnits[proposed]) : words.moneyUnitUnsure(plausible.length)}
        {figures !== null && words.moneyUnitOf(count(figures.amounts))}
      </p>
      {READINGS.map(line)}
      <details open={unit !== null && OTHERS.includes(unit) ? true : undefined}>
        <summary>{words.otherUnits}</summary>
        {OTHERS.map(line)}
      </details>
    </fieldset>
  );
}
