import type { Text } from './text.ts';

/** The texts where what is loaded is looked at only: no sentence invites to change it. */
export function readOnlyText(text: Text): Text {
  const { wujing, 'multi-year': multiYear, sources, damaged, quarantine, ...others } = text.case.instead;
  return {
    ...text,
    samples: { ...text.samples, wujing, 'multi-year': multiYear },
    sources: { ...text.sources, note: sources, damaged },
    quarantine: { ...text.quarantine, note: quarantine },
    roster: { ...text.roster, none: others.roster },
    verdicts: { ...text.verdicts, note: others.findings, choose: others.choose, kept: others.kept },
    desk: { ...text.desk, note: others.desk },
    rounds: { ...text.rounds, none: others.rounds },
    views: { ...text.views, none: others.views },
    sheet: { ...text.sheet, missingWhy: others.sheet },
  };
}
