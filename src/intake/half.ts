import { PROJECT_FIELDS } from '#domain/columns.ts';
import { isIndicators, isList, type Shaped } from '#intake/form/shape.ts';
import { namesOf } from '#intake/table/namesakes.ts';
import { partOf } from '#intake/table/parts.ts';

/** Projects without indicators, or indicators without projects: the other half may be another file. */
export interface Half {
  readonly holds: 'projects' | 'indicators';
  /** The projects that the first rows name, as they are matched. */
  readonly names: readonly string[];
}

/** Which half of its forms a file holds; `null` where it holds whole forms. */
export function halfOf(tables: readonly Shaped[]): Half | null {
  const isProjects = tables.every(isList);
  if (!isProjects && !tables.every(isAlone)) return null;
  return { holds: isProjects ? 'projects' : 'indicators', names: [...new Set(tables.flatMap(namesIn))] };
}

function isAlone({ shape }: Shaped): boolean {
  return shape?.type === 'table' && isIndicators(shape.header);
}

function namesIn({ sheet, shape, first }: Shaped): readonly string[] {
  const header = shape?.header ?? null;
  if (header === null) return [];
  return first
    .filter(({ row }) => row > header.row)
    .flatMap((row) =>
      namesOf({ project: partOf(row, header, PROJECT_FIELDS), above: header.above, sheet: sheet.name }),
    );
}
