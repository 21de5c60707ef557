import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { answered, plainSheets, workbookOf } from '#test/paper.ts';
import { file, give, open, panel, saved, test } from './page.ts';

/** Run in the page by the test: the policy of the page lets no script element in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CRITERIA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'brief', 'data'] as const;

const NO_UNIT = `年度,项目名称,主管部门,实施单位,年度资金申请总额,一级指标,二级指标,三级指标,年度指标值
2024,食堂改造,教育局,第一小学,85.5,产出指标,数量指标,改造面积,300平方米
`;
const FAULTY = `年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,食堂改造,教育局,第一小学,八十五,产出指标,数量指标,改造面积,300平方米
2024,操场维护,教育局,第一小学,12.5,产出指标,数量指标,维护面积,无
`;

const ROSTER = `项目名称,单位,批复金额(万元)
应急救援,吴泾镇城市运行管理中心,60
`;

/** What axe finds wrong, element by element. */
async function faults(page: Page): Promise<readonly string[]> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator('.waiting')).toHaveCount(0);
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (values): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(document, { runOnly: { type: 'tag', values } }),
    CRITERIA,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('every page is without fault, and so are the tables of its panels', async ({ page }) => {
      await open(page);
      for (const name of PAGES) {
        await page.goto(`/#/${name}`);
        await expect(page.locator(`.tabs a[href^="#/${name}"]`)).toHaveAttribute('aria-current', 'page');
        expect(await faults(page), name).toEqual([]);
        const tables = page.locator('[data-testid="show-table"][aria-pressed="false"]');
        while ((await tables.count()) > 0) await tables.first().click();
        expect(await faults(page), `${name}, as tables`).toEqual([]);
      }
    });

    test('what is handed over is without fault: the dialog, the passphrase, the pages', async ({ page }, info) => {
      const word = '一个够长的口令呀';
      await open(page, '/?sample=multi-year#/overview');
      await page.getByTestId('views').click();
      await page.getByTestId('hand-over').click();
      await page.getByLabel('口令（不设').fill(word);
      await page.getByLabel('再输一次口令').fill(`${word}了`);
      expect(await faults(page), 'the dialog').toEqual([]);
      await page.getByLabel('再输一次口令').fill(word);
      const download = page.waitForEvent('download');
      await page.getByTestId('case-data').click();
      const path = `dist/${info.testId}.mingji`;
      writeFileSync(path, await saved(download));
      try {
        await page.goto(`/?case=${info.testId}`);
        const door = page.getByTestId('case-passphrase');
        await door.getByLabel('口令').fill('另一个');
        await page.keyboard.press('Enter');
        await expect(door).toContainText('口令不对');
        expect(await faults(page), 'the passphrase').toEqual([]);
        await door.getByLabel('口令').fill(word);
        await page.keyboard.press('Enter');
        for (const name of ['overview', 'diagnosis?rules=1', 'data']) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, `#/${name}`);
          await expect(page.getByTestId('case-line')).toBeVisible();
          expect(await faults(page), name).toEqual([]);
        }
      } finally {
        rmSync(path);
      }
    });

    test('many years are without fault', async ({ page }) => {
      await open(page, '/?sample=multi-year#/overview');
      expect(await faults(page)).toEqual([]);
      await page.goto('/?sample=multi-year#/indicators?year=2023');
      await expect(panel(page, 'indicator-types')).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });

    test('the dialog for 整改单, and what one comes to when it is back, are without fault', async ({ page }) => {
      await open(page, '/#/diagnosis');
      await page.getByTestId('correct-units').click();
      await expect(page.getByTestId('correction-make')).toBeVisible();
      expect(await faults(page)).toEqual([]);
      const download = page.waitForEvent('download');
      await page.getByLabel('全选有问题的单位').click();
      await page.getByLabel('吴淞镇城市运行管理中心').click();
      await page.getByTestId('correction-make').click();
      const sent = new File([new Uint8Array(await saved(download))], '整改单.xlsx');
      await page.keyboard.press('Escape');
      const answers = [
        { sheet: '残保金抚恤金专项', line: '时效指标', right: '提升', remark: '按惯例' },
        { sheet: '残保金抚恤金专项', line: '项目名称', left: '残保金专项' },
      ];
      const filled = await workbookOf(answered(await plainSheets(sent), answers), '交回.xlsx');
      const buffer = Buffer.from(await filled.arrayBuffer());
      await page.getByTestId('import-files').setInputFiles([file('交回.xlsx', buffer)]);
      await expect(page.getByTestId('correction-report')).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });

    test('review rounds under way, in the panel and in a sheet, and a roster are without fault', async ({ page }) => {
      await open(page, '/#/diagnosis?unit=吴泾镇城市运行管理中心');
      const rounds = panel(page, 'review-rounds');
      await rounds.getByRole('button', { name: '开始登记' }).click();
      await rounds.getByLabel('期限').fill('2020-01-31');
      await rounds.getByRole('button', { name: '登记为“待退回”' }).click();
      await expect(rounds.getByTestId('round-units')).toContainText('已逾期 7 张');
      expect(await faults(page)).toEqual([]);
      await rounds.getByRole('button', { name: '应急救援' }).click();
      await page.getByTestId('sheet-rounds').locator('summary').click();
      expect((await faults(page)).filter((fault) => /\.round-|\.step-|登记|期限/.test(fault))).toEqual([]);
      await page.goto('/#/data');
      await page.getByTestId('roster-files').setInputFiles(file('2023.csv', ROSTER));
      await expect(panel(page, 'roster')).toContainText('金额不符');
      expect(await faults(page)).toEqual([]);
    });

    test('open rules, a chosen finding, an open filter and the settings are without fault', async ({ page }) => {
      await open(page, '/#/diagnosis?rules=1');
      const rule = page.getByTestId('rules').locator('[data-rule="M03"]');
      await rule.locator('.rule-name').click();
      await rule.getByRole('switch').uncheck({ force: true });
      await expect(page.getByTestId('rules-trial')).toContainText('减少 5 条');
      expect(await faults(page)).toEqual([]);

      await page.goto('/#/diagnosis');
      await expect(page.getByTestId('rules')).toHaveCount(0);
      await panel(page, 'findings').getByRole('button', { name: 'D01 应急救援' }).click();
      expect(await faults(page)).toEqual([]);
      await page
        .getByRole('search')
        .getByRole('button', { name: /^项目类别/ })
        .click();
      await expect(page.getByRole('checkbox', { name: /^经常性项目/ })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByTestId('settings').click();
      await expect(page.locator('.settings')).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });

    test('an empty page, a question before import and a report with problems are without fault', async ({ page }) => {
      await open(page, '/?empty#/overview');
      expect(await faults(page)).toEqual([]);
      await page.getByTestId('import-files').setInputFiles([file('no-unit.csv', NO_UNIT)]);
      await expect(page.getByTestId('import-mapping')).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.getByTestId('import-mapping').getByRole('button', { name: '不导入' }).click();
      await give(page, file('faulty.csv', FAULTY));
      expect(await faults(page)).toEqual([]);
      await page.goto('/?empty#/data');
      await expect(panel(page, 'quarantine')).toHaveAttribute('data-state', 'ready');
      expect(await faults(page)).toEqual([]);
    });
  });
}

const WAYS = [
  { where: 'on a phone', colorScheme: 'light', language: 'zh', viewport: { width: 390, height: 844 } },
  {
    where: 'on a phone, dark and in English',
    colorScheme: 'dark',
    language: 'en',
    viewport: { width: 390, height: 844 },
  },
  { where: 'dark and in English', colorScheme: 'dark', language: 'en', viewport: { width: 1366, height: 768 } },
] as const;

for (const { where, colorScheme, language, viewport } of WAYS) {
  test.describe(where, () => {
    test.use({ colorScheme, viewport, reducedMotion: 'reduce' });
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((kept) => localStorage.setItem('mingji:display', kept), JSON.stringify({ language }));
    });

    test(`every page is without fault ${where}`, async ({ page }) => {
      for (const name of PAGES) {
        await open(page, `/#/${name}`);
        await expect(page.locator(`.tabs a[href^="#/${name}"]`)).toHaveAttribute('aria-current', 'page');
        expect(await faults(page)).toEqual([]);
      }
    });

    test(`what lies open is without fault ${where}`, async ({ page }) => {
      test.slow();
      await open(page, '/#/overview?rows=all&sort=rows-behind.amount.asc');
      await expect(page.getByTestId('behind').locator('tbody tr').first()).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.getByTestId('behind').locator('.sheet-link').first().click();
      await expect(panel(page, 'project-sheet')).toHaveAttribute('data-state', 'ready');
      expect(await faults(page)).toEqual([]);

      await page.goto('/#/overview');
      await expect(page.getByTestId('behind')).toHaveCount(0);
      await panel(page, 'indicator-types').getByTestId('show-table').click();
      await panel(page, 'indicator-types').getByTestId('full-screen').click();
      await panel(page, 'indicator-types').getByTestId('show-method').click();
      await expect(panel(page, 'indicator-types').getByTestId('method')).toBeVisible();
      expect(await faults(page)).toEqual([]);

      await page.goto('/#/diagnosis?rules=1');
      await page.getByTestId('rules').locator('[data-rule="M03"] .rule-name').click();
      expect(await faults(page)).toEqual([]);
    });
  });
}

test('every page is without fault in English', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('mingji:display', '{"language":"en"}'));
  for (const name of PAGES) {
    await open(page, `/#/${name}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator(`.tabs a[href^="#/${name}"]`)).toHaveAttribute('aria-current', 'page');
    expect(await faults(page)).toEqual([]);
  }
});

test('the way by keyboard shows where it is, and begins with a leap to the content', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.reload();
  await expect(panel(page, 'headline')).toBeVisible();

  const unseen: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(() => {
      const here = document.activeElement ?? document.body;
      const look = getComputedStyle(here);
      const outlined = look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 2;
      // A box inside its own label, as of a switch, shows the ring beside itself.
      const beside = here.nextElementSibling === null ? null : getComputedStyle(here.nextElementSibling);
      const ringed = beside !== null && beside.outlineStyle !== 'none';
      return { name: here.outerHTML.slice(0, 160), seen: here === document.body || outlined || ringed };
    });
    if (!seen) unseen.push(name);
  }
  expect(unseen).toEqual([]);
});

test('every chart says in words what it shows, and has a table', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  const charts = page.locator('[data-panel]').getByRole('img');
  await expect(charts.first()).toBeVisible();
  const summaries = await charts.evaluateAll((all) => all.map((chart) => chart.getAttribute('aria-label') ?? ''));
  expect(summaries.filter((words) => words.length < 10)).toEqual([]);
  const charted = page.locator('[data-panel]', { has: page.getByRole('img') });
  await expect(charted.getByTestId('show-table')).toHaveCount(await charted.count());
});
