import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { run } from '../data/client.ts';
import { PreviewCertificateRuleDocument } from '../data/documents.ts';
import type {
  CertificateRuleOnWork,
  PeopleConcernedPartsFragment,
  PreviewCertificateRuleQuery,
} from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PreviewGroups } from '../roles/PreviewGroups.tsx';
import { useRoleWords } from '../roles/useRoleWords.ts';

interface RulePreviewProps {
  readonly organisationId: string;
  readonly onWork: CertificateRuleOnWork;
  readonly preview: PreviewCertificateRuleQuery['preview'] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Who may be given work no more, or again, and what deputies lose and gain, before the rule is set. */
export const RulePreview = ({ organisationId, onWork, preview, error, retry }: RulePreviewProps) => {
  const text = useText();
  const { namesOf } = useRoleWords();
  if (error) return <ErrorState small error={error} retry={retry} />;
  if (!preview) return <Skeleton variant="rounded" height={80} aria-busy />;
  const { access, untold, withholdsWork, work } = preview;
  const named = ({ people, total }: PeopleConcernedPartsFragment) => ({
    smart_count: total,
    names: namesOf(
      people.map(({ name }) => name),
      total,
    ),
  });
  const ask = async (after: string) =>
    (await run(PreviewCertificateRuleDocument, { organisationId, onWork, after })).preview.access;
  if (access.refusal)
    return (
      <Alert severity="error" role="alert">
        {access.refusal.message}
      </Alert>
    );
  if (work.total + access.holders === 0)
    return (
      <Typography variant="body2" role="status">
        {text(withholdsWork ? 'fit.rulePreview.nobody' : 'fit.rulePreview.same')}
      </Typography>
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 1 }} role="status">
      <Typography variant="subtitle2" component="h3">
        {text('fit.rulePreview.title')}
      </Typography>
      {work.total > 0 && (
        <Alert severity={withholdsWork ? 'warning' : 'info'}>
          {text(withholdsWork ? 'fit.rulePreview.withheld' : 'fit.rulePreview.returned', named(work))}{' '}
          <Link href={`/fit/${organisationId}`} target="_blank" rel="noopener">
            {text('fit.rulePreview.gaps')}
          </Link>
        </Alert>
      )}
      {access.holders > 0 && (
        <>
          <Typography variant="subtitle2" component="h3">
            {text('fit.rulePreview.covers')}
          </Typography>
          <PreviewGroups preview={access} error={null} retry={retry} onReload={retry} ask={ask} />
          {untold.total > 0 && (
            <Typography variant="body2">{text('fit.rulePreview.untold', named(untold))}</Typography>
          )}
        </>
      )}
    </Box>
  );
};
