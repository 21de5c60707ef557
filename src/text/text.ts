import { zh } from './zh.ts';

export type Text = typeof zh;

export const texts = { zh } as const;
