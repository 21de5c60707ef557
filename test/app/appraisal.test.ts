import { expect, test } from 'vitest';
import { appraisedForm, findingsAsked, formsAsked, isChanged, opened, remarksFor } from '#app/appraisal/appraisal.ts';
import { appraisalPaper } from '#app/appraisal/paper.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { QUESTIONS } from '#domain/appraisal.ts';
import { RULE_IDS } from '#domain/rules.ts';
import { appraisalBook, MOST_SHEETS } from '#export/appraisal/appraisalBook.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { BEARS_ON } from '#rules/basis/bearing.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { readSheets } from '#test/workbook.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readView } from '#view/view.ts';

const text = texts.zh;
const START = readView('#/diagnosis');
const NOTHING = { completeness: '', relevance: '', adequacy: '', feasibility: '' };
const BASIS = { text, scale: 'wan', pack: BUILT_IN, changed: false, standing: 'kept' } as const;

async function reviewed(workspace: Workspace) {
  const asked = formsAsked(null);
  const rows = await workspace.ask(statementOf(asked), askedBy(asked, START));
  return Promise.all(
    rows.map(appraisedForm).map(async (form) => {
      const findings = findingsAsked([form.project]);
      const own = await workspace.ask(statementOf(findings), askedBy(findings, START));
      return { form, remarks: remarksFor(own, text) };
    }),
  );
}

/** How often each title stands in the remarks on a question. */
function titles(words: string): readonly string[] {
  return words
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => line.slice(line.lastIndexOf('：') + 1).split('、'))
    .map((title) => title.replace('（疑似）', ''))
    .toSorted();
}

test('every finding that nobody rejected stands under the one question its rule bears on, once and nowhere else', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const [rejected] = await workspace.ask(
    "select project, rule, position, kind from finding where rule = 'M03' order by project limit 1",
  );
  const place = {
    project: Number(rejected?.project),
    rule: String(rejected?.rule),
    position: rejected?.position === null ? null : Number(rejected?.position),
    kind: rejected?.kind === null ? null : String(rejected?.kind),
  };
  await workspace.reviewing.judge([place], 'rejected', '核对过');
  const forms = await reviewed(workspace);
  expect(forms).toHaveLength(8);
  let counted = 0;
  for (const { form, remarks } of forms) {
    const standing = await workspace.ask(
      "select rule from finding where project = :project and coalesce(verdict, '') not in ('rejected', 'not_applicable')",
      { project: form.project },
    );
    counted += standing.length;
    for (const question of QUESTIONS) {
      const names = standing
        .map(({ rule }) => RULE_IDS.find((id) => id === rule))
        .flatMap((id) => (id !== undefined && BEARS_ON[id] === question ? [text.ruleNames.rules[id].name] : []));
      expect(titles(remarks[question]), `${form.name} ${question}`).toEqual(names.toSorted());
    }
  }
  const [all] = await workspace.ask('select count(*) as findings from finding');
  expect(counted).toBe(Number(all?.findings) - 1);
  const own = forms.find(({ form }) => form.project === place.project);
  expect(own?.remarks.relevance).not.toContain('成本指标非成本');
});

test('nothing of a review that nobody has begun is chosen, whatever stands against the form', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  for (const { form, remarks } of await reviewed(workspace)) {
    const said = opened(remarks);
    expect(said).toEqual({ remarks, assessments: {}, grade: null, opinion: '', reviewer: '', reviewed_on: '' });
    const paper = appraisalPaper(form, said, { ...BASIS, standing: 'blank' });
    expect(paper.grades.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['优', false],
      ['良', false],
      ['中', false],
      ['差', false],
    ]);
    expect(paper.questions.map(({ assessment }) => assessment)).toEqual(['', '', '', '']);
    expect(paper.state).toBe('尚未填写');
  }
  expect(workspace.appraisals.all).toEqual([]);
});

test('what the grades rest on is said to be unchecked, or internal where the pack cites nothing', () => {
  const form = { project: 1, identity: 'a', year: '2024', name: '道路养护', unit: '甲局', amount: null, content: 'b' };
  const notes = (citations: object) =>
    appraisalPaper(form, opened(NOTHING), { ...BASIS, pack: { ...BUILT_IN, citations: { ...citations } } }).notes;
  expect(
    notes({})
      .filter((note) => note.includes('依据'))
      .map((note) => note.endsWith('未经核对')),
  ).toEqual([true, true]);
  const blank = { document: '', clause: '', text: '', read_on: '', source: '', confirmed: false };
  expect(notes({ grades: blank })).toContain('等级含义的依据：内部规则，未附政策依据');
  const confirmed = {
    document: '某办法',
    clause: '第五条',
    text: '原文',
    read_on: '2026-11-01',
    source: '公报',
    confirmed: true,
  };
  expect(notes({ grades: confirmed })).toContain('等级含义的依据：某办法 · 第五条 · 原文 · 2026-11-01 · 见于公报');
});

test('a form that is another one since is told, one that is not is not', () => {
  const kept = { ...opened(NOTHING), identity: 'a', content: 'b', saved_at: '' };
  expect([
    isChanged({ content: 'b' }, kept),
    isChanged({ content: 'c' }, kept),
    isChanged({ content: 'c' }, null),
  ]).toEqual([false, true, false]);
});

test('reviews of several forms are a workbook with an overview and a sheet a form; each figure is as on the form', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const forms = await reviewed(workspace);
  const papers = forms.map(({ form, remarks }, at) =>
    appraisalPaper(
      form,
      {
        ...opened(remarks),
        grade: at === 0 ? 'poor' : null,
        assessments: at === 0 ? { adequacy: 'unmet' } : {},
        opinion: at === 0 ? '=1+1' : '',
        reviewer: '张三',
      },
      { ...BASIS, changed: at === 1 },
    ),
  );
  const heads = ['年度', '单位', '项目', '金额', '一', '二', '三', '四', '等级', '意见', '人', '日期', '说明'];
  const book = await readSheets(await appraisalBook(papers, { name: '一览', heads, left: '' }));
  expect(book.map(({ name }) => name)).toEqual(['一览', ...forms.map(({ form }) => form.name)]);
  const [overview, first, second] = book;
  expect(overview?.rows).toHaveLength(9);
  expect(overview?.rows[0]).toEqual(heads);
  expect(overview?.rows[1]?.slice(4)).toEqual([null, null, '不符合', null, '差', '=1+1', '张三', null, null]);
  expect(overview?.rows[2]?.slice(8)).toEqual([null, null, '张三', null, '审核后原文已变']);
  const sum = (overview?.rows ?? []).slice(1).reduce((all, row) => all + Math.round(Number(row[3]) * 100), 0);
  expect(sum).toBe(593590000);
  const words = (first?.rows ?? []).flat().filter((cell) => cell !== null);
  expect(words).toEqual(
    expect.arrayContaining(['绩效目标审核表', '☑ 差', '☐ 优', '☐ 良', '☐ 中', '不得列入预算', '=1+1']),
  );
  for (const question of QUESTIONS) {
    const found = forms[0]?.remarks[question];
    expect(words).toContain(found === '' ? '没有规则指出的问题' : found);
  }
  expect((second?.rows ?? []).flat()).toContain('审核后原文已变');
  const [paper] = papers;
  if (paper === undefined) throw new Error('no form');
  expect(
    (await readSheets(await appraisalBook([paper], { name: '一览', heads, left: '' }))).map(({ name }) => name),
  ).toEqual([forms[0]?.form.name]);
  // Two forms of one name have two sheets, and what has no sheet is told.
  const many = Array.from({ length: MOST_SHEETS + 1 }, () => paper);
  const large = await readSheets(await appraisalBook(many, { name: '一览', heads, left: '其余只列在此表' }));
  expect(new Set(large.map(({ name }) => name)).size).toBe(MOST_SHEETS + 1);
  expect(large[0]?.rows.at(-1)?.[0]).toBe('其余只列在此表');
});
