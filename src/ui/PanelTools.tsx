import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoving } from './roving.ts';

/** One button of a panel's head. */
export interface PanelAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

interface Props {
  readonly label: string;
  /** The words of the definition's button, where there is one. */
  readonly method: {
    readonly button: string;
    readonly label: string;
    readonly open: boolean;
    readonly onClick: () => void;
  } | null;
  readonly actions: readonly PanelAction[];
}

/** What can be done with a panel: one tab stop, walked by arrows. */
export function PanelTools({ label, method, actions }: Props) {
  const roving = useRoving<HTMLDivElement>('last');
  return (
    <div role="toolbar" aria-label={label} className="panel-actions" {...roving}>
      {actions.map((action) => (
        <Tooltip key={action.id} label={action.label} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className="panel-tool"
            aria-label={action.label}
            aria-pressed={action.pressed}
            data-testid={action.id}
            onClick={action.onClick}
          >
            {action.icon}
          </ActionIcon>
        </Tooltip>
      ))}
      {method !== null && (
        <button
          type="button"
          className="method-button"
          aria-expanded={method.open}
          aria-label={method.label}
          data-testid="show-method"
          onClick={method.onClick}
        >
          {method.button}
        </button>
      )}
    </div>
  );
}
