/** In the place of a year: an explicit sum of all that are loaded. */
export const ALL_YEARS = 'all';
/** In the place of the year held against: no comparison. */
export const NO_YEAR = 'none';
