import type { ruleNamesZh } from '#text/zh/ruleNames.ts';

export const ruleNamesEn: typeof ruleNamesZh = {
  rules: {
    C01: {
      name: 'Kind has no row',
      fix: 'Add an indicator of this kind, or say why none applies.',
    },
    C02: {
      name: 'Declared none',
      fix: 'Name an indicator that can be checked, or say why none applies.',
    },
    C03: {
      name: 'Blank name',
      fix: 'Fill in the name, or take the row out.',
    },
    C04: {
      name: 'Target missing',
      fix: 'Fill in the target of the year.',
    },
    C05: {
      name: 'None, with a blank target',
      fix: 'Fill in name and target alike.',
    },
    C06: {
      name: 'None, yet with a target',
      fix: 'Check: the name says none, the target does not.',
    },
    C07: {
      name: 'No benefit indicator',
      fix: 'Set at least one benefit that fits the purpose of the project.',
    },
    C08: {
      name: 'One kind of benefit only',
      fix: 'Check whether the other benefits really do not apply.',
    },
    C09: {
      name: 'No satisfaction indicator',
      fix: 'Add an indicator of satisfaction.',
    },
    C10: {
      name: 'No cost indicator',
      fix: 'Add an indicator of cost with an amount or a unit cost.',
    },
    C11: {
      name: 'High share of none',
      fix: 'Go through the kinds that say none one by one.',
      settings: { share: 'Share from (%)' },
    },
    C12: {
      name: 'Too few or too many indicators',
      fix: 'Few and telling indicators that cover the main outputs and benefits.',
      settings: { least: 'At least', most: 'At most' },
    },
    C13: {
      name: 'Names without a Chinese character',
      fix: 'Write names that can be read; check whether columns are shifted or only numbers were filled in.',
    },
    Q01: {
      name: 'Target is a task in words',
      fix: 'State a number, a date or a grade.',
    },
    Q02: {
      name: 'Direction without an amount',
      fix: 'State by how much, such as 5 % less than last year.',
    },
    Q03: {
      name: 'Comparison without a baseline',
      fix: 'State last year’s actual value and this year’s target.',
    },
    Q04: {
      name: 'Few quantified targets',
      fix: 'Give a number wherever one can be given.',
      settings: { share: 'Share below (%)' },
    },
    Q05: {
      name: 'No unit of measure',
      fix: 'Add the unit, such as %, times, km.',
    },
    Q06: {
      name: 'No operator',
      fix: 'State ≥, ≤ or =.',
    },
    Q07: {
      name: 'Name is a task',
      fix: 'Name what is measured, such as a rate or a number of people.',
    },
    Q08: {
      name: 'One value everywhere',
      fix: 'Set each target at a level that can really be reached.',
      settings: { least: 'At least', share: 'Share from (%)' },
    },
    Q09: {
      name: 'Over 100 %',
      fix: 'Check: a rate ends at 100 %.',
    },
    Q10: {
      name: 'Pseudo-quantity',
      fix: 'Make the name a rate, or give the real quantity.',
    },
    Q11: {
      name: 'Few really quantified targets',
      fix: 'Mend the pseudo-quantities first, then add numbers.',
      settings: { share: 'Share below (%)' },
    },
    Q12: {
      name: 'A kind of slogans only',
      fix: 'Give this kind at least one indicator that can be checked.',
    },
    Q13: {
      name: 'Two indicators in one name',
      fix: 'Make two of it, each with its own target.',
    },
    Q14: {
      name: 'Name says not of what',
      fix: 'Say of whom or what: satisfaction of residents, cost per km.',
    },
    Q15: {
      name: 'Impossibly exact',
      fix: 'A rate found by survey takes ≥, not =.',
    },
    M01: {
      name: 'Quantity given as a rate',
      fix: 'Give a count, an area, a number of people.',
    },
    M02: {
      name: 'Timeliness without time',
      fix: 'State a deadline, a frequency or a rate of timeliness.',
    },
    M03: {
      name: 'Cost is not cost',
      fix: 'Give the total or unit cost with its amount.',
    },
    M04: {
      name: 'Vacuous cost',
      fix: 'State the amount to keep to, such as ≤ 2.5 million yuan.',
    },
    M05: {
      name: 'Satisfaction elsewhere',
      fix: 'Move it to satisfaction and set one that fits this kind.',
    },
    M06: {
      name: 'Ecology is not ecology',
      fix: 'Say what it does to the environment, or why none applies.',
    },
    M07: {
      name: 'Economy is not economy',
      fix: 'Give income, output, tax or savings, or say why none applies.',
    },
    M08: {
      name: 'Weak sustainability',
      fix: 'Name the mechanism or the years it lasts.',
    },
    M09: {
      name: 'Satisfaction is not satisfaction',
      fix: 'Name whose satisfaction it is.',
    },
    M10: {
      name: 'Awareness misplaced',
      fix: 'Awareness is a social benefit.',
    },
    M11: {
      name: 'Output as benefit',
      fix: 'Move it to the outputs; say here what changes by it.',
    },
    M12: {
      name: 'Funds and process as performance',
      fix: 'Money paid in or out and rules kept are process, not performance.',
    },
    M13: {
      name: 'Satisfaction instead of benefit',
      fix: 'Say what changes; list satisfaction apart.',
    },
    D01: {
      name: 'Direction conflict',
      fix: 'Check: name and target point in opposite directions.',
    },
    D02: {
      name: 'Direction twice',
      fix: 'Name the measure; put direction and amount in the target.',
    },
    D03: {
      name: 'Duplicate name',
      fix: 'Merge or rewrite the repeated indicator.',
    },
    D04: {
      name: 'Goals identical',
      fix: 'Let the goal of the year say what this year brings.',
    },
    D05: {
      name: 'One goal contains the other',
      fix: 'The goal of the year should be more specific than the overall goal.',
    },
    D06: {
      name: 'Goal has no quantity',
      fix: 'State a quantity, a scope or a degree in the goal.',
    },
    D07: {
      name: 'Near-duplicates disagree',
      fix: 'Check the targets of the two near-identical indicators.',
      settings: { alike: 'Names alike from (%)' },
    },
    D08: {
      name: 'Low satisfaction target',
      fix: 'Give a reason or raise the target.',
      settings: { least: 'Below' },
    },
    D09: {
      name: 'Goal contradicts target',
      fix: 'Check: the goal says all, the target less than 100 %.',
      settings: { shared: 'Words in common, at least' },
    },
    D10: {
      name: 'Weights do not sum',
      fix: 'Check the weights against the form.',
      settings: {
        sum: 'Should sum to',
        without_execution: 'Or (without execution)',
        without_satisfaction: 'Or (without satisfaction)',
      },
    },
    D11: {
      name: 'Large weakly justified project',
      fix: 'Much money and many weak items: review first.',
    },
    D12: {
      name: 'Cost repeats the budget',
      fix: 'State a unit cost or a saving; the sum is in the budget already.',
    },
    D13: {
      name: 'Cost exceeds the budget',
      fix: 'Check: the cost is more than the amount asked for.',
    },
    D14: {
      name: 'Name and unit disagree',
      fix: 'Check the unit: a rate in %, people in people.',
    },
    D15: {
      name: 'A number in the name too',
      fix: 'Write the number in the target only; both should agree.',
    },
    D16: {
      name: 'Date outside the period',
      fix: 'Check the date against the period of the project.',
    },
    D17: {
      name: 'Goal and indicator give different numbers',
      fix: 'Check the number in the goal against the target.',
      settings: { shared: 'Shared characters, at least' },
    },
    D18: {
      name: 'Price × count exceeds the amount',
      fix: 'Check price, count and amount.',
      settings: { over: 'Over the amount by (%)' },
    },
    D19: {
      name: 'Output out of proportion to money',
      fix: 'Hold it against indicators of the same name and explain.',
      settings: { peers: 'Forms of the same name, at least', times: 'Times the median' },
    },
  },
  words: {
    none: 'Words for none',
    grades: 'Grades',
    checkable: 'Worded targets that can be checked',
    tasks: 'Task verbs (at the start of a name)',
    task_frames: 'Task phrases (at the start of a name)',
    measure_ends: 'Endings that make no task',
    false_measures: 'Words that only look like measures',
    graded: 'Names that ask for a grade',
    measures: 'Nouns of measure (at the end of a name)',
    false_rates: 'Words in 率 that are no rate',
    true_rates: 'Words in which 率 is a rate all the same',
    unitless: 'Measures without a unit',
    written_bounds: 'Words for at least',
    ratios: 'Nouns of ratio',
    rate_units: 'Units of rates',
    bare_names: 'Names that say not of what',
    surveyed: 'Feelings found by survey',
    growth: 'Rates of growth',
    time: 'Words of time',
    not_time: 'Words that are no time',
    cost: 'Words of cost',
    not_cost: 'Words that are no cost',
    harm_cost: 'Social and ecological cost',
    benefit_verbs: 'Verbs of benefit (at the start)',
    count_ends: 'Counts and rates (at the end)',
    money_units: 'Units of money',
    vacuous_cost: 'Vacuous phrases of cost',
    satisfied: 'Words of satisfaction',
    survey_work: 'Work on satisfaction surveys (at the end of a name)',
    not_ecology: 'Words that are no ecology',
    ecology: 'Words of ecology',
    economy: 'Words of economy',
    sustained: 'Words of sustainability',
    awareness: 'Words of awareness',
    output_rates: 'Rates of output',
    effect_rates: 'Coverage that is itself an effect',
    input_rates: 'Rates of input',
    funds: 'Words of funds',
    fund_steps: 'Steps of money',
    process: 'Procedure',
    not_funds: 'Words of money that are no input',
    works: 'Words of work done',
    faults: 'Words of fault',
    strong_harm: 'Plain harm',
    rising_rates: 'Rates that should rise (at the end)',
    limited_counts: 'Counts that may have a ceiling',
    waits: 'Times of waiting and handling',
    floors: 'Spending that may have a floor',
    cost_words: 'Nouns of cost',
    qualifiers: 'Words that tell two indicators apart',
    turns_up: 'Verbs of rising',
    turns_down: 'Verbs of falling',
    wanted_up: 'More is better',
    wanted_down: 'Less is better',
    durations: 'Durations (either way)',
    bare_nouns: 'What may follow such a word at the end of a name',
    bounded: 'Rates that end at 100 %',
    universal: 'Words for all',
  },
  standards: {
    template: { forms: 'Forms that all lack a kind before the template lacks it' },
    weak: { share: 'Share of weak items, suspected ones included, that makes a project weakly justified (%)' },
    large: { parts: 'Large is the upper one of so many parts of a year’s money' },
  },
};
