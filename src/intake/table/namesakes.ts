import type { ProjectField } from '#domain/columns.ts';
import { codedOffice, codedProject, foldedName } from '#domain/names.ts';
import { readYear } from '#intake/tidy/date.ts';
import type { Part, RawForm } from '#intake/tidy/raw.ts';

/** What a row says of which project-year it belongs to, as it is matched. */
interface Identity {
  readonly code: string | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly year: number | null;
}

type Said = Pick<RawForm, 'above' | 'sheet'> & { readonly project: Pick<Part<ProjectField>, 'texts'> };

/** A code glued to a name is a code; a year that the row does not say is that of its title or sheet. */
function identityOf({ project: { texts }, above, sheet }: Said): Identity {
  const glued = texts.name === undefined ? null : codedProject(texts.name);
  const unit = texts.unit === undefined ? undefined : (codedOffice(texts.unit)?.name ?? texts.unit);
  return {
    code: folded(texts.code ?? glued?.code),
    name: folded(glued?.name ?? texts.name),
    unit: folded(unit),
    year: readYear(texts.year ?? '') ?? above.year ?? readYear(sheet ?? ''),
  };
}

/** What such a row is found by, the code first. */
export function namesOf(said: Said): readonly string[] {
  const { code, name } = identityOf(said);
  return [code === null ? '' : `code ${code}`, name === null ? '' : `name ${name}`].filter((key) => key !== '');
}

/** Projects, to be found by what the rows of another sheet say of them. */
export class Namesakes {
  readonly #byName = new Map<string, { readonly form: RawForm; readonly identity: Identity }[]>();

  constructor(forms: readonly RawForm[]) {
    for (const form of forms) {
      for (const key of namesOf(form)) {
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), { form, identity: identityOf(form) }]);
      }
    }
  }

  /** The one project that these words can mean: nothing of what both say differs. `null` where there is none, or two. */
  of(said: Said): RawForm | null {
    const wanted = identityOf(said);
    const fits = new Map<RawForm, number>();
    for (const key of namesOf(said)) {
      for (const { form, identity } of this.#byName.get(key) ?? []) {
        const score = likeness(wanted, identity);
        if (score > 0) fits.set(form, score);
      }
    }
    const most = Math.max(...fits.values());
    const best = [...fits].filter(([, score]) => score === most);
    return best.length === 1 ? (best[0]?.[0] ?? null) : null;
  }
}

/** How many parts are said alike; 0 where one is said otherwise. With the same code, name and unit may be spelled apart. */
function likeness(one: Identity, other: Identity): number {
  const parts = one.code !== null && one.code === other.code ? CODED : NAMED;
  if (parts.some((part) => one[part] !== null && other[part] !== null && one[part] !== other[part])) return 0;
  return NAMED.filter((part) => one[part] !== null && one[part] === other[part]).length;
}

const CODED = ['year'] as const;
const NAMED = ['code', 'name', 'unit', 'year'] as const;

function folded(text: string | undefined): string | null {
  return text === undefined ? null : foldedName(text);
}
