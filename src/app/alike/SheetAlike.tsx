import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { Sheet } from '#app/sheet/sheet.ts';
import type { KindId } from '#domain/kinds.ts';
import { number, text as textOf } from '#model/rows.ts';
import alike from './alike.sql?raw';

interface Props {
  readonly identity: string;
  readonly items: Sheet['weakKinds'];
}

/** 同类项目怎样写: for each weak item, on demand, the nearest sound indicators of its kind among the loaded forms. */
export function SheetAlike({ identity, items }: Props) {
  const { text } = useDesk();
  if (items.length === 0) return null;
  return (
    <section className="sheet-alike" data-testid="sheet-alike">
      <h3>{text.sheet.alike}</h3>
      {items.map(({ kind, label }) => (
        <Item key={`${identity} ${kind}`} {...{ identity, kind, label }} />
      ))}
    </section>
  );
}

interface ItemProps {
  readonly identity: string;
  readonly kind: KindId;
  readonly label: string;
}

function Item({ identity, kind, label }: ItemProps) {
  const [open, setOpen] = useState(false);
  return (
    <details data-kind={kind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <Nearest {...{ identity, kind }} />}
    </details>
  );
}

function Nearest({ identity, kind }: Pick<ItemProps, 'identity' | 'kind'>) {
  const { workspace, text } = useDesk();
  const { changes, fingerprint } = useLoaded();
  const { data, error } = useQuery({
    queryKey: [`${changes} ${fingerprint}`, 'alike', identity, kind],
    queryFn: () => workspace.ask(alike, { identity, kind }),
  });
  if (error !== null) return <p role="alert">{`${text.panel.failed} ${error.message}`}</p>;
  if (data === undefined) return <p className="note">{text.panel.loading}</p>;
  if (data.length === 0) return <p className="note">{text.sheet.noneAlike}</p>;
  return (
    <ol className="plain-list">
      {data.map((row) => (
        <li key={`${row.identity} ${number(row, 'position')}`}>
          <strong>{`${textOf(row, 'indicator') ?? ''}${text.list.colon}${textOf(row, 'target') ?? ''}`}</strong>
          <span className="note">
            {[row.year, row.unit, row.name, row.own_unit === true ? text.sheet.ownPast : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
