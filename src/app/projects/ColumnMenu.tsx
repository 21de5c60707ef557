import { Button, Checkbox, Popover } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { Column } from '#charts/table.ts';
import { DOWN } from '#ui/icons.tsx';
import './projects.css';

interface Props {
  readonly columns: readonly Column[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
}

/** Which columns are shown; the name always is. */
export function ColumnMenu({ columns, hidden, onHidden }: Props) {
  const { text } = useDesk();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default" rightSection={DOWN}>
          {text.sheet.projects.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="column-menu">
        {columns.map(({ id, label }) => (
          <Checkbox
            key={id}
            size="xs"
            label={label}
            disabled={id === 'name'}
            checked={!hidden.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onHidden(checked ? hidden.filter((other) => other !== id) : [...hidden, id])
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
