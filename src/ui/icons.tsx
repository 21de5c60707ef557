import type { ReactNode } from 'react';

function icon(path: ReactNode) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {path}
    </svg>
  );
}

export const TABLE = icon(<path d="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 3v10" />);
export const CHART = icon(<path d="M2 13.5h12M4 11V7M8 11V3M12 11V5" strokeLinecap="round" />);
export const BESIDE = icon(<path d="M2 3h4.5v10H2zM9.5 3H14v10H9.5z" strokeLinejoin="round" />);
export const PICTURE = icon(<path d="M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M10.8 6h.1" strokeLinejoin="round" />);
export const SHEET = icon(<path d="M8 2v8m0 0L5 7m3 3 3-3M2.5 13.5h11" strokeLinecap="round" strokeLinejoin="round" />);
export const WORKBOOK = icon(
  <path d="M9 2H3.5v12h9V5.5zM9 2v3.5h3.5M6 8l4 4m0-4-4 4" strokeLinecap="round" strokeLinejoin="round" />,
);
export const EXPAND = icon(<path d="M9.5 2H14v4.5M6.5 14H2V9.5M14 2 9.5 6.5M2 14l4.5-4.5" strokeLinecap="round" />);
export const SHRINK = icon(<path d="M13.5 6.5H9.5v-4M2.5 9.5h4v4M9.5 6.5 14 2M6.5 9.5 2 14" strokeLinecap="round" />);
export const DOWN = icon(<path d="m4 6 4 4 4-4" strokeLinecap="round" strokeLinejoin="round" />);
export const CROSS = icon(<path d="m4.5 4.5 7 7m0-7-7 7" strokeLinecap="round" />);
export const PEN = icon(<path d="M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3zM9.4 4.3l2.3 2.3" strokeLinejoin="round" />);
