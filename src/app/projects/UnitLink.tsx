import type { ReactNode } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { besides, ofUnit, writeView } from '#view/view.ts';

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

/** Where one or two units or departments are chosen: the way to them side by side. */
export function CompareLink() {
  const { text, view } = useDesk();
  const { unit, department } = view.filters;
  const of = unit.length > 0 ? 'unit' : 'department';
  const sides = unit.length > 0 ? unit : department;
  if (sides.length === 0 || sides.length > 2 || view.page === 'compare') return null;
  return (
    <a className="unit-link" href={writeView(besides(view, of, sides))}>
      {text.compare.button}
    </a>
  );
}
