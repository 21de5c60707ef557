import { zipOf } from '#data/backup/archive.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { JOINED_LIMIT_BYTES, joinedParts } from '#intake/bytes/joinedFile.ts';
import type { Half } from '#intake/half.ts';

/** A file of a drop that holds one half of its forms, or none. */
interface Candidate {
  readonly file: File;
  readonly look: { readonly encoding: Encoding | null; readonly opened: { readonly half: Half | null } } | null;
}

/**
 * Files of projects with the files of their indicators: each group becomes one source. Files belong together where they
 * name the same projects, in whatever order they come; a half without its other stays by itself.
 */
export function groupsOf<C extends Candidate>(all: readonly C[]): readonly (readonly C[])[] {
  const groups: { readonly members: C[]; readonly names: Set<string> }[] = [];
  for (const one of all) {
    const half = one.look?.opened.half ?? null;
    if (half === null) continue;
    const near = groups.filter(({ names }) => half.names.some((name) => names.has(name)));
    const group = { members: [...near.flatMap(({ members }) => members), one], names: new Set(half.names) };
    for (const { names } of near) for (const name of names) group.names.add(name);
    for (const other of near) groups.splice(groups.indexOf(other), 1);
    groups.push(group);
  }
  return groups.map(({ members }) => members).filter(isWhole);
}

function isWhole(members: readonly Candidate[]): boolean {
  const holds = new Set(members.map(({ look }) => look?.opened.half?.holds));
  return holds.size === 2 && members.reduce((sum, { file }) => sum + file.size, 0) <= JOINED_LIMIT_BYTES;
}

/** The files of a group as one, projects first, whatever the order they came in: the same files are the same bytes. */
export async function joinedFile(members: readonly Candidate[]): Promise<File> {
  const [first, second, ...others] = members.toSorted((a, b) => rank(a) - rank(b) || compare(a.file.name, b.file.name));
  const files = [first, second, ...others].flatMap((one) =>
    one === undefined ? [] : [{ file: one.file, encoding: one.look?.encoding ?? null }],
  );
  const more = others.length === 0 ? '' : ` + ${others.length}`;
  return new File([await zipOf(joinedParts(files))], `${first?.file.name} + ${second?.file.name}${more}.zip`);
}

function rank({ look }: Candidate): number {
  return look?.opened.half?.holds === 'projects' ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
