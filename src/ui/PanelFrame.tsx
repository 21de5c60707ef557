import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** One button of a panel's head. */
export interface PanelAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export interface PanelFrameProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly state: 'loading' | 'ready' | 'empty' | 'error';
  readonly span: number;
  readonly full: boolean;
  /** One line: title, note, actions; nothing under them. */
  readonly line?: boolean;
  readonly actions: readonly PanelAction[];
  readonly children: ReactNode;
}

/** The same frame for every panel: title, base, what can be done with it. */
export function PanelFrame({ id, title, note, state, span, full, line, actions, children }: PanelFrameProps) {
  const heading = useId();
  return (
    <section
      className={classOf(full, line === true)}
      data-panel={id}
      data-state={state}
      data-span={span}
      aria-labelledby={heading}
      aria-busy={state === 'loading'}
    >
      <header className="panel-head">
        <div>
          <h2 id={heading}>{title}</h2>
          {note !== '' && <p className="note">{note}</p>}
        </div>
        <div className="panel-actions">
          {actions.map((action) => (
            <Tooltip key={action.id} label={action.label} openDelay={400}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={action.label}
                aria-pressed={action.pressed}
                data-testid={action.id}
                onClick={action.onClick}
              >
                {action.icon}
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      </header>
      {children}
    </section>
  );
}

function classOf(full: boolean, line: boolean): string {
  if (full) return 'panel panel-full';
  return line ? 'panel panel-line' : 'panel';
}
