import type { Panel } from '#panels/panel.ts';
import { largeWeak, type WeakProject } from '#panels/weakest-projects/draw.ts';
import { WeakList } from '#panels/weakest-projects/View.tsx';

export const largeWeakPanel = { question: largeWeak, pages: { overview: 12 }, View: WeakList } satisfies Panel<
  readonly WeakProject[]
>;
