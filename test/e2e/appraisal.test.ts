import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { readSheets } from '#test/workbook.ts';
import { file, give, open, panel, saved, test } from './page.ts';
import { plain, printed } from './paper.ts';

const HEAD = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值';
const ROWS = [
  '2024,A1,街路巡查员,一中队,85.5,产出指标,数量指标,巡查次数,',
  '2024,A2,食堂改造,第一小学,20,产出指标,数量指标,改造面积,300平方米',
  '2024,A3,操场翻新,第一小学,30,产出指标,数量指标,翻新面积,900平方米',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CRITERIA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function forms(name: string, rows: readonly string[] = ROWS) {
  return file(name, [HEAD, ...rows].join('\n'));
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) => Reflect.get(globalThis, 'axe').run(document, { runOnly: { type: 'tag', values } }),
    CRITERIA,
  );
  return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id} ${nodes[0]?.html}`);
}

test('the reviews of the chosen forms are written one after another, kept, exported, and told to be old after a new version', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await open(page, '/?empty#/diagnosis');
  await give(page, forms('forms.csv'));
  await panel(page, 'review-rounds').getByTestId('appraise-forms').click();
  const desk = page.getByRole('dialog', { name: '绩效目标审核表' });
  await expect(desk.getByTestId('appraisal-tally')).toHaveText('共 3 张，已评级 0 张');
  const form = desk.getByTestId('appraisal');
  await expect(form.getByRole('heading', { level: 3 })).toHaveText('街路巡查员');
  await expect(form.getByLabel('完整性 审核情况')).toHaveValue(/数量指标“巡查次数”：指标值缺失/);
  // Nobody has chosen: nothing is.
  await expect(form.getByRole('radio')).toHaveCount(4);
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(form.getByTestId('appraisal-grades')).toContainText('差不得列入预算');
  await expect(form.getByTestId('appraisal-basis')).toContainText('未经核对');
  await form.getByRole('radio', { name: '中' }).check();
  await form.getByLabel('完整性 评定').selectOption('不符合');
  await form.getByLabel('审核意见').fill('请补填指标值');
  await form.getByLabel('审核人').fill('张三');
  await form.getByLabel('审核日期').fill('2024-11-05');
  await form.getByRole('button', { name: '保存，看下一张' }).click();
  await expect(form.getByRole('heading', { level: 3 })).toHaveText('操场翻新');
  await expect(desk.getByTestId('appraisal-tally')).toHaveText('共 3 张，已评级 1 张');
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
  await form.getByLabel('审核意见').fill('写了没有保存');

  const download = page.waitForEvent('download');
  await desk.getByTestId('export-appraisals').click();
  const book = await readSheets(new Blob([new Uint8Array(await saved(download))]));
  expect(book.map(({ name }) => name)).toEqual(['一览', '街路巡查员', '操场翻新', '食堂改造']);
  expect(book[0]?.rows[1]).toEqual([
    ...['2024', '一中队', '街路巡查员', 855000],
    ...['不符合', null, null, null, '中', '请补填指标值', '张三', '2024-11-05', null],
  ]);
  expect(book[0]?.rows.slice(2).map((row) => [row[2], row[8], row[9], row[12]])).toEqual([
    ['操场翻新', null, '写了没有保存', '未保存'],
    ['食堂改造', null, null, '尚未填写'],
  ]);

  // What is not kept is not given up without a word.
  await desk.getByRole('button', { name: '关闭审核表' }).click();
  await expect(desk.getByRole('alert')).toContainText('有 1 张未保存。');
  await desk.getByRole('button', { name: '不保存，关闭' }).click();
  await expect(desk).toHaveCount(0);

  await page.reload();
  const filled = forms('new.csv', [ROWS[0]?.replace(/,$/, ',300次') ?? '']);
  await page.getByTestId('import-files').setInputFiles([filled]);
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toContainText('替换 1 张');
  await page.goto('/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '街路巡查员' }).click();
  const mark = page.getByTestId('sheet-appraisal');
  await expect(mark).toContainText('绩效目标审核表：中 张三 2024-11-05 审核后原文已变');
  await mark.getByTestId('appraise-form').click();
  await expect(desk.getByTestId('appraisal-changed')).toContainText('审核后原文已变');
  // What was written is kept; what is found now is one click away.
  await expect(form.getByLabel('完整性 审核情况')).toHaveValue(/指标值缺失/);
  await form.getByRole('button', { name: '按现有问题重填' }).click();
  await expect(form.getByLabel('完整性 审核情况')).not.toHaveValue(/指标值缺失/);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(desk.getByTestId('appraisal-changed')).toHaveCount(0);
  expect(refused).toEqual([]);
});

test('the review form alone is printed, one page of A4 with every word of it', async ({ page }) => {
  await open(page, '/?sample=wujing#/diagnosis');
  await panel(page, 'review-rounds').getByTestId('appraise-forms').click();
  const form = page.getByTestId('appraisal');
  await form.getByRole('radio', { name: '良' }).check();
  await form.getByLabel('审核意见').fill('补充后进入下一步');
  const found = await form.getByLabel('相关性 审核情况').inputValue();
  const sheets = await printed(page);
  expect(sheets.map(({ width, height }) => [width, height])).toEqual([[595, 842]]);
  const words = sheets[0]?.words ?? '';
  const lines = ['绩效目标审核表', ...found.split('\n'), '☑良', '☐优', '补充后进入下一步', '未保存', '未经核对'];
  expect(lines.filter((line) => !words.includes(plain(line)))).toEqual([]);
  expect(lines.length).toBeGreaterThan(8);
  expect(words).not.toContain(plain('各规则发现的问题'));

  // All of them: a page each at least, none of them begun on the page of another.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: '打印全部 8 张' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  const all = await printed(page);
  expect(all.filter((sheet) => sheet.words.includes(plain('审核方面审核情况评定')))).toHaveLength(8);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the review form and the citations of the rules are without fault', async ({ page }) => {
      await open(page, '/?sample=wujing#/diagnosis');
      await panel(page, 'review-rounds').getByTestId('appraise-forms').click();
      await expect(page.getByTestId('appraisal')).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByTestId('open-rules').click();
      const parts = page.getByRole('region', { name: '绩效目标审核表的依据' });
      await expect(parts).toContainText('财预〔2015〕88号 · 第二十五条');
      await expect(parts).toContainText('未经核对');
      await parts.getByRole('button', { name: '填写依据' }).last().click();
      await expect(parts.getByLabel('已与正式文本核对')).toBeDisabled();
      await parts.getByLabel('原文').fill('第二十五条的原文');
      await parts.getByLabel('查阅日期').fill('2026-11-01');
      await parts.getByLabel('已与正式文本核对').check();
      await expect(parts.locator('legend')).toHaveText('依据');
      await parts.getByLabel('条款').fill('第二十六条');
      await expect(parts.getByLabel('已与正式文本核对')).not.toBeChecked();
      await expect(parts.locator('legend')).toHaveText('依据 · 未经核对');
      expect(await faults(page)).toEqual([]);
    });
  });
}
