import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '#panels/registry.ts';
import { openWorkspace } from '#test/workspace.ts';
import { today } from '#view/today.ts';
import { drawnFrom } from './asked.ts';
import { printed } from './printed.ts';

describe.each(['wujing', 'multi-year'] as const)(
  'every panel is drawn over the sample %s as it was',
  async (sample) => {
    const workspace = await openWorkspace({ sample });

    test.each(QUESTIONS.map((question) => [question.id, question] as const))('%s', async (id, question) => {
      const drawing = await drawnFrom(workspace, question, '#/overview');
      // What runs until today is another day every day.
      await expect(printed(drawing).replaceAll(today(), 'TODAY')).toMatchFileSnapshot(`golden/${sample}/${id}.txt`);
    });
  },
);
