import type { RawForm, Remark } from '#intake/tidy/raw.ts';

/** Papers that are no form of a project, once for each kind on a sheet. */
export function othersNoted(others: readonly RawForm[]): readonly (Remark & Pick<RawForm, 'sheet'>)[] {
  const groups = new Map<string, RawForm[]>();
  for (const form of others) {
    const key = [form.sheet, form.other].join('\u001f');
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].flatMap((forms) => {
    const [first] = forms;
    if (first === undefined) return [];
    const raw =
      forms
        .flatMap(({ project }) => project.texts.name ?? [])
        .join('、')
        .slice(0, 200) || null;
    return [
      { code: 'X56', sheet: first.sheet, row: first.project.row, column: null, raw, detail: first.other ?? null },
    ];
  });
}
