import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Form } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CompareRanksDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PostInput } from '../units/edit/PostInput.tsx';

/** Which of two posts stands higher: by the ladder, whoever reports to whom. */
export const CompareRanks = () => {
  const text = useText();
  return (
    <SectionCard title={text('ranks.compare')}>
      <Form record={{}} onSubmit={() => undefined}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
          <PostInput source="positionId" label={text('ranks.first')} hint={text('orgEdit.postHint')} />
          <PostInput source="otherId" label={text('ranks.second')} hint={text('orgEdit.postHint')} />
        </Box>
        <Verdict />
      </Form>
    </SectionCard>
  );
};

const Verdict = () => {
  const text = useText();
  const [positionId, otherId]: unknown[] = useWatch({ name: ['positionId', 'otherId'] });
  const areChosen = typeof positionId === 'string' && typeof otherId === 'string';
  const { data, error, refetch } = useDocument(
    CompareRanksDocument,
    { positionId: areChosen ? positionId : '', otherId: areChosen ? otherId : '' },
    { enabled: areChosen, exact: true },
  );
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data || !areChosen)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('ranks.compareHint')}
      </Typography>
    );
  const { standing, rank, otherRank } = data.comparison;
  const said = (one: typeof rank): string =>
    one ? text('ranks.choice', { name: one.name, level: one.level }) : text('ranks.unknown');
  return (
    <Typography role="status" variant="body2">
      <strong>{text(`ranks.standings.${standing}`)}</strong>{' '}
      {text('ranks.both', { first: said(rank), second: said(otherRank) })}
    </Typography>
  );
};
