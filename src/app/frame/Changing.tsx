import type { ReactNode } from 'react';
import { useReadOnly } from './context.ts';

/** What changes the data or what was said of them: not there where these are looked at only. */
export function Changing({ children }: { readonly children: ReactNode }) {
  return useReadOnly() ? null : children;
}
