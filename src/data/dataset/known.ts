import type { Writer } from '#engine/engine.ts';
import type { StageName } from './stage.ts';

/** A file that is loaded already, by its hash. */
export interface Known {
  readonly sha256: string;
  readonly file: string;
  readonly accepted: number;
  readonly quarantined: number;
}

const known = (at: StageName | '') => `
select came.sha256, min(came.file) as file,
  count(case when form.status = 'accepted' then 1 end) as accepted,
  count(case when form.status = 'quarantined' then 1 end) as quarantined
from ${at}source as came
left join ${at}project as form on form.source = came.source
group by came.sha256
`;

/** The files that are loaded, or lie on a stage, by hash. */
export async function knownSources({ ask }: Pick<Writer, 'ask'>, at: StageName | '' = ''): Promise<readonly Known[]> {
  return (await ask(known(at))).map(({ sha256, file, accepted, quarantined }) => ({
    sha256: String(sha256),
    file: String(file),
    accepted: Number(accepted),
    quarantined: Number(quarantined),
  }));
}
