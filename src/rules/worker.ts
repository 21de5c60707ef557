import { type Examined, examine, type Patient } from './examine.ts';
import type { RulePack } from './pack.ts';

export interface Request {
  readonly pack: RulePack;
  readonly patients: readonly Patient[];
}

self.onmessage = ({ data: { pack, patients } }: MessageEvent<Request>) => {
  const examined: Examined = examine(pack, patients);
  self.postMessage(examined);
};
