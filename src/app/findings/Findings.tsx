import { useState } from 'react';
import type { FindingRow } from '#panels/findings/finding.ts';
import type { ViewProps } from '#panels/panel.ts';
import { Agreement } from './Agreement.tsx';
import { FindingPane } from './FindingPane.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { PaperFindings } from './PaperFindings.tsx';
import './findings.css';

/** The list of findings; beside it the one that is looked at, or what is done with those that are ticked. */
export function Findings({ own: rows, title: caption }: ViewProps<readonly FindingRow[]>) {
  const [open, setOpen] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const many = rows.filter(({ key }) => ticked.has(key));
  const one = rows.filter(({ key }) => key === open).slice(0, 1);
  const chosen = many.length > 0 ? many : one;
  if (rows.length === 0) return null;
  return (
    <>
      <Agreement />
      <div className="findings">
        <FindingsTable {...{ rows, caption, open, ticked }} onOpen={setOpen} onTick={setTicked} />
        <FindingPane
          key={many.length > 0 ? 'ticked' : open}
          chosen={chosen}
          ticked={many.length > 0}
          onClose={() => (many.length > 0 ? setTicked(new Set()) : setOpen(null))}
        />
      </div>
      <PaperFindings rows={rows} />
    </>
  );
}
