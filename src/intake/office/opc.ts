import { openZip } from '#intake/bytes/zip.ts';
import { Refusal } from '#intake/refusal.ts';
import { readXml } from './xml.ts';

/** How one part of a package names another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings, officeDocument. */
  readonly type: string;
  readonly part: string;
}

/** An Office file: parts in a ZIP that name each other by relations. */
export interface Package {
  /** The part everything else hangs from: the workbook or the document. */
  readonly main: string;
  /** Throws F32 when there is no such part, F25 when it is damaged, F31 when it is not UTF-8. */
  text(part: string): Promise<string>;
  /** Throws F32 and F25 as `text` does. */
  bytes(part: string): Promise<Uint8Array>;
  relations(part: string): Promise<readonly Relation[]>;
}

/** Opens an Office file. Throws F32 when it has no main part, and whatever `openZip` refuses. */
export async function openPackage(file: Blob): Promise<Package> {
  const zip = await openZip(file);

  async function text(part: string): Promise<string> {
    const bytes = await zip.read(part);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (cause) {
      if (cause instanceof TypeError) throw new Refusal('F31', { raw: part, detail: 'not UTF-8' });
      throw cause;
    }
  }

  async function relations(part: string): Promise<readonly Relation[]> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
    return zip.has(list) ? relationsIn(await text(list), list, folder) : [];
  }

  if (!zip.has('_rels/.rels')) throw new Refusal('F32', { raw: '_rels/.rels' });
  const main = (await relations('')).find(({ type }) => type === 'officeDocument');
  if (main === undefined) throw new Refusal('F32', { raw: 'officeDocument' });
  return { main: main.part, text, bytes: (part) => zip.read(part), relations };
}

function relationsIn(xml: string, list: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml, list, {
    open: (name, attributes) => {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(target, folder),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** A target names its part from the folder of the naming part on, or from the root. */
function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
