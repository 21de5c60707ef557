import { counted } from '#text/counted.ts';
import type { indicatorsZh } from '#text/zh/indicators.ts';

/** The panels about indicators. */
export const indicatorsEn: typeof indicatorsZh = {
  kindsPanel: {
    note: (frameworks) => `Each cell is an item: project × expected kind${frameworks === '' ? '' : `; ${frameworks}`}`,
    gap: (kinds, count) =>
      `${kinds}: none of ${counted(count, 'form')} has this row, a gap of the template, not counted one by one`,
    tip: (kind, state, count, base, share) => `${kind} · ${state}\n${count}/${base} slots\n${share}`,
    summary: (parts) => `Slots saying none by kind: ${parts}.`,
    noNone: 'No indicator says none',
  },
  targetForms: {
    forms: {
      full: '100%',
      numeric: 'Other number',
      bounded: 'Range, deadline',
      sized: 'Sized change',
      unsized: 'No baseline',
      direction: 'Direction only',
      text: 'Task in words',
    },
    unknownKind: 'Unknown kind',
    note: (given, all) =>
      `In indicator rows; shares are of given indicators (${given}/${counted(all, 'row')}); 100% includes ≥100%`,
    vague: (found) =>
      `No number or deadline to check: ${found.rows}/${found.given} given indicators (${found.share}), in ${found.projects}/${found.all} projects, ${found.amount}`,
    givenBase: (rows) => `${rows} given indicators`,
    allBase: (rows) => `${rows} indicator rows`,
    tip: (mark) => `${mark.mark}\n${mark.rows}/${mark.base} (${mark.share})\n${mark.projects} projects, ${mark.money}`,
    summary: (parts) => `Forms of targets: ${parts}.`,
    part: (form, rows) => `${form} ${counted(rows, 'row')}`,
  },
  kindsBy: {
    note: (measure, base) => `${measure}, of ${base}; the darker, the greater the share`,
    by: 'By',
    measure: 'Show',
    measures: { gap: 'Not validly filled in', none: 'Says 无', weak: 'Weak items' },
    base: 'Base',
    bases: { printed: 'printed items', framework: 'expected items' },
    notSet: 'Not on the form',
    gapPrinted: 'Not validly filled in (of printed)',
    gapFramework: 'Not validly filled in (of expected)',
    others: (members) => `${members} others`,
    notDrawn: (members, share, base) =>
      `${members} more not drawn, ${share} together (${base}); one by one in the table`,
    tip: (mark) => `${mark.mark}\n${mark.measure} ${mark.part}/${mark.base}\nMoney of these projects ${mark.money}`,
    summary: (measure, parts) => `${measure} by kind: ${parts}.`,
    part: (kind, share) => `${kind} ${share}`,
  },
  repeated: {
    note: 'Names alike without spaces and punctuation, or nearly alike (similarity of character pairs ≥ 0.8), form a group; listed are those of at least two projects, up to 40',
    full: (found) =>
      `Target is 100%: ${found.rows}/${found.given} given indicators (${found.share}), in ${found.projects}/${found.all} projects, ${found.amount}`,
    cut: (compared, all) =>
      `Of ${all} names the ${compared} most frequent are compared for likeness; the others are grouped only when the same`,
    nothing: 'No two projects use the same or nearly the same indicator name',
    near: (names) => `Similar: ${names}`,
    target: (words, rows) => `${words} ×${rows}`,
    more: (rows) => `Only the ${counted(rows, 'row')} of the largest amounts are listed`,
    summary: (groups, name, rows) =>
      `${groups} groups of repeated indicators, the largest is “${name}” with ${counted(rows, 'row')}.`,
  },
};
