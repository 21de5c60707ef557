import type { ReactNode } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { ofUnit, writeView } from '#view/view.ts';

interface Props {
  /** The value of the unit filter. */
  readonly unit: string;
  readonly children: ReactNode;
}

/** The way to the page of one unit. */
export function UnitLink({ unit, children }: Props) {
  const { text, view } = useDesk();
  return (
    <a className="unit-link" href={writeView(ofUnit(view, unit))} title={text.unit.page}>
      {children}
    </a>
  );
}
