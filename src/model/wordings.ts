import { line } from '#domain/lines.ts';
import { COMPARED_WORDINGS } from '#domain/targets/wording.ts';
import type { Writer } from '#engine/engine.ts';
import { nearGroups } from '#rules/near.ts';
import frequentSql from './wordings.sql?raw';

/** Brings the groups of near-same wordings up to date: part of the change that loads or removes a source. */
export async function groupWordings(writer: Writer): Promise<void> {
  const frequent = await writer.ask(frequentSql, { most: COMPARED_WORDINGS });
  const groups = nearGroups(frequent.map(({ wording }) => String(wording)));
  const lines = groups.flatMap(([lead, ...others]) =>
    [lead, ...others].map((wording) => line([lead ?? '', wording ?? ''])),
  );
  await writer.run('delete from near_wording; delete from wording_count;');
  await writer.fill({ table: 'wording_count', text: line([Number(frequent[0]?.wordings ?? 0)]), rows: 1 });
  await writer.fill({ table: 'near_wording', text: lines.join(''), rows: lines.length });
}
