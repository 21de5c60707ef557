import type { Method, PanelId } from '#text/zh/methods.ts';

const SLOTS =
  'An item is a project × a kind of indicator its framework expects; of several indicators of one kind the best state counts';
const STATES =
  'Given: name and target · no target: a name without one · “无”: the name says none · blank: the row is printed, its name is blank · absent: the form has no such row';
const MONEY =
  'Money is the annual amount; without one the project total stands in and is flagged; projects with neither are counted apart';
const NO_RULES = 'No rule: what the form says';
const STANDING = 'Findings judged rejected or not applicable leave the counts and stay in sight';
const WEAK =
  'A weak item is an expected kind without one sound row: no target, “无”, blank, absent, a task in words, direction only, a comparison without baseline, suspected pseudo-quantity, suspected contrary direction, or misplaced; gaps of the template, accepted ones and findings judged rejected or not applicable aside. Where one benefit kind is sound, “无”, blank or absent in another is none; what is filled in and unsound always is one. Items that go by words alone are suspected until confirmed, and counted apart';
const WEAK_PROJECTS =
  'Weakly justified: weak and suspected items together are at least half of the kinds expected (so that neither an off-class indicator nor a slogan for “无” takes a project off the list). Large: upper third of the money of its year, that is, fewer than a third of the forms with an amount that year have more; equal amounts stand together, forms without an amount are never large';
const WEAK_RULES = 'C02, C03, C04, Q01, Q02, Q03, Q10, D01 and the rules that mark a row as misplaced';
const IMPORT_CHECKS = 'Checks of reading, apart from the rules on indicators';
const ALL_FILES = 'All loaded files; filters do not apply';

/** How weak projects come one after the other, in the ranking and in the matrix. */
const ORDER =
  'By the share of weak items in the kinds expected, then of suspected ones, then by money; what is still equal by year, unit, name and code';

/** The full definition of every panel, by its id. */
export const methodsEn = {
  headings: { base: 'Base', counts: 'What counts', rules: 'Rules it rests on' },
  panels: {
    headline: {
      base: 'All chosen projects of the reporting year, against those of the other year under the same filters. What is not validly filled in is taken of the items the form prints',
      counts: `${MONEY}. ${SLOTS}; not validly filled in = no target, 无, blank; what was accepted in review is not counted and said besides. ${WEAK}. ${WEAK_PROJECTS}`,
      rules: `All rules that are on decide what is weak. ${STANDING}`,
    },
    'spending-by-category': {
      base: 'Chosen projects with an amount in every loaded year; shares are of the same year. With a category chosen the others are still drawn, the totals are of the chosen',
      counts: `${MONEY}. Categories as ticked on the form; several or none ticked stand by themselves`,
      rules: NO_RULES,
    },
    'spending-by-department': {
      base: 'Chosen projects with an amount in the reporting year, shares of their sum; changes against the same filters in the other year',
      counts: `${MONEY}. With one department chosen by unit, with one unit by project; one project by code, else by unit and name`,
      rules: NO_RULES,
    },
    'spending-change': {
      base: 'The reporting year and the year held against, projects under the same filters; percentages are of the earlier amount',
      counts:
        'One project by code, else by unit and name (without year and number), or as a person accepted. In both years: increased, reduced or unchanged; in one: new or ended; what the other year has outside the filters, and what has no amount in one year, stand by themselves',
      rules: NO_RULES,
    },
    'funding-sources': {
      base: 'Projects that state where their money comes from, and the amounts they state',
      counts:
        'Appropriation of the year, carry-over, other funds; where they do not add up to the annual amount it is said and nothing is changed',
      rules: NO_RULES,
    },
    'indicator-types': {
      base: 'The items expected of each kind; a kind that a whole template lacks counts as absent and is said once',
      counts: `${SLOTS}. ${STATES}`,
      rules:
        'Suspected to be misplaced: every given indicator of the item is hit by M02, M03, M05, M06, M07, M09, M10 or M11; else no rule',
    },
    'indicator-types-by': {
      base: 'Either the items the form prints or those its framework expects; 无 of printed, weak of expected items (without what the form does not have)',
      counts: `The share not validly filled in, saying 无, or weak; by year for every loaded year, else of the reporting year. ${SLOTS}`,
      rules: `All rules that are on decide what is weak. ${STANDING}`,
    },
    'target-forms': {
      base: 'Given indicators (name and target); rows without target, with “无” or blank stand apart and are taken of all rows',
      counts:
        'Each row is of one form: 100%, another number, a range or date, a sized change, a comparison without baseline, direction only, a task in words; the last three hold nothing that could be checked',
      rules: 'Read from the words of the target, whatever rules are on',
    },
    'repeated-indicators': {
      base: 'All given indicators; listed from two different projects on',
      counts:
        'Names alike but for blanks and punctuation are one group, and those alike by 0.8 of their pairs of characters; one project of several years counts once',
      rules: NO_RULES,
    },
    'gaps-over-years': {
      base: 'By year: what says 无 or is not validly filled in of the items the form prints; weak items of the expected items, without those the form does not have. With a kind chosen, of that kind alone',
      counts: `${STATES}. What was accepted in review is not counted. ${WEAK}`,
      rules: `All rules that are on decide what is weak; 无 and what is not filled in rest on no rule. ${STANDING}`,
    },
    'large-weak': {
      base: 'Chosen projects of the reporting year; “large” is the upper third of the money of that year over all that is loaded, whatever is chosen',
      counts: `${WEAK}. ${WEAK_PROJECTS}`,
      rules: `${WEAK_RULES}. ${STANDING}`,
    },
    'findings-by-rule': {
      base: 'All chosen projects and their money; a project hit several times by one rule counts once',
      counts: 'A hit: a rule holds on one cell, item or form',
      rules: `The rules that are on; those that go by words are marked as suspected. ${STANDING}`,
    },
    'weakest-projects': {
      base: 'All chosen projects',
      counts: `${ORDER}; no score. ${WEAK}. ${WEAK_PROJECTS}`,
      rules: `${WEAK_RULES}. Rules on shares and counts are listed and do not enter the order, so padding never helps. ${STANDING}`,
    },
    'status-matrix': {
      base: 'A row is a project of a year, a column a kind; kinds beyond the framework have no item',
      counts: `${STATES}. Of several indicators of one kind the best state counts. ${WEAK}. By weak items the order is that of the weakest projects: ${ORDER}`,
      rules: 'Suspected to be misplaced by the rules of misplacement, contradicted by D01; the states rest on no rule',
    },
    'co-missing': {
      base: 'Chosen projects with at least one weak item, suspected ones included; drawn from 20 projects on',
      counts: `Which kinds are weak together in one project. ${WEAK}`,
      rules: `${WEAK_RULES}. ${STANDING}`,
    },
    'review-rounds': {
      base: 'All forms after filtering (one form is one project in one year)',
      counts:
        'Forms and money by the step noted last; a form nothing was noted of counts as received. Forms to return or sent back whose deadline is before today are overdue; once returned, corrected, disputed or closed no deadline runs',
      rules: NO_RULES,
    },
    'review-desk': {
      base: 'Forms with findings among the filtered projects; with a rule or severity chosen, all findings of the forms that have such',
      counts:
        'One finding is one rule on one cell, indicator or form; those on one spot with one cause are shown and judged together',
      rules: `A verdict is kept with the text of the cell and lapses when the text changes. ${STANDING}`,
    },
    findings: {
      base: 'The chosen projects; with a kind, rule or severity chosen only the findings that fit',
      counts: 'A row is one hit of a rule on a cell, item or form; worst first, then by money',
      rules: `The rules that are on. A verdict is kept with the content of the cell and lapses with it. ${STANDING}`,
    },
    'project-table': {
      base: 'All chosen projects, a row for each year',
      counts: `${MONEY}. States count items; indicator rows are those of the form`,
      rules: NO_RULES,
    },
    'project-pivot': {
      base: 'All chosen projects of the reporting year; where rows or columns are years, those of all loaded years under the same filters, the reporting year in bold',
      counts: `${MONEY}. Each project stands in one row and one column, and totals both ways are equal; a dash is no project or no amount. ${WEAK_PROJECTS}`,
      rules: `All rules that are on decide what is weak, nothing else rests on rules. ${STANDING}`,
    },
    'unit-profile': {
      base: 'Chosen projects of the reporting year by unit, changes against the same filters in the other year. With one unit chosen, its figures are of all loaded years',
      counts: `${MONEY}. Not validly filled in = no target, 无, blank, of the items the form prints; what was accepted in review is not counted. ${WEAK_PROJECTS}. Of one kind of trouble a form counts once, with its money`,
      rules: `All rules that are on; the step of review is what was noted last. ${STANDING}`,
    },
    compare: {
      base: 'Chosen projects of the reporting year; years are taken of all that are loaded, under the same filters. A filter on what is compared does not apply here, the others do. Shares are of the money of all members',
      counts: `${MONEY}. What is not validly filled in and 无 are of the items the form prints, weak items of the kinds expected without gaps of the template; what was accepted in review is not counted. A project is one over the years. ${WEAK_PROJECTS}`,
      rules: `All rules that are on decide what is weak, nothing else rests on rules. ${STANDING}`,
    },
    brief: {
      base: 'The chosen projects of the reporting year against those of the other year under the same filters; sums of years and projects chosen by state, rule, severity or kind are not compared',
      counts: `${MONEY}. Not validly filled in: no target, “无” or blank, of printed items. Weak items are of expected items (without those a template lacks), certain and suspected ones told apart: counting “无” alone ranks padded forms best. New and ended go by what is one project over the years`,
      rules: `All rules that are on; weak items by the rules that make an item unsound. ${STANDING}`,
    },
    sources: {
      base: ALL_FILES,
      counts: 'Forms recognised in each file; the framework is guessed or chosen for each file and year',
      rules: NO_RULES,
    },
    ledger: {
      base: ALL_FILES,
      counts:
        'Found = loaded + set aside + dropped + superseded, in forms and in money; superseded: another version of the form is in use, and it is not counted twice; sub-totals are no projects',
      rules: NO_RULES,
    },
    roster: {
      base: 'All rows of the roster and all forms of its years; filters do not apply',
      counts:
        'Matched by year and code, else by year, unit and name (without blanks, punctuation and the year) where that points at one form only; the approved amount is compared with the annual amount (the total where there is none) to the fen. Of several rows of one project the first is matched; rows that cannot be read are listed and not matched',
      rules: NO_RULES,
    },
    quarantine: {
      base: ALL_FILES,
      counts:
        'Forms without year or name, or with amounts that cannot be read: mended here they come in, the original stays as it is',
      rules: IMPORT_CHECKS,
    },
    problems: {
      base: ALL_FILES,
      counts:
        'What is wrong with the data itself, one entry for a cell, row or file; “set aside” keeps the form out, “note” lets it in',
      rules: IMPORT_CHECKS,
    },
  } satisfies Readonly<Record<PanelId, Method>>,
};
