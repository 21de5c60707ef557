import type { Panel } from '#panels/panel.ts';
import { spendingByDepartment } from './draw.ts';

export const spendingByDepartmentPanel = {
  question: spendingByDepartment,
  pages: { overview: 6 },
} satisfies Panel<never>;
