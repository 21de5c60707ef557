import { counted } from '#text/counted.ts';
import type { findingsZh, weakZh } from '#text/zh/findings.ts';

/** What the panels around findings say: rules, weak projects, money at risk. */
export const findingsEn: typeof findingsZh = {
  severities: { critical: 'Critical', major: 'Major', minor: 'Minor', info: 'Note' },
  suspected: 'Suspected',
  certain: 'Certain',
  columns: {
    rule: 'Rule',
    rule_name: 'Name',
    severity: 'Severity',
    confidence: 'Confidence',
    hits: 'Findings',
    hits_minor: 'Counted as minor',
    projects: 'Projects',
    amount: 'Amount concerned',
    share: 'Share',
    dismissed: 'Rejected or not applicable',
    fix: 'Suggestion',
    rank: 'Rank',
    form_findings: 'Findings on the whole form',
    criticals: 'Critical findings',
    majors: 'Major findings',
    from: 'Amount from',
    to: 'Amount to',
    read_notes: 'Notes of reading',
    misplaced: 'Suspected misplaced',
    accepted: 'Accepted',
    amount_misplaced: 'Amount with suspected misplacement',
    weak_projects: 'Weakly justified projects',
    weak_amount: 'Amount of weakly justified projects',
    weak_share: 'Share',
  },
  rules: {
    note: (projects, unit) =>
      `Base: the ${projects} chosen projects and their amount (${unit}); suspected = inferred from words, please check`,
    remark: (hit, on) => `${on} rules on, ${hit} with findings; a rule without a cited clause is an internal rule`,
    broken: (rule, forms) =>
      `${rule} could not be computed on ${counted(forms, 'form')}; the other rules are not affected`,
    summary: (parts) => `Rules with most findings: ${parts}.`,
    none: 'No rule has findings.',
    part: (rule, hits) => `${rule} ${hits}`,
    hits: 'Findings',
    projects: 'Projects',
    dismissed: (count) => `${count} more rejected or not applicable`,
    choose: (rule) => `Only projects with findings of ${rule}`,
  },
  weakest: {
    note: (weak, all) =>
      `${weak}/${counted(all, 'project')} have weak items, certain or suspected; by the share of weak items, then of suspected ones, then by amount`,
    drawn: (drawn, all) => `The first ${drawn} are drawn, the others are in the table (${all} in all)`,
    cut: (listed, all) => `The table lists the weakest ${listed} of ${all}; filters narrow them down`,
    summary: (names) => `The weakest projects: ${names}.`,
    none: 'The chosen projects have no weak items',
    large: (weak, all, amount, share) =>
      `${weak} of ${counted(all, 'project')}, ${amount}, ${share}; large = upper third of the money of the year, weakly justified = at least half of the expected items weak`,
    noLarge: 'There are no large weakly justified projects',
    share: (share) => `${share} of all`,
    noAmount: 'No amount',
    deduction: (kind, how) => `${kind}: ${how}`,
    suspected: (rule) => `${rule} (suspected)`,
    formFindings: (rules) => `Whole form: ${rules}`,
  },
  slots: {
    misplaced: 'suspected misplaced',
    contradicted: 'suspected contrary direction',
    accepted: 'accepted',
    marked: (state, marks) => `${state} (${marks})`,
    readNotes: (notes) => `Notes of reading: ${notes}`,
    order: 'Order',
  },
};

/** What is said of weak items and weakly justified projects, wherever it is said. */
export const weakEn: typeof weakZh = {
  items: (certain, suspected) => {
    if (suspected === '0') return certain === '0' ? 'No weak items' : counted(certain, 'weak item');
    return certain === '0'
      ? counted(suspected, 'suspected weak item')
      : `${counted(certain, 'weak item')}, ${suspected} more suspected`;
  },
  ofExpected: (items, expected) => `${items} (of ${expected} expected)`,
  item: 'Weak items',
  suspectedItem: 'Suspected weak items',
  expected: 'Kinds expected',
  project: 'Weakly justified project',
  large: 'Large weakly justified project',
  standing: 'Standing',
  where: 'What is weak',
  suspected: (how) => `${how} (suspected)`,
};
