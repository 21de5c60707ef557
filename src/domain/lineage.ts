/** How a form came to its line (同一项目): by code, by unit and name, or as a person accepted it. */
export type LineBasis = 'code' | 'name' | 'accepted';

/** Why a project that ended and one that began may be one: 更名 · 转到其他单位 · 拆分 · 合并. */
const SUGGESTION_KINDS = ['renamed', 'moved', 'split', 'merged'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** What a person decides on: a suggestion, or forms that were taken for one project by their code or name (拆开). */
export const DECISION_KINDS = [...SUGGESTION_KINDS, 'apart'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
