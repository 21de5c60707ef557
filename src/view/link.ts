import { type View, writeView } from './view.ts';

/** What a link says of the data it was made over: of the data themselves, and of rules and verdicts. */
export interface Over {
  readonly data: string;
  readonly judging: string;
}

/** The hash of a view as a link carries it: with the data it was made over. Navigation writes none. */
export function linkHash(view: View, { data, judging }: Over): string {
  const hash = writeView(view);
  return `${hash}${hash.includes('?') ? '&' : '?'}data=${data}-${judging}`;
}

/** In what the data here differ from those a link was made over; null when they do not, or no link says. */
export function differing(hash: string, here: Over): 'data' | 'judging' | null {
  const [, query = ''] = hash.split('?');
  const told = new URLSearchParams(query).get('data');
  if (told === null) return null;
  const [data, judging] = told.split('-');
  if (data !== here.data) return 'data';
  return judging === here.judging ? null : 'judging';
}
