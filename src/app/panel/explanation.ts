import type { Sheet } from '#export/xlsx.ts';
import type { Text } from '#text/text.ts';
import type { Fact } from './provenance.ts';
import type { Shown } from './shown.ts';

/** 说明: the sheet that says what a workbook is and what it rests on, so that it can travel alone. */
export function explanation(
  lines: readonly (readonly (string | number | null)[])[],
  facts: readonly Fact[],
  text: Text,
): Sheet {
  const told = facts.map(({ label, words }) => [label, words]);
  const [head = [], ...rest] = lines;
  return { name: text.workbook.explanation, rows: [head, ...told, ...rest], formats: [], prose: true };
}

/** What a panel is: its definition in full, and what holds for all of it. */
export function definition(
  { id, title, drawing, annotations }: Shown,
  { methods, workbook, annotations: { title: annotation } }: Text,
): readonly (readonly string[])[] {
  const method = methods.panels[id];
  const parts = ['base', 'counts', 'rules'] as const;
  return [
    [workbook.panel, title],
    [workbook.note, drawing.note],
    ...parts.map((part) => [methods.headings[part], method[part]]),
    ...drawing.remarks.map((remark) => [workbook.remark, remark]),
    ...annotations.map((words) => [annotation, words]),
  ];
}
