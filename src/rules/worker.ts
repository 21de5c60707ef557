import { serve } from '#jobs/serve.ts';
import { type Examined, examine, type Patient } from './examine.ts';
import type { RulePack } from './pack.ts';

export interface Request {
  readonly pack: RulePack;
  readonly patients: readonly Patient[];
}

serve<Request, Examined>(({ pack, patients }) => examine(pack, patients));
