import { expect, test } from 'vitest';
import type { RuleId } from '#domain/rules.ts';
import type { Engine } from '#engine/engine.ts';
import { openEngine } from '#engine/node.ts';
import { prepare } from '#model/prepare.ts';
import { setRules } from '#model/rules.ts';
import { settleForms, settleStanding } from '#model/settle.ts';
import { findingsByRule } from '#panels/findings-by-rule/draw.ts';
import { askedBy, type Question, statementOf } from '#panels/question.ts';
import { weakestProjects } from '#panels/weakest-projects/draw.ts';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN, type RulePack } from '#rules/pack.ts';
import type { Rule } from '#rules/rule.ts';
import { readView } from '#view/view.ts';
import { formOf } from './forms.ts';

const FORMS = [1, 2, 3, 4];
const AMOUNTS = [100, 200, 300, 400];

/** The ids a catalogue of this length would have. */
function idOf(place: number): RuleId {
  return `X${String(place).padStart(3, '0')}` as RuleId;
}

/** 127 rules on a row: the rule of a place hits the forms whose number divides it. Then one on a form, two on the set. */
const RULES: readonly Rule[] = [
  ...Array.from({ length: 127 }, (_, at): Rule => {
    const place = at + 1;
    return {
      id: idOf(place),
      severity: place % 2 === 0 ? 'minor' : 'info',
      confidence: 'A',
      stage: 'row',
      cell: 'target',
      holds: ({ parts }) => parts.value !== null && place % parts.value === 0,
    };
  }),
  {
    id: idOf(128),
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    hits: ({ named }) =>
      named.some(({ value }) => value === '2次') ? [{ position: null, cell: null, evidence: 'two' }] : [],
  },
  {
    id: idOf(129),
    severity: 'major',
    minorFor: ['cost'],
    confidence: 'A',
    stage: 'set',
    over: 'slots',
    sql: `select project, 'cost' as kind, null as severity, 'dear' as evidence from target_form where amount >= :least`,
    settings: { least: 300 },
  },
  {
    id: idOf(130),
    severity: 'critical',
    confidence: 'A',
    stage: 'set',
    over: 'standing',
    large_weak: true,
    sql: `select project, null as kind, null as severity, null as evidence from seen where minors >= :minors and majors >= 1`,
    settings: { minors: 1 },
  },
];

/** Four forms of one source, each with one indicator whose target is its number, judged by these rules. */
async function judged(engine: Engine, pack: RulePack): Promise<void> {
  const { writer } = engine;
  const projects = FORMS.map(
    (form, at) =>
      `(${form}, 1, 'accepted', ${form}, 1, 'target', 2023, 'p${form}', 'i${form}', 'c', 'other', ${AMOUNTS[at]}, 1, 1)`,
  );
  const doctor = doctorOf(pack, RULES);
  const findings = FORMS.flatMap((form) =>
    doctor(formOf([['数量指标', '场次', `${form}次`]])).findings.map(
      ({ rule, severity, position, kind }) =>
        `(${form}, 1, '${rule}', '${severity}', ${position ?? 'null'}, ${kind === null ? 'null' : `'${kind}'`})`,
    ),
  );
  await setRules(writer, pack, RULES);
  await writer.run(`
    delete from source; delete from project; delete from diagnosis; delete from finding; delete from verdict;
    insert into source values (1, 'a.csv', 'aa', 1, null, 'tidy', null, '2023', false);
    insert into project (
      project, source, status, row_number, layout, form, year, name, identity, content, category, amount, printed,
      indicator_rows
    ) values ${projects.join(', ')};
    insert into diagnosis
    select project, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0 from project;
    insert into finding (project, source, rule, severity, position, kind) values ${findings.join(', ')};
  `);
  await settleForms(writer, { chosen: new Map(), merged: new Map() }, RULES);
}

const engine = await prepare(await openEngine());

function asked(question: Pick<Question, 'sql' | 'asks' | 'unfiltered'>, hash = '#/diagnosis') {
  return engine.ask(statementOf(question), askedBy(question, readView(hash)));
}

const SEVERITIES = 'select project, criticals, majors, minors, infos from seen order by project';

test('130 rules are told apart, each with its findings and forms, and summed up by severity', async () => {
  await judged(engine, BUILT_IN);
  const rows = await asked(findingsByRule);
  expect(rows.length).toBe(130);
  const found = new Map(rows.map(({ rule, hits, projects, amount }) => [rule, [hits, projects, amount]]));
  for (let place = 1; place <= 127; place++) {
    const forms = FORMS.filter((form) => place % form === 0);
    const amount = forms.reduce((sum, form) => sum + 100 * form, 0);
    expect(found.get(idOf(place)), idOf(place)).toEqual([forms.length, forms.length, amount]);
  }
  expect([128, 129, 130].map((place) => found.get(idOf(place)))).toEqual([
    [1, 1, 200],
    [2, 2, 700],
    [1, 1, 200],
  ]);
  expect(await engine.ask(SEVERITIES)).toEqual([
    { project: 1, criticals: 0, majors: 0, minors: 63, infos: 64 },
    { project: 2, criticals: 1, majors: 1, minors: 63, infos: 0 },
    { project: 3, criticals: 0, majors: 0, minors: 22, infos: 21 },
    { project: 4, criticals: 0, majors: 0, minors: 32, infos: 0 },
  ]);
});

test('the filter on a rule chooses the forms of that rule and of no other', async () => {
  await judged(engine, BUILT_IN);
  const chosen = { sql: 'select project from chosen order by project' };
  const forms = async (place: number) =>
    (await asked(chosen, `#/diagnosis?rule=${idOf(place)}`)).map(({ project }) => project);
  expect(await Promise.all([1, 63, 64, 65, 96, 127, 128, 129, 130].map(forms))).toEqual([
    [1],
    [1, 3],
    [1, 2, 4],
    [1],
    [1, 2, 3, 4],
    [1],
    [2],
    [3, 4],
    [2],
  ]);
});

/** No kind is a gap of the template: whatever a form lacks is weak. */
const NO_TEMPLATE = { template: { forms: 5 } };

test('a ranked form names the rules on the form as a whole, and no others', async () => {
  await judged(engine, { ...BUILT_IN, settings: NO_TEMPLATE });
  const rows = await asked(weakestProjects);
  expect(Object.fromEntries(rows.map(({ project, rules }) => [project, rules]))).toEqual({
    1: null,
    2: idOf(128),
    3: null,
    4: null,
  });
});

test('a rule about the set asks the settings of the pack in force, and finds nothing once it is off', async () => {
  const found = async (pack: RulePack) => {
    await judged(engine, pack);
    const rows = await engine.ask(
      "select rule, project, severity, evidence from finding where rule in ('X129', 'X130') order by rule, project",
    );
    return rows.map((row) => Object.values(row).filter(Boolean).join(' '));
  };
  const settings = { X129: { least: 400 }, X130: { minors: 64 } };
  expect(await found(BUILT_IN)).toEqual(['X129 3 minor dear', 'X129 4 minor dear', 'X130 2 critical']);
  expect(await found({ ...BUILT_IN, settings })).toEqual(['X129 4 minor dear']);
  expect(await found({ ...BUILT_IN, switched: { X129: false } })).toEqual(['X130 2 critical']);
  expect(await found({ ...BUILT_IN, switched: { X129: false, X130: false } })).toEqual([]);
});

test('settling twice finds nothing twice, and a dismissed finding on all forms together counts no more', async () => {
  await judged(engine, BUILT_IN);
  const before = await engine.ask(SEVERITIES);
  await settleForms(engine.writer, { chosen: new Map(), merged: new Map() }, RULES);
  await settleStanding(engine.writer, RULES);
  expect(await engine.ask(SEVERITIES)).toEqual(before);
  await engine.writer.run("insert into verdict values ('i2', 'X130', 'any', 'rejected', '', '2023')");
  await settleStanding(engine.writer, RULES);
  expect((await engine.ask(SEVERITIES))[1]).toEqual({ project: 2, criticals: 0, majors: 1, minors: 63, infos: 0 });
});

test('the share of weak items that makes a form weakly justified is a setting', async () => {
  const weak = async (share: number) => {
    await judged(engine, {
      ...BUILT_IN,
      switched: { X130: false },
      settings: { ...NO_TEMPLATE, weak: { share } },
    });
    return (await engine.ask('select weakly_justified from seen order by project')).map((row) => row.weakly_justified);
  };
  // All kinds but one are weak items.
  expect(await weak(50)).toEqual([true, true, true, true]);
  expect(await weak(95)).toEqual([false, false, false, false]);
});

test('from how many forms on a template lacks a kind is a setting', async () => {
  const lacking = async (forms: number) => {
    await judged(engine, { ...BUILT_IN, settings: { template: { forms } } });
    const [row] = await engine.ask('select count(*) as kinds from template_gap');
    return Number(row?.kinds);
  };
  expect(await lacking(5)).toBe(0);
  expect(await lacking(4)).toBeGreaterThan(0);
});
