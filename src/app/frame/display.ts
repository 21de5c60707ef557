import { useSyncExternalStore } from 'react';
import { isLanguage, type Language } from '#text/text.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the page looks to this reader: kept on this computer, and no part of a link. */
export interface Display {
  readonly language: Language;
  readonly theme: Theme;
}

const KEPT_AS = 'mingji:display';
const DEFAULT: Display = { language: 'zh', theme: 'system' };

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let display = kept();
let isKept = true;

/** The display and the colours it comes to; renders again when either changes. */
export function useDisplay(): Display & { readonly colors: 'light' | 'dark' } {
  const now = useSyncExternalStore(subscribe, () => display);
  const colors = useSyncExternalStore(subscribe, () => colorsOf(display));
  return { ...now, colors };
}

/** Changes the display and keeps it for the next visit. */
export function setDisplay(change: Partial<Display>): void {
  display = { ...display, ...change };
  try {
    if (isKept) localStorage.setItem(KEPT_AS, JSON.stringify(display));
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
  for (const listener of listeners) listener();
}

/** From now on nothing is written into this browser: what is looked at was handed over. */
export function keepNothing(): void {
  isKept = false;
}

/** The colours before anything is drawn, so that a dark page does not begin white. */
export function paintFirst(): void {
  document.documentElement.dataset.theme = colorsOf(display);
}

function colorsOf({ theme }: Display): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemDark.matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  systemDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemDark.removeEventListener('change', listener);
  };
}

function kept(): Display {
  try {
    const read: Partial<Record<keyof Display, unknown>> = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}');
    return {
      language: isLanguage(read.language) ? read.language : DEFAULT.language,
      theme: THEMES.find((theme) => theme === read.theme) ?? DEFAULT.theme,
    };
  } catch {
    return DEFAULT;
  }
}
