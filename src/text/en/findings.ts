import type { findingsZh } from '#text/zh/findings.ts';
import { counted } from './counted.ts';

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
    share: (share) => `${share} of all`,
    noAmount: 'No amount',
    deduction: (kind, how) => `${kind}: ${how}`,
    suspected: (rule) => `${rule} (suspected)`,
    formFindings: (rules) => `Whole form: ${rules}`,
  },
  risk: {
    note: (unit, without) =>
      `Across: annual amount (${unit}); up: weak items, suspected ones included; large = upper third of the amounts of the year${without > 0 ? `; ${without} without amount not drawn` : ''}`,
    corner: (projects, amount, share) =>
      `Large weakly justified projects: ${counted(projects, 'project')} · ${amount} · ${share}`,
    noCorner: 'No large weakly justified projects',
    binned: (projects) =>
      `${counted(projects, 'project')} gathered into points by amount and weak items; a larger point holds more. Choose a point to see its range of amounts`,
    axis: 'Weak items',
    others: 'Other projects',
    atRisk: 'Large weakly justified',
    tip: (name, yuan, weak, findings) => `${name}\nCNY ${yuan}\n${weak} weak items\n${findings}`,
    binTip: (projects, from, to, weak) => `${counted(projects, 'project')}\nCNY ${from} to ${to}\n${weak} weak items`,
    findings: (critical, major) => `Critical ${critical} · Major ${major}`,
    yes: 'Yes',
  },
  slots: {
    misplaced: 'suspected misplaced',
    contradicted: 'suspected contrary direction',
    accepted: 'accepted',
    marked: (state, marks) => `${state} (${marks})`,
    readNotes: (notes) => `Notes of reading: ${notes}`,
    order: 'Order',
  },
  headline: {
    weak: 'Amount of weakly justified projects',
    weakShare: (share, projects, all) => `${share} · ${projects}/${counted(all, 'project')}`,
    weakMeans: 'At least half of the kinds expected are weak items, suspected ones included',
    gapAccepted: (accepted, all, printed) => `${accepted} more accepted; with them ${all}/${printed}`,
    framework: (gap, expected, absent, template) =>
      `By framework ${gap}/${expected}, ${counted(absent, 'row')} missing${template === '0' ? '' : ` (${template} not on the template)`}`,
  },
};
