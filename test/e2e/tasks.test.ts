import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { open, panel, test } from './page.ts';

/** What a person does: with the mouse each click counts, on the keyboard each key. */
interface Person {
  readonly steps: () => number;
  go(what: Locator): Promise<void>;
}

/** Keys it may take to come to a control before it counts as out of reach. */
const PATIENCE = 60;

function withMouse(): Person {
  let steps = 0;
  return {
    steps: () => steps,
    async go(what) {
      steps++;
      await what.click();
    },
  };
}

/** From panel to panel to the one with the control, Tab until it has the focus, along a bar by arrows, then Enter. */
function withKeys(page: Page): Person {
  let steps = 0;
  const press = async (key: string) => {
    steps++;
    await page.keyboard.press(key);
  };
  return {
    steps: () => steps,
    async go(what) {
      await expect(what).toBeVisible();
      for (let keys = 0; await isElsewhere(what); keys++) {
        expect(keys, `panels to ${what}`).toBeLessThan(PATIENCE);
        await press('Alt+PageDown');
      }
      for (let keys = 0; !(await isReached(what)); keys++) {
        expect(keys, `keys to ${what}`).toBeLessThan(PATIENCE);
        await press((await isInBar(what)) ? 'ArrowRight' : 'Tab');
      }
      const ticked = await what.evaluate((one) => one instanceof HTMLInputElement && one.type === 'checkbox');
      await press(ticked ? 'Space' : 'Enter');
    },
  };
}

function isReached(what: Locator): Promise<boolean> {
  return what.evaluate((one) => one === document.activeElement);
}

/** The focus is on another button of the same bar, which the arrows walk. */
function isInBar(what: Locator): Promise<boolean> {
  return what.evaluate((one) => {
    const bar = one.closest('[role=toolbar], .masthead, search, .figures');
    const held = document.activeElement;
    return one.tabIndex === -1 && held?.matches('a, button') === true && bar?.contains(held) === true;
  });
}

/** In a panel that does not have the focus. */
function isElsewhere(what: Locator): Promise<boolean> {
  return what.evaluate((one) => one.closest('[data-panel]')?.contains(document.activeElement) === false);
}

interface Task {
  readonly name: string;
  readonly path: string;
  /** Without a number for keys there is nothing to Tab to: arrows choose within what has the focus. */
  readonly most: { readonly mouse: number; readonly keys: number | null };
  do(page: Page, person: Person): Promise<void>;
}

const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

const TASKS: readonly Task[] = [
  {
    name: 'a leader reads how much, on what, against last year, and which large ones are weak',
    path: '/?sample=multi-year',
    most: { mouse: 0, keys: 0 },
    async do(page) {
      await expect(panel(page, 'headline')).toContainText('较上年增加 755.39 万元，增长 7.7%');
      await expect(panel(page, 'spending-by-category')).toHaveAttribute('data-state', 'ready');
      await expect(panel(page, 'large-weak')).toContainText('数字孪生城镇管理平台');
    },
  },
  {
    name: 'a leader comes from the large weak projects to the form of one',
    path: '/',
    most: { mouse: 1, keys: 30 },
    async do(page, person) {
      await person.go(panel(page, 'large-weak').getByRole('button', { name: '巡查员工作经费' }));
      await expect(panel(page, 'project-sheet')).toContainText('巡查员工作经费');
    },
  },
  {
    name: 'a leader sees how 无 developed, and in which kind',
    path: '/?sample=multi-year',
    most: { mouse: 2, keys: null },
    async do(page, person) {
      await expect(panel(page, 'gaps-over-years')).toHaveAttribute('data-state', 'ready');
      await person.go(tab(page, '指标'));
      const kinds = panel(page, 'indicator-types-by');
      await person.go(kinds.getByText('写“无”', { exact: true }));
      await expect(page).toHaveURL(/measure=none/);
      await expect(kinds.getByRole('row', { name: /^2025/ })).toBeVisible();
    },
  },
  {
    name: 'a leader takes one printed page along',
    path: '/',
    most: { mouse: 2, keys: 20 },
    async do(page, person) {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes');
      });
      await person.go(tab(page, '简报'));
      await expect(panel(page, 'brief')).toHaveAttribute('data-state', 'ready');
      await person.go(panel(page, 'brief').getByRole('button', { name: '打印' }));
      await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    },
  },
  {
    name: 'an analyst comes from a rule to the cells it found, with their source',
    path: '/',
    most: { mouse: 3, keys: 120 },
    async do(page, person) {
      await person.go(tab(page, '审核'));
      await person.go(panel(page, 'findings-by-rule').getByRole('button', { name: /方向矛盾/ }));
      await expect(page).toHaveURL(/rule=D01/);
      await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
      await person.go(
        panel(page, 'findings')
          .getByRole('button', { name: /应急救援/ })
          .first(),
      );
      await expect(page.getByTestId('finding')).toContainText('wujing-2023.csv');
      await expect(page.getByTestId('finding').locator('mark')).toHaveText('上升');
    },
  },
  {
    name: 'an analyst filters by project category',
    path: '/',
    most: { mouse: 3, keys: 30 },
    async do(page, person) {
      await person.go(page.getByRole('button', { name: /项目类别/ }));
      await person.go(page.getByRole('checkbox', { name: /一次性项目/ }));
      await expect(page).toHaveURL(/category=one_off/);
      await expect(panel(page, 'headline')).toContainText('62.96');
    },
  },
  {
    name: 'an analyst sends a unit its corrections',
    path: '/',
    most: { mouse: 6, keys: 60 },
    async do(page, person) {
      await person.go(tab(page, '审核'));
      await person.go(page.getByTestId('correct-units'));
      const download = page.waitForEvent('download');
      await person.go(page.getByTestId('correction-make'));
      expect((await download).suggestedFilename()).toContain('整改单');
    },
  },
];

for (const { name, path, most, do: perform } of TASKS) {
  for (const by of ['mouse', 'keys'] as const) {
    const allowed = most[by];
    if (allowed === null) continue;
    test(`${name}, by ${by === 'mouse' ? 'mouse' : 'keyboard alone'}`, async ({ page }, info) => {
      await open(page, path);
      const person = by === 'mouse' ? withMouse() : withKeys(page);
      await perform(page, person);
      note(info, person.steps());
      expect(person.steps()).toBeLessThanOrEqual(allowed);
    });
  }
}

/** The steps stand in the report of the run. */
function note(info: TestInfo, steps: number): void {
  info.annotations.push({ type: 'steps', description: String(steps) });
  console.log(`${steps} steps: ${info.title}`);
}
