import { CaseRefused } from '#data/case/refused.ts';

/** What a name in an address may be: letters of any script, digits, blanks, and a few signs that lead nowhere. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()（）-]{0,99}$/u;
const ENDING = '.mingji';

/** A case that lies beside the page under this name, with or without its ending. Throws `CaseRefused`. */
export async function caseBeside(name: string, page: string): Promise<Blob> {
  const address = addressBeside(name, page);
  let response: Response;
  try {
    response = await fetch(address, { redirect: 'error', cache: 'no-cache' });
  } catch (cause) {
    throw new CaseRefused('missing', cause instanceof Error ? cause.message : String(cause));
  }
  // Many a server answers with the page itself where there is nothing.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!response.ok || isPage) throw new CaseRefused('missing', String(response.status));
  return response.blob();
}

/** The address of such a name: a plain file in the folder of the page, and nothing else. Throws `CaseRefused`. */
export function addressBeside(name: string, page: string): string {
  if (!NAME.test(name) || name.includes('..')) throw new CaseRefused('name', name.slice(0, 100));
  const folder = new URL('.', page);
  const address = new URL(encodeURIComponent(name.endsWith(ENDING) ? name : name + ENDING), folder);
  if (address.origin !== folder.origin || new URL('.', address).href !== folder.href)
    throw new CaseRefused('name', name.slice(0, 100));
  return address.href;
}
