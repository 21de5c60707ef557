import acceptedSql from './accepted.sql?raw';
import agreementSql from './agreement.sql?raw';

/** Verdicts by rule, and gaps with those that were accepted: said above the list of findings, of the same projects. */
export const AGREEMENT = { id: 'agreement', sql: agreementSql, narrows: true } as const;
export const ACCEPTED = { id: 'accepted', sql: acceptedSql, narrows: true } as const;
