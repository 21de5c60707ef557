/** The data that come with the product. */
export const SAMPLE_IDS = ['wujing', 'multi-year'] as const;
