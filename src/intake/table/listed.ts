import { foldedName } from '#domain/names.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { RawForm } from '#intake/tidy/raw.ts';
import type { Way } from './long.ts';

/**
 * A workbook often lists its projects on one sheet and has their forms on others. Projects of the list whose form is
 * there are left out (X44), so that no amount counts twice; those without a form come in as they stand.
 */
export async function* listedForms(
  whole: AsyncIterable<RawForm>,
  listed: AsyncIterable<RawForm>,
  { notice }: Pick<Way, 'notice'>,
): AsyncGenerator<RawForm> {
  const known = new Map<string, Identity[]>();
  for await (const form of whole) {
    const identity = identityOf(form);
    for (const key of keysOf(identity)) known.set(key, [...(known.get(key) ?? []), identity]);
    yield form;
  }
  const left = new Map<string | null, RawForm[]>();
  for await (const form of listed) {
    const identity = identityOf(form);
    const same = keysOf(identity).flatMap((key) => known.get(key) ?? []);
    if (!same.some((other) => agree(identity, other))) yield form;
    else left.set(form.sheet, [...(left.get(form.sheet) ?? []), form]);
  }
  for (const [sheet, forms] of left) {
    const names = forms.map(({ project }) => project.texts.name ?? project.texts.code ?? '');
    const row = forms[0]?.project.row ?? null;
    const raw = names.join('、').slice(0, 200);
    notice({ code: 'X44', row, column: null, raw, detail: String(forms.length) }, sheet);
  }
}

/** What a form says of which project-year it is; a list says less than a form. */
interface Identity {
  readonly name: string | null;
  readonly code: string | null;
  readonly unit: string | null;
  readonly year: number | null;
}

function identityOf({ project: { texts }, above, sheet }: RawForm): Identity {
  return {
    name: plain(texts.name),
    code: plain(texts.code),
    unit: plain(texts.unit),
    year: readYear(texts.year ?? '') ?? above.year ?? readYear(sheet ?? ''),
  };
}

function keysOf({ name, code }: Identity): readonly string[] {
  return [name === null ? '' : `name ${name}`, code === null ? '' : `code ${code}`].filter((key) => key !== '');
}

/** What both say, they say alike. */
function agree(one: Identity, other: Identity): boolean {
  return (['name', 'code', 'unit', 'year'] as const).every(
    (part) => one[part] === null || other[part] === null || one[part] === other[part],
  );
}

function plain(text: string | undefined): string | null {
  return text === undefined ? null : foldedName(text);
}
