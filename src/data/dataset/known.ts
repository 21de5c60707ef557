import type { Engine } from '#engine/engine.ts';

/** A file that is loaded already, by its hash. */
export interface Known {
  readonly sha256: string;
  readonly file: string;
  readonly accepted: number;
  readonly quarantined: number;
}

const KNOWN = `
select source.sha256, min(source.file) as file, count(project.project) as found,
  count(case when project.status = 'accepted' then 1 end) as accepted
from source
left join project on project.source = source.source
group by source.sha256
`;

/** The files that are loaded, by hash. */
export async function knownSources(engine: Engine): Promise<readonly Known[]> {
  return (await engine.ask(KNOWN)).map((row) => {
    const accepted = Number(row.accepted);
    return { sha256: String(row.sha256), file: String(row.file), accepted, quarantined: Number(row.found) - accepted };
  });
}
