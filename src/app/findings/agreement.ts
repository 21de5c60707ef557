import { narrowing } from '#view/narrowing.ts';
import type { View } from '#view/view.ts';
import acceptedSql from './accepted.sql?raw';
import agreementSql from './agreement.sql?raw';

const asks = ({ filters }: View) => narrowing(filters);

/** Verdicts by rule, and gaps with those that were accepted: said above the list of findings, of the same projects. */
export const AGREEMENT = { id: 'agreement', sql: agreementSql, asks } as const;
export const ACCEPTED = { id: 'accepted', sql: acceptedSql, asks } as const;
