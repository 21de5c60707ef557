/** The part of a leader's file that holds what was handed over. */
export const CASE = 'case';
/** Every part but the first script, in the order of the file. */
const BEFORE_PARTS = '\n<script type="text/plain" data-part="/';

/** A template with each of its places filled, and none left over. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing for ${place}`);
    return value;
  });
}

/** A part as it stands in the file: a script that no browser runs. */
export function partElement(address: string, base64: string): string {
  return `<script type="text/plain" data-part="${address}">${base64}</script>`;
}

/** The single file with a case in it; before the other parts, so that a file cut short lacks one of these. */
export async function withCase(shell: string, held: Blob): Promise<Blob> {
  const at = shell.indexOf(BEFORE_PARTS);
  if (at === -1) throw new Error('this is not the single file');
  const part = `\n${partElement(CASE, await base64Of(held))}`;
  return new Blob([shell.slice(0, at), part, shell.slice(at)], { type: 'text/html' });
}

/** Whether this text is the single file, and not whatever a server answers with. */
export function isShell(text: string): boolean {
  return text.includes(BEFORE_PARTS);
}

/** The browser's own way, which takes a large blob a piece at a time. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('the blob was not read'));
    reader.readAsDataURL(blob);
  });
}
