import { useDesk, useLoaded } from '#app/frame/context.ts';
import { AppraisalButton } from './AppraisalButton.tsx';
import { isChanged } from './appraisal.ts';

interface Props {
  readonly identity: string;
  /** The fingerprint of the form as it is now. */
  readonly content: string;
}

/** What the official review of the open form came to, and the way to its review form. */
export function SheetAppraisal({ identity, content }: Props) {
  const { text, workspace } = useDesk();
  useLoaded();
  const words = text.appraisal;
  const kept = workspace.appraisals.of(identity);
  const grade = kept?.grade ?? null;
  const by = [kept?.reviewer, kept?.reviewed_on].filter(Boolean).join(' ');
  return (
    <p className="sheet-appraisal" data-testid="sheet-appraisal">
      {words.sheet(grade === null ? words.ungraded : words.grades[grade].name)}
      {by !== '' && <span className="note"> {by}</span>}
      {isChanged({ content }, kept) && <strong className="appraisal-changed"> {words.changed}</strong>}{' '}
      <AppraisalButton scope={{ identity }} />
    </p>
  );
}
