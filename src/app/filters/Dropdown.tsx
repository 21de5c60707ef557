import { Button, Popover, type PopoverProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { DOWN } from '#ui/icons.tsx';

interface Props {
  readonly label: string;
  /** What is chosen, beside the label; left out where the label says it. */
  readonly says?: ReactNode;
  /** Something is chosen. */
  readonly on?: boolean;
  /** Always said in full. */
  readonly whole?: boolean;
  readonly position?: NonNullable<PopoverProps['position']>;
  /** Inside something that closes at a click beside itself. */
  readonly within?: boolean;
  readonly list?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A button of the filter bar that says what is chosen, and what opens under it. */
export function Dropdown(props: Props) {
  const { label, says, on = false, whole = false, position = 'bottom-start', within = false, testId, children } = props;
  const names = ['filter', on && 'filter-on', whole && 'filter-time'].filter(Boolean).join(' ');
  return (
    <Popover position={position} shadow="sm" trapFocus returnFocus withinPortal={!within}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          className={names}
          rightSection={DOWN}
          aria-haspopup="dialog"
          data-testid={testId}
        >
          {says === undefined ? (
            <span className={on ? 'filter-value' : ''}>{label}</span>
          ) : (
            <Labelled {...{ label, says }} />
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={props.list ?? 'filter-list'} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

function Labelled({ label, says }: Pick<Props, 'label' | 'says'>) {
  return (
    <>
      <span className="filter-label">{label}</span>
      <span className="filter-value">{says}</span>
    </>
  );
}
