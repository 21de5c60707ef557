import { Button, Modal, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { MONEY_UNITS, type MoneyUnit } from '#domain/money.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';
import './roster.css';

interface Props {
  readonly file: File;
  readonly asks: NonNullable<RosterReading['asks']>;
  readonly onRead: (answers: RosterAnswers) => void;
  readonly onClose: () => void;
}

/** What the file of a roster does not say: the unit of its money (万元 proposed), its year. */
export function RosterAsk({ file, asks, onRead, onClose }: Props) {
  const { text } = useDesk();
  const words = text.roster;
  const [unit, setUnit] = useState<MoneyUnit>('万元');
  const [year, setYear] = useState<number | null>(null);
  return (
    // Locking the scroll would write a style element, which the policy forbids.
    <Modal opened onClose={onClose} title={words.askTitle(file.name)} lockScroll={false} centered>
      <div className="roster-ask">
        {asks.money_unit && (
          <Select
            size="xs"
            label={words.askUnit}
            description={words.askUnitWhy}
            data={MONEY_UNITS.map((value) => ({ value, label: text.moneyUnits[value] }))}
            allowDeselect={false}
            value={unit}
            onChange={(value) => setUnit(MONEY_UNITS.find((one) => one === value) ?? '万元')}
          />
        )}
        {asks.year && (
          <NumberInput
            size="xs"
            label={words.askYear}
            description={words.askYearWhy}
            min={1990}
            max={2099}
            hideControls
            value={year ?? ''}
            onChange={(value) => setYear(typeof value === 'number' ? value : null)}
          />
        )}
        <div className="desk-line">
          <Button
            size="xs"
            data-testid="roster-read"
            disabled={asks.year && (year === null || year < 1990 || year > 2099)}
            onClick={() => onRead({ money_unit: asks.money_unit ? unit : null, year: asks.year ? year : null })}
          >
            {words.read}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
