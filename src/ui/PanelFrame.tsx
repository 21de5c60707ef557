import { Fragment, type ReactNode, useId, useState } from 'react';
import { type PanelAction, PanelTools } from './PanelTools.tsx';
import './marks.css';
import './states.css';
import './panel.css';

/** A definition in parts, and the words on its button. */
export interface PanelMethod {
  readonly button: string;
  readonly label: string;
  readonly parts: readonly { readonly heading: string; readonly words: string }[];
}

export interface PanelFrameProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The full definition behind the note, one click away. */
  readonly method?: PanelMethod | undefined;
  readonly state: 'loading' | 'ready' | 'empty' | 'error';
  readonly span: number;
  readonly full: boolean;
  /** One line: title, note, actions; nothing under them. */
  readonly line?: boolean;
  readonly actions: readonly PanelAction[];
  readonly children: ReactNode;
}

/** The same frame for every panel: title, base, what can be done with it. */
export function PanelFrame(props: PanelFrameProps) {
  const { id, title, note, method, state, span, full, line, actions, children } = props;
  const heading = useId();
  const [defined, setDefined] = useState(false);
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
          <h2 id={heading} tabIndex={-1}>
            {title}
          </h2>
          {note !== '' && <p className="note">{note}</p>}
        </div>
        {(method !== undefined || actions.length > 0) && (
          <PanelTools
            label={title}
            method={
              method === undefined
                ? null
                : { button: method.button, label: method.label, open: defined, onClick: () => setDefined(!defined) }
            }
            actions={actions}
          />
        )}
      </header>
      {defined && method !== undefined && <Definition method={method} />}
      {children}
    </section>
  );
}

function Definition({ method }: { readonly method: PanelMethod }) {
  return (
    <dl className="method" data-testid="method">
      {method.parts.map(({ heading, words }) => (
        <Fragment key={heading}>
          <dt>{heading}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function classOf(full: boolean, line: boolean): string {
  if (full) return 'panel panel-full';
  return line ? 'panel panel-line' : 'panel';
}
