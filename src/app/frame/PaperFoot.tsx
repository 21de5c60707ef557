import { useDesk } from './context.ts';
import { usePaperFacts } from './usePaperFacts.ts';

/** On paper only, under the form: from which file it was drawn again, of which data, judged by which rules. */
export function PaperFoot({ file }: { readonly file: string }) {
  const { text } = useDesk();
  const facts = usePaperFacts(['ledger', 'rules', 'mark']);
  const source = { id: 'source', label: text.print.source, words: file };
  return (
    <dl className="sheet-paper" data-testid="sheet-paper">
      {[source, ...facts].map(({ id, label, words }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
