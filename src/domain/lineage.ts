/** How a form came to its line (同一项目): by code, by unit and name, or as a person accepted it. */
export type LineBasis = 'code' | 'name' | 'accepted';

/** Why a project that ended and one that began may be one: 更名 · 转到其他单位 · 拆分 · 合并. */
export const SUGGESTION_KINDS = ['renamed', 'moved', 'split', 'merged'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
