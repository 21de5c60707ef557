/** The four questions of a target review (绩效目标审核表): 完整性 · 相关性 · 适当性 · 可行性. */
export const QUESTIONS = ['completeness', 'relevance', 'adequacy', 'feasibility'] as const;
export type Question = (typeof QUESTIONS)[number];

/** 优 · 良 · 中 · 差: what a person comes to. Nothing here computes one. */
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof GRADES)[number];

/** 符合 · 部分符合 · 不符合: what a person may say of one question. */
export const ASSESSMENTS = ['met', 'partly', 'unmet'] as const;
type Assessment = (typeof ASSESSMENTS)[number];

/** What a reviewer writes on a review form. */
export interface Opinion {
  /** What there is to say on each question: the remarks that bear on it, as the reviewer left them. */
  readonly remarks: Readonly<Record<Question, string>>;
  readonly assessments: Readonly<Partial<Record<Question, Assessment>>>;
  readonly grade: Grade | null;
  readonly opinion: string;
  readonly reviewer: string;
  /** YYYY-MM-DD, or ''. */
  readonly reviewed_on: string;
}

/** A review form as it is kept: by the identity of the form it is about, so that it holds after a new version of a file. */
export interface Appraisal extends Opinion {
  readonly identity: string;
  /** The fingerprint of that form as it was reviewed: another one has changed since. */
  readonly content: string;
  /** ISO time. */
  readonly saved_at: string;
}
