import sql from './frameworks.sql?raw';

/** What each source and year is held against, for the one who chooses it. */
export const SOURCE_FRAMEWORKS = { id: 'source-frameworks', sql, unfiltered: true } as const;
